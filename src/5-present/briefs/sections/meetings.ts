import type { DraftLine, DraftSection } from '../draft.ts';
import type { EncounterRow } from '../../../0-facts/index.ts';
import { compareDates } from '../../../0-facts/index.ts';
import { told } from '../lines.ts';
import type { Phrases } from '../phrases.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/** The encounters held since the asked day, the latest first. */
export const meetings: SectionMaker = ({ encounters, since }, phrases): DraftSection => {
  const held = encounters.filter(({ status, date }) => status === 'held' && date && compareDates(date, since) >= 0);
  const lines = held.slice(0, most.meetings).map((encounter) => encounterLine(encounter, phrases));
  const { words } = phrases;
  return {
    key: 'meetings',
    title: words.section.meetings,
    groups: [{ title: null, lines, rest: held.length - lines.length }],
    empty: words.empty.meetings,
  };
};

/** `05/02/2026: hội đàm. A (Việt Nam), B (Lào); tại Hà Nội`, on the words of the first articles that report it. */
function encounterLine(encounter: EncounterRow, phrases: Phrases): DraftLine {
  const { id, date, quotes } = encounter;
  const text = phrases.line('milestone', { date: phrases.date(date), name: encounterWords(encounter, phrases) });
  return { id: `encounter ${id}`, runs: [told(text)], quotes: quotes.slice(0, 2) };
}

/** What kind of encounter, who takes part, and where. */
export function encounterWords({ kind, participants, place }: EncounterRow, phrases: Phrases): string {
  const where =
    place &&
    (kind === 'visit' ? phrases.line('to', { country: phrases.country(place) }) : phrases.line('at', { place }));
  const who = [phrases.participants(participants), where ?? ''].filter(Boolean).join('; ');
  return phrases.line('encounter', { kind: phrases.terms.encounterKind[kind], who });
}

import type { DraftGroup, DraftLine, DraftSection } from '../draft.ts';
import type { BriefRun, EncounterRow } from '../../../0-facts/index.ts';
import { compareDates } from '../../../0-facts/index.ts';
import { said, told } from '../lines.ts';
import { roleOf } from '../material/fields.ts';
import { isDated } from '../material/meeting-days.ts';
import type { Phrases } from '../phrases.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/** The encounters held since the asked day, the latest first; those of guests and hosts apart, where they are named. */
export const meetings: SectionMaker = ({ encounters, since, wish }, phrases): DraftSection => {
  const held = encounters.filter(
    (encounter) => encounter.status === 'held' && isDated(encounter) && compareDates(encounter.date, since) >= 0,
  );
  const [theirs, others] = [true, false].map((wanted) =>
    held.filter(({ participants }) => participants.some(({ name }) => roleOf(wish, name) !== null) === wanted),
  ) as [EncounterRow[], EncounterRow[]];
  const group = (title: string | null, list: EncounterRow[]): DraftGroup => {
    const lines = list.slice(0, most.meetings).map((encounter) => encounterLine(encounter, phrases));
    return { title, lines, rest: list.length - lines.length };
  };
  const { words } = phrases;
  return {
    key: 'meetings',
    title: words.section.meetings,
    groups: theirs.length
      ? [
          group(phrases.group('metNamed', { count: theirs.length }), theirs),
          group(phrases.group('metOthers', { count: others.length }), others),
        ]
      : [group(null, others)],
    empty: words.empty.meetings,
  };
};

/** On the words of the first articles that report it. */
function encounterLine(encounter: EncounterRow, phrases: Phrases): DraftLine {
  const runs = encounterRuns(encounter, phrases);
  return { id: `encounter ${encounter.id}`, runs, quotes: encounter.quotes.slice(0, 2) };
}

/** Of a meeting of states the words that report it tell which one it was. */
export function encounterRuns(encounter: EncounterRow, phrases: Phrases): BriefRun[] {
  const { participants, quotes } = encounter;
  const [first] = quotes;
  const plain = told(encounterText(encounter, phrases));
  return first && participants.every(({ kind }) => kind === 'state') ? [plain, told(': '), said(first.exact)] : [plain];
}

/** `05/02/2026: hội đàm. A (Việt Nam), B (Lào); tại Hà Nội`. */
export function encounterText(encounter: EncounterRow, phrases: Phrases): string {
  if (encounter.date === null) return encounterWords(encounter, phrases);
  return phrases.line('milestone', { date: phrases.date(encounter.date), name: encounterWords(encounter, phrases) });
}

/** What kind of encounter, who takes part, and where. */
export function encounterWords({ kind, participants, place }: EncounterRow, phrases: Phrases): string {
  const where =
    place &&
    (kind === 'visit' ? phrases.line('to', { country: phrases.country(place) }) : phrases.line('at', { place }));
  // Who comes stands before who receives; else the home side first.
  const who = [phrases.participants(kind === 'visit' ? participants : phrases.homeFirst(participants)), where ?? '']
    .filter(Boolean)
    .join('; ');
  return phrases.line('encounter', { kind: phrases.terms.encounterKind[kind], who });
}

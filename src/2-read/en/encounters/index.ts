import { beginsAfter } from '../../../0-facts/index.ts';
import type { Draft, EncounterMention, Sentence } from '../../mentions.ts';
import type { Stage } from '../../pack.ts';
import { byPlace } from '../../text/spans.ts';
import { stateName } from '../states.ts';
import { byInvitation } from './invitation.ts';
import { byNoun } from './by-noun.ts';
import { byVerb } from './by-verb.ts';

/** Encounters: «held talks with his Lao counterpart in Vientiane on April 10», «his official visit to Laos». */
export const encounters: Stage = {
  name: 'encounters',
  run(draft) {
    const found: EncounterMention[] = [];
    for (const sentence of draft.sentences) {
      if (!['body', 'title'].includes(draft.blocks[sentence.block]!.role)) continue;
      const isTitle = draft.blocks[sentence.block]!.role === 'title';
      for (let i = sentence.from; i < sentence.to; i++) {
        const told = byInvitation(draft, i, sentence) ?? byVerb(draft, i, sentence) ?? byNoun(draft, i, sentence);
        if (!told) continue;
        if (!isTitle) found.push(...told.encounters);
        i = Math.max(i, told.to - 1);
      }
    }
    draft.encounters.push(...merged(draft, found).sort(byPlace));
  },
};

const conversations = new Set(['talks', 'meeting', 'call']);

/** What is said twice is one: the first full telling stays, and takes the day that a later one knows. */
function merged(draft: Draft, found: readonly EncounterMention[]): EncounterMention[] {
  const kept: EncounterMention[] = [];
  for (const encounter of found) {
    const same = kept.find((other) => isOne(other, encounter) || isOneSigning(draft, other, encounter));
    if (!same) kept.push(encounter);
    else {
      if (encounter.kind === 'signing' && isOfStates(draft, same)) same.participants = encounter.participants;
      same.date ??= encounter.date;
      same.place ??= encounter.place;
      if (same.kind === 'visit' && (encounter.date?.length ?? 0) > (same.date?.length ?? 0)) same.date = encounter.date;
    }
  }
  return kept.map((encounter) => ({
    ...encounter,
    date: encounter.date ?? (encounter.status === 'held' ? dayOfFirst(draft, kept, encounter) : null),
  }));
}

function isOne(a: EncounterMention, b: EncounterMention): boolean {
  const group = (kind: string) => (conversations.has(kind) ? 'conversation' : kind);
  const isPartOf = a.kind === 'session' && b.kind === 'meeting' && a.participants.length === b.participants.length;
  if ((group(a.kind) !== group(b.kind) && !isPartOf) || a.status !== b.status) return false;
  const names = a.participants.map(({ name }) => name);
  const shared = b.participants.filter(({ name }) => names.includes(name)).length;
  if (a.kind === 'visit') return shared > 0 && (a.place === b.place || !a.place || !b.place);
  return shared === Math.min(names.length, b.participants.length) && shared > 0;
}

/** `Nepal and Malaysia have signed …` and, below, their ministers who did. */
function isOneSigning(draft: Draft, a: EncounterMention, b: EncounterMention): boolean {
  const states = ({ participants }: EncounterMention) =>
    participants
      .map(({ country }) => country)
      .toSorted()
      .join();
  return (
    a.kind === 'signing' &&
    b.kind === 'signing' &&
    states(a) === states(b) &&
    (isOfStates(draft, a) || isOfStates(draft, b)) &&
    (!a.date || !b.date || a.date === b.date)
  );
}

function isOfStates(draft: Draft, { participants }: EncounterMention): boolean {
  return participants.every(({ name, country }) => country !== null && name === stateName(draft, country));
}

/** The day on which the first that tells one was held. */
function dayOfFirst(draft: Draft, kept: readonly EncounterMention[], { from }: EncounterMention): string | null {
  const held = kept.filter(({ date, status }) => date && status === 'held');
  const told = held.find(({ kind }) => kind !== 'visit');
  // A communiqué tells the days of the visit alone; a signing told later has a day of its own.
  const visit = draft.article.publishedOn ? undefined : held.find(({ kind }) => kind === 'visit');
  const isLater = visit && told && told.from > from;
  return (isLater ? visit : (told ?? visit))?.date ?? firstDay(draft);
}

function firstDay({ dates, article }: Draft): string | null {
  const day = dates.find(({ edtf }) => edtf.length === 10);
  return day && (!article.publishedOn || !beginsAfter(day.edtf, article.publishedOn)) ? day.edtf : null;
}

/** Sentences are handed on so that rules can bound what they read. */
export type { Sentence };

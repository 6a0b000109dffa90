import { beginsAfter } from '../../../0-facts/index.ts';
import type { Draft, EncounterMention, Sentence } from '../../mentions.ts';
import type { Stage } from '../../pack.ts';
import { byPlace } from '../../text/spans.ts';
import { stateName } from '../states.ts';
import { headsOf } from './heads.ts';
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
    const led = found.map((encounter) => withHeads(draft, encounter));
    draft.encounters.push(...merged(draft, led).sort(byPlace));
  },
};

/** A talk of two states is one of those who led their sides, where both are told. */
function withHeads(draft: Draft, encounter: EncounterMention): EncounterMention {
  if (encounter.status !== 'held' || !(conversations.has(encounter.kind) || encounter.kind === 'session'))
    return encounter;
  if (!isOfStates(draft, encounter)) return encounter;
  const heads = headsOf(draft);
  const led = encounter.participants.flatMap(({ country }) => heads.get(country ?? '') ?? []);
  return led.length === encounter.participants.length ? { ...encounter, participants: led } : encounter;
}

const conversations = new Set(['talks', 'meeting', 'call']);

/** What is said twice is one: the first full telling stays, and takes the day that a later one knows. */
function merged(draft: Draft, found: readonly EncounterMention[]): EncounterMention[] {
  const kept: EncounterMention[] = [];
  for (const encounter of found) {
    const same = kept.find((other) => isOne(other, encounter) || isOfSameStates(draft, other, encounter));
    if (!same) kept.push(encounter);
    else {
      if (isOfStates(draft, same) && encounter.kind !== 'visit') same.participants = encounter.participants;
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
  if (conversations.has(a.kind) && (isWithThird(a, b) || isOfOtherMonth(a, b))) return false;
  const names = a.participants.map(({ name }) => name);
  const shared = b.participants.filter(({ name }) => names.includes(name)).length;
  if (a.kind === 'visit') return shared > 0 && (a.place === b.place || !a.place || !b.place);
  return shared === Math.min(names.length, b.participants.length) && shared > 0;
}

/** Where two who talked meet somebody of a third state, it is another talk. */
function isWithThird(a: EncounterMention, b: EncounterMention): boolean {
  const states = ({ participants }: EncounterMention) => new Set(participants.map(({ country }) => country));
  const [own, other] = [states(a), states(b)];
  return own.size >= 2 && other.size >= 2 && own.size !== other.size;
}

/** `recalled his meeting with Quang last November`: a talk before this one. */
function isOfOtherMonth(a: EncounterMention, b: EncounterMention): boolean {
  const month = ({ date }: EncounterMention) => (date && /^\d{4}-\d{2}/.exec(date)?.[0]) ?? null;
  const [own, other] = [month(a), month(b)];
  return own !== null && other !== null && own !== other;
}

/** `Nepal and Malaysia have signed …`, `held the fifth Dialogue` and, below, their ministers who did. */
function isOfSameStates(draft: Draft, a: EncounterMention, b: EncounterMention): boolean {
  const states = ({ participants }: EncounterMention) =>
    participants
      .map(({ country }) => country)
      .toSorted()
      .join();
  return (
    (a.kind === b.kind || (a.kind === 'session' && b.kind === 'meeting')) &&
    (a.kind === 'signing' || a.kind === 'session') &&
    a.status === b.status &&
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

import type { Participant } from '../../../0-facts/index.ts';
import type { Draft, PartyMention, Sentence } from '../../mentions.ts';
import { once } from '../../once.ts';
import { statesOf } from '../states.ts';
import { inside } from '../../text/spans.ts';
import { hitAt, indexAt, isName, says } from '../words.ts';

/** The day told in the sentence: the nearest behind the cue, else the nearest before it. */
export function dateIn(draft: Draft, at: number, sentence: Sentence, isVisit = false): string | null {
  const own = inside(draft.dates, { from: sentence.from, to: clauseEnd(draft, at, sentence) }).filter(
    ({ role }) => role !== 'deadline',
  );
  const fits = own.filter(({ edtf }) => edtf.length >= 10 && (isVisit || edtf.length === 10));
  const span = isVisit ? fits.find(({ edtf }) => edtf.includes('/')) : undefined;
  const day = span ?? fits.find(({ from }) => from >= at) ?? fits.findLast(({ from }) => from < at);
  return day?.edtf ?? own.find(({ from, edtf }) => from >= at && edtf.length >= 7)?.edtf ?? null;
}

/** Where what is told of somebody in passing begins: `…, who arrived on Tuesday`. */
function clauseEnd({ tokens }: Draft, at: number, { to }: Sentence): number {
  for (let i = at + 1; i < to; i++) if (tokens.isMark(i - 1, ',') && says(tokens, i, 'who')) return i;
  return to;
}

/** `in Vientiane`, `at the Presidential Palace`: the place behind a cue. */
export function placeIn(draft: Draft, from: number, sentence: Sentence): string | null {
  const { tokens } = draft;
  for (let i = from; i < Math.min(sentence.to, from + 30); i++) {
    if (!says(tokens, i, 'in', 'at')) continue;
    const start = says(tokens, i + 1, 'the') ? i + 2 : i + 1;
    if (says(tokens, i - 1, 'cooperation', 'collaboration', 'partnership', 'exchanges', 'training', 'interest'))
      continue;
    if (!isName(tokens, start) || indexAt(draft.dates, start) >= 0 || hitAt(draft, 'offices', start)) continue;
    if (says(tokens, i - 1, 'war', 'conflict', 'situation', 'crisis', 'fighting')) continue;
    let end = start;
    while (isName(tokens, end) && indexAt(draft.dates, end) < 0) end++;
    // `in the Gulf of Tonkin`: the matter, as a rule.
    if (says(tokens, end, 'of')) continue;
    return tokens.nameOf(start, end);
  }
  return null;
}

/** The persons of parties, each once; states where no person is told. */
export function participantsOf(parties: readonly (PartyMention | null | undefined)[]): Participant[] {
  const all = parties
    .flatMap((party) => (party && party.kind !== 'body' ? party.participants : []))
    .filter(({ name }) => name !== 'the two sides');
  return all.filter(({ name }, i) => all.findIndex((other) => other.name === name) === i);
}

/** Of those of one state who come together (`the Prime Minister and Madam Thu`) the first; the others go along. */
export function leaderOf(draft: Draft, party: PartyMention | null, sentence: Sentence): PartyMention | null {
  if (party?.kind !== 'person' || !says(draft.tokens, party.from - 1, 'and')) return party;
  const before = inside(draft.parties, { from: sentence.from, to: party.from });
  // A spouse is of no told state.
  const isOfOne = ({ kind, countries }: PartyMention) =>
    kind === 'person' && (party.countries.length === 0 || countries.join() === party.countries.join());
  const first = before.find(isOfOne);
  return first && first.countries.length > 0 ? first : party;
}

/** The state visited behind a cue. */
export function stateBehind(draft: Draft, from: number, sentence: Sentence): string | null {
  const near = inside(once(draft, statesOf), { from, to: sentence.to });
  // `arrived in the Egyptian capital`
  const state = near.find(({ form, to }) => form !== 'adjective' || says(draft.tokens, to, 'capital'));
  return state && state.from - from < 8 ? state.country : null;
}

/** Whether the words before the cue make it one to come. */
export function isPlanned({ tokens }: Draft, at: number, sentence: Sentence): boolean {
  for (let i = at - 1; i >= sentence.from && i > at - 8; i--) {
    if (says(tokens, i, 'will', 'would', 'shall', 'scheduled', 'planned', 'next', 'invited', 'invitation', 'accepted'))
      return true;
    // `led their delegations to the third meeting`
    if (says(tokens, i, 'to') && !says(tokens, i + 1, 'the', 'a', 'an', 'their', 'his', 'her', 'its')) return true;
    if (tokens.isMark(i, ',') || tokens.isMark(i, '"')) return false;
  }
  return false;
}

/** `will hold talks with A, meet B and then call on C`: a verb in its plain form behind one that is to come. */
export function isToFollow({ tokens }: Draft, at: number, sentence: Sentence): boolean {
  let before = at - 1;
  while (says(tokens, before, 'then', 'also', 'later', 'subsequently')) before--;
  if (!tokens.isMark(before, ',') && !says(tokens, before, 'and')) return false;
  for (let i = before - 1; i >= sentence.from && i > before - longestChain; i--)
    if (says(tokens, i, 'will', 'would', 'shall')) return true;
  return false;
}

/** In words. */
const longestChain = 60;

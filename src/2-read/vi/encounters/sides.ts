import type { Participant } from '../../../0-facts/index.ts';
import type { Draft, EncounterMention, PartyMention } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { byPlace, firstFrom } from '../../text/spans.ts';
import { hitsOf, longestHits } from '../hits.ts';
import { once } from '../../once.ts';
import { stateName } from '../state-names.ts';
import { groupBefore } from './groups.ts';
import { officeHolders, sideLeaders } from './leaders.ts';

/** Where an encounter is told; the paragraph goes on about it. */
export interface Telling {
  from: number;
  encounter: EncounterMention;
  /** Who leads each side of it, once that has been asked. */
  pair?: Pair;
}

const home = 'VNM';
/** States looked at, going back. */
const farthest = 12;

/**
 * Joint subjects and parties named by their place: after «A hội đàm với B», `hai bên` and `hai nhà lãnh
 * đạo` are A and B; `phía bạn` is the state that is not the speaker's, `nước này` the one last named.
 */
export function sideParties(draft: Draft, tellings: readonly Telling[]): PartyMention[] {
  const sides: PartyMention[] = [];
  for (const hit of longestHits(draft, 'joint-words')) {
    const sort = sortOf(draft, hit);
    const side = sideOf(draft, hit, sort, tellings);
    if (side) sides.push({ from: hit.from, to: hit.to, inferred: true, rule: `vi/parties/${sort}`, ...side });
  }
  return sides;
}

type Side = Pick<PartyMention, 'kind' | 'participants' | 'countries'>;

/** `Các Bên` with a capital are the two of a document. */
function sortOf({ tokens }: Draft, { from, to, entry }: Hit): string {
  const parties = entry.phrase === 'các bên' && tokens.isCapital(to - 1) && !tokens.isAllCaps(from);
  return parties ? 'sides' : entry.values['sort']!;
}

function sideOf(draft: Draft, hit: Hit, sort: string, tellings: readonly Telling[]): Side | null {
  if (sort === 'last') return lastState(draft, hit.from);
  if (sort === 'own') return sideOfState(draft, home);
  const pair = pairInHand(draft, hit, tellings);
  if (sort === 'other' || sort === 'host') return otherSide(draft, hit, pair.countries, tellings);
  const named = sort === 'all' ? null : namedLeaders(draft, hit, pair);
  if (named) return { kind: 'joint', ...named };
  const known = pair.participants.length > (sort === 'all' ? 2 : 1);
  const group = sort === 'all' && !known ? groupBefore(draft, hit) : null;
  if (group) return sideOfStates(draft, group);
  const participants = known ? pair.participants : [{ name: nameAt(draft, hit, sort), country: null }];
  return { kind: 'joint', participants, countries: pair.countries };
}

/** Those who hold the office said (`hai Thủ tướng`), else who speaks for each side where no encounter tells. */
function namedLeaders(draft: Draft, hit: Hit, pair: Pair): Pair | null {
  const holders = hit.entry.values['sort'] === 'leaders' ? officeHolders(draft, hit) : null;
  const told = pair.participants;
  if (holders && !holders.some(({ name }) => told.some((one) => one.name === name))) return pairFrom(holders);
  if (told.length > 1 || pair.isApart) return null;
  const leaders = sideLeaders(draft, pair.countries);
  return leaders.length > 1 ? pairFrom(leaders) : null;
}

function pairFrom(participants: Participant[]): Pair {
  return { participants, countries: [...new Set(participants.flatMap(({ country }) => country ?? []))].sort() };
}

/** Both sides, however they are called, are `hai bên`; leaders nobody names go by their office. */
function nameAt({ tokens }: Draft, hit: Hit, sort: string): string {
  return sort === 'sides' ? 'hai bên' : tokens.phraseOf(hit.from, hit.to);
}

interface Pair {
  participants: Participant[];
  countries: string[];
  /** True where the paragraph names a pair of its own, whose leaders nothing tells. */
  isApart?: boolean;
}

/** The pair of states that the paragraph names, else the encounter in force, else the article's pair. */
function pairInHand(draft: Draft, hit: Hit, tellings: readonly Telling[]): Pair {
  const telling = tellingInForce(tellings, hit.from);
  const told = telling ? (telling.pair ??= leadersOf(telling.encounter)) : null;
  const named = pairNamedBefore(draft, hit, telling?.from ?? -1);
  if (named && (!told || named.join() !== told.countries.join()))
    return { participants: [], countries: named, isApart: told !== null };
  return told ?? { participants: [], countries: mainPair(draft) };
}

function leadersOf({ participants }: EncounterMention): Pair {
  const countries = [...new Set(participants.flatMap(({ country }) => country ?? []))].sort();
  if (participants.length === 2) return { participants, countries };
  const leaders = countries.flatMap((country) => participants.find((one) => one.country === country) ?? []);
  const inOrder = participants.filter((one) => leaders.includes(one));
  return { participants: inOrder, countries };
}

/** The last telling before the place; before the first one, the first. */
export function tellingInForce(tellings: readonly Telling[], place: number): Telling | undefined {
  let low = 0;
  let high = tellings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tellings[middle]!.from <= place) low = middle + 1;
    else high = middle;
  }
  return tellings[low - 1] ?? tellings[0];
}

/** A pair named as one (`Nga - Ấn`) or with `và` in the paragraph, behind the last telling. */
function pairNamedBefore(draft: Draft, hit: Hit, telling: number): string[] | null {
  const { states, tokens, blocks } = draft;
  const block = blocks[Math.max(0, firstFrom(blocks, hit.from + 1) - 1)];
  const last = firstFrom(states, hit.from) - 1;
  for (let i = last; i >= Math.max(0, last - farthest); i--) {
    const state = states[i]!;
    if (state.from < (block?.from ?? 0) || state.from < telling) return null;
    if (state.as === 'pair') return state.countries.length === 2 ? [...state.countries].sort() : null;
    const before = states[i - 1];
    const listed = before && before.to + 1 === state.from && tokens.wordAt(before.to) === 'và';
    if (listed && before.countries[0] !== state.countries[0]) return [before.countries[0]!, state.countries[0]!].sort();
  }
  return null;
}

/** The two states that the article names most; one alone is told from home, whose papers write Vietnamese. */
export function mainPair(draft: Draft): string[] {
  return once(draft, countedPair);
}

function countedPair({ states }: Draft): string[] {
  const counts = new Map<string, number>();
  for (const { countries } of states)
    for (const country of countries) counts.set(country, (counts.get(country) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]).map(([country]) => country);
  if (!first || (!second && first === home)) return [];
  return [first, second ?? home].sort();
}

/** `Nước này` opens a sentence on whose state the last one was about; elsewhere it is the state last named. */
function lastState(draft: Draft, place: number): Side | null {
  const subject = subjectBefore(draft, place);
  if (subject) return sideOfState(draft, subject);
  const state = draft.states
    .slice(Math.max(0, firstFrom(draft.states, place) - 8), firstFrom(draft.states, place))
    .findLast(({ countries }) => countries.length === 1);
  return state ? sideOfState(draft, state.countries[0]!) : null;
}

/** The one state of the party that the sentence before, in the same paragraph, or the telling before (`A cho biết nước này …`) begins with. */
function subjectBefore(draft: Draft, place: number): string | null {
  const { parties, sentences } = draft;
  const at = firstFrom(sentences, place + 1) - 1;
  const sentence = sentences[at];
  const before = sentences[at - 1];
  if (!sentence) return null;
  const opens = place === sentence.from;
  const span = opens && before?.block === sentence.block ? before : isTold(draft, place) ? sentence : null;
  if (!span) return null;
  const first = parties[firstFrom(parties, span.from)];
  const early = first && first.from < Math.min(place, span.from + earliest);
  return early && first.countries.length === 1 ? first.countries[0]! : null;
}

/** How many words into a sentence its subject begins. */
const earliest = 12;

/** `cho biết`, `khẳng định` right before the place. */
function isTold(draft: Draft, place: number): boolean {
  const words = hitsOf(draft, 'telling-words');
  for (let i = firstFrom(words, place - 3); i < words.length && words[i]!.from < place; i++)
    if (words[i]!.to === place) return true;
  return false;
}

/** Not the side of whoever speaks: of the last person or body before with a state of the pair. */
function otherSide(draft: Draft, hit: Hit, pair: readonly string[], tellings: readonly Telling[]): Side | null {
  const { parties } = draft;
  const end = firstFrom(parties, hit.from);
  const speaker = parties
    .slice(Math.max(0, end - 6), end)
    .findLast(({ kind, countries }) => kind === 'person' && countries.length === 1);
  const others = pair.filter((country) => country !== (speaker?.countries[0] ?? home));
  return others.length === 1 && (tellings.length > 0 || pair.length === 2) ? sideOfState(draft, others[0]!) : null;
}

function sideOfStates(draft: Draft, countries: readonly string[]): Side {
  const leaders = sideLeaders(draft, countries);
  const states = countries.map((country) => ({ name: stateName(draft, country), country }));
  return { kind: 'joint', participants: leaders.length > 0 ? leaders : states, countries: [...countries].sort() };
}

function sideOfState(draft: Draft, country: string): Side {
  return { kind: 'state', participants: [{ name: stateName(draft, country), country }], countries: [country] };
}

/** Adds the sides to the parties; a person or body written over them keeps its place. */
export function withSides(parties: readonly PartyMention[], sides: readonly PartyMention[]): PartyMention[] {
  const all: PartyMention[] = [];
  let side = 0;
  for (const party of parties) {
    while (side < sides.length && sides[side]!.to <= party.from) all.push(sides[side++]!);
    const next = sides[side];
    if (next && next.from <= party.from && next.to >= party.to) continue;
    if (next && next.from < party.to) side++;
    all.push(party);
  }
  return [...all, ...sides.slice(side)].sort(byPlace);
}

import type { Participant } from '../../../0-facts/index.ts';
import type { Draft, EncounterMention, PartyMention } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { byPlace, firstFrom } from '../../text/spans.ts';
import { longestHits } from '../hits.ts';
import { stateName } from '../state-names.ts';
import { officeHolders, sideLeaders } from './leaders.ts';

/** Where an encounter is told; the paragraph goes on about it. */
export interface Telling {
  from: number;
  encounter: EncounterMention;
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
    const side = sideOf(draft, hit, tellings);
    if (side)
      sides.push({
        from: hit.from,
        to: hit.to,
        inferred: true,
        rule: `vi/parties/${hit.entry.values['sort']}`,
        ...side,
      });
  }
  return sides;
}

type Side = Pick<PartyMention, 'kind' | 'participants' | 'countries'>;

function sideOf(draft: Draft, hit: Hit, tellings: readonly Telling[]): Side | null {
  const sort = hit.entry.values['sort'];
  if (sort === 'last') return lastState(draft, hit.from);
  if (sort === 'own') return sideOfState(draft, home);
  const pair = pairInHand(draft, hit, tellings);
  if (sort === 'other' || sort === 'host') return otherSide(draft, hit, pair.countries, tellings);
  const named = sort === 'all' ? null : namedLeaders(draft, hit, pair);
  if (named) return { kind: 'joint', ...named };
  const known = pair.participants.length > (sort === 'all' ? 2 : 1);
  const participants = known ? pair.participants : [{ name: nameAt(draft, hit), country: null }];
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

/** `Hai bên` at the head of a sentence is `hai bên`; `2 bên` is too. */
function nameAt({ tokens }: Draft, hit: Hit): string {
  const words = tokens.slice(hit.from, hit.to).toLowerCase();
  return /^(?:2|cả hai|hai bên|2 bên)/.test(words) && /bên|hai$/.test(words) ? 'hai bên' : words;
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
  const told = telling ? pairOf(telling.encounter) : null;
  const named = pairNamedBefore(draft, hit, telling?.from ?? -1);
  if (named && (!told || named.join() !== told.countries.join()))
    return { participants: [], countries: named, isApart: told !== null };
  return told ?? { participants: [], countries: mainPair(draft) };
}

function pairOf(encounter: EncounterMention): Pair {
  let pair = pairs.get(encounter);
  if (!pair) pairs.set(encounter, (pair = leadersOf(encounter)));
  return pair;
}

const pairs = new WeakMap<EncounterMention, Pair>();

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
    const listed = before && before.to + 1 === state.from && tokens.textOf(before.to).normalize('NFC') === 'và';
    if (listed && before.countries[0] !== state.countries[0]) return [before.countries[0]!, state.countries[0]!].sort();
  }
  return null;
}

/** The two states that the article names most; one alone is told from home, whose papers write Vietnamese. */
export function mainPair(draft: Draft): string[] {
  let pair = mainPairs.get(draft);
  if (!pair) mainPairs.set(draft, (pair = countedPair(draft)));
  return pair;
}

const mainPairs = new WeakMap<Draft, string[]>();

function countedPair({ states }: Draft): string[] {
  const counts = new Map<string, number>();
  for (const { countries } of states)
    for (const country of countries) counts.set(country, (counts.get(country) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]).map(([country]) => country);
  if (!first || (!second && first === home)) return [];
  return [first, second ?? home].sort();
}

function lastState(draft: Draft, place: number): Side | null {
  const state = draft.states
    .slice(Math.max(0, firstFrom(draft.states, place) - 8), firstFrom(draft.states, place))
    .findLast(({ countries }) => countries.length === 1);
  return state ? sideOfState(draft, state.countries[0]!) : null;
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

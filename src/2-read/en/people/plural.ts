import type { Draft, Span } from '../../mentions.ts';
import { once } from '../../once.ts';
import { statesOf } from '../states.ts';
import { hitAt, indexAt, isName, says } from '../words.ts';
import { behindHonorifics, nameEnd } from './name.ts';
import { ministryEnd } from './office.ts';
import type { OfficeSight } from './office.ts';

/** One of several who share a title, with the office that is theirs. */
export interface Sharer {
  from: number;
  name: Span;
  office: OfficeSight;
}

export const singulars: ReadonlyMap<string, string> = new Map([
  ['ministers', 'minister'],
  ['presidents', 'president'],
  ['premiers', 'premier'],
  ['chancellors', 'chancellor'],
  ['secretaries', 'secretary'],
  ['ambassadors', 'ambassador'],
  ['speakers', 'speaker'],
  ['governors', 'governor'],
  ['kings', 'king'],
  ['chairmen', 'chairman'],
  ['commissioners', 'commissioner'],
]);

/**
 * Persons who share a title in the plural: «Deputy Foreign Ministers Ha Kim Tuyen of Vietnam and Sengphet Houngboun of
 * Laos», «the Foreign Ministers of Iran and Turkey, Behrouz Rastegar and Cemal Ortac», each state with its own person.
 */
export function pluralAt(draft: Draft, from: number): Sharer[] | null {
  const title = titleAt(draft, from);
  if (!title) return null;
  const states = statesBehind(draft, title.to) ?? statesBefore(draft, from);
  const end = Math.max(title.to, states?.to ?? 0);
  const names = namesFrom(draft, end + Number(states !== null && draft.tokens.isMark(end, ',')));
  if (names.length < 2 || (states && states.countries.length !== names.length)) return null;
  return names.map(({ from: nameFrom, to, country }, i) => ({
    from: i === 0 ? from : nameFrom,
    name: { from: nameFrom, to },
    office: { ...title, country: states?.countries[i] ?? country, isComplete: true },
  }));
}

/** `Deputy Foreign Ministers`, `Ministers of Foreign Affairs`, with the office of one of them. */
function titleAt(draft: Draft, from: number): (Span & { office: string }) | null {
  const { tokens } = draft;
  if (!isTitleWord(draft, from)) return null;
  let head = from;
  while (!isPlural(draft, head) && isTitleWord(draft, head)) head++;
  if (!isPlural(draft, head)) return null;
  const of = says(tokens, head + 1, 'of', 'for') ? ministryEnd(draft, head + 2) : 0;
  const to = of > head + 2 ? of : head + 1;
  const words = [
    from < head ? tokens.nameOf(from, head) : '',
    singular(tokens.nameOf(head, head + 1)),
    to > head + 1 ? tokens.nameOf(head + 1, to) : '',
  ];
  return { from, to, office: words.filter(Boolean).join(' ') };
}

function isTitleWord(draft: Draft, at: number): boolean {
  return (
    isPlural(draft, at) || hitAt(draft, 'ministry-words', at) !== undefined || says(draft.tokens, at, ...beforeTitle)
  );
}

export const beforeTitle = ['deputy', 'vice', 'prime', 'assistant', 'permanent', 'state', 'first'];

function isPlural({ tokens }: Draft, at: number): boolean {
  return singulars.has(tokens.wordAt(at));
}

function singular(word: string): string {
  const one = singulars.get(word.toLowerCase())!;
  return /^\p{Lu}/u.test(word) ? one.charAt(0).toUpperCase() + one.slice(1) : one;
}

interface States {
  to: number;
  countries: string[];
}

/** `of Azerbaijan, Iran and Turkey`. */
function statesBehind(draft: Draft, at: number): States | null {
  return says(draft.tokens, at, 'of') ? statesFrom(draft, at + 1) : null;
}

/** `the Chinese and Lao foreign ministers`: the states are told before the title. */
function statesBefore(draft: Draft, to: number): States | null {
  const states = once(draft, statesOf);
  let from = to;
  for (let sight = states[indexAt(states, from - 1)]; sight && sight.to === from;) {
    from = sight.from;
    const joined = says(draft.tokens, from - 1, 'and') || draft.tokens.isMark(from - 1, ',') ? from - 1 : from;
    if (joined === from) break;
    sight = states[indexAt(states, joined - 1)];
    if (sight?.to === joined) from = joined;
  }
  const found = from < to ? statesFrom(draft, from) : null;
  return found && found.countries.length > 1 ? { ...found, to: 0 } : null;
}

function statesFrom(draft: Draft, from: number): States | null {
  const { tokens } = draft;
  const states = once(draft, statesOf);
  const countries: string[] = [];
  let at = from;
  for (;;) {
    const start = at + Number(says(tokens, at, 'the'));
    const sight = states[indexAt(states, start)];
    if (!sight || sight.from !== start) break;
    countries.push(sight.country);
    at = sight.to;
    const next = at + Number(tokens.isMark(at, ',')) + Number(says(tokens, at + Number(tokens.isMark(at, ',')), 'and'));
    const following = states[indexAt(states, next + Number(says(tokens, next, 'the')))];
    if (next === at || !following) break;
    at = next;
  }
  return countries.length > 1 ? { to: at, countries } : null;
}

/** `Ha Kim Tuyen of Vietnam and Sengphet Houngboun of Laos`: names parted by commas and `and`. */
function namesFrom(draft: Draft, from: number): (Span & { country: string | null })[] {
  const { tokens } = draft;
  const states = once(draft, statesOf);
  const found: (Span & { country: string | null })[] = [];
  for (let at = from; ;) {
    const start = behindHonorifics(draft, at);
    const end = isName(tokens, start) ? nameEnd(draft, start) : null;
    if (end === null || end < start + 2) break;
    const of = says(tokens, end, 'of') ? end + 1 + Number(says(tokens, end + 1, 'the')) : 0;
    const state = of ? states[indexAt(states, of)] : undefined;
    found.push({ from: start, to: end, country: state?.country ?? null });
    const behind = state?.to ?? end;
    const comma = Number(tokens.isMark(behind, ','));
    const next = behind + comma + Number(says(tokens, behind + comma, 'and'));
    if (next === behind) break;
    at = next;
  }
  return found;
}

import type { Draft, StateMention } from '../../mentions.ts';
import { once } from '../../once.ts';
import type { Stage } from '../../pack.ts';
import type { Hit } from '../../text/phrases.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { Tokens } from '../../text/tokens.ts';
import { hitsOf } from '../hits.ts';
import { capitalActs } from './capitals.ts';
import { unionSeats } from './seats.ts';

/**
 * States: «Bộ Ngoại giao Nga hoan nghênh thỏa thuận Việt - Đức ký tại Béc-lin» is Nga the state, the
 * pair DEU and VNM, and Béc-lin a place.
 */
export const states: Stage = {
  name: 'states',
  run(draft) {
    const names = namesOf(draft);
    const seats = new Set(unionSeats(draft).map(({ from }) => from));
    for (let i = 0; i < names.length; i++) {
      const last = endOfPair(draft.tokens, names, i);
      if (last > i) draft.states.push(pairOf(names.slice(i, last + 1)));
      else if (standsAlone(draft, names[i]!) && !seats.has(names[i]!.from))
        draft.states.push(stateOf(draft, names[i]!));
      i = last;
    }
  },
};

/** Leftmost-longest over the names of states and the words that only hold one (`mỹ thuật`). */
function namesOf(draft: Draft): Hit[] {
  const others = hitsOf(draft, 'not-states');
  const kept: Hit[] = [];
  let other = 0;
  let end = 0;
  for (const hit of hitsOf(draft, 'states')) {
    for (; other < others.length && others[other]!.from <= hit.from; other++) {
      const word = others[other]!;
      if (word.from < hit.from || word.to > hit.to) end = Math.max(end, word.to);
    }
    if (hit.from < end) continue;
    kept.push(hit);
    end = hit.to;
  }
  return kept;
}

/** Index of the last name of the pair (or triple) that opens at `i`; `i` itself where there is none. */
function endOfPair(tokens: Tokens, names: readonly Hit[], i: number): number {
  let last = i;
  while (last + 1 < names.length && isLinked(tokens, names[last]!, names[last + 1]!)) last++;
  return last;
}

function isLinked(tokens: Tokens, left: Hit, right: Hit): boolean {
  return right.from === left.to + 1 && (tokens.isMark(left.to, '-') || tokens.isMark(left.to, '/'));
}

function pairOf(names: readonly Hit[]): StateMention {
  const countries = [...new Set(names.map((name) => name.entry.values['country']!))];
  const from = names[0]!.from;
  return { from, to: names.at(-1)!.to, countries, as: countries.length > 1 ? 'pair' : 'state', rule: 'vi/states/pair' };
}

function stateOf(draft: Draft, name: Hit): StateMention {
  const { country, use } = name.entry.values as { country: string; use: string };
  const { from, to } = name;
  const as = use === 'capital' && !capitalActs(draft, name) ? 'place' : 'state';
  return { from, to, countries: [country], as, rule: `vi/states/${use}` };
}

/** Whether a name outside a pair means a state: not part of a person's or a street's name. */
function standsAlone(draft: Draft, name: Hit): boolean {
  const { tokens } = draft;
  const { use } = name.entry.values;
  if (use === 'short') return false;
  if (name.to - name.from > 1) return true;
  const before = name.from - 1;
  const bound = before >= 0 && isPlainWord(tokens, before) && !tokens.isCapital(before);
  if (use === 'brief') {
    if (isNameWord(tokens, name.to)) return bound && isOfForeigner(draft, name);
    // `Ấn cam kết …` at the head of a sentence, where the article has the full name too.
    return (
      bound ||
      (!(before >= 0 && isPlainWord(tokens, before)) && namedElsewhere(draft, name) && startsClause(draft, name.to))
    );
  }
  if (partOfName(draft, name)) return false;
  return bound || !isAddress(tokens, name.from) || namedElsewhere(draft, name);
}

/** A verb or a mark of force follows. */
function startsClause({ hits }: Draft, token: number): boolean {
  return ['speech-verbs', 'clause-roles', 'action-verbs'].some((table) => hits.startingAt(table).has(token));
}

/** `Ngoại trưởng Nhật | Fumio Kishida`: an office of a state the article names in full, and a name without a Vietnamese mark. */
function isOfForeigner(draft: Draft, name: Hit): boolean {
  const { tokens } = draft;
  if (!draft.hits.endingAt('offices').has(name.from) || !namedElsewhere(draft, name)) return false;
  let to = name.to;
  while (to - name.to < longestName && isNameWord(tokens, to)) to++;
  return /^[\x20-\x7e]*$/.test(tokens.slice(name.to, to));
}

/** In words. */
const longestName = 4;

/** `Thị Nga`, `Lào Thị`: a capital beside it that is neither an organ before nor a person behind an office. */
function partOfName(draft: Draft, { from }: Hit): boolean {
  const { tokens } = draft;
  if (tokens.isAllCaps(from)) return false;
  if (isOfDistrict(draft, from)) return true;
  if (isNameWord(tokens, from + 1) && followsAddress(draft, from) && !closesOrgan(draft, from)) return true;
  if (isNameWord(tokens, from - 1)) return !closesOrgan(draft, from);
  return false;
}

/** `huyện Mỹ Đức`, `phường Hàng Lào`, `phố Pháp Hoa`: two words or more; `làng Nga` may be the Russians' own. */
function isOfDistrict(draft: Draft, from: number): boolean {
  const { tokens } = draft;
  let start = from;
  while (from - start < longestName && isNameWord(tokens, start - 1)) start--;
  // At the head of a sentence the noun has a capital: `Huyện Mỹ Lộc`.
  const nouns = draft.hits.endingAt('district-nouns');
  for (let i = start; i <= from; i++)
    // `Bộ Nông nghiệp và Hợp tác xã | Thái Lan` has no district.
    if (nouns.has(i) && tokens.phraseOf(Math.max(0, i - 3), i) !== 'hợp tác xã')
      return i < from || isNameWord(tokens, from + 1);
  return false;
}

function isNameWord(tokens: Tokens, i: number): boolean {
  return i >= 0 && i < tokens.count && isPlainWord(tokens, i) && tokens.isCapital(i) && !tokens.isAllCaps(i);
}

function isPlainWord(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === TokenKind.word;
}

/** What may stand before a state without being part of a name with it: organs, offices, prepositions. */
const organTables = [
  'bodies',
  'offices',
  'fields',
  'organisations',
  'side-words',
  'object-words',
  'clause-words',
  'capital-cues',
];

/** Whether an organ, office, field, organisation or preposition ends where the name begins: `Bộ Công Thương Lào`. */
function closesOrgan(draft: Draft, from: number): boolean {
  return organTables.some((table) => draft.hits.endingAt(table).has(from));
}

/** Whether a word of address or rank ends before the token: `Đại tướng Úc Kim Lẹ` is a man. */
function followsAddress(draft: Draft, from: number): boolean {
  return draft.hits.endingAt('honorifics').has(from);
}

/** `Anh` may be a young man where it opens a sentence. */
function isAddress(tokens: Tokens, i: number): boolean {
  return /^anh$/i.test(tokens.textOf(i));
}

/** Whether the article names the same state in words that cannot be mistaken. */
function namedElsewhere(draft: Draft, name: Hit): boolean {
  return once(draft, countriesNamedPlainly).has(name.entry.values['country']!);
}

function countriesNamedPlainly(draft: Draft): Set<string> {
  const { tokens } = draft;
  const plainly = hitsOf(draft, 'states').filter(({ from, to }) => {
    return to - from > 1 || (from > 0 && isPlainWord(tokens, from - 1) && !tokens.isCapital(from - 1));
  });
  return new Set(plainly.map(({ entry }) => entry.values['country']!));
}

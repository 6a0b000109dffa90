import type { Draft, PartyMention, StateMention } from '../../mentions.ts';
import type { HitsAt } from '../../text/hits.ts';
import { TokenKind } from '../../text/tokens.ts';
import { hitsOf } from '../hits.ts';

/** What the end of a thing's name is read by. */
export interface Titles {
  draft: Draft;
  state: Map<number, StateMention>;
  /** Starts of words that go on no name. */
  stops: Pick<HitsAt, 'has'>;
  /** Ends of names of bodies, provinces and organisations by their start. */
  names: Map<number, number>;
  /** Starts of words that an instrument's subject may open with in small letters. */
  subjects: HitsAt;
  /** Starts of nouns that open the name of an instrument. */
  instruments: Set<number>;
  /** Starts of sentences: no name goes on over one. */
  starts: Set<number>;
  /** Starts of dates: no name goes on over one. */
  dates: Set<number>;
  /** Starts of the names of persons behind their offices: no name goes on into one. */
  holders: Set<number>;
  /** Starts of words of building and handing over. */
  building: HitsAt;
}

export function titlesOf(draft: Draft): Titles {
  const names = new Map<number, number>();
  for (const table of ['bodies', 'provinces', 'organisations', 'fields']) {
    for (const { from, to } of hitsOf(draft, table))
      if (to > (names.get(from) ?? 0) && draft.tokens.isCapital(from)) names.set(from, to);
  }
  return {
    draft,
    state: new Map(draft.states.map((state) => [state.from, state])),
    stops: stopsOf(draft),
    names,
    subjects: draft.hits.startingAt('instrument-subjects'),
    instruments: new Set(
      hitsOf(draft, 'thing-cues').flatMap(({ from, entry }) => (entry.values['kind'] === 'instrument' ? from : [])),
    ),
    starts: new Set(draft.sentences.map(({ from }) => from)),
    dates: new Set(draft.dates.map(({ from }) => from)),
    holders: new Set(draft.parties.flatMap((party) => nameBehindOffice(draft, party) ?? [])),
    building: draft.hits.startingAt('building-words'),
  };
}

/** `Chủ tịch Ủy ban Hợp tác Việt Nam - Lào | Đinh Tiến Sơn`. */
function nameBehindOffice({ tokens }: Draft, { kind, from, to, participants }: PartyMention): number | null {
  if (kind !== 'person') return null;
  for (let i = Math.max(from + 1, to - longestName); i < to; i++)
    if (tokens.nameOf(i, to) === participants[0]?.name) return i;
  return null;
}

/** In tokens: `Xổm-xa-vạt Lêng-xa-vắt` has ten. */
const longestName = 16;

/** Words of the clause; the `do` of `thương mại tự do` is none. */
function stopsOf({ hits, tokens }: Draft): Titles['stops'] {
  const words = hits.startingAt('clause-words');
  return { has: (token) => words.has(token) && !isFree(tokens, token) && !isKernel(tokens, token) };
}

/** `tự | do`. */
export function isFree(tokens: Draft['tokens'], token: number): boolean {
  return tokens.wordAt(token) === 'do' && tokens.wordAt(token - 1) === 'tự';
}

/** `(điện) hạt | nhân`, `bệnh | nhân`: no word of the clause (`nhân dịp`). */
function isKernel(tokens: Draft['tokens'], token: number): boolean {
  return tokens.wordAt(token) === 'nhân' && kernels.has(tokens.wordAt(token - 1));
}

const kernels = new Set('hạt nguyên công tư cá bệnh nạn doanh quân thân'.split(' '));

const longest = 28;

/** The end of a name that goes on at `from`: capitals with the small syllables behind them, states, bodies. */
export function endOfTitle(titles: Titles, from: number): number {
  let to = from;
  while (to - from < longest && !titles.starts.has(to)) {
    const next = endOfPart(titles, to);
    if (next <= to) break;
    to = next;
  }
  return to;
}

function endOfPart(titles: Titles, i: number): number {
  const { tokens } = titles.draft;
  if (i >= tokens.count || titles.holders.has(i)) return i;
  const known = titles.state.get(i)?.to ?? titles.names.get(i);
  if (known) return titles.state.has(i) ? known : endOfSmall(titles, known, 2);
  if (isWord(titles, i) && tokens.isCapital(i)) return endOfCapital(titles, i);
  if (isLink(titles, i) && i + 1 < tokens.count && tokens.isCapital(i + 1) && !titles.holders.has(i + 1))
    return endOfPart(titles, i + 1);
  return i;
}

/** One capital syllable and up to two small ones that are no words of the clause. */
function endOfCapital(titles: Titles, i: number): number {
  const { tokens } = titles.draft;
  let to = i + 1;
  // `Xay-nha-bu-ly`: syllables tied together.
  while (tokens.isMark(to, '-') && tokens.isGlued(to) && tokens.isGlued(to + 1) && isWord(titles, to + 1)) to += 2;
  return to > i + 1 ? to : (endBeforeState(titles, to) ?? endOfSmall(titles, to, 2));
}

/** `Bảo hộ đầu tư Việt Nam - EU`: more small syllables only up to the states whose it is. */
function endBeforeState(titles: Titles, from: number): number | null {
  const to = endOfSmall(titles, from, 6);
  const state = titles.state.get(to);
  if (!state || to - from <= 2) return null;
  return state.as === 'pair' || titles.draft.tokens.isMark(state.to, '-') ? to : null;
}

function endOfSmall(titles: Titles, from: number, most: number): number {
  const { tokens } = titles.draft;
  let to = from;
  while (
    to < from + most &&
    !titles.starts.has(to) &&
    !titles.dates.has(to) &&
    isWord(titles, to) &&
    !tokens.isCapital(to) &&
    !titles.stops.has(to)
  )
    to++;
  return to;
}

/** `và`, `-`, `của`, `về`, `vì` inside a name: a capital follows. */
function isLink(titles: Titles, i: number): boolean {
  const { tokens } = titles.draft;
  return tokens.isMark(i, '-') || ['và', 'của', 'về', 'vì'].includes(tokens.wordAt(i));
}

/** `kinh tế, | văn hóa và khoa học`: the comma stands in a row of fields that an `và` closes; else it ends the name. */
export function isInFields(titles: Titles, comma: number): boolean {
  const { tokens } = titles.draft;
  if (!tokens.isMark(comma, ',') || titles.starts.has(comma + 1)) return false;
  let words = 0;
  for (let i = comma + 1; i < tokens.count && i - comma < longestRow; i++) {
    if (tokens.wordAt(i) === 'và') return words > 0 && isWord(titles, i + 1) && !titles.stops.has(i + 1);
    if (tokens.isMark(i, ',') && words > 0) words = 0;
    else if (tokens.isMark(i, '-')) continue;
    else if (!isWord(titles, i) || titles.stops.has(i) || titles.state.has(i) || titles.dates.has(i)) return false;
    else if (++words > longestField) return false;
  }
  return false;
}

/** `về hợp tác kinh tế | , thương mại và khoa học kỹ thuật`: behind the last of the fields; the place itself where no row goes on. */
export function endOfFields(titles: Titles, from: number): number {
  if (!isInFields(titles, from)) return from;
  let and = from + 1;
  while (titles.draft.tokens.wordAt(and) !== 'và') and++;
  const title = endOfTitle(titles, and + 1);
  let to = title > and + 1 ? title : endOfSmall(titles, and + 1, longestField);
  // `khoa học - công nghệ`.
  if (titles.draft.tokens.isMark(to, '-')) to = Math.max(to, endOfSmall(titles, to + 1, 2));
  return to;
}

/** In words: `khoa học kỹ thuật`. */
const longestField = 4;
const longestRow = 20;

function isWord({ draft: { tokens } }: Titles, i: number): boolean {
  return i < tokens.count && tokens.kind[i] === TokenKind.word;
}

import type { Draft } from '../../mentions.ts';
import { HitIndex } from '../../text/hit-index.ts';
import { onceALine } from '../../text/lexicon.ts';
import type { HitsAt } from '../../text/hits.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { Tokens } from '../../text/tokens.ts';
import { hitsOf } from '../hits.ts';
import { readCount } from '../numerals.ts';
import { says } from '../words.ts';
import { dayNumber } from './calendar.ts';
import type { Fields } from './calendar.ts';

/** The date on which the text was published, as far as it is known. */
export interface Reference {
  year: number;
  month: number | null;
  /** The day as the count of days since 1970; null where only month or year is known. */
  day: number | null;
}

/** What the rules for dates read: the tokens, the words of time among them, the day of publication. */
export interface Sheet {
  tokens: Tokens;
  words: HitIndex;
  ref: Reference | null;
  /** 1 where a word stands that a date may begin with, 2 where a number in words stands. */
  begins: Uint8Array;
  /** Tokens at which the name of a state begins. */
  states: HitsAt;
}

/** A date as read, before a missing year is reckoned. */
export interface Moment {
  from: number;
  to: number;
  rule: string;
  first: Fields;
  /** The end of an interval. */
  last?: Fields;
  /** An interval without an end. */
  open?: true;
  /** 1 Monday … 7 Sunday: the day of that name nearest to publication. */
  weekday?: number;
  /** The same day, month or year as the one last named; the day after it. */
  same?: 'day' | 'month' | 'year' | 'next-day';
  /** `tới`, `vừa qua`, `này` behind the date. */
  outlook?: 'past' | 'future' | 'present';
  /** So many units after (or before) the day last named: `ba ngày sau`, `hai năm trước đó`. */
  away?: { count: number; unit: string };
}

export type Rule = (sheet: Sheet, from: number) => Moment | null;

/** In order. */
const tables = ['feasts', 'number-words', 'time-outlook', 'time-words'];

export function sheetOf(draft: Draft): Sheet {
  const words = new HitIndex(draft.hits, draft.tokens.count, tables);
  const states = draft.hits.startingAt('states');
  const begins = new Uint8Array(draft.tokens.count);
  for (const { from } of hitsOf(draft, 'number-words')) begins[from] = 2;
  for (const { from } of hitsOf(draft, 'feasts')) begins[from] = 1;
  for (const { from, entry } of hitsOf(draft, 'time-words')) if (isBeginning(entry)) begins[from] = 1;
  return { tokens: draft.tokens, words, ref: referenceOf(draft.article.publishedOn), begins, states };
}

/** The parts of a date that can stand first in it. */
const beginning = new Set(
  'unit day-word day-part today same next-day edge half ago-before span decade century season weekday weekday-number from tet next-year'.split(
    ' ',
  ),
);
const isBeginning = onceALine(({ values }) => beginning.has(values['time']!));

/** A date-time counts as its day. */
function referenceOf(date: string | null): Reference | null {
  const match = date && /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (month < 1 || month > 12) return { year, month: null, day: null };
  return { year, month, day: day >= 1 && day <= 31 ? dayNumber(year, month, day) : null };
}

/** The word of time of a part (`unit`, `shift` …) that starts at the token. */
export function wordAt(sheet: Sheet, token: number, part: string): { to: number; value: string } | null {
  const hit = sheet.words.startingAt(token, 'time', part);
  return hit ? { to: hit.to, value: hit.entry.values.value! } : null;
}

/** The first of the unit's words that starts at the token. */
export function unitAt(sheet: Sheet, token: number, unit: string): number | null {
  const word = wordAt(sheet, token, 'unit');
  return word?.value === unit ? word.to : null;
}

/** `tới`, `vừa qua` behind a date; not the `tới` that leads to a second one. */
export function nearAt(sheet: Sheet, token: number): { to: number; value: 'past' | 'future' | 'present' } | null {
  const near = wordAt(sheet, token, 'near');
  if (!near || digitsOf(sheet, near.to) > 0 || wordAt(sheet, near.to, 'unit')) return null;
  return { to: near.to, value: near.value as 'past' | 'future' | 'present' };
}

/** The number of digits of a number token; 0 for others. */
export function digitsOf({ tokens }: Sheet, token: number): number {
  if (token < 0 || token >= tokens.count || tokens.kind[token] !== TokenKind.number) return 0;
  return tokens.end[token]! - tokens.start[token]!;
}

/** The mark that stands glued between the number before it and the number after it; '' for none. */
export function jointAt({ tokens }: Sheet, token: number): string {
  if (token < 1 || token + 1 >= tokens.count || tokens.kind[token] !== TokenKind.mark) return '';
  if (!tokens.isGlued(token) || !tokens.isGlued(token + 1)) return '';
  for (const mark of ['/', '-', '.']) if (tokens.isMark(token, mark)) return mark;
  return '';
}

/** A year in four digits that is not the beginning of something longer. */
export function yearAt(sheet: Sheet, token: number): number | null {
  if (digitsOf(sheet, token) !== 4) return null;
  const year = sheet.tokens.numberAt(token);
  return year >= 1000 && year < 2200 && !runsOn(sheet, token + 1) && !beforeChrist(sheet, token + 1) ? year : null;
}

/** A year in two digits, 32 and above so that it is no day or month. */
export function shortYearAt(sheet: Sheet, token: number): number | null {
  const digits = sheet.tokens.numberAt(token);
  if (digitsOf(sheet, token) !== 2 || digits < 32 || runsOn(sheet, token + 1)) return null;
  return fullYear(sheet, digits);
}

/** Whether a year may end before this token: no noun follows that would make it a number of things. */
export function endsYear(sheet: Sheet, token: number): boolean {
  const { tokens } = sheet;
  if (token >= tokens.count || tokens.kind[token] !== TokenKind.word || tokens.isCapital(token)) return true;
  if (afterYear.some((part) => wordAt(sheet, token, part) !== null) || says(tokens, token, 'là')) return true;
  return ['future', 'past'].some((way) => sheet.words.startingAt(token, 'after', way) !== undefined);
}

const afterYear = ['and', 'at', 'to', 'until', 'to-now', 'from', 'near'];

/** The year of two digits, no more than twenty years after publication; without one, 1940-2039. */
export function fullYear({ ref }: Sheet, digits: number): number {
  return digits + 100 * Math.floor(((ref?.year ?? 2019) + 20 - digits) / 100);
}

/** `TCN`, `trước Công nguyên`: years that the dates here do not reach. */
export function beforeChrist(sheet: Sheet, token: number): boolean {
  return wordAt(sheet, token, 'before-christ') !== null;
}

/** Whether what stands here is glued to the number before it and makes it something else: `/NĐ`, `.000`, `%`. */
export function runsOn(sheet: Sheet, token: number): boolean {
  const { tokens } = sheet;
  if (token >= tokens.count || !tokens.isGlued(token)) return false;
  if (tokens.isMark(token, '%') || tokens.kind[token] === TokenKind.word) return true;
  const next = token + 1;
  if (next >= tokens.count || !tokens.isGlued(next)) return false;
  if (tokens.isMark(token, '/')) return true;
  const number = tokens.kind[next] === TokenKind.number;
  if (tokens.isMark(token, '.') || tokens.isMark(token, ',')) return number;
  return tokens.isMark(token, '-') && tokens.kind[next] === TokenKind.word;
}

/** `năm 2025`, `/2025`, `năm nay`, `năm Giáp Thìn (2024)` behind a month or a part of the year. */
export function yearBehind(sheet: Sheet, from: number): { year: number; to: number } | null {
  const { tokens } = sheet;
  const joint = jointAt(sheet, from);
  if (joint) {
    const year = yearAt(sheet, from + 1) ?? shortYearAt(sheet, from + 1);
    return year === null ? null : { year, to: from + 2 };
  }
  const start = isJoint(sheet, from) ? from + 1 : from;
  const bare = yearAt(sheet, start);
  if (bare !== null && (bare >= 1900 || start > from)) return { year: bare, to: start + 1 };
  const of = wordAt(sheet, start, 'of')?.to ?? start;
  const word = unitAt(sheet, of < tokens.count ? of : start, 'year');
  return word === null ? null : namedYear(sheet, word);
}

/** A comma, hyphen, slash or opening bracket that may part a month from its year. */
function isJoint({ tokens }: Sheet, token: number): boolean {
  return token < tokens.count && [',', '-', '/'].some((mark) => tokens.isMark(token, mark));
}

/** What follows the word `năm`: a number, a shift from the year of publication, or a lunar name. */
export function namedYear(sheet: Sheet, from: number): { year: number; to: number } | null {
  const year = yearAt(sheet, from) ?? (endsYear(sheet, from + 1) ? shortYearAt(sheet, from) : null);
  if (year !== null) return { year, to: from + 1 };
  const named = cycleYear(sheet, from) ?? yearInWords(sheet, from);
  if (named) return named;
  const shift = wordAt(sheet, from, 'shift');
  return shift && sheet.ref ? { year: sheet.ref.year + Number(shift.value), to: shift.to } : null;
}

/** `năm một nghìn chín trăm bảy mươi ba`. */
function yearInWords(sheet: Sheet, from: number): { year: number; to: number } | null {
  if (from >= sheet.tokens.count || sheet.tokens.kind[from] !== TokenKind.word) return null;
  const count = countAt(sheet, from);
  return count && count.value >= 1000 && count.value < 2200 && endsYear(sheet, count.to)
    ? { year: count.value, to: count.to }
    : null;
}

/** `Giáp Thìn 2024`, `Ất Tỵ`: the year of that name nearest to publication. */
export function cycleYear(sheet: Sheet, from: number): { year: number; to: number } | null {
  const word = wordAt(sheet, from, 'cycle-year');
  if (!word) return null;
  const bracket = sheet.tokens.isMark(word.to, '(') || sheet.tokens.isMark(word.to, '-') ? 1 : 0;
  const year = word.to + bracket < sheet.tokens.count ? yearAt(sheet, word.to + bracket) : null;
  if (year !== null) return { year, to: word.to + bracket + 1 };
  if (!sheet.ref) return null;
  const steps = (((Number(word.value) - (sheet.ref.year - 1984)) % 60) + 60) % 60;
  return { year: sheet.ref.year + (steps > 30 ? steps - 60 : steps), to: word.to };
}

/** A small number in digits or words; null for parts of longer numbers. */
export function countAt(sheet: Sheet, from: number): { value: number; to: number } | null {
  return readCount(sheet.tokens, sheet.words, from);
}

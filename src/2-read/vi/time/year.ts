import { isTail } from '../numerals.ts';
import { beforeChrist, cycleYear, digitsOf, namedYear, runsOn, unitAt, wordAt, yearAt } from './sheet.ts';
import type { Moment, Sheet } from './sheet.ts';
import { TokenKind } from '../../text/tokens.ts';

/** «Giai đoạn 2026-2030, tầm nhìn 2045; cuối năm 2014; năm ngoái; năm học 2025-2026» → 2026/2030, 2045, 2014 … */
export function readYear(sheet: Sheet, from: number): Moment | null {
  const edge = wordAt(sheet, from, 'edge')?.to ?? wordAt(sheet, from, 'half')?.to ?? null;
  const start = edge ?? from;
  return (
    readYears(sheet, from, start) ??
    readNamedYear(sheet, from, start) ??
    readBareYear(sheet, from, start, edge !== null)
  );
}

/** `giai đoạn 2026-2030`, `nhiệm kỳ 2021-2026`, `(2021-2025)`, `năm học 2025-2026`, `giai đoạn 2026-30`. */
function readYears(sheet: Sheet, from: number, start: number): Moment | null {
  const span = wordAt(sheet, start, 'span')?.to ?? unitAt(sheet, start, 'year') ?? null;
  const first = span ?? start;
  const begin = unitAt(sheet, first, 'year') ?? first;
  const { tokens } = sheet;
  if (digitsOf(sheet, begin) !== 4 || !tokens.isMark(begin + 1, '-') || isTail(sheet.tokens, begin)) return null;
  const a = tokens.numberAt(begin);
  const second = unitAt(sheet, begin + 2, 'year') ?? begin + 2;
  const b =
    digitsOf(sheet, second) === 2 && span !== null ? century(a) + tokens.numberAt(second) : yearAt(sheet, second);
  if (b === null || a < 1000 || a >= b || b >= 2200 || runsOn(sheet, second + 1)) return null;
  return { from, to: second + 1, rule: 'vi/time/years', first: { year: a }, last: { year: b } };
}

const century = (year: number): number => Math.floor(year / 100) * 100;

function readNamedYear(sheet: Sheet, from: number, start: number): Moment | null {
  const span = wordAt(sheet, start, 'span');
  const word = span?.to ?? unitAt(sheet, start, 'year');
  if (word === null) return null;
  const year = namedYear(sheet, word) ?? earlyYear(sheet, start, word);
  if (!year || (isShift(sheet, word) && (span || followsCount(sheet, start) || isJoined(sheet, year.to)))) return null;
  return { from, to: year.to, rule: 'vi/time/year', first: { year: year.year } };
}

/** `năm 938`: three digits, where no unit follows (`mỗi năm 500 tấn`). */
function earlyYear(sheet: Sheet, start: number, from: number): { year: number; to: number } | null {
  const { tokens } = sheet;
  if (digitsOf(sheet, from) !== 3 || tokens.numberAt(from) < 100 || followsCount(sheet, start)) return null;
  if (runsOn(sheet, from + 1) || beforeChrist(sheet, from + 1)) return null;
  const next = from + 1;
  if (next < tokens.count && tokens.kind[next] === TokenKind.word && !tokens.isCapital(next)) return null;
  return { year: tokens.numberAt(from), to: next };
}

function isShift(sheet: Sheet, token: number): boolean {
  return wordAt(sheet, token, 'shift') !== null;
}

/** `năm sau khi …`, `năm trước đó`: reckoned from something else than publication. */
export function isJoined(sheet: Sheet, to: number): boolean {
  return wordAt(sheet, to, 'reckoned-from') !== null;
}

/** `5 năm trước`, `những năm tới`, `nhiều năm qua`: a length of time, no year. */
export function followsCount(sheet: Sheet, token: number): boolean {
  const { tokens, words } = sheet;
  if (token === 0) return false;
  if (tokens.kind[token - 1] === TokenKind.number) return true;
  return (
    ['digit', 'ten', 'tens', 'scale'].some((kind) => words.endingAt(token, 'numeral', kind)) || isMany(sheet, token)
  );
}

function isMany(sheet: Sheet, token: number): boolean {
  return sheet.words.endingAt(token, 'time', 'many') !== undefined;
}

/** `đến 2030`, `cuối 2025`: four digits count as a year behind a word of time and before no unit. */
function readBareYear(sheet: Sheet, from: number, start: number, edged: boolean): Moment | null {
  const { tokens, words } = sheet;
  const year = yearAt(sheet, start);
  if (year === null || year < 1900 || isTail(sheet.tokens, start)) return null;
  const cued =
    edged ||
    continuesList(sheet, start) ||
    ['until', 'as-of', 'from', 'at', 'to'].some((part) => words.endingAt(from, 'time', part));
  const to = start + 1;
  if (!cued) return null;
  const goesOn = to < tokens.count && tokens.kind[to] === TokenKind.word && !tokens.isCapital(to);
  if (goesOn && !goesOnAfterYear(sheet, to)) return null;
  return { from, to, rule: 'vi/time/bare-year', first: { year } };
}

/** `các năm 2023, 2024 và 2025`. */
function continuesList(sheet: Sheet, from: number): boolean {
  const joined = from > 1 && (sheet.tokens.isMark(from - 1, ',') || wordAt(sheet, from - 1, 'and')?.to === from);
  const before = joined ? yearAt(sheet, from - 2) : null;
  return before !== null && before >= 1900;
}

function goesOnAfterYear(sheet: Sheet, token: number): boolean {
  const parts = ['and', 'at', 'to', 'until', 'to-now', 'from', 'near'];
  if (parts.some((part) => wordAt(sheet, token, part) !== null)) return true;
  return ['future', 'past'].some((way) => sheet.words.startingAt(token, 'after', way) !== undefined);
}

/** `năm Giáp Thìn`, `xuân Bính Ngọ` are lunar years; here only behind `năm`, by `namedYear`. */
export function readDecade(sheet: Sheet, from: number): Moment | null {
  const start = wordAt(sheet, from, 'edge')?.to ?? wordAt(sheet, from, 'half')?.to ?? from;
  const word = wordAt(sheet, start, 'decade');
  if (!word) return null;
  const number = wordAt(sheet, word.to, 'decade')?.to ?? word.to;
  const digits = digitsOf(sheet, number);
  const value = sheet.tokens.numberAt(number);
  if ((digits !== 2 && digits !== 4) || value % 10 !== 0 || runsOn(sheet, number + 1)) return null;
  if (digits === 4) {
    if (value < 1000 || value >= 2200) return null;
    return { from, to: number + 1, rule: 'vi/time/decade', first: { year: value, decade: true } };
  }
  const of = wordAt(sheet, number + 1, 'of')?.to ?? number + 1;
  const named = wordAt(sheet, of, 'century');
  const year = (named ? Number(named.value) : value >= 30 ? 19 : 20) * 100 + value;
  return { from, to: named?.to ?? number + 1, rule: 'vi/time/decade', first: { year, decade: true } };
}

/** `mùa Thu 2026`, `mùa hè năm ngoái`, `mùa xuân này`. */
export function readSeason(sheet: Sheet, from: number): Moment | null {
  const word = wordAt(sheet, from, 'season');
  if (!word) return null;
  const part = Number(word.value);
  const of = wordAt(sheet, word.to, 'of')?.to ?? word.to;
  const named = unitAt(sheet, of, 'year');
  const year = named === null ? bareYear(sheet, of) : namedYear(sheet, named);
  if (year) return { from, to: year.to, rule: 'vi/time/season', first: { year: year.year, part } };
  const shift = wordAt(sheet, word.to, 'shift');
  if (!shift || !sheet.ref) return null;
  // Winter runs on into the next year: in February «mùa đông này» began the year before.
  const begun = part === 24 && sheet.ref.month !== null && sheet.ref.month <= 2 ? 1 : 0;
  return {
    from,
    to: shift.to,
    rule: 'vi/time/season',
    first: { year: sheet.ref.year + Number(shift.value) - begun, part },
  };
}

function bareYear(sheet: Sheet, from: number): { year: number; to: number } | null {
  const cycle = cycleYear(sheet, from);
  if (cycle) return cycle;
  const start = sheet.tokens.isMark(from, '/') || sheet.tokens.isMark(from, '-') ? from + 1 : from;
  const year = yearAt(sheet, start);
  return year === null ? null : { year, to: start + 1 };
}

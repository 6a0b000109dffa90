import { isTail } from '../numerals.ts';
import {
  beforeChrist,
  countAt,
  cycleYear,
  digitsOf,
  endsYear,
  jointAt,
  namedYear,
  runsOn,
  unitAt,
  wordAt,
  yearAt,
} from './sheet.ts';
import type { Moment, Sheet } from './sheet.ts';
import { says } from '../words.ts';
import type { Tokens } from '../../text/tokens.ts';
import { TokenKind } from '../../text/tokens.ts';

/** «Giai đoạn 2026-2030, tầm nhìn 2045; cuối năm 2014; năm ngoái; năm học 2025-2026» → 2026/2030, 2045, 2014 … */
export function readYear(sheet: Sheet, from: number): Moment | null {
  const edge = wordAt(sheet, from, 'edge')?.to ?? wordAt(sheet, from, 'half')?.to ?? null;
  const start = edge ?? from;
  return (
    readYears(sheet, from, start) ??
    readNamedYear(sheet, from, start) ??
    readPartOfThisYear(sheet, from, start) ??
    readBareYear(sheet, from, start, edge !== null)
  );
}

/** `giai đoạn 2026-2030`, `nhiệm kỳ 2021-2026`, `(2021-2025)`, `năm học 2025-2026`, `giai đoạn 2026-30`; bare `1119 - 1120` are no years. */
function readYears(sheet: Sheet, from: number, start: number): Moment | null {
  const span = wordAt(sheet, start, 'span')?.to ?? unitAt(sheet, start, 'year') ?? null;
  const first = span ?? start;
  const begin = unitAt(sheet, first, 'year') ?? first;
  const { tokens } = sheet;
  const parted = tokens.isMark(begin + 1, '-') || (span !== null && tokens.isMark(begin + 1, '/'));
  if (digitsOf(sheet, begin) !== 4 || !parted || isTail(tokens, begin)) return null;
  const a = tokens.numberAt(begin);
  const second = unitAt(sheet, begin + 2, 'year') ?? begin + 2;
  const b =
    digitsOf(sheet, second) === 2 && span !== null ? century(a) + tokens.numberAt(second) : yearAt(sheet, second);
  const earliest = span === null && begin === first ? 1800 : 1000;
  if (b === null || a < earliest || a >= b || b >= 2200 || runsOn(sheet, second + 1)) return null;
  return { from, to: second + 1, rule: 'vi/time/years', first: { year: a }, last: { year: b } };
}

const century = (year: number): number => Math.floor(year / 100) * 100;

function readNamedYear(sheet: Sheet, from: number, start: number): Moment | null {
  const next = wordAt(sheet, start, 'next-year');
  if (next && sheet.ref && digitsOf(sheet, next.to) === 0)
    return { from, to: next.to, rule: 'vi/time/next-year', first: { year: sheet.ref.year + 1 } };
  const span = wordAt(sheet, start, 'span');
  const word = span?.to ?? unitAt(sheet, start, 'year');
  if (word === null) return null;
  const year = namedYear(sheet, word) ?? earlyYear(sheet, start, word);
  if (!year || (isShift(sheet, word) && (span || followsCount(sheet, start) || isJoined(sheet, year.to)))) return null;
  return { from, to: year.to, rule: 'vi/time/year', first: { year: year.year } };
}

/** `hồi đầu năm`, `đến cuối năm`, `trong năm, …`, `từ đầu năm đến nay`: of the year of publication. */
function readPartOfThisYear(sheet: Sheet, from: number, start: number): Moment | null {
  const to = unitAt(sheet, start, 'year');
  if (to === null || !sheet.ref || digitsOf(sheet, to) > 0 || !endsYear(sheet, to) || followsCount(sheet, from))
    return null;
  const cued =
    start > from
      ? ['until', 'as-of', 'from', 'at', 'to'].some((part) => sheet.words.endingAt(from, 'time', part))
      : says(sheet.tokens, from - 1, 'trong') && sheet.tokens.isMark(to, ',');
  return cued ? { from, to, rule: 'vi/time/part-of-year', first: { year: sheet.ref.year } } : null;
}

/** `năm 938`: three digits, where no unit follows (`mỗi năm 500 tấn`). */
function earlyYear(sheet: Sheet, start: number, from: number): { year: number; to: number } | null {
  const { tokens } = sheet;
  if (digitsOf(sheet, from) !== 3 || tokens.numberAt(from) < 100 || followsCount(sheet, start)) return null;
  if (runsOn(sheet, from + 1) || beforeChrist(sheet, from + 1) || !endsYear(sheet, from + 1)) return null;
  return { year: tokens.numberAt(from), to: from + 1 };
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
  const to = start + 1;
  if (year === null || isTail(tokens, start) || (year < 1900 && !beginsYears(sheet, start))) return null;
  const cued =
    edged ||
    continuesList(sheet, start) ||
    isBracketed(sheet, start) ||
    ['until', 'as-of', 'from', 'at', 'to'].some((part) => words.endingAt(from, 'time', part));
  return cued && endsYear(sheet, to) ? { from, to, rule: 'vi/time/bare-year', first: { year } } : null;
}

/** `từ 1850 đến 1884`: a year of long ago is plain where another closes the span. */
function beginsYears(sheet: Sheet, from: number): boolean {
  const end = wordAt(sheet, from + 1, 'to')?.to;
  const begun = end !== undefined && sheet.words.endingAt(from, 'time', 'from') !== undefined;
  return begun && (yearAt(sheet, end) ?? 0) > sheet.tokens.numberAt(from);
}

/** `Hiệp định khung (1992)`. */
function isBracketed({ tokens }: Sheet, from: number): boolean {
  return tokens.isMark(from - 1, '(') && tokens.isMark(from + 1, ')');
}

/** `các năm 2023, 2024 và 2025`. */
function continuesList(sheet: Sheet, from: number): boolean {
  const joined = from > 1 && (sheet.tokens.isMark(from - 1, ',') || wordAt(sheet, from - 1, 'and')?.to === from);
  const before = joined ? yearAt(sheet, from - 2) : null;
  return before !== null && before >= 1900;
}

/** «Những năm 80 của thế kỷ trước; đầu những năm 2000» → 198X, 200X. */
export function readDecade(sheet: Sheet, from: number): Moment | null {
  const start = wordAt(sheet, from, 'edge')?.to ?? wordAt(sheet, from, 'half')?.to ?? from;
  const word = wordAt(sheet, start, 'decade');
  if (!word) return null;
  const number = wordAt(sheet, word.to, 'decade')?.to ?? word.to;
  const shift = wordAt(sheet, number, 'shift');
  if (shift && sheet.ref && isBeforeOrNow(sheet, number))
    return {
      from,
      to: shift.to,
      rule: 'vi/time/decade',
      first: { year: sheet.ref.year + 10 * Number(shift.value), span: 10 },
    };
  const digits = digitsOf(sheet, number);
  const value = sheet.tokens.numberAt(number);
  if ((digits !== 2 && digits !== 4) || value % 10 !== 0 || runsOn(sheet, number + 1)) return null;
  if (digits === 4) {
    if (value < 1000 || value >= 2200) return null;
    return { from, to: number + 1, rule: 'vi/time/decade', first: { year: value, span: 10 } };
  }
  const of = wordAt(sheet, number + 1, 'of')?.to ?? number + 1;
  const named = centuryAt(sheet, of);
  const year = (named ? named.value : value >= 30 ? 19 : 20) * 100 + value;
  return { from, to: named?.to ?? number + 1, rule: 'vi/time/decade', first: { year, span: 10 } };
}

/** «Cuối thế kỷ 19, đường sắt được xây; thế kỷ XXI; thế kỷ này» → 18XX, 20XX. */
export function readCentury(sheet: Sheet, from: number): Moment | null {
  const century = centuryAt(sheet, wordAt(sheet, from, 'edge')?.to ?? wordAt(sheet, from, 'half')?.to ?? from);
  if (!century) return null;
  return { from, to: century.to, rule: 'vi/time/century', first: { year: century.value * 100, span: 100 } };
}

/** `thế kỷ XX`, `thế kỷ 17`, `thế kỷ mười bảy`, `thế kỷ trước`: the hundreds of its years. */
function centuryAt(sheet: Sheet, from: number): { value: number; to: number } | null {
  const word = wordAt(sheet, from, 'century');
  if (!word) return null;
  const shift = wordAt(sheet, word.to, 'shift');
  if (shift && !isBeforeOrNow(sheet, word.to)) return null;
  if (shift) return sheet.ref && { value: Math.floor(sheet.ref.year / 100) + Number(shift.value), to: shift.to };
  const number = romanAt(sheet.tokens, word.to) ?? countAt(sheet, word.to);
  if (!number || number.value < 11 || number.value > 22 || beforeChrist(sheet, number.to)) return null;
  return { value: number.value - 1, to: number.to };
}

/** `thế kỷ trước`, `thập kỷ này`; `nửa thế kỷ qua` is a length of time. */
function isBeforeOrNow({ tokens }: Sheet, shift: number): boolean {
  return says(tokens, shift, 'trước', 'này', 'nay');
}

function romanAt(tokens: Tokens, at: number): { value: number; to: number } | null {
  if (at >= tokens.count || !tokens.isAllCaps(at)) return null;
  const value = romanCenturies.indexOf(tokens.textOf(at)) + 11;
  return value > 10 ? { value, to: at + 1 } : null;
}

const romanCenturies = ['XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX', 'XXI', 'XXII'];

/** `mùa Thu 2026`, `mùa hè năm ngoái`, `mùa xuân này`. */
export function readSeason(sheet: Sheet, from: number): Moment | null {
  const word = wordAt(sheet, from, 'season');
  if (!word) return null;
  // `hè 2010`, but no `hè` by itself.
  const short = word.value.startsWith('-');
  const part = Math.abs(Number(word.value));
  const of = wordAt(sheet, word.to, 'of')?.to ?? word.to;
  const named = unitAt(sheet, of, 'year');
  const year = named === null ? bareYear(sheet, of) : namedYear(sheet, named);
  if (year) return { from, to: year.to, rule: 'vi/time/season', first: { year: year.year, part } };
  const shift = wordAt(sheet, word.to, 'shift');
  if (!shift || !sheet.ref || short) return null;
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
  // `vụ đông xuân 1998-1999` is no spring.
  return year === null || jointAt(sheet, start + 1) === '-' ? null : { year, to: start + 1 };
}

import { isTail } from '../numerals.ts';
import { exists } from './calendar.ts';
import type { Fields } from './calendar.ts';
import { TokenKind } from '../../text/tokens.ts';
import { digitsOf, fullYear, jointAt, runsOn, unitAt, namedYear, wordAt, yearAt } from './sheet.ts';
import type { Moment, Sheet } from './sheet.ts';

/**
 * «Ngày 22-10, đoàn rời Hà Nội; hiệp định ký 05/9/1962 có hiệu lực từ 3/1963.» → a day without a year, a
 * day, a month. No dates: 24/7, 2/3 of something, scores, versions, numbers of decrees, addresses.
 * `cued`: a word such as `ngày` or `sáng` stands before, so that `22-10` and `22.10` count. `behindDash`: the
 * end of an interval, glued to its hyphen.
 */
export function readNumericDate(sheet: Sheet, from: number, cued: boolean, behindDash = false): Moment | null {
  const digits = digitsOf(sheet, from);
  if (digits === 4) return readIsoDay(sheet, from);
  if (digits === 0 || digits > 2 || (!behindDash && isTail(sheet.tokens, from))) return null;
  const joint = jointAt(sheet, from + 1);
  if (joint === '' || (!cued && isNumberOfSomething(sheet, from))) return null;
  const second = digitsOf(sheet, from + 2);
  if (second === 4) return readMonthYear(sheet, from, joint, cued);
  if (second > 2) return null;
  return readDayMonthYear(sheet, from, joint, cued) ?? readDayMonth(sheet, from, joint, cued);
}

function readIsoDay(sheet: Sheet, from: number): Moment | null {
  const { tokens } = sheet;
  if (jointAt(sheet, from + 1) !== '-' || jointAt(sheet, from + 3) !== '-') return null;
  if (digitsOf(sheet, from + 2) !== 2 || digitsOf(sheet, from + 4) !== 2 || isTail(sheet.tokens, from)) return null;
  const [year, month, day] = [tokens.numberAt(from), tokens.numberAt(from + 2), tokens.numberAt(from + 4)];
  return exists({ year, month, day }) ? { from, to: from + 5, rule: 'vi/time/iso', first: { year, month, day } } : null;
}

/** `3/1947`; with a hyphen or stop only behind the word `tháng`. */
function readMonthYear(sheet: Sheet, from: number, joint: string, cued: boolean): Moment | null {
  const month = sheet.tokens.numberAt(from);
  const year = yearAt(sheet, from + 2);
  if (year === null || year < 1800 || !exists({ month }) || (joint !== '/' && !cued)) return null;
  return { from, to: from + 3, rule: 'vi/time/month-year', first: { year, month } };
}

function readDayMonthYear(sheet: Sheet, from: number, joint: string, cued: boolean): Moment | null {
  const { tokens } = sheet;
  const second = jointAt(sheet, from + 3);
  const digits = digitsOf(sheet, from + 4);
  if (second === '' || (digits !== 4 && digits !== 2) || runsOn(sheet, from + 5)) return null;
  if (second !== joint && digits !== 4) return null;
  const written = tokens.numberAt(from + 4);
  // `29-10-99` has three pairs of digits, unlike a version (`1.10.30`) or a score.
  const full = digitsOf(sheet, from) === 2 && digitsOf(sheet, from + 2) === 2 && written > 31;
  if (digits === 2 && !(cued || joint === '/' || full)) return null;
  if (digits === 2 && (jointAt(sheet, from + 5) !== '' || unitAt(sheet, from + 5, 'month') !== null)) return null;
  if (digits === 4 && (written < 1000 || written >= 2200)) return null;
  const year = digits === 4 ? written : fullYear(sheet, written);
  const first = { year, month: tokens.numberAt(from + 2), day: tokens.numberAt(from) };
  return exists(first) ? { from, to: from + 5, rule: 'vi/time/day-month-year', first } : null;
}

function readDayMonth(sheet: Sheet, from: number, joint: string, cued: boolean): Moment | null {
  const first: Fields = { month: sheet.tokens.numberAt(from + 2), day: sheet.tokens.numberAt(from) };
  let to = from + 3;
  if (!exists(first) || runsOn(sheet, to) || jointAt(sheet, to) === '/') return null;
  if (!cued && (joint !== '/' || isFractionLike(sheet, from))) return null;
  const word = unitAt(sheet, sheet.tokens.isMark(to, ',') ? to + 1 : to, 'year');
  const year = word === null ? null : namedYear(sheet, word);
  if (year) to = year.to;
  return { from, to, rule: 'vi/time/day-month', first: { ...first, ...(year && { year: year.year }) } };
}

/** `2/3 thành viên`, `24/7`, `hơn 1/2`: not a day unless a word of time stands before. */
function isFractionLike(sheet: Sheet, from: number): boolean {
  const { tokens } = sheet;
  const [upper, lower] = [tokens.numberAt(from), tokens.numberAt(from + 2)];
  if (upper === 24 && lower === 7) return true;
  if (digitsOf(sheet, from) === 2 && tokens.text[tokens.start[from]!] === '0') return false;
  if (sheet.words.endingAt(from, 'time', 'fraction') && upper < lower) return true;
  const next = from + 3;
  const goesOn = next < tokens.count && tokens.kind[next] === TokenKind.word && !tokens.isCapital(next);
  return upper < lower && goesOn && !isTimeWord(sheet, next);
}

function isTimeWord(sheet: Sheet, token: number): boolean {
  return ['near', 'at', 'to', 'and', 'shift', 'to-now'].some((part) => wordAt(sheet, token, part) !== null);
}

/** `đường 30/4`, `số 12/2024`, `tỷ số 3/2`: named or numbered, not dated. */
export function isNumberOfSomething(sheet: Sheet, token: number): boolean {
  return sheet.words.endingAt(token, 'time', 'place') !== undefined || isNumbered(sheet, token);
}

function isNumbered(sheet: Sheet, token: number): boolean {
  return sheet.words.endingAt(token, 'time', 'number-of') !== undefined;
}

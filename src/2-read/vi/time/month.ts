import { addMonths } from './calendar.ts';
import { isTail } from '../numerals.ts';
import { says } from '../words.ts';
import { readNumericDate } from './numeric.ts';
import {
  countAt,
  digitsOf,
  jointAt,
  runsOn,
  unitAt,
  wordAt,
  yearAt,
  yearBehind,
  nearAt,
  shortYearAt,
} from './sheet.ts';
import type { Moment, Sheet } from './sheet.ts';
import { followsCount, isJoined } from './year.ts';

/** «Cuối tháng 7-2007 hai bên ký hiệp định; tháng trước đàm phán xong.» → 2007-07, and the month before publication. */
export function readMonth(sheet: Sheet, from: number): Moment | null {
  const start = wordAt(sheet, from, 'edge')?.to ?? wordAt(sheet, from, 'half')?.to ?? from;
  const to = unitAt(sheet, start, 'month');
  if (to === null || digitsOf(sheet, start - 1) > 0) return null;
  if (sheet.words.endingAt(from, 'time', 'place')) return null;
  const moment = readNamedMonth(sheet, to) ?? readShiftedMonth(sheet, to);
  return moment && { ...moment, from };
}

function readNamedMonth(sheet: Sheet, from: number): Moment | null {
  const months = readMonthsOfYear(sheet, from);
  if (months) return months;
  const numeric = readNumericDate(sheet, from, true);
  if (numeric?.rule === 'vi/time/month-year') return numeric;
  const number = monthNumberAt(sheet, from);
  if (!number) return null;
  const year = yearBehind(sheet, number.to);
  const to = year?.to ?? number.to;
  if (wordAt(sheet, to, 'lunar-calendar')) return null;
  const near = year ? null : nearAt(sheet, to);
  return {
    from,
    to: near?.to ?? to,
    rule: 'vi/time/month',
    first: { month: number.value, ...(year && { year: year.year }) },
    ...(near && { outlook: near.value }),
  };
}

/** `tháng 3-5/2026`. */
function readMonthsOfYear(sheet: Sheet, from: number): Moment | null {
  const { tokens } = sheet;
  const [a, b] = [tokens.numberAt(from), tokens.numberAt(from + 2)];
  const year = yearAt(sheet, from + 4);
  if (jointAt(sheet, from + 1) !== '-' || jointAt(sheet, from + 3) === '' || year === null) return null;
  if (!(a >= 1 && a < b && b <= 12)) return null;
  return { from, to: from + 5, rule: 'vi/time/months', first: { year, month: a }, last: { year, month: b } };
}

/** `tháng trước`, `tháng này`, `tháng tới`. */
function readShiftedMonth(sheet: Sheet, from: number): Moment | null {
  const shift = wordAt(sheet, from, 'shift');
  if (!shift || !sheet.ref?.month || followsCount(sheet, from - 1) || isJoined(sheet, shift.to)) return null;
  const first = addMonths(sheet.ref.year, sheet.ref.month, Number(shift.value));
  return { from, to: shift.to, rule: 'vi/time/relative-month', first };
}

/** The number of a month, in digits, words or by its name (`Giêng`, `Chạp`), behind `tháng`. */
export function monthNumberAt(sheet: Sheet, from: number): { value: number; to: number } | null {
  const name = wordAt(sheet, from, 'month-name');
  if (name) return { value: Number(name.value), to: name.to };
  if (digitsOf(sheet, from) > 2 || isTail(sheet.tokens, from)) return null;
  if (unitAt(sheet, from, 'year') !== null && yearAt(sheet, from + 1) !== null) return null;
  const count = countAt(sheet, from);
  if (!count || count.value < 1 || count.value > 12) return null;
  // `6 tháng một lần`: how often, not when.
  if (digitsOf(sheet, from) === 0 && says(sheet.tokens, count.to, 'lần')) return null;
  return digitsOf(sheet, from) > 0 && runsOn(sheet, count.to) ? joinedToYear(sheet, count) : count;
}

/** `3/2026` runs on, but to its year. */
function joinedToYear(sheet: Sheet, count: { value: number; to: number }): { value: number; to: number } | null {
  const year = yearAt(sheet, count.to + 1) ?? shortYearAt(sheet, count.to + 1);
  return jointAt(sheet, count.to) !== '' && year !== null ? count : null;
}

import { exists, fieldsOfDay } from './calendar.ts';
import type { Fields } from './calendar.ts';
import { readNumericDate } from './numeric.ts';
import { countAt, digitsOf, jointAt, unitAt, wordAt, yearBehind, nearAt } from './sheet.ts';
import type { Moment, Sheet } from './sheet.ts';
import { monthNumberAt } from './month.ts';
import { readWeekday } from './weekday.ts';

/**
 * «Sáng thứ Ba (22/10), hai bộ trưởng hội đàm; chiều cùng ngày, đoàn về nước.» → 22 October, twice.
 * A part of the day, a weekday and the word `ngày` may stand before; each makes `22-10` and `22.10` a date.
 */
export function readDay(sheet: Sheet, from: number): Moment | null {
  const part = wordAt(sheet, from, 'day-part');
  let to = part?.to ?? from;
  const today = part && wordAt(sheet, to, 'part-of-today');
  if (today) return withExplicit(sheet, relativeDay(sheet, from, today.to, Number(today.value), 'part-of-day'));
  const relative = readRelativeDay(sheet, from, to);
  if (relative) return relative;
  const weekday = readWeekday(sheet, to, part !== null);
  if (weekday) return withExplicit(sheet, { ...weekday, from });
  const word = wordAt(sheet, to, 'day-word');
  to = word?.to ?? to;
  const cued = part !== null || word !== null;
  const core =
    readSpokenDay(sheet, to, cued) ?? readNumericDate(sheet, to, cued) ?? (word ? readBareDay(sheet, to) : null);
  return core && { ...withOutlook(sheet, core), from };
}

function readRelativeDay(sheet: Sheet, from: number, to: number): Moment | null {
  const today = wordAt(sheet, to, 'today');
  if (today) return withExplicit(sheet, relativeDay(sheet, from, today.to, Number(today.value), 'relative-day'));
  const same = wordAt(sheet, to, 'same');
  if (same) return { from, to: same.to, rule: 'vi/time/same', first: {}, same: same.value as 'day' | 'month' | 'year' };
  const next = wordAt(sheet, to, 'next-day');
  return next && { from, to: next.to, rule: 'vi/time/next-day', first: {}, same: 'next-day' };
}

function relativeDay(sheet: Sheet, from: number, to: number, days: number, rule: string): Moment | null {
  const { ref } = sheet;
  if (!ref?.month) return null;
  // Printed some day of a month: `hôm nay` is in it, `hôm qua` may not be.
  if (ref.day === null && days !== 0) return null;
  const first = ref.day === null ? { year: ref.year, month: ref.month } : fieldsOfDay(ref.day + days);
  return { from, to, rule: `vi/time/${rule}`, first };
}

/** `hôm nay (5/2)`, `hôm nay, 5/2`, `thứ Tư, ngày 22/10`: the day in figures stands for both. */
export function withExplicit(sheet: Sheet, moment: Moment | null): Moment | null {
  if (!moment) return null;
  const { tokens } = sheet;
  const bracket = tokens.isMark(moment.to, '(');
  let start = bracket || tokens.isMark(moment.to, ',') ? moment.to + 1 : moment.to;
  const word = wordAt(sheet, start, 'day-word');
  if (tokens.isMark(moment.to, ',') && !word && jointAt(sheet, start + 1) !== '/') return moment;
  start = word?.to ?? start;
  const day = readSpokenDay(sheet, start, true) ?? readNumericDate(sheet, start, true);
  if (!day || day.first.day === undefined || day.last) return moment;
  const to = bracket && tokens.isMark(day.to, ')') ? day.to + 1 : day.to;
  return { from: moment.from, to, rule: 'vi/time/day-named-twice', first: day.first };
}

/** `9 tháng 9 năm 2013`, `20 tháng này`, `mồng 3 tháng ba`. */
function readSpokenDay(sheet: Sheet, from: number, cued: boolean): Moment | null {
  const day = dayOfMonthAt(sheet, from);
  const month = day && unitAt(sheet, day.to, 'month');
  if (!day || month === null) return null;
  if (wordAt(sheet, month, 'shift')) return cued ? dayOfShiftedMonth(sheet, from, day.value, month) : null;
  const number = monthNumberAt(sheet, month);
  if (!number) return null;
  const year = yearBehind(sheet, number.to);
  const to = year?.to ?? number.to;
  if (wordAt(sheet, to, 'lunar-calendar')) return null;
  const first: Fields = { month: number.value, day: day.value, ...(year && { year: year.year }) };
  return exists(first) ? { from, to, rule: 'vi/time/day-in-words', first } : null;
}

function dayOfMonthAt(sheet: Sheet, from: number): { value: number; to: number } | null {
  const day = digitsOf(sheet, from) > 2 ? null : countAt(sheet, from);
  return day && day.value >= 1 && day.value <= 31 ? day : null;
}

function dayOfShiftedMonth(sheet: Sheet, from: number, day: number, to: number): Moment | null {
  const shift = wordAt(sheet, to, 'shift');
  if (!shift || !sheet.ref?.month) return null;
  const months = sheet.ref.year * 12 + sheet.ref.month - 1 + Number(shift.value);
  const first = { year: Math.floor(months / 12), month: (months % 12) + 1, day };
  return exists(first) ? { from, to: shift.to, rule: 'vi/time/day-of-month', first } : null;
}

/** `ngày 20` at the end of a phrase: the month is that of the day last named, or of publication. */
function readBareDay(sheet: Sheet, from: number): Moment | null {
  const { tokens } = sheet;
  if (digitsOf(sheet, from) === 0 || digitsOf(sheet, from) > 2) return null;
  const day = tokens.numberAt(from);
  const to = from + 1;
  const closed =
    to >= tokens.count || [',', '.', ';', ')'].some((mark) => tokens.isMark(to, mark) && !glues(sheet, to));
  if (day < 1 || day > 31 || !closed) return null;
  return { from, to, rule: 'vi/time/bare-day', first: { day } };
}

function glues({ tokens }: Sheet, mark: number): boolean {
  return mark + 1 < tokens.count && tokens.isGlued(mark + 1) && !tokens.isCapital(mark + 1);
}

/** `20/4 tới`, `1/12 vừa qua`, `5/2 năm nay`. */
function withOutlook(sheet: Sheet, moment: Moment): Moment {
  const near = nearAt(sheet, moment.to);
  if (!near || moment.first.year !== undefined) return moment;
  return { ...moment, to: near.to, outlook: near.value };
}

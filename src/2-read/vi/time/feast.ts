import { dayNumber } from './calendar.ts';
import type { Fields } from './calendar.ts';
import { withExplicit } from './day.ts';
import { lastDayBefore, lunarDay } from './lunar.ts';
import { monthNumberAt } from './month.ts';
import { countAt, cycleYear, namedYear, unitAt, wordAt, yearAt, yearBehind } from './sheet.ts';
import type { Moment, Sheet } from './sheet.ts';
import type { Hit } from '../../text/phrases.ts';
import { TokenKind } from '../../text/tokens.ts';

/** «Tết Nguyên đán Bính Ngọ 2026; mùng 3 Tết; ngày 10 tháng 3 âm lịch» → 2026-02-17, two days later, a day of April. */
export function readFeast(sheet: Sheet, from: number): Moment | null {
  const hit = sheet.words.startingAt(from, 'calendar', 'lunar') ?? sheet.words.startingAt(from, 'calendar', 'solar');
  if (hit) return readNamedFeast(sheet, hit);
  const own = sheet.words.startingAt(from, 'calendar', 'own');
  if (own) return isOwn(sheet, own) ? readNamedFeast(sheet, own) : null;
  return readDayOfTet(sheet, from) ?? readLunarDay(sheet, from);
}

/** `lễ Giáng sinh 2018`, `ngày Quốc tế Lao động 1/5`: the day in figures stands for both. */
function readNamedFeast(sheet: Sheet, { from, to, entry }: Hit): Moment | null {
  const { calendar, month, day } = entry.values;
  return withExplicit(sheet, dated(sheet, from, to, calendar === 'lunar', Number(month), Number(day)));
}

/** `Quốc khánh Lào`, `75 năm Quốc khánh`, `Quốc khánh nước …`: no day of our own calendar. */
function isOwn({ tokens, words }: Sheet, { from, to }: Hit): boolean {
  if (words.endingAt(from, 'time', 'unit')?.entry.values['value'] === 'year') return false;
  return to >= tokens.count || tokens.kind[to] !== TokenKind.word || words.startingAt(to, 'time', 'unit') !== undefined;
}

/** `mùng 2 Tết`, `30 Tết`, `Tết Giáp Thìn`, `Tết Ất Tỵ 2025`. */
function readDayOfTet(sheet: Sheet, from: number): Moment | null {
  const tet = wordAt(sheet, from, 'tet');
  // `xuân 1975` is a season, `xuân Mậu Thân` the new year.
  if (tet && (cycleYear(sheet, tet.to) || (tet.value === '' && yearAt(sheet, tet.to) !== null)))
    return dated(sheet, from, tet.to, true, 1, 1);
  const word = wordAt(sheet, from, 'day-word');
  const day = countAt(sheet, word?.to ?? from);
  const behind = day && wordAt(sheet, day.to, 'tet');
  if (!day || !behind) return null;
  if (day.value === 30 || day.value === 29) return dated(sheet, from, behind.to, true, 0, 0);
  return word && day.value >= 1 && day.value <= 10 ? dated(sheet, from, behind.to, true, 1, day.value) : null;
}

/** `mùng 10 tháng 3 âm lịch`, `23 tháng Chạp`, `mùng 6 tháng Giêng`. */
function readLunarDay(sheet: Sheet, from: number): Moment | null {
  const word = wordAt(sheet, from, 'day-word');
  const day = countAt(sheet, word?.to ?? from);
  const month = day && unitAt(sheet, day.to, 'month');
  const number = month ? monthNumberAt(sheet, month) : null;
  if (!day || !number || day.value > 30 || day.value < 1) return null;
  const lunar = wordAt(sheet, number.to, 'lunar-calendar');
  if (!lunar && !isLunarName(sheet, word, month!, number.to)) return null;
  return dated(sheet, from, lunar?.to ?? number.to, true, number.value, day.value);
}

/** A day of `tháng Chạp`, or a `mùng` of `tháng Giêng`, without a year; `27 tháng Giêng năm 1973` is January. */
function isLunarName(sheet: Sheet, word: { value: string } | null, month: number, end: number): boolean {
  const name = wordAt(sheet, month, 'month-name');
  if (!name || yearBehind(sheet, end)) return false;
  return name.value === '12' || word?.value === 'early';
}

/** The feast in the year named behind it; else the one nearest to publication. */
function dated(sheet: Sheet, from: number, end: number, lunar: boolean, month: number, day: number): Moment | null {
  const year = yearOfFeast(sheet, end);
  const rule = 'vi/time/feast';
  if (year) return { from, to: year.to, rule, first: dayOfFeast(lunar, year.year, month, day) };
  const { ref } = sheet;
  if (!ref || ref.day === null) return null;
  const days = [-1, 0, 1].map((offset) => dayOfFeast(lunar, ref.year + offset, month, day));
  const distance = (fields: Required<Pick<Fields, 'year' | 'month' | 'day'>>): number =>
    Math.abs(dayNumber(fields.year, fields.month, fields.day) - ref.day!);
  const first = days.reduce((best, other) => (distance(other) < distance(best) ? other : best));
  return { from, to: end, rule, first };
}

function yearOfFeast(sheet: Sheet, from: number): { year: number; to: number } | null {
  const cycle = cycleYear(sheet, from);
  if (cycle) return cycle;
  const word = unitAt(sheet, from, 'year');
  if (word !== null) return namedYear(sheet, word);
  const year = yearAt(sheet, from);
  return year === null ? null : { year, to: from + 1 };
}

function dayOfFeast(
  lunar: boolean,
  year: number,
  month: number,
  day: number,
): Required<Pick<Fields, 'year' | 'month' | 'day'>> {
  if (!lunar) return { year, month, day };
  return month === 0 ? lastDayBefore(year) : lunarDay(year, month, day);
}

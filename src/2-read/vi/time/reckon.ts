import { addMonths, exists, fieldsOfDay, firstDay, lastDay, weekdayOf } from './calendar.ts';
import type { Fields } from './calendar.ts';
import type { Moment, Reference, Sheet } from './sheet.ts';

/** Which way the words around a date look; `either` where it stands alone, in a heading or a table. */
export type Way = 'past' | 'ahead' | 'either';

/** What the dates before in the text tell of a date without a year or a day. */
export interface Told {
  /** The day last named. */
  day: Fields | null;
  /** The year last written out, with the block in which it stood. */
  year: { year: number; block: number; month: boolean } | null;
}

/**
 * Completes a date: without a year it is the nearest to publication, in the past unless the clause
 * looks ahead («sẽ thăm Lào ngày 5/2»); in a story of earlier years it has the year last named.
 */
export function reckon(sheet: Sheet, moment: Moment, told: Told, block: number, looksAhead: () => Way): Moment | null {
  if (moment.same) return sameAs(sheet, moment, told);
  if (moment.away) return awayFrom(sheet, moment, moment.away, told, looksAhead);
  if (moment.weekday !== undefined)
    return weekdayNear(sheet, moment, moment.outlook !== 'past' && looksAhead() === 'ahead');
  let { first, last } = moment;
  if (first.day !== undefined && first.month === undefined) {
    const month = monthOfBareDay(sheet, told, first.day);
    if (!month) return null;
    first = { ...month, day: first.day };
  }
  if (first.year !== undefined) return { ...moment, first, ...(last && { last }) };
  const year = yearOf(sheet.ref, last ?? first, told, block, moment, looksAhead);
  if (year === null) return last ? { ...moment, first, last } : { ...moment, first };
  first = { ...first, year };
  if (last) {
    last = { ...last, year };
    if (firstDay(first) > firstDay(last)) first = { ...first, year: year - 1 };
    return { ...moment, first, last };
  }
  return { ...moment, first };
}

function yearOf(
  ref: Reference | null,
  date: Fields,
  told: Told,
  block: number,
  moment: Moment,
  looksAhead: () => Way,
): number | null {
  const story = told.year;
  if (story && story.block === block && story.month && !moment.outlook && (!ref || story.year < ref.year - 1))
    return story.year;
  // An undated text goes on in the year of the day or month it last wrote out.
  if (!ref) return story?.month && !moment.outlook ? story.year : null;
  if (ref.month === null) return ref.year;
  const years = [ref.year - 1, ref.year, ref.year + 1].filter((year) => exists({ ...date, year }));
  if (years.length === 0) return null;
  // Published some day of a month: any of its days may be meant.
  const from = ref.day ?? firstDay({ year: ref.year, month: ref.month });
  const to = ref.day ?? lastDay({ year: ref.year, month: ref.month });
  const distance = (year: number): number => Math.abs(firstDay({ ...date, year }) - (from + to) / 2);
  if (moment.outlook === 'present' && years.includes(ref.year) && distance(ref.year) < mostOfYear) return ref.year;
  const way = outlooks[moment.outlook ?? 'none'] ?? looksAhead();
  if (way === 'either') {
    return years.reduce((best, year) => (distance(year) < distance(best) ? year : best));
  }
  // A day a fortnight back may still be told in the future («sẽ thăm từ 5/2», printed on 6 February); a day
  // of the week ahead is near enough to be announced without a word of the future.
  if (way === 'ahead') return years.find((year) => lastDay({ ...date, year }) >= from - 14) ?? years.at(-1)!;
  const latest = to + (moment.outlook ? 0 : 7);
  return years.findLast((year) => firstDay({ ...date, year }) <= latest) ?? years[0]!;
}

/** `tháng 11 này` is of this year, but «5/1 này», said in the last days of December, is not. */
const mostOfYear = 300;

const outlooks: Record<string, Way> = { future: 'ahead', past: 'past', present: 'either' };

/** `ba ngày sau`: counted from the day last named; from publication only where the words stand alone. */
function awayFrom(
  { ref }: Sheet,
  moment: Moment,
  { count, unit }: { count: number; unit: string },
  told: Told,
  looksAhead: () => Way,
): Moment | null {
  const alone = ref && ref.day !== null && looksAhead() === 'either' ? fieldsOfDay(ref.day) : null;
  const base = told.day?.year === undefined ? alone : told.day;
  const year = base?.year ?? told.year?.year;
  if (unit === 'year') return year === undefined ? null : { ...moment, first: { year: year + count } };
  if (!base || base.year === undefined || base.month === undefined || base.day === undefined) return null;
  if (unit === 'month') return { ...moment, first: addMonths(base.year, base.month, count) };
  if (unit !== 'day' && unit !== 'week') return null;
  return { ...moment, first: fieldsOfDay(firstDay(base) + count * (unit === 'week' ? 7 : 1)) };
}

function sameAs({ ref }: Sheet, moment: Moment, told: Told): Moment | null {
  const today = ref && ref.day !== null ? fieldsOfDay(ref.day) : null;
  const day = told.day ?? today;
  if (!day) return null;
  if (moment.same === 'day') return { ...moment, first: day };
  if (moment.same === 'next-day') {
    return day.year === undefined ? null : { ...moment, first: fieldsOfDay(firstDay(day) + 1) };
  }
  const year = told.year?.year ?? day.year;
  if (year === undefined) return null;
  if (moment.same === 'year') return { ...moment, first: { year } };
  return day.month === undefined ? null : { ...moment, first: { year: day.year ?? year, month: day.month } };
}

/** The last day of that name up to publication, or the next from it on. */
function weekdayNear({ ref }: Sheet, moment: Moment, ahead: boolean): Moment | null {
  if (!ref || ref.day === null) return null;
  const steps = (moment.weekday! - weekdayOf(ref.day) + 7) % 7;
  return { ...moment, first: fieldsOfDay(ref.day + (steps === 0 || ahead ? steps : steps - 7)) };
}

/** `ngày 20` without a month: of the month last named, else the last such day up to publication. */
function monthOfBareDay({ ref }: Sheet, told: Told, day: number): Fields | null {
  if (told.day?.month !== undefined)
    return { ...(told.day.year !== undefined && { year: told.day.year }), month: told.day.month };
  if (!ref || ref.day === null || !ref.month) return null;
  const today = fieldsOfDay(ref.day);
  if (day <= today.day) return { year: ref.year, month: ref.month };
  return ref.month === 1 ? { year: ref.year - 1, month: 12 } : { year: ref.year, month: ref.month - 1 };
}

import { lengthOfMonth } from '../../../0-facts/index.ts';

/** The fields of a date as far as the words give them; a year left out is still to be reckoned. */
export interface Fields {
  year?: number;
  month?: number;
  day?: number;
  /** A season (21-24) or a quarter (33-36). */
  part?: number;
  /** The year stands for its ten or its hundred years. */
  span?: 10 | 100;
}

/** A day as the count of days since 1970-01-01. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);
}

export function fieldsOfDay(number: number): Required<Pick<Fields, 'year' | 'month' | 'day'>> {
  const date = new Date(number * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week that lies so many weeks after the day's own. */
export function mondayOf(number: number, weeks: number): number {
  return number - weekdayOf(number) + 1 + 7 * weeks;
}

/** The month that lies so many months after (or before) the given one. */
export function addMonths(year: number, month: number, months: number): { year: number; month: number } {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

/** The first day of a date whose year is known. */
export function firstDay({ year, month, day, part, span }: Fields): number {
  if (span) return dayNumber(Math.floor(year! / span) * span, 1, 1);
  return dayNumber(year!, month ?? (part ? monthsOfPart(part)[0] : 1), day ?? 1);
}

/** The last day of a date whose year is known. */
export function lastDay({ year, month, day, part, span }: Fields): number {
  if (span) return dayNumber(Math.floor(year! / span) * span + span - 1, 12, 31);
  if (part) {
    const [from, to] = monthsOfPart(part);
    const lastYear = to < from ? year! + 1 : year!;
    return dayNumber(lastYear, to, lengthOfMonth(lastYear, to));
  }
  return dayNumber(year!, month ?? 12, day ?? lengthOfMonth(year!, month ?? 12));
}

function monthsOfPart(part: number): [number, number] {
  if (part >= 33) return [(part - 33) * 3 + 1, (part - 33) * 3 + 3];
  const from = (part - 20) * 3;
  return [from, ((from + 1) % 12) + 1];
}

/** EDTF of a date; `XXXX` for a year not known. */
export function edtfOf({ year, month, day, part, span }: Fields): string {
  const written = year === undefined ? 'XXXX' : String(year).padStart(4, '0');
  if (span) return span === 10 ? `${written.slice(0, 3)}X` : `${written.slice(0, 2)}XX`;
  const second = month ?? part;
  if (second === undefined) return written;
  return `${written}-${pad(second)}${day === undefined ? '' : `-${pad(day)}`}`;
}

/** Whether month and day exist; in a year not known 29 February does. */
export function exists({ year, month, day }: Fields): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  return day === undefined || (day >= 1 && day <= lengthOfMonth(year ?? 2000, month ?? 1));
}

const pad = (number: number): string => String(number).padStart(2, '0');

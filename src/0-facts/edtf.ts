/**
 * The part of EDTF (ISO 8601-2, level 2) that the reading format uses: days, months and years,
 * seasons and quarters (`2026-21` … `2026-24`, `2025-33` … `2025-36`), decades (`199X`), centuries (`19XX`), an unknown
 * year (`XXXX-12-01`), intervals and open ends (`2014/..`). An instant of EDTF is a span of days.
 */
const single = /^(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** First and last day of a date, each `YYYY-MM-DD`; null at an open end. */
export interface DaySpan {
  first: string | null;
  last: string | null;
}

/** The days that a date covers; null where the text is no date of this part, or its year is unknown. */
export function daysOf(edtf: string): DaySpan | null {
  const slash = edtf.indexOf('/');
  if (slash < 0) return daysOfSingle(edtf);
  const [left, right] = [edtf.slice(0, slash), edtf.slice(slash + 1)];
  const from = left === '..' || left === '' ? { first: null } : daysOfSingle(left);
  const to = right === '..' || right === '' ? { last: null } : daysOfSingle(right);
  return from && to ? { first: from.first, last: to.last } : null;
}

export function isEdtf(text: string): boolean {
  return text.split('/').every((part) => part === '..' || part.startsWith('XXXX') || daysOfSingle(part) !== null);
}

function daysOfSingle(text: string): { first: string; last: string } | null {
  const match = single.exec(text);
  const year = match?.[1];
  if (!match || !year || year === 'XXXX') return null;
  if (year.endsWith('X'))
    return { first: `${year.replaceAll('X', '0')}-01-01`, last: `${year.replaceAll('X', '9')}-12-31` };
  if (match[2] === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const part = Number(match[2]);
  if (match[3] !== undefined) return daysOfDay(text, Number(year), part, Number(match[3]));
  return daysOfPart(Number(year), part);
}

function daysOfDay(text: string, year: number, month: number, day: number): { first: string; last: string } | null {
  if (month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) return null;
  return { first: text, last: text };
}

/** Months 01-12, seasons 21-24 (northern), quarters 33-36, halves 40-41. */
function daysOfPart(year: number, part: number): { first: string; last: string } | null {
  const months = monthsOf(part);
  if (!months) return null;
  const [from, to] = months;
  const lastYear = to < from ? year + 1 : year;
  return {
    first: `${pad4(year)}-${pad2(from)}-01`,
    last: `${pad4(lastYear)}-${pad2(to)}-${lengthOfMonth(lastYear, to)}`,
  };
}

function monthsOf(part: number): [number, number] | null {
  if (part >= 1 && part <= 12) return [part, part];
  if (part >= 21 && part <= 24) return [(part - 20) * 3, ((part - 20) * 3 + 2) % 12 || 12];
  if (part >= 33 && part <= 36) return [(part - 33) * 3 + 1, (part - 33) * 3 + 3];
  if (part === 40 || part === 41) return part === 40 ? [1, 6] : [7, 12];
  return null;
}

/** The number of days of a month (1-12) of the Gregorian calendar. */
export function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day that lies so many days after (or before) the given one; both `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Orders dates by their first day; dates without one come last. */
export function compareDates(a: string | null, b: string | null): number {
  const [left, right] = [a && daysOf(a)?.first, b && daysOf(b)?.first];
  if (left && right) return left < right ? -1 : left > right ? 1 : 0;
  return left ? -1 : right ? 1 : 0;
}

/**
 * Whether a date begins after another, as far as the other is known: no day of a month does after that month.
 * False where the year is unknown.
 */
export function beginsAfter(edtf: string, other: string): boolean {
  const first = daysOf(edtf)?.first;
  return first !== undefined && first !== null && first.slice(0, other.length) > other;
}

const pad2 = (number: number): string => String(number).padStart(2, '0');
const pad4 = (number: number): string => String(number).padStart(4, '0');

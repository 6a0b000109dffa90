import { addDays } from '../../0-facts/index.ts';
import { blockKeys } from '../encounters.ts';
import type { DatedReport } from '../encounters.ts';

/** A report of more days than this is looked up by the year, another one by the month. */
const shortDays = 62;

/** The lists in which a report stands: its keys by the time it may be of; numbered sessions by their states. */
export function listsOf(report: DatedReport): string[] {
  const { first, last, countries } = report;
  const [numbers, keys] = keysOf(report);
  const numbered = numbers.flatMap((key) =>
    countries.length > 0 ? ['*', ...countries].map((code) => `${key} ${code}`) : [`${key} -`],
  );
  if (first === null || last === null) return numbered;
  const times = isShort(first, last) ? monthsOf(first, last) : yearsOf(first, last);
  return [...numbered, ...keys.flatMap((key) => times.map((time) => `at ${time} ${key}`))];
}

/** The lists in which those stand that a report may be one with. */
export function soughtBy(report: DatedReport): string[] {
  const { first, last, countries } = report;
  const [numbers, keys] = keysOf(report);
  const numbered = numbers.flatMap((key) =>
    (countries.length > 0 ? ['-', ...countries] : ['-', '*']).map((code) => `${key} ${code}`),
  );
  if (first === null || last === null) return numbered;
  const times = [...monthsOf(first, last), ...yearsOf(first, last)];
  return [...numbered, ...keys.flatMap((key) => times.map((time) => `at ${time} ${key}`))];
}

/** Keys of a session's number, which hold whatever the day, and the others. */
function keysOf(report: DatedReport): [string[], string[]] {
  const keys = blockKeys(report);
  const isNumber = (key: string) => key.startsWith('number ');
  return [keys.filter(isNumber), keys.filter((key) => !isNumber(key))];
}

function isShort(first: string, last: string): boolean {
  return last <= addDays(first, shortDays);
}

function yearsOf(first: string, last: string): string[] {
  const [from, to] = [first, last].map((day) => Number(day.slice(0, 4))) as [number, number];
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(4, '0'));
}

function monthsOf(first: string, last: string): string[] {
  const at = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const count = at(last) - at(first) + 1;
  return Array.from({ length: count }, (_, i) => {
    const month = at(first) + i;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

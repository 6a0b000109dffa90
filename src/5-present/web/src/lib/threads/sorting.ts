import { compareDates, threadStates } from '../facts.ts';
import type { ThreadRow } from '../facts.ts';
import { sorts } from './filters.ts';
import type { Sort } from './filters.ts';

type Sortable = Pick<ThreadRow, 'state' | 'due' | 'firstSaid' | 'lastSaid' | 'times'>;

const orders: Record<Sort, (a: Sortable, b: Sortable) => number> = {
  state: (a, b) => threadStates.indexOf(a.state) - threadStates.indexOf(b.state),
  due: (a, b) => compareDates(a.due, b.due),
  firstSaid: (a, b) => compareDates(a.firstSaid, b.firstSaid),
  lastSaid: (a, b) => compareDates(a.lastSaid, b.lastSaid),
  times: (a, b) => a.times - b.times,
};

const isBlank = (row: Sortable, column: Sort): boolean => row[column] === null;

/** The rows by a column, with a leading `-` the other way; what is not known comes last either way. */
export function sorted<T extends Sortable>(rows: T[], by: string | null): T[] {
  const column = sorts.find((name) => name === by?.replace('-', ''));
  if (!column) return rows;
  const way = by?.startsWith('-') ? -1 : 1;
  return [...rows].sort(
    (a, b) => Number(isBlank(a, column)) - Number(isBlank(b, column)) || way * orders[column](a, b),
  );
}

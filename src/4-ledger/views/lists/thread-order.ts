import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { threadStates } from '../../../0-facts/index.ts';
import type { ThreadState } from '../../../0-facts/index.ts';
import type { ThreadsTable } from '../../tables.ts';

/** What a list of threads may be sorted by; a leading `-` puts the last first. */
export const threadSorts = ['state', 'due', 'firstSaid', 'lastSaid', 'times'] as const;
export type ThreadSort = (typeof threadSorts)[number] | `-${(typeof threadSorts)[number]}`;

type Row = Pick<ThreadsTable, 'id' | 'state' | 'due' | 'first_said' | 'last_day' | 'times'>;

/** One order of the list: the same value told by the database and by a row, so that a page begins where the last ended. */
export interface ThreadOrder {
  way: 'asc' | 'desc';
  key(): RawBuilder<string | number>;
  of(row: Row): string | number;
  /** The value as a cursor holds it, of the type that the database compares. */
  valueOf(text: string): string | number;
}

/** What is not known comes last, either way. */
const blank = { asc: 'zzzz', desc: '' };

/** The order that a sort means. */
export function threadOrder(sort: ThreadSort = '-lastSaid'): ThreadOrder {
  const way = sort.startsWith('-') ? 'desc' : 'asc';
  const column = sort.replace('-', '') as (typeof threadSorts)[number];
  switch (column) {
    case 'state':
      return {
        way,
        key: () =>
          sql`case state ${sql.join(
            threadStates.map((state, i) => sql`when ${sql.lit(state)} then ${sql.lit(i)}`),
            sql` `,
          )} else ${sql.lit(threadStates.length)} end`,
        of: ({ state }) => threadStates.indexOf(state as ThreadState),
        valueOf: Number,
      };
    case 'times':
      return { way, key: () => sql`times`, of: ({ times }) => times, valueOf: Number };
    case 'lastSaid':
      return { way, key: () => sql`last_day`, of: ({ last_day }) => last_day, valueOf: String };
    case 'due':
      return {
        way,
        key: () => sql`coalesce(due, ${sql.lit(blank[way])})`,
        of: ({ due }) => due ?? blank[way],
        valueOf: String,
      };
    case 'firstSaid':
      return {
        way,
        key: () => sql`coalesce(first_said, ${sql.lit(blank[way])})`,
        of: ({ first_said }) => first_said ?? blank[way],
        valueOf: String,
      };
  }
}

/** Where a row stands in the order, as a cursor holds it. */
export function placeIn(order: ThreadOrder, row: Row): [place: string, id: string] {
  return [String(order.of(row)), row.id];
}

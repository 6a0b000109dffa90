import { marks, pillars, threadKinds, threadStates } from '../facts.ts';
import { withQuery } from '../data/api.ts';

/** What of the threads is asked for; all of it stands in the address. */
export interface Filters {
  state: string | null;
  pillar: string | null;
  kind: string | null;
  mark: string | null;
  q: string | null;
  sort: string | null;
  asOf: string | null;
  /** The table without it. */
  view: string | null;
  /** The board's columns: states without it. */
  by: string | null;
  /** The table's columns, by name with spaces; the usual ones without it. */
  columns: string | null;
}

/** The columns that sort, by the field of a row; a leading `-` puts the last first. */
export const sorts = ['state', 'due', 'firstSaid', 'lastSaid', 'times'] as const;
export type Sort = (typeof sorts)[number];

const known: Record<keyof Filters, readonly string[] | null> = {
  state: ['open', ...threadStates],
  pillar: pillars,
  kind: threadKinds,
  mark: marks,
  q: null,
  sort: sorts.flatMap((name) => [name, `-${name}`]),
  asOf: null,
  view: ['board'],
  by: ['pillar'],
  columns: null,
};

const names = Object.keys(known) as (keyof Filters)[];

/** The filters that an address states; what the vocabulary lacks is no filter. */
export function filtersOf(query: URLSearchParams): Filters {
  const one = (name: keyof Filters): string | null => {
    const value = query.get(name);
    return value && (known[name]?.includes(value) ?? true) ? value : null;
  };
  return Object.fromEntries(names.map((name) => [name, one(name)])) as unknown as Filters;
}

/** What the API is asked for: the filters that choose threads, and their order. */
export function askedOf({ state, pillar, kind, mark, q, sort, asOf }: Filters): Partial<Filters> {
  return { state, pillar, kind, mark, q, sort, asOf };
}

/** The page without filters, its form kept. */
export const noFilters = { state: null, pillar: null, kind: null, mark: null, q: null } satisfies Partial<Filters>;

/** The address of the same page with some of its filters changed. */
export function filteredAddress(path: string, filters: Filters, change: Partial<Filters>): string {
  return withQuery(path, { ...filters, ...change });
}

/** What sorting by a column means next: first the one way, then the other. */
export function nextSort(current: string | null, column: Sort): string {
  const first = column === 'state' || column === 'due' ? column : `-${column}`;
  const other = first.startsWith('-') ? column : `-${column}`;
  return current === first ? other : first;
}

/** How a column is sorted now, as `aria-sort` says it. */
export function sortedAs(current: string | null, column: Sort): 'ascending' | 'descending' | undefined {
  if (current === column) return 'ascending';
  return current === `-${column}` ? 'descending' : undefined;
}

import type { Kysely } from 'kysely';
import type { AccountTables, MailTables } from './access/tables.ts';

/** The tables of a ledger, the same on every backend; `sqlite/sql/` says what each is for. */
export interface Tables extends AccountTables, MailTables {
  properties: { name: string; value: string };
  texts: TextsTable;
  articles: ArticlesTable;
  readings: ReadingsTable;
  decisions: DecisionsTable;
  thread_ids: ThreadIdsTable;
  chain_heads: { chain: string; seq: number; hash: string; at: string };
  originals: { hash: string; size: number; packed: Uint8Array };
  provenance: ProvenanceTable;
  collecting: { source: string; state: string };

  kept: {
    seq: number;
    kind: string;
    relation: string | null;
    name: string;
    body: string | null;
    who: string;
    kept_at: string;
  };

  facts: { id: string; article: number; kind: string; position: number; start: number; end: number };
  things: ThingsTable;
  indicators: IndicatorsTable;
  derived_state: { name: string; value: string };
  linked_articles: { article: number; published_on: string | null; inferred: number; story: string };
  article_relations: { relation: string; article: number };
  threads: ThreadsTable;
  thread_pillars: { thread: string; position: number; pillar: string };
  thread_facts: { article: number; fact: string; thread: string; position: number };
  encounters: EncountersTable;
  person_articles: { person: string; article: number };
  /** `value` is JSON; a rejected record has the field `''`. */
  corrections: { fact: string; field: string; value: string };
  link_lists: ListRow;
  decided_facts: { relation: string; seq: number; anchor: string; fact: string };
  persons: { id: string; name: string; folded: string; country: string | null; articles: number; link: Uint8Array };
}

export interface TextsTable {
  hash: string;
  /** Empty where the text is packed. */
  text: string;
  /** See `keptText` of `packing.ts`; null where the text stands as it is. */
  packed_text: Uint8Array | null;
}

export interface ArticlesTable {
  seq: number;
  id: string;
  version: number;
  origin: string;
  text_hash: string;
  title: string | null;
  publisher: string | null;
  published_on: string | null;
  url: string | null;
  source: string;
  retrieved_at: string;
  added_at: string;
  hash: string;
}

export interface ProvenanceTable {
  seq: number;
  article: number;
  original: string;
  media_type: string;
  encoding: string | null;
  author: string | null;
  hash: string;
}

export interface ReadingsTable {
  seq: number;
  article: number;
  reader: string;
  /** Packed JSON, as `link` of the tables below is. */
  reading: Uint8Array;
  read_at: string;
  hash: string;
}

export interface DecisionsTable {
  relation: string;
  seq: number;
  who: string;
  decided_at: string;
  why: string | null;
  kind: string;
  body: string;
  prev_hash: string;
  hash: string;
}

export interface ThreadIdsTable {
  seq: number;
  fact: string;
  thread: string;
  minted_at: string;
  hash: string;
}

export interface ThingsTable {
  article: number;
  position: number;
  fact: string;
  kind: string;
  name: string;
  folded: string;
  date: string | null;
  /** First and last day of `date`, empty where there is none. */
  first_day: string;
  last_day: string;
  number: number | null;
}

export interface IndicatorsTable {
  article: number;
  position: number;
  fact: string;
  metric: string;
  kind: string;
  low: number;
  high: number;
  unit: string;
  date: string | null;
  scope: string | null;
  per: string | null;
  basis: string | null;
  qualifier: string | null;
  growth_of: string | null;
}

export interface ThreadsTable {
  id: string;
  relation: string | null;
  kind: string;
  specificity: string;
  state: string;
  suggested: string | null;
  review: string;
  grade: string | null;
  owner: string | null;
  due: string | null;
  force: string;
  action: string;
  folded: string;
  first_said: string | null;
  last_said: string | null;
  /** First day of `last_said`, empty where there is none: the order of the lists. */
  last_day: string;
  times: number;
  articles: number;
  known_since: string;
  last_moved: string;
  link: Uint8Array;
  /** Fields of which the reader was not sure, parted by commas. */
  unsure: string;
  /** How much a look at the thread is worth: the order of the review. */
  weight: number;
  by_hand: number;
  /** Whether its figure or deadline is another than it was. */
  drifted: number;
}

export interface EncountersTable {
  id: string;
  relation: string | null;
  kind: string;
  status: string;
  date: string | null;
  first_day: string;
  link: Uint8Array;
}

/** The tables that linking fills; a past date's views have temporary ones of the same names. */
export const linkTables = [
  'linked_articles',
  'article_relations',
  'threads',
  'thread_pillars',
  'thread_facts',
  'encounters',
  'persons',
  'person_articles',
  'decided_facts',
  'corrections',
] as const satisfies (keyof Tables)[];

/** The tables of what each article has of its own; what was known by an instant has temporary ones of them, too. */
export const factTables = ['facts', 'things', 'indicators'] as const satisfies (keyof Tables)[];

export type Database = Kysely<Tables>;

/** How many rows go into one statement. */
const sizesOfRows = [64, 32, 16, 8, 4, 2, 1];
/** How many ids one statement names. */
const sizesOfIds = [256, 64, 16, 4, 1];

/**
 * Adds rows in pieces, each by one statement. They are of few sizes where statements are kept by their words, and with
 * each the values that it was last given.
 */
export async function inPieces<T>(
  db: Database,
  rows: readonly T[],
  add: (some: T[]) => Promise<unknown>,
): Promise<void> {
  for (const some of ways.has(db) ? chunksOf(rows) : piecesOf(rows, sizesOfRows)) await add(some);
}

/** Does something by statements that name ids: of as few sizes, and as few as can be, the last id being named again. */
export async function named<T>(db: Database, ids: readonly T[], work: (some: T[]) => Promise<unknown>): Promise<void> {
  if (ways.has(db)) for (const some of chunksOf(ids)) await work(some);
  else
    for (let at = 0; at < ids.length; at += sizesOfIds[0]!) {
      const some = ids.slice(at, at + sizesOfIds[0]!);
      const size = sizesOfIds.findLast((each) => each >= some.length)!;
      await work([...some, ...Array<T>(size - some.length).fill(some.at(-1)!)]);
    }
}

/** Cuts a list into pieces of these sizes, the largest that fit. */
export function* piecesOf<T>(all: readonly T[], ofSizes: readonly number[]): Iterable<T[]> {
  let at = 0;
  while (at < all.length) {
    const size = ofSizes.find((each) => each <= all.length - at)!;
    yield all.slice(at, at + size);
    at += size;
  }
}

/** How many rows or ids go into one statement where no statement is kept. */
const mostAtOnce = 1_000;

function* chunksOf<T>(all: readonly T[]): Iterable<T[]> {
  for (let at = 0; at < all.length; at += mostAtOnce) yield all.slice(at, at + mostAtOnce);
}

/** Where a row of a list stands, in the bytes of `linking/list-bytes.ts`. */
export interface ListPlace {
  list: Uint8Array;
  place: Uint8Array;
}

export interface ListRow extends ListPlace {
  body: Uint8Array | null;
}

/** The places of a list from one on (inclusive) up to another (exclusive). */
export interface ListStretch {
  list: Uint8Array;
  from: Uint8Array;
  to: Uint8Array;
}

/** The table of the lists that linking keeps, asked for many of them at once. */
export interface ListTable {
  at(list: Uint8Array, places: readonly Uint8Array[]): Promise<ListRow[]>;
  whole(lists: readonly Uint8Array[]): Promise<ListRow[]>;
  /** The rows of some stretches, each with the number of its stretch. */
  within(stretches: readonly ListStretch[]): Promise<(ListRow & { n: number })[]>;
  /** How many places a stretch has; no more are counted than `most`. */
  count(stretch: ListStretch, most: number): Promise<number>;
  /** The `count` places on either side of each place, with the number of the place. */
  near(asks: readonly ListPlace[], count: number): Promise<{ n: number; place: Uint8Array }[]>;
  remove(places: readonly ListPlace[]): Promise<void>;
  /** Adds rows, or puts them in the place of those that are there. */
  put(rows: readonly ListRow[]): Promise<void>;
}

/** Ways of its own that a backend has to do many things at once, where each statement takes its time on the way. */
export interface Ways {
  /** Adds rows to a table. */
  load(table: keyof Tables, rows: readonly object[]): Promise<void>;
  lists: ListTable;
}

/** Of connections that have such ways; their backend says so. */
export const ways = new WeakMap<Database, Ways>();

/** Adds rows to a table, none of which may be there already. */
export async function load<T extends keyof Tables>(db: Database, table: T, rows: readonly Tables[T][]): Promise<void> {
  if (rows.length === 0) return;
  const own = ways.get(db);
  if (own) await own.load(table, rows);
  // No table has columns that differ between what is read and what is added.
  else
    await inPieces(db, rows, (some) =>
      db
        .insertInto(table)
        .values(some as never)
        .execute(),
    );
}

import { sql } from 'kysely';
import { LedgerError } from '../0-facts/index.ts';
import type { Backend, BackendOptions } from './backend.ts';
import { folding } from './folding.ts';
import { openBackend } from './open.ts';
import { load } from './tables.ts';
import type { Database, Tables } from './tables.ts';
import { textOf } from './packing.ts';
import { flawsOf } from './verification/flaws.ts';

export interface TransferOptions extends Pick<BackendOptions, 'who' | 'clock'> {
  patience?: number;
}

/** Sessions end with the place where they were begun. */
type CopiedTable = Exclude<keyof Tables, 'sessions'>;

/** What was brought over: how many rows of each table. */
export type Transferred = Record<keyof typeof keys, number>;

/**
 * The tables in an order in which each row finds those it names, and the columns that tell its rows apart. What
 * was derived goes with the record: a copy that linked anew, perhaps with another version, would be another ledger.
 */
const keys = {
  properties: ['name'],
  texts: ['hash'],
  articles: ['seq'],
  originals: ['hash'],
  provenance: ['seq'],
  readings: ['seq'],
  decisions: ['relation', 'seq'],
  thread_ids: ['seq'],
  chain_heads: ['chain'],
  kept: ['seq'],
  facts: ['article', 'kind', 'position'],
  things: ['article', 'position'],
  indicators: ['article', 'position'],
  linked_articles: ['article'],
  article_relations: ['relation', 'article'],
  threads: ['id'],
  thread_pillars: ['thread', 'position'],
  thread_facts: ['article', 'fact'],
  encounters: ['id'],
  persons: ['id'],
  person_articles: ['article', 'person'],
  decided_facts: ['fact', 'relation', 'seq', 'anchor'],
  corrections: ['fact', 'field'],
  link_lists: ['list', 'place'],
  derived_state: ['name'],
  collecting: ['source'],
  accounts: ['id'],
  tokens: ['id'],
  relation_rules: ['relation'],
  grants: ['account', 'relation'],
  audit: ['seq'],
  mail_wishes: ['account'],
  looks: ['account', 'relation'],
  mails: ['id'],
} as const satisfies Record<CopiedTable, readonly string[]>;
const tables = Object.keys(keys) as CopiedTable[];

/** Rows brought over at once: a text may have megabytes. */
const pieceSize = 50;
/** A frozen copy may have many. */
const pieceOfOriginals = 2;
const sizeOf = (table: keyof Tables): number => (table === 'originals' ? pieceOfOriginals : pieceSize);

/**
 * Copies a ledger as it stands at one moment, row by row and hash by hash, from any backend to any other;
 * others may go on writing to it meanwhile. All of it arrives, or nothing.
 */
export async function copyLedger(from: string, to: string, options: TransferOptions): Promise<Transferred> {
  const opening = { patience: 10_000, ...options };
  const source = await openBackend(from, { ...opening, readOnly: true, mustExist: true });
  try {
    await checkWhole(source);
    const target = await openBackend(to, { ...opening, readOnly: false, mustExist: false });
    try {
      const transferred = await source.read((found) =>
        target.write(async (made) => {
          await checkEmpty(target, made);
          const counts: Partial<Transferred> = {};
          for (const table of tables) counts[table] = await copyTable(found, made, table);
          await indexAllWords(target, made);
          return counts as Transferred;
        }),
      );
      await checkWhole(target);
      return transferred;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** A copy would hide what is wrong with its source, and a copy that is not whole is none. */
async function checkWhole(backend: Backend): Promise<void> {
  const { location } = backend;
  for await (const { where, what } of flawsOf(backend)) {
    const message = `${location} does not hold together, so it is not copied: ${where}: ${what}. See \`ganket verify\`.`;
    throw new LedgerError('ledger/flawed', message, { cause: { values: { location, where, what } } });
  }
}

async function checkEmpty({ location }: Backend, db: Database): Promise<void> {
  for (const table of tables) {
    if (!(await db.selectFrom(table).select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n) continue;
    const message = `There is a ledger at ${location} already; a copy goes to a place without one. Name another place.`;
    throw new LedgerError('ledger/not-empty', message, { cause: { values: { location } } });
  }
}

async function copyTable(from: Database, to: Database, table: CopiedTable): Promise<number> {
  let count = 0;
  let last: object | null = null;
  for (;;) {
    const rows = await pieceOf(from, table, last);
    await load(to, table, rows as never);
    count += rows.length;
    last = rows.at(-1) ?? null;
    if (!last || rows.length < sizeOf(table)) return count;
  }
}

/** The next rows of a table after a row, by its key. */
async function pieceOf(db: Database, table: CopiedTable, last: object | null): Promise<Tables[keyof Tables][]> {
  const columns = keys[table].map((key) => sql.ref(key));
  let rows = db.selectFrom(table).selectAll().limit(sizeOf(table));
  for (const column of columns) rows = rows.orderBy(column);
  if (last) {
    const values = Object.entries(last);
    const place = keys[table].map((key) => values.find(([name]) => name === key)![1] as string | number);
    rows = rows.where(sql<boolean>`(${sql.join(columns)}) > (${sql.join(place)})`);
  }
  return await rows.execute();
}

/** Each backend keeps its own index of words. */
async function indexAllWords(backend: Backend, db: Database): Promise<void> {
  const articles = await db.selectFrom('articles').select(['seq', 'text_hash']).orderBy('seq').execute();
  for (const { seq, text_hash } of articles) {
    const kept = await db
      .selectFrom('texts')
      .select(['text', 'packed_text'])
      .where('hash', '=', text_hash)
      .executeTakeFirstOrThrow();
    await backend.indexWords(db, [{ article: seq, folded: folding(textOf(kept)).folded }]);
  }
}

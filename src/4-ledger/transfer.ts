import { LedgerError } from '../0-facts/index.ts';
import type { Backend, BackendOptions } from './backend.ts';
import { linkRecord } from './linking.ts';
import { openBackend } from './open.ts';
import { deriveAll } from './rebuild.ts';
import type { Database, Tables } from './tables.ts';
import { flawsOf } from './verify.ts';

export interface TransferOptions extends Pick<BackendOptions, 'who' | 'clock'> {
  patience?: number;
}

/** What was brought over: how many rows of each table of the record. */
export type Transferred = Record<RecordTable, number>;

/** The tables of the record, in an order in which each row finds those it names. */
const recordTables = ['properties', 'texts', 'articles', 'readings', 'decisions', 'thread_ids', 'chain_heads'] as const;
type RecordTable = (typeof recordTables)[number];

/** What tells the rows of a table apart, and in which order they are brought over. */
const keys: Record<RecordTable, string[]> = {
  properties: ['name'],
  texts: ['hash'],
  articles: ['seq'],
  readings: ['seq'],
  decisions: ['relation', 'seq'],
  thread_ids: ['seq'],
  chain_heads: ['chain'],
};

/** Rows brought over at once: a text may have megabytes. */
const pieceSize = 50;

/**
 * Copies a ledger as it stands at one moment, row by row and hash by hash, from any backend to any other;
 * others may go on writing to it meanwhile. All of it arrives, or nothing; what is derived is made anew there.
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
          const counts = await copyRecord(found, made);
          await deriveAll(target, made);
          return counts;
        }),
      );
      await linkRecord(target, options.clock);
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
  for (const table of recordTables) {
    if (!(await db.selectFrom(table).select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n) continue;
    const message = `There is a ledger at ${location} already; a copy goes to a place without one. Name another place.`;
    throw new LedgerError('ledger/not-empty', message, { cause: { values: { location } } });
  }
}

async function copyRecord(from: Database, to: Database): Promise<Transferred> {
  const counts: Partial<Transferred> = {};
  for (const table of recordTables) counts[table] = await copyTable(from, to, table);
  return counts as Transferred;
}

async function copyTable(from: Database, to: Database, table: RecordTable): Promise<number> {
  let count = 0;
  let after: Record<string, string | number> | null = null;
  for (;;) {
    const rows = await pieceOf(from, table, after);
    if (rows.length > 0) await to.insertInto(table).values(rows).execute();
    count += rows.length;
    if (rows.length < pieceSize) return count;
    after = rows.at(-1) as unknown as Record<string, string | number>;
  }
}

/** The next rows of a table after a row, by its key. */
async function pieceOf(
  db: Database,
  table: RecordTable,
  after: Record<string, string | number> | null,
): Promise<Tables[RecordTable][]> {
  const { ref } = db.dynamic;
  let rows = db.selectFrom(table).selectAll().limit(pieceSize);
  for (const key of keys[table]) rows = rows.orderBy(ref(key));
  if (after) {
    const [first, second] = keys[table];
    rows = rows.where((where) => {
      const beyond = where(ref(first!), '>', after[first!]!);
      if (!second) return beyond;
      return where.or([
        beyond,
        where.and([where(ref(first!), '=', after[first!]!), where(ref(second), '>', after[second]!)]),
      ]);
    });
  }
  return await rows.execute();
}

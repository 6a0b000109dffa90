import { hashOf } from '../0-facts/index.ts';
import type { ArticlesTable, Database, ReadingsTable, ThreadIdsTable } from './tables.ts';

/** What a chained row's hash covers, in this order. */
export type ChainValues = (string | number | null)[];

/** The hash before the first row of every chain. */
export const chainStart = '0'.repeat(64);

/** The last link of a chain, as its head tells it. */
export interface ChainHead {
  seq: number;
  hash: string;
}

export function chainHash(previous: string, values: ChainValues): string {
  return hashOf(JSON.stringify([previous, ...values]));
}

export async function readHead(db: Database, chain: string): Promise<ChainHead> {
  const head = await db.selectFrom('chain_heads').select(['seq', 'hash']).where('chain', '=', chain).executeTakeFirst();
  return head ?? { seq: 0, hash: chainStart };
}

export async function moveHead(db: Database, chain: string, head: ChainHead, at: string): Promise<void> {
  await db
    .insertInto('chain_heads')
    .values({ chain, ...head, at })
    .onConflict((conflict) => conflict.column('chain').doUpdateSet({ ...head, at }))
    .execute();
}

/** When the last entry of all was noted; null in an empty ledger. */
export async function lastEntryAt(db: Database): Promise<string | null> {
  const { at } = await db
    .selectFrom('chain_heads')
    .select(({ fn }) => fn.max('at').as('at'))
    .executeTakeFirstOrThrow();
  return at;
}

/**
 * The instant under which an entry is noted: that of the clock, but where that was put back, one just after the last
 * entry's. Otherwise entries would come into a past of which somebody has asked already.
 */
export async function entryTime(db: Database, now: string): Promise<string> {
  const last = await lastEntryAt(db);
  return last !== null && last > now ? new Date(Date.parse(last) + 1).toISOString() : now;
}

/** What the hash of a minted id's row covers. */
export function threadIdValues(row: Omit<ThreadIdsTable, 'hash'>): (string | number)[] {
  return [row.seq, row.fact, row.thread, row.minted_at];
}

/** What the hash of an article's row covers. */
export function articleValues(row: Omit<ArticlesTable, 'hash'>): ChainValues {
  return [
    row.seq,
    row.id,
    row.version,
    row.origin,
    row.text_hash,
    row.title,
    row.publisher,
    row.published_on,
    row.url,
    row.source,
    row.retrieved_at,
    row.added_at,
  ];
}

/** What the hash of a reading's row covers: its JSON, however it is packed. */
export function readingValues(row: Omit<ReadingsTable, 'reading' | 'hash'>, json: string): ChainValues {
  return [row.seq, row.article, row.reader, hashOf(json), row.read_at];
}

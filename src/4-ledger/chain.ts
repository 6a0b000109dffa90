import { hashOf } from '../0-facts/index.ts';
import type { Database, ThreadIdsTable } from './tables.ts';

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

export async function moveHead(db: Database, chain: string, head: ChainHead): Promise<void> {
  await db
    .insertInto('chain_heads')
    .values({ chain, ...head })
    .onConflict((conflict) => conflict.column('chain').doUpdateSet(head))
    .execute();
}

/** What the hash of a minted id's row covers. */
export function threadIdValues(row: Omit<ThreadIdsTable, 'hash'>): (string | number)[] {
  return [row.seq, row.fact, row.thread, row.minted_at];
}

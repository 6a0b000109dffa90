import { link } from '../3-link/index.ts';
import type { LinkedThread } from '../3-link/index.ts';
import { chainHash, moveHead, readHead } from './chain.ts';
import { writeLinks } from './link-rows.ts';
import { linkInput, readMaterial, wholeRecord } from './material.ts';
import { insertAll } from './pieces.ts';
import { linkTables } from './tables.ts';
import type { Database, ThreadIdsTable } from './tables.ts';

/** Links the whole record anew and puts the conclusions in the place of the former ones, inside the caller's transaction. */
export async function relink(db: Database, at: string): Promise<void> {
  const material = await readMaterial(db, wholeRecord);
  const links = link(linkInput(material));
  await mintIds(db, links.threads, at);
  for (const table of linkTables) await db.deleteFrom(table).execute();
  await writeLinks(db, material, links);
  await markCurrent(db);
}

/** Keeps for ever from which fact a thread got its id. */
async function mintIds(db: Database, threads: LinkedThread[], at: string): Promise<void> {
  const known = new Set((await db.selectFrom('thread_ids').select('thread').execute()).map(({ thread }) => thread));
  let { seq, hash } = await readHead(db, 'thread_ids');
  const rows: ThreadIdsTable[] = [];
  for (const thread of threads) {
    if (known.has(thread.id)) continue;
    const row = { seq: ++seq, fact: thread.facts[0]!.fact, thread: thread.id, minted_at: at };
    hash = chainHash(hash, threadIdValues(row));
    rows.push({ ...row, hash });
  }
  if (rows.length === 0) return;
  await insertAll(rows, (some) => db.insertInto('thread_ids').values(some).execute());
  await moveHead(db, 'thread_ids', { seq, hash });
}

/** What the hash of a minted id's row covers. */
export function threadIdValues(row: Omit<ThreadIdsTable, 'hash'>): (string | number)[] {
  return [row.seq, row.fact, row.thread, row.minted_at];
}

/** Whether the conclusions are of the record as it stands; a killed import leaves them behind it. */
export async function isCurrent(db: Database): Promise<boolean> {
  const noted = await db.selectFrom('derived_state').select('value').where('name', '=', 'linked').executeTakeFirst();
  return noted?.value === (await recordState(db));
}

async function markCurrent(db: Database): Promise<void> {
  const value = await recordState(db);
  await db
    .insertInto('derived_state')
    .values({ name: 'linked', value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** Names the state of the record: the last link of every chain that linking reads. */
async function recordState(db: Database): Promise<string> {
  const heads = await db
    .selectFrom('chain_heads')
    .select(['chain', 'seq'])
    .where('chain', '!=', 'thread_ids')
    .orderBy('chain')
    .execute();
  return heads.map(({ chain, seq }) => `${chain} ${seq}`).join(', ');
}

import type { LinkedThread, Links, ThreadFact } from '../../3-link/index.ts';
import type { Backend } from '../backend.ts';
import { chainHash, entryTime, moveHead, readHead, threadIdValues } from '../chain.ts';
import { writeLinks } from './link-rows.ts';
import { correctFactRows } from './corrected-rows.ts';
import { concludeFrom } from '../material.ts';
import { readMaterial, wholeRecord } from '../material.ts';
import type { LinkMaterial } from '../material.ts';
import { insertAll } from '../tables.ts';
import { linkTables } from '../tables.ts';
import type { Database, ThreadIdsTable } from '../tables.ts';

/** Links the whole record anew, unless its conclusions are up to date; waits for nobody while it computes. */
export async function linkRecord(backend: Backend, clock: () => string): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const found = await backend.read(async (db) =>
      (await isCurrent(db)) ? null : { state: await recordState(db), material: await readMaterial(db, wholeRecord) },
    );
    if (!found) return;
    const links = concludeFrom(found.material);
    const isStored = await backend.write(async (db) => {
      // Somebody may have appended while this one computed.
      if ((await recordState(db)) !== found.state) return false;
      await storeLinks(db, found.material, links, clock());
      return true;
    });
    if (isStored) return;
  }
  await backend.write((db) => relink(db, clock()));
}

/** Links the whole record anew inside the caller's transaction. */
export async function relink(db: Database, at: string): Promise<void> {
  const material = await readMaterial(db, wholeRecord);
  await storeLinks(db, material, concludeFrom(material), at);
}

/** Puts conclusions in the place of the former ones. */
async function storeLinks(db: Database, material: LinkMaterial, links: Links, at: string): Promise<void> {
  await mintIds(db, links.threads, at);
  await correctFactRows(db, material);
  for (const table of linkTables) await db.deleteFrom(table).execute();
  await writeLinks(db, material, links);
  await markCurrent(db);
}

/** Keeps for ever from which fact a thread got its id. */
async function mintIds(db: Database, threads: LinkedThread[], at: string): Promise<void> {
  const noted = await entryTime(db, at);
  const register = await db.selectFrom('thread_ids').select(['fact', 'thread']).execute();
  const known = new Set(register.flatMap(({ fact, thread }) => [fact, thread]));
  let { seq, hash } = await readHead(db, 'thread_ids');
  const rows: ThreadIdsTable[] = [];
  for (const thread of threads) {
    const [{ fact }] = thread.facts as [ThreadFact, ...ThreadFact[]];
    if (known.has(thread.id) || known.has(fact)) continue;
    known.add(fact);
    const row = { seq: ++seq, fact, thread: thread.id, minted_at: noted };
    hash = chainHash(hash, threadIdValues(row));
    rows.push({ ...row, hash });
  }
  if (rows.length === 0) return;
  await insertAll(rows, (some) => db.insertInto('thread_ids').values(some).execute());
  await moveHead(db, 'thread_ids', { seq, hash }, noted);
}

/** Whether the conclusions are of the record as it stands; a killed import leaves them behind it. */
export async function isCurrent(db: Database): Promise<boolean> {
  const noted = await db.selectFrom('derived_state').select('value').where('name', '=', 'linked').executeTakeFirst();
  return noted?.value === (await recordState(db));
}

/** Notes that the conclusions are of the record as it stands. */
export async function markCurrent(db: Database): Promise<void> {
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

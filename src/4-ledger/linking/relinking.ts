import { linkerVersion, relink as relinkArrivals } from '../../3-link/index.ts';
import type { LinkedThread } from '../../3-link/index.ts';
import type { Backend } from '../backend.ts';
import { entryTime } from '../chain.ts';
import { judge } from '../decisions/judged.ts';
import { linkDecisions } from '../material.ts';
import type { JudgedRecord } from '../material.ts';
import { unpack } from '../packing.ts';
import { linkTables } from '../tables.ts';
import type { Database } from '../tables.ts';
import { arrivals, readJudged } from './arrivals.ts';
import type { Heads } from './arrivals.ts';
import { writeCorrections } from './corrected-rows.ts';
import { LedgerLinkStore } from './link-store.ts';
import { writeDecided } from './whole.ts';

/** Links what came to the record since it was linked last; nothing where its conclusions are up to date. */
export async function linkRecord(backend: Backend, clock: () => string): Promise<void> {
  if (await backend.read(isCurrent)) return;
  await backend.write(async (db) => {
    if (!(await isCurrent(db))) await linkNews(db, await entryTime(db, clock()));
  });
}

/** Links the whole record anew inside the caller's transaction. */
export async function relink(db: Database, at: string): Promise<void> {
  await forgetLinks(db);
  await linkNews(db, at);
}

/** What another version of the linker concluded is made anew, once. */
async function linkNews(db: Database, at: string): Promise<void> {
  const known = await notedState(db);
  if (known.linker !== linkerVersion && known.heads.size > 0) await forgetLinks(db);
  const { heads } = await notedState(db);
  const judged = await readJudged(db);
  const store = new LedgerLinkStore(db, judged, at);
  await relinkArrivals(store, {
    arrived: arrivals(db, heads, judged),
    decisions: linkDecisions(judged.judgements),
  });
  await store.flush();
  await layDecisions(db, judged);
  await markCurrent(db);
}

/** Lays what people judged over threads that were not made anew, and notes which facts it speaks of. */
async function layDecisions(db: Database, judged: JudgedRecord): Promise<void> {
  const former = await db.selectFrom('decided_facts').select('fact').distinct().execute();
  await db.deleteFrom('decided_facts').execute();
  await db.deleteFrom('corrections').execute();
  await writeDecided(db, judged);
  await writeCorrections(db, judged);
  const facts = [...new Set([...former, ...judged.decidedFacts].map(({ fact }) => fact))];
  for (let i = 0; i < facts.length; i += few) {
    const threads = await db
      .selectFrom('threads')
      .select(['id', 'link'])
      .where('id', 'in', (some) =>
        some
          .selectFrom('thread_facts')
          .select('thread')
          .where('fact', 'in', facts.slice(i, i + few)),
      )
      .execute();
    const linked = threads.map(({ link }) => unpack<LinkedThread>(link));
    for (const [id, columns] of judge(linked, judged))
      await db.updateTable('threads').set(columns).where('id', '=', id).execute();
  }
}

/** Facts at once. */
const few = 200;

async function forgetLinks(db: Database): Promise<void> {
  for (const table of linkTables) if (table !== 'corrections') await db.deleteFrom(table).execute();
  await db.deleteFrom('link_lists').execute();
  await db.deleteFrom('derived_state').where('name', 'in', ['linked', 'linker']).execute();
}

/** Whether the conclusions are of the record as it stands; a killed import leaves them behind it. */
export async function isCurrent(db: Database): Promise<boolean> {
  const noted = await stateNamed(db, 'linked');
  return noted === (await recordState(db)) && (await stateNamed(db, 'linker')) === linkerVersion;
}

/** Notes that the conclusions are of the record as it stands. */
export async function markCurrent(db: Database): Promise<void> {
  const states = { linked: await recordState(db), linker: linkerVersion };
  for (const [name, value] of Object.entries(states))
    await db
      .insertInto('derived_state')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
}

async function notedState(db: Database): Promise<{ linker: string | null; heads: Heads }> {
  const linked = (await stateNamed(db, 'linked')) ?? '';
  const heads = linked.split(', ').flatMap((head) => {
    const [, chain, seq] = /^(.*) (\d+)$/.exec(head) ?? [];
    return chain === undefined ? [] : [[chain, Number(seq)] as const];
  });
  return { linker: await stateNamed(db, 'linker'), heads: new Map(heads) };
}

async function stateNamed(db: Database, name: string): Promise<string | null> {
  const row = await db.selectFrom('derived_state').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value ?? null;
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

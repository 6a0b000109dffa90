import { linkerVersion, relink as relinkArrivals } from '../../3-link/index.ts';
import type { LinkedThread } from '../../3-link/index.ts';
import type { Backend } from '../backend.ts';
import type { LinkTold } from '../ledger.ts';
import { entryTime, readHead } from '../chain.ts';
import { judge } from '../decisions/judged.ts';
import { linkDecisions } from '../material.ts';
import type { JudgedRecord } from '../material.ts';
import { unpack } from '../packing.ts';
import { linkTables } from '../tables.ts';
import type { Database } from '../tables.ts';
import { arrivals, newsSince, readJudged } from './arrivals.ts';
import type { Heads } from './arrivals.ts';
import { writeCorrections } from './corrected-rows.ts';
import { LedgerLinkStore } from './link-store.ts';
import { writeDecided } from './whole.ts';

/** So many readings are linked in one transaction: what is in hand meanwhile, and what others wait for, stays small. */
const together = 1_000;

export interface LinkOptions {
  /** Readings that are linked in one transaction. */
  most?: number;
  /** Told before the first part and after each. */
  tell?: LinkTold | undefined;
}

/**
 * Links what came to the record since it was linked last; nothing where its conclusions are up to date. A large import
 * is linked by parts, each of them written whole or not at all: killed, it goes on behind the last.
 */
export async function linkRecord(
  backend: Pick<Backend, 'read' | 'write'>,
  clock: () => string,
  { most = together, tell = () => {} }: LinkOptions = {},
): Promise<void> {
  const articles = await backend.read(unlinked);
  if (articles === null) return;
  await tell({ articles, done: 0 });
  const linkSome = async (db: Database): Promise<boolean> =>
    (await isCurrent(db)) || (await linkNews(db, await entryTime(db, clock()), most));
  while (!(await backend.write(linkSome))) {
    const left = (await backend.read(unlinked)) ?? 0;
    await tell({ articles, done: Math.max(0, articles - left) });
  }
  await tell({ articles, done: articles });
}

/** Links the whole record anew inside the caller's transaction. */
export async function relink(db: Database, at: string): Promise<void> {
  await forgetLinks(db);
  while (!(await linkNews(db, at, together)));
}

/** Links the oldest news; answers whether none are left. What another version of the linker concluded is made anew, once. */
async function linkNews(db: Database, at: string, most: number): Promise<boolean> {
  const known = await notedState(db);
  if (known.linker !== linkerVersion && known.heads.size > 0) await forgetLinks(db);
  const { heads } = await notedState(db);
  const news = await newsSince(db, heads, most);
  const judged = await readJudged(db);
  const store = new LedgerLinkStore(db, judged, at);
  await relinkArrivals(store, {
    arrived: arrivals(db, news, judged),
    decisions: linkDecisions(judged.judgements),
  });
  await store.flush();
  await layDecisions(db, judged);
  await markCurrent(db, news.upTo);
  return news.upTo === null;
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

/** How many readings wait to be linked: 0 where only people judged something since; null where nothing is to be done. */
export async function unlinked(db: Database): Promise<number | null> {
  if (await isCurrent(db)) return null;
  const { linker, heads } = await notedState(db);
  const last = await readHead(db, 'readings');
  return last.seq - (linker === linkerVersion ? (heads.get('readings') ?? 0) : 0);
}

/** Notes that the conclusions are of the record as it stands, or of its readings up to one of them. */
export async function markCurrent(db: Database, upTo: number | null = null): Promise<void> {
  const states = { linked: await recordState(db, upTo), linker: linkerVersion };
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
async function recordState(db: Database, upTo: number | null = null): Promise<string> {
  const heads = await db
    .selectFrom('chain_heads')
    .select(['chain', 'seq'])
    .where('chain', '!=', 'thread_ids')
    .orderBy('chain')
    .execute();
  return heads.map(({ chain, seq }) => `${chain} ${chain === 'readings' ? (upTo ?? seq) : seq}`).join(', ');
}

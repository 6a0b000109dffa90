import { compareDates, pillars, threadStates } from '../../0-facts/index.ts';
import type { Pillar, RelationView, ThreadRow, ThreadState } from '../../0-facts/index.ts';
import { urgencyOf } from '../../3-link/index.ts';
import type { Ledger } from '../ledger.ts';
import type { Database } from '../tables.ts';
import { encounterRowsOf, findEncounters } from './encounters.ts';
import { milestonesIn } from './milestones.ts';
import type { Moment } from './moment.ts';
import { Quotes, wordsIn } from './quotes.ts';
import { relationRow } from './relations.ts';
import { seriesIn } from './series/series.ts';
import { judgedOf, rowsOf, threadsById } from './threads.ts';

/** How many rows each list of the page shows; the full lists have pages of their own. */
const shown = { threads: 20, milestones: 8, encounters: 6 };

/** The one-screen situation of a relation; null where no article speaks of it. */
export async function relationView(
  ledger: Ledger,
  moment: Moment,
  id: string,
  since: string | null = null,
): Promise<RelationView | null> {
  return await ledger.read(moment, async (db) => {
    const known = await db
      .selectFrom('article_relations')
      .select('relation')
      .where('relation', '=', id)
      .limit(1)
      .executeTakeFirst();
    return known ? await viewOf(db, moment, id, since) : null;
  });
}

async function viewOf(db: Database, moment: Moment, id: string, since: string | null): Promise<RelationView> {
  const all = await outlinesOf(db, id);
  const isNew = ({ known_since }: Outline): boolean => since === null || known_since > since;
  const moved = all.filter((thread) => !isNew(thread) && since !== null && thread.last_moved > since);
  const urgent = Map.groupBy(all, (thread) => urgencyOf(judgedOf(thread), moment.day, moment.limits));
  const overdue = urgent.get('overdue') ?? [];
  const rows = async (threads: Outline[]): Promise<ThreadRow[]> => {
    const ids = threads.slice(0, shown.threads).map((thread) => thread.id);
    return await rowsOf(db, moment, await threadsById(db, ids));
  };
  const held = await findEncounters(db, { relation: id, status: 'held' }, null, shown.encounters);
  return {
    ...(await relationRow(db, moment, id, since)),
    asOf: moment.day,
    framework: await frameworkOf(db, id),
    newThreads: await rows(all.filter(isNew)),
    movedThreads: await rows(moved),
    overdueThreads: await rows(overdue.sort((a, b) => compareDates(a.due, b.due))),
    raiseNext: urgent.get('raise-next')?.length ?? 0,
    byState: byState(all.map(({ state }) => state as ThreadState)),
    matrix: matrixOf(
      all.map(({ state, pillar }) => ({ state: state as ThreadState, pillar: pillar as Pillar | null })),
    ),
    series: await seriesIn(db, { relation: id }),
    milestones: await milestonesIn(db, moment, { relation: id, limit: shown.milestones }),
    encounters: await encounterRowsOf(db, held),
  };
}

type Outline = Awaited<ReturnType<typeof outlinesOf>>[number];

/** All threads of a relation, those last said first, without what linking concluded of each: to unpack it takes longest. */
async function outlinesOf(db: Database, relation: string) {
  return await db
    .selectFrom('threads as t')
    .leftJoin('thread_pillars as p', (join) => join.onRef('p.thread', '=', 't.id').on('p.position', '=', 0))
    .select(['t.id', 't.state', 't.suggested', 't.due', 't.known_since', 't.last_moved', 'p.pillar'])
    .where('t.relation', '=', relation)
    .orderBy('t.last_day', 'desc')
    .orderBy('t.id')
    .execute();
}

function byState(states: ThreadState[]): Record<ThreadState, number> {
  const counts = Object.fromEntries(threadStates.map((state) => [state, 0])) as Record<ThreadState, number>;
  for (const state of states) counts[state]++;
  return counts;
}

/** Threads by their main pillar and state, in the pillars' own order. */
function matrixOf(threads: { state: ThreadState; pillar: Pillar | null }[]): RelationView['matrix'] {
  return pillars.flatMap((pillar) => {
    const states: Partial<Record<ThreadState, number>> = {};
    for (const thread of threads) if (thread.pillar === pillar) states[thread.state] = (states[thread.state] ?? 0) + 1;
    return Object.keys(states).length ? [{ pillar, states }] : [];
  });
}

/** The relation's official formula as it was written last, and since when the same words are known. */
async function frameworkOf(db: Database, relation: string): Promise<RelationView['framework']> {
  const found = await db
    .selectFrom('things as t')
    .innerJoin('article_relations as r', 'r.article', 't.article')
    .innerJoin('linked_articles as l', 'l.article', 't.article')
    .select(['t.fact', 't.name', 't.folded', 't.date', 't.article', 'l.published_on'])
    .where('r.relation', '=', relation)
    .where('t.kind', '=', 'framework')
    .orderBy('l.published_on', (order) => order.desc().nullsLast())
    .orderBy('t.article', 'desc')
    .orderBy('t.position')
    .execute();
  const last = found[0];
  if (!last) return null;
  const dates = found
    .filter(({ folded }) => folded === last.folded)
    .map(({ date, published_on }) => date ?? published_on);
  const words = await wordsIn(db, last.fact, last.article);
  const quotes = await Quotes.ofArticles(db, [words.article]);
  return { name: last.name, since: dates.sort(compareDates)[0] ?? null, quote: quotes.of(words) };
}

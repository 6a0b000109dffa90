import { compareDates, openStates, pillars, threadStates } from '../../0-facts/index.ts';
import type { RelationView, ThreadRow, ThreadState } from '../../0-facts/index.ts';
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
const shown = { threads: 20, glimpse: 3, milestones: 8, encounters: 6 };

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
  const drifted = all.filter(
    (thread) => Number(thread.drifted) && (openStates as readonly string[]).includes(thread.state),
  );
  const toRaise = (urgent.get('raise-next') ?? []).sort((a, b) => b.weight - a.weight);
  const rows = async (threads: Outline[], most = shown.threads): Promise<ThreadRow[]> => {
    const ids = threads.slice(0, most).map((thread) => thread.id);
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
    driftedThreads: await rows(drifted, shown.glimpse),
    raiseNext: toRaise.length,
    raiseNextThreads: await rows(toRaise, shown.glimpse),
    byState: byState(all.map(({ state }) => state as ThreadState)),
    matrix: await matrixOf(db, id),
    series: await seriesIn(db, { relation: id }),
    milestones: await milestonesIn(db, moment, { relation: id, limit: shown.milestones }),
    encounters: await encounterRowsOf(db, held),
  };
}

type Outline = Awaited<ReturnType<typeof outlinesOf>>[number];

/** All threads of a relation, those last said first, without what linking concluded of each: to unpack it takes longest. */
async function outlinesOf(db: Database, relation: string) {
  return await db
    .selectFrom('threads')
    .select(['id', 'state', 'suggested', 'due', 'known_since', 'last_moved', 'drifted', 'weight'])
    .where('relation', '=', relation)
    .orderBy('last_day', 'desc')
    .orderBy('id')
    .execute();
}

function byState(states: ThreadState[]): Record<ThreadState, number> {
  const counts = Object.fromEntries(threadStates.map((state) => [state, 0])) as Record<ThreadState, number>;
  for (const state of states) counts[state]++;
  return counts;
}

/** Threads by pillar and state, in the pillars' own order; one of two pillars counts in both, as the list filters them. */
async function matrixOf(db: Database, relation: string): Promise<RelationView['matrix']> {
  const counted = await db
    .selectFrom('threads as t')
    .innerJoin('thread_pillars as p', 'p.thread', 't.id')
    .select((count) => ['p.pillar', 't.state', count.fn.countAll<number>().as('count')])
    .where('t.relation', '=', relation)
    .groupBy(['p.pillar', 't.state'])
    .execute();
  return pillars.flatMap((pillar) => {
    const states = counted.filter((one) => one.pillar === pillar).map(({ state, count }) => [state, Number(count)]);
    return states.length
      ? [{ pillar, states: Object.fromEntries(states) as Partial<Record<ThreadState, number>> }]
      : [];
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

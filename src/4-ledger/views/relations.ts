import { sql } from 'kysely';
import { openStates } from '../../0-facts/index.ts';
import type { RelationRow } from '../../0-facts/index.ts';
import { urgencyOf } from '../../3-link/index.ts';
import type { Ledger } from '../ledger.ts';
import type { Database } from '../tables.ts';
import type { Moment } from './moment.ts';
import { judgedOf } from './threads.ts';

/** Relations with what moved since the asked instant; those with most articles first. */
export async function relationRows(
  ledger: Ledger,
  moment: Moment,
  since: string | null = null,
): Promise<RelationRow[]> {
  return await ledger.read(moment, async (db) => {
    const articles = await countedArticles(db, null);
    const threads = Map.groupBy(await countedThreads(db, null, since), ({ relation }) => relation);
    const rows: RelationRow[] = [];
    for (const counted of articles) {
      const isFirst = since === null;
      rows.push(await rowOf(db, moment, { ...counted, isFirst, threads: threads.get(counted.relation) ?? [] }));
    }
    return rows;
  });
}

/** One relation's figures. */
export async function relationRow(
  db: Database,
  moment: Moment,
  id: string,
  since: string | null,
): Promise<RelationRow> {
  const [counted] = await countedArticles(db, id);
  const threads = await countedThreads(db, id, since);
  const none = { relation: id, articles: 0, lastKnown: null };
  return await rowOf(db, moment, { ...(counted ?? none), isFirst: since === null, threads });
}

interface Figures {
  relation: string;
  articles: number;
  lastKnown: string | null;
  /** Nothing was looked at before: all is new, and nothing moved. */
  isFirst: boolean;
  threads: Counted[];
}

async function rowOf(db: Database, moment: Moment, figures: Figures): Promise<RelationRow> {
  const { relation: id, articles, lastKnown, isFirst, threads } = figures;
  const open = threads.filter(({ state }) => (openStates as readonly string[]).includes(state));
  const urgent = Map.groupBy(open, (thread) => urgencyOf(judgedOf(thread), moment.day, moment.limits));
  const last = await db
    .selectFrom('encounters')
    .select('date')
    .where('relation', '=', id)
    .where('status', '=', 'held')
    .where('first_day', '!=', '')
    .orderBy('first_day', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return {
    id,
    countries: id.split('-'),
    articles,
    open: sum(open, 'count'),
    new: sum(threads, isFirst ? 'count' : 'new'),
    moved: sum(threads, 'moved'),
    overdue: sum(urgent.get('overdue') ?? [], 'count'),
    dueSoon: sum(urgent.get('due-soon') ?? [], 'count'),
    drifted: sum(open, 'drifted'),
    lastEncounter: last?.date ?? null,
    lastKnown,
  };
}

/** How many articles speak of a relation, or of each, and when the ledger got the newest of them: the one added last. */
async function countedArticles(
  db: Database,
  id: string | null,
): Promise<{ relation: string; articles: number; lastKnown: string }[]> {
  let counted = db
    .selectFrom('article_relations')
    .select((some) => ['relation', some.fn.countAll<number>().as('n'), some.fn.max('article').as('newest')])
    .groupBy('relation');
  if (id !== null) counted = counted.where('relation', '=', id);
  const rows = await db
    .selectFrom(counted.as('counted'))
    .innerJoin('articles', 'articles.seq', 'counted.newest')
    .select(['relation', 'n', 'added_at'])
    .orderBy('n', 'desc')
    .orderBy('relation')
    .execute();
  return rows.map(({ relation, n, added_at }) => ({ relation, articles: Number(n), lastKnown: added_at }));
}

/** The threads of a relation, or of each, counted by what their marks depend on. */
async function countedThreads(db: Database, id: string | null, since: string | null) {
  const isNew = sql<boolean>`known_since > ${since ?? ''}`;
  const hasMoved = sql<boolean>`last_moved > ${since ?? ''}`;
  const counted = db
    .selectFrom('threads')
    .select(['relation', 'state', 'suggested', 'due'])
    .select([
      sql<number>`count(*)`.as('count'),
      sql<number>`sum(CASE WHEN ${isNew} THEN 1 ELSE 0 END)`.as('new'),
      sql<number>`sum(drifted)`.as('drifted'),
      // Without an instant since when, all is new and nothing moved.
      sql<number>`sum(CASE WHEN ${hasMoved} AND NOT ${isNew} THEN 1 ELSE 0 END)`.as('moved'),
    ])
    .groupBy(['relation', 'state', 'suggested', 'due']);
  return await (id === null ? counted.where('relation', 'is not', null) : counted.where('relation', '=', id)).execute();
}

type Counted = Awaited<ReturnType<typeof countedThreads>>[number];

function sum(counted: Counted[], what: 'count' | 'new' | 'moved' | 'drifted'): number {
  return counted.reduce((all, one) => all + Number(one[what]), 0);
}

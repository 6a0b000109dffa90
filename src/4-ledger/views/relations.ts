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
    const relations = await db
      .selectFrom('article_relations')
      .select((count) => ['relation', count.fn.countAll<number>().as('n')])
      .groupBy('relation')
      .orderBy('n', 'desc')
      .orderBy('relation')
      .execute();
    const rows: RelationRow[] = [];
    for (const { relation } of relations) rows.push(await relationRow(db, moment, relation, since));
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
  const threads = await countedThreads(db, id, since);
  const open = threads.filter(({ state }) => (openStates as readonly string[]).includes(state));
  const urgent = Map.groupBy(open, (thread) => urgencyOf(judgedOf(thread), moment.day, moment.limits));
  const count = await db
    .selectFrom('article_relations as r')
    .innerJoin('articles as a', 'a.seq', 'r.article')
    .select((some) => [some.fn.countAll<number>().as('articles'), some.fn.max('a.added_at').as('lastKnown')])
    .where('r.relation', '=', id)
    .executeTakeFirstOrThrow();
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
    articles: Number(count.articles),
    open: sum(open, 'count'),
    new: sum(threads, since === null ? 'count' : 'new'),
    moved: sum(threads, 'moved'),
    overdue: sum(urgent.get('overdue') ?? [], 'count'),
    dueSoon: sum(urgent.get('due-soon') ?? [], 'count'),
    drifted: sum(open, 'drifted'),
    lastEncounter: last?.date ?? null,
    lastKnown: count.lastKnown,
  };
}

/** The threads of a relation, counted by what their marks depend on. */
async function countedThreads(db: Database, relation: string, since: string | null) {
  const isNew = sql<boolean>`known_since > ${since ?? ''}`;
  const hasMoved = sql<boolean>`last_moved > ${since ?? ''}`;
  return await db
    .selectFrom('threads')
    .select(['state', 'suggested', 'due'])
    .select([
      sql<number>`count(*)`.as('count'),
      sql<number>`sum(CASE WHEN ${isNew} THEN 1 ELSE 0 END)`.as('new'),
      sql<number>`sum(drifted)`.as('drifted'),
      // Without an instant since when, all is new and nothing moved.
      sql<number>`sum(CASE WHEN ${hasMoved} AND NOT ${isNew} THEN 1 ELSE 0 END)`.as('moved'),
    ])
    .where('relation', '=', relation)
    .groupBy(['state', 'suggested', 'due'])
    .execute();
}

type Counted = Awaited<ReturnType<typeof countedThreads>>[number];

function sum(counted: Counted[], what: 'count' | 'new' | 'moved' | 'drifted'): number {
  return counted.reduce((all, one) => all + Number(one[what]), 0);
}

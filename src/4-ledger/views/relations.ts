import { openStates } from '../../0-facts/index.ts';
import type { RelationRow } from '../../0-facts/index.ts';
import type { Ledger } from '../ledger.ts';
import { unpack } from '../packing.ts';
import type { Database } from '../tables.ts';
import type { Moment } from './moment.ts';
import { marksAt } from './threads.ts';
import type { ThreadRecord } from './threads.ts';

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
  const threads = await threadsOf(db, id);
  const open = threads.filter(({ row }) => (openStates as readonly string[]).includes(row.state));
  const marks = open.flatMap((thread) => marksAt(moment, thread));
  const isNew = ({ row }: ThreadRecord): boolean => since === null || row.known_since > since;
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
    open: open.length,
    new: threads.filter(isNew).length,
    moved: threads.filter((thread) => !isNew(thread) && since !== null && thread.row.last_moved > since).length,
    overdue: marks.filter((mark) => mark === 'overdue').length,
    dueSoon: marks.filter((mark) => mark === 'due-soon').length,
    lastEncounter: last?.date ?? null,
    lastKnown: count.lastKnown,
  };
}

async function threadsOf(db: Database, relation: string): Promise<ThreadRecord[]> {
  const rows = await db.selectFrom('threads').selectAll().where('relation', '=', relation).execute();
  return rows.map((row) => ({ row, link: unpack<ThreadRecord['link']>(row.link) }));
}

import type { RelationRow } from '../../0-facts/index.ts';
import type { Ledger } from '../ledger.ts';
import type { Database } from '../tables.ts';
import type { Moment } from './moment.ts';
import { countedThreads, isOpen, sum } from './situation/counted.ts';
import type { CountedThreads } from './situation/counted.ts';

/** Relations with what moved since the asked instant; those with most articles first. */
export async function relationRows(
  ledger: Ledger,
  moment: Moment,
  since: string | null = null,
): Promise<RelationRow[]> {
  return await ledger.read(moment, async (db) => {
    const articles = await countedArticles(db, null);
    const threads = Map.groupBy(await countedThreads(db, moment, null, since), ({ relation }) => relation);
    return articles.map((counted) => rowOf(counted, threads.get(counted.relation) ?? [], since));
  });
}

/** One relation's figures, of its threads as they were counted since the asked instant; null where no article speaks of it. */
export async function relationRow(
  db: Database,
  id: string,
  { counted: threads, since }: { counted: CountedThreads[]; since: string | null },
): Promise<RelationRow | null> {
  const [counted] = await countedArticles(db, id);
  return counted ? rowOf(counted, threads, since) : null;
}

/** The articles that speak of a relation. */
interface CountedArticles {
  relation: string;
  articles: number;
  /** When the ledger got the newest of them: the one added last. */
  lastKnown: string | null;
  /** When its last encounter was held. */
  lastEncounter: string | null;
}

function rowOf(
  { relation: id, articles, lastKnown, lastEncounter }: CountedArticles,
  threads: CountedThreads[],
  since: string | null,
): RelationRow {
  const open = threads.filter(isOpen);
  const urgent = Map.groupBy(open, ({ urgency }) => urgency);
  return {
    id,
    countries: id.split('-'),
    articles,
    open: sum(open, 'count'),
    new: sum(threads, since === null ? 'count' : 'new'),
    moved: sum(threads, 'moved'),
    overdue: sum(urgent.get('overdue') ?? [], 'count'),
    dueSoon: sum(urgent.get('due-soon') ?? [], 'count'),
    drifted: sum(open, 'drifted'),
    lastEncounter,
    lastKnown,
  };
}

/** How many articles speak of a relation, or of each, and what came last of it. */
async function countedArticles(db: Database, id: string | null): Promise<CountedArticles[]> {
  let counted = db
    .selectFrom('article_relations')
    .select((some) => ['relation', some.fn.countAll<number>().as('n'), some.fn.max('article').as('newest')])
    .groupBy('relation');
  if (id !== null) counted = counted.where('relation', '=', id);
  const rows = await db
    .selectFrom(counted.as('counted'))
    .innerJoin('articles', 'articles.seq', 'counted.newest')
    .select(['counted.relation', 'n', 'added_at'])
    .select((row) =>
      row
        .selectFrom('encounters as e')
        .select('e.date')
        .whereRef('e.relation', '=', 'counted.relation')
        .where('e.status', '=', 'held')
        .where('e.first_day', '!=', '')
        .orderBy('e.first_day', 'desc')
        .orderBy('e.id')
        .limit(1)
        .as('last_encounter'),
    )
    .orderBy('n', 'desc')
    .orderBy('counted.relation')
    .execute();
  return rows.map(({ relation, n, added_at, last_encounter }) => ({
    relation,
    articles: Number(n),
    lastKnown: added_at,
    lastEncounter: last_encounter,
  }));
}

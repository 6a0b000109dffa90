import type { Ledger } from '../ledger.ts';
import type { Moment } from './moment.ts';

/** The articles that state each commitment of a relation, by the thread’s id. */
export async function threadArticles(
  ledger: Ledger,
  moment: Moment,
  relation: string,
): Promise<ReadonlyMap<string, string[]>> {
  return await ledger.read(moment, async (db) => {
    const rows = await db
      .selectFrom('threads as t')
      .innerJoin('thread_facts as f', 'f.thread', 't.id')
      .innerJoin('articles as a', 'a.seq', 'f.article')
      .select(['t.id', 'a.id as article'])
      .distinct()
      .where('t.relation', '=', relation)
      .orderBy('t.id')
      .orderBy('a.id')
      .execute();
    return new Map(
      [...Map.groupBy(rows, ({ id }) => id)].map(([id, found]) => [id, found.map(({ article }) => article)]),
    );
  });
}

import type { ThingKind, ThingRow } from '../../../0-facts/index.ts';
import type { Ledger } from '../../ledger.ts';
import type { Moment } from '../moment.ts';
import { Quotes } from '../quotes.ts';

export interface ThingQuery {
  /** Things named in articles of this relation. */
  relation?: string | undefined;
  kind?: ThingKind | undefined;
  /** The number of a session or congress. */
  number?: number | undefined;
}

/** Named instruments, mechanisms, works, milestones and formulas, each time an article names one; the oldest article first. */
export async function thingRows(ledger: Ledger, moment: Moment, query: ThingQuery = {}): Promise<ThingRow[]> {
  const { relation, kind, number } = query;
  return await ledger.read(moment, async (db) => {
    let rows = db
      .selectFrom('things as t')
      .innerJoin('linked_articles as l', 'l.article', 't.article')
      .innerJoin('articles as a', 'a.seq', 't.article')
      .innerJoin('facts as f', (join) => join.onRef('f.article', '=', 't.article').onRef('f.id', '=', 't.fact'))
      .select(['t.fact', 't.kind', 't.name', 't.date', 't.number', 'f.start', 'f.end', 'a.id as article'])
      .orderBy('l.published_on', (order) => order.asc().nullsLast())
      .orderBy('t.article')
      .orderBy('t.position');
    if (kind) rows = rows.where('t.kind', '=', kind);
    if (number !== undefined) rows = rows.where('t.number', '=', number);
    if (relation)
      rows = rows.where('t.article', 'in', (some) =>
        some.selectFrom('article_relations').select('article').where('relation', '=', relation),
      );
    const found = await rows.execute();
    const quotes = await Quotes.ofArticles(
      db,
      found.map(({ article }) => article),
    );
    return found.map(({ fact, kind: of, name, date, number: nth, article, start, end }) => ({
      kind: of as ThingKind,
      name,
      date,
      number: nth,
      quote: quotes.of({ fact, article, start, end }),
    }));
  });
}

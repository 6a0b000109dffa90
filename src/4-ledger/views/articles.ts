import { sql } from 'kysely';
import { openingWords } from '../../0-facts/index.ts';
import type { ArticleRow, Page } from '../../0-facts/index.ts';
import type { Ledger } from '../ledger.ts';
import type { Database } from '../tables.ts';
import { textOf } from '../packing.ts';
import { decodeCursor, encodeCursor, limitOf } from './lists/cursor.ts';
import type { PageQuery } from './lists/cursor.ts';
import type { Moment } from './moment.ts';

export interface ArticleQuery extends PageQuery {
  relation?: string | undefined;
}

/** An article that counts at the moment, by its row. */
export interface FoundArticle {
  seq: number;
  id: string;
  title: string | null;
  publisher: string | null;
  published_on: string | null;
  inferred: number;
  added_at: string;
}

/** Articles, those last published first; undated ones at the end. */
export async function articleRows(ledger: Ledger, moment: Moment, query: ArticleQuery = {}): Promise<Page<ArticleRow>> {
  const limit = limitOf(query);
  const after = decodeCursor(query, 2);
  return await ledger.read(moment, async (db) => {
    const found = await selectArticles(db, query.relation, after, limit + 1);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    const items = await articleRowsOf(db, shown);
    return { items, nextCursor: last ? encodeCursor([last.published_on ?? '', last.id]) : null };
  });
}

/** How many articles a ledger holds, at a revision of it. */
const counts = new WeakMap<Ledger, { revision: string; articles: number }>();

/**
 * How many articles the ledger holds, each counted once whatever its versions. They are counted anew when anything in
 * the ledger has changed: it takes a walk through all of them.
 */
export async function countArticles(ledger: Ledger): Promise<number> {
  // Asked first: what is counted after it is at least as new.
  const revision = await ledger.revision();
  const known = counts.get(ledger);
  if (known?.revision === revision) return known.articles;
  const articles = await walked(ledger);
  counts.set(ledger, { revision, articles });
  return articles;
}

async function walked(ledger: Ledger): Promise<number> {
  return await ledger.read({ asOf: null, knownBy: null }, async (db) => {
    const { n } = await db
      .selectFrom('articles')
      .select((count) => count.fn.count<number>('id').distinct().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  });
}

async function selectArticles(
  db: Database,
  relation: string | undefined,
  after: string[] | null,
  count: number,
): Promise<FoundArticle[]> {
  const day = sql<string>`coalesce(l.published_on, '')`;
  let rows = counted(db).orderBy(day, 'desc').orderBy('a.id').limit(count);
  if (relation) {
    rows = rows.where('a.seq', 'in', (some) =>
      some.selectFrom('article_relations').select('article').where('relation', '=', relation),
    );
  }
  const [published, id] = after ?? [];
  if (published !== undefined && id !== undefined) {
    rows = rows.where((where) =>
      where.or([where(day, '<', published), where.and([where(day, '=', published), where('a.id', '>', id)])]),
    );
  }
  return await rows.execute();
}

/** The versions of articles that count at the moment. */
export function counted(db: Database) {
  return db
    .selectFrom('articles as a')
    .innerJoin('linked_articles as l', 'l.article', 'a.seq')
    .select(['a.seq', 'a.id', 'a.title', 'a.publisher', 'l.published_on', 'l.inferred', 'a.added_at']);
}

/** The rows as they are shown, in the same order. */
export async function articleRowsOf(db: Database, articles: FoundArticle[]): Promise<ArticleRow[]> {
  const seqs = articles.map(({ seq }) => seq);
  const pairs = await db
    .selectFrom('article_relations')
    .selectAll()
    .where('article', 'in', seqs)
    .orderBy('relation')
    .execute();
  const relations = Map.groupBy(pairs, ({ article }) => article);
  const counts = await db
    .selectFrom('facts')
    .select((count) => ['article', count.fn.countAll<number>().as('n')])
    .where('article', 'in', seqs)
    .groupBy('article')
    .execute();
  const records = new Map(counts.map(({ article, n }) => [article, Number(n)]));
  const openings = await openingsOf(db, articles);
  return articles.map((row) => ({
    id: row.id,
    title: row.title ?? openings.get(row.seq) ?? row.id,
    publisher: row.publisher,
    publishedOn: row.published_on,
    dateInferred: row.inferred === 1,
    relations: (relations.get(row.seq) ?? []).map(({ relation }) => relation),
    records: records.get(row.seq) ?? 0,
    addedAt: row.added_at,
  }));
}

/** The first words of the articles that have no headline, by their rows. */
async function openingsOf(db: Database, articles: FoundArticle[]): Promise<Map<number, string>> {
  const untitled = articles.filter(({ title }) => title === null).map(({ seq }) => seq);
  if (untitled.length === 0) return new Map();
  const rows = await db
    .selectFrom('articles as a')
    .innerJoin('texts as t', 't.hash', 'a.text_hash')
    .select(['a.seq', 't.text', 't.packed_text'])
    .where('a.seq', 'in', untitled)
    .execute();
  return new Map(rows.map(({ seq, ...kept }) => [seq, openingWords(textOf(kept))]));
}

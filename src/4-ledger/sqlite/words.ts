import { sql } from 'kysely';
import type { FoldedArticle } from '../backend.ts';
import type { Database } from '../tables.ts';

/** The index of words is FTS5 without content: it holds where words are, the texts hold the words. */
export async function indexWords(db: Database, articles: readonly FoldedArticle[]): Promise<void> {
  for (const { article, folded } of articles)
    await sql`INSERT INTO article_words (rowid, folded) VALUES (${article}, ${folded})`.execute(db);
}

export async function clearWords(db: Database): Promise<void> {
  await sql`INSERT INTO article_words (article_words) VALUES ('delete-all')`.execute(db);
}

/** Articles that count and hold the words next to one another; the last word may be a beginning only. */
export async function findWords(db: Database, words: string[], limit: number): Promise<number[]> {
  const phrase = `"${words.map((word) => word.replaceAll('"', '')).join(' ')}" *`;
  const { rows } = await sql<{ article: number }>`
    SELECT w.rowid AS article
    FROM article_words w JOIN linked_articles l ON l.article = w.rowid
    WHERE w.folded MATCH ${phrase}
    ORDER BY l.published_on DESC, w.rowid DESC
    LIMIT ${limit}`.execute(db);
  return rows.map((row) => row.article);
}

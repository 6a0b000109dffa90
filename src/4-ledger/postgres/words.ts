import { sql } from 'kysely';
import { wordsOf } from '../folding.ts';
import type { FoldedArticle } from '../backend.ts';
import type { Database } from '../tables.ts';

/** A key holds so many units of its word: PostgreSQL takes no longer ones, and it only says where to look. */
const keyLength = 20;

/** An article of more different words than a tsvector takes (1 MB) has this one key instead, which no word has. */
const mostKeys = 12_000;
const anyWord = '*';

/** Articles whose words go into one statement. */
const atOnce = 64;

export async function indexWords(db: Database, articles: readonly FoldedArticle[]): Promise<void> {
  for (let i = 0; i < articles.length; i += atOnce) {
    const rows = articles.slice(i, i + atOnce).map(({ article, folded }) => {
      const words = wordsOf(folded);
      const keys = new Set(words.map(keyOf));
      const kept = keys.size > mostKeys ? [anyWord] : [...keys];
      return sql`(${article}::bigint, ${inARow(words)}, array_to_tsvector(${kept}::text[]))`;
    });
    await sql`INSERT INTO article_words (article, words, keys) VALUES ${sql.join(rows)}`.execute(db);
  }
}

export async function clearWords(db: Database): Promise<void> {
  await sql`DELETE FROM article_words`.execute(db);
}

/** Articles that count and hold the words next to one another; the last word may be a beginning only. */
export async function findWords(db: Database, words: string[], limit: number): Promise<number[]> {
  const last = words.length - 1;
  const keys = words.map((word, i) => quoted(keyOf(word)) + (i === last ? ':*' : ''));
  const query = `(${keys.join(' & ')}) | ${quoted(anyWord)}`;
  const { rows } = await sql<{ article: number }>`
    SELECT w.article
    FROM article_words w JOIN linked_articles l ON l.article = w.article
    WHERE w.keys @@ ${query}::tsquery AND strpos(w.words, ${inARow(words).trimEnd()}) > 0
    ORDER BY l.published_on DESC NULLS LAST, w.article DESC
    LIMIT ${limit}`.execute(db);
  return rows.map((row) => row.article);
}

/** Each word between spaces, so that one is not found within another. */
const inARow = (words: string[]): string => ` ${words.join(' ')} `;

const keyOf = (word: string): string => Array.from(word).slice(0, keyLength).join('');

const quoted = (key: string): string => `'${key.replaceAll(/['\\]/g, '$&$&')}'`;

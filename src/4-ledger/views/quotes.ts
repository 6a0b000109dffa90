import { openingWords } from '../../0-facts/index.ts';
import type { Quote } from '../../0-facts/index.ts';
import type { Database } from '../tables.ts';
import { textOf } from '../packing.ts';

/** Words of an article, by the article's id. */
export interface Words {
  fact: string;
  article: string;
  start: number;
  end: number;
}

interface QuotedArticle {
  id: string;
  title: string | null;
  publisher: string | null;
  published_on: string | null;
  inferred: number;
  url: string | null;
  text: string;
}

/** The articles that a view quotes, read once. */
export class Quotes {
  readonly #articles: ReadonlyMap<string, QuotedArticle>;

  constructor(articles: QuotedArticle[]) {
    this.#articles = new Map(articles.map((article) => [article.id, article]));
  }

  /** Reads the articles of the given ids that count at this moment. */
  static async ofArticles(db: Database, ids: Iterable<string>): Promise<Quotes> {
    const wanted = [...new Set(ids)];
    const found: (Omit<QuotedArticle, 'text'> & { text_hash: string })[] = [];
    for (let i = 0; i < wanted.length; i += 500) {
      const some = db
        .selectFrom('articles as a')
        .innerJoin('linked_articles as l', 'l.article', 'a.seq')
        .select(['a.id', 'a.title', 'a.publisher', 'l.published_on', 'l.inferred', 'a.url', 'a.text_hash'])
        .where('a.id', 'in', wanted.slice(i, i + 500));
      found.push(...(await some.execute()));
    }
    const texts = await textsOf(
      db,
      found.map(({ text_hash }) => text_hash),
    );
    return new Quotes(found.map(({ text_hash, ...article }) => ({ ...article, text: texts.get(text_hash)! })));
  }

  /** The paragraph of an article in which a place lies. */
  paragraphAt(article: string, place: number): string {
    const { text } = this.#articles.get(article)!;
    const end = text.indexOf('\n', place);
    return text.slice(text.lastIndexOf('\n', place) + 1, end < 0 ? undefined : end);
  }

  of({ fact, article, start, end }: Words): Quote {
    const { title, publisher, published_on, inferred, url, text } = this.#articles.get(article)!;
    const exact = text.slice(start, end);
    return {
      fact,
      article,
      title: title ?? openingWords(text),
      publisher,
      publishedOn: published_on,
      dateInferred: inferred === 1,
      url,
      exact,
      start,
      end,
    };
  }
}

/**
 * The texts that were asked for last, by their hashes, so that none is ever another: what a page quotes is quoted by the
 * next one too, and to read the texts takes longer than to find the articles.
 */
const atHand = { texts: new Map<string, string>(), characters: 0 };

/** So many characters are at hand. */
const mostAtHand = 8_000_000;

async function textsOf(db: Database, hashes: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const missing: string[] = [];
  for (const hash of new Set(hashes)) {
    const text = atHand.texts.get(hash);
    if (text === undefined) missing.push(hash);
    else texts.set(hash, text);
  }
  for (let i = 0; i < missing.length; i += 500) {
    const some = db
      .selectFrom('texts')
      .selectAll()
      .where('hash', 'in', missing.slice(i, i + 500));
    for (const row of await some.execute()) texts.set(row.hash, textOf(row));
  }
  for (const [hash, text] of texts) keepAtHand(hash, text);
  return texts;
}

/** What was asked for last is let go last. */
function keepAtHand(hash: string, text: string): void {
  if (atHand.texts.delete(hash)) atHand.characters -= text.length;
  atHand.texts.set(hash, text);
  atHand.characters += text.length;
  for (const [oldest, { length }] of atHand.texts) {
    if (atHand.characters <= mostAtHand) return;
    atHand.texts.delete(oldest);
    atHand.characters -= length;
  }
}

/** Where facts stand, by their ids: in the articles that count, the first where two articles have the same words. */
export async function wordsOfFacts(db: Database, facts: Iterable<string>): Promise<Map<string, Words>> {
  const wanted = [...new Set(facts)];
  const words = new Map<string, Words>();
  for (let i = 0; i < wanted.length; i += 500) {
    const rows = await db
      .selectFrom('facts as f')
      .innerJoin('linked_articles as l', 'l.article', 'f.article')
      .innerJoin('articles as a', 'a.seq', 'f.article')
      .select(['f.id as fact', 'a.id as article', 'f.start', 'f.end'])
      .where('f.id', 'in', wanted.slice(i, i + 500))
      .orderBy('a.seq', 'desc')
      .execute();
    for (const row of rows) words.set(row.fact, row);
  }
  return words;
}

/** Where a fact stands in the version of an article that has this row. */
export async function wordsIn(db: Database, fact: string, article: number): Promise<Words> {
  return await db
    .selectFrom('facts as f')
    .innerJoin('articles as a', 'a.seq', 'f.article')
    .select(['f.id as fact', 'a.id as article', 'f.start', 'f.end'])
    .where('f.article', '=', article)
    .where('f.id', '=', fact)
    .executeTakeFirstOrThrow();
}

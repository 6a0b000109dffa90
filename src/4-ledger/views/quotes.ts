import { openingWords } from '../../0-facts/index.ts';
import type { Quote } from '../../0-facts/index.ts';
import type { Database } from '../tables.ts';

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
    const articles: QuotedArticle[] = [];
    for (let i = 0; i < wanted.length; i += 500) {
      const some = db
        .selectFrom('articles as a')
        .innerJoin('linked_articles as l', 'l.article', 'a.seq')
        .innerJoin('texts as t', 't.hash', 'a.text_hash')
        .select(['a.id', 'a.title', 'a.publisher', 'l.published_on', 'l.inferred', 'a.url', 't.text'])
        .where('a.id', 'in', wanted.slice(i, i + 500));
      articles.push(...(await some.execute()));
    }
    return new Quotes(articles);
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

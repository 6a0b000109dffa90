import type { ReadableArticle } from '../../../0-facts/index.ts';
import type { Ledger } from '../../ledger.ts';
import { figuresOrigin, handOrigin, wholeRecord } from '../../material.ts';
import type { Database } from '../../tables.ts';
import { textOf } from '../../packing.ts';

/** An article that counts and was not read by the present reader. */
export interface OutdatedArticle {
  /** The row of the article's version. */
  row: number;
  article: ReadableArticle;
}

/** How many articles have no reading by this version of the reader. */
export async function countOutdated(ledger: Ledger, reader: string): Promise<number> {
  const { count } = await ledger.read(wholeRecord, (db) =>
    outdated(db, reader)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  );
  return count;
}

/** The next articles after a row that have no reading by this version of the reader. */
export async function outdatedArticles(
  ledger: Ledger,
  reader: string,
  page: { after: number; limit: number },
): Promise<OutdatedArticle[]> {
  const rows = await ledger.read(wholeRecord, (db) =>
    outdated(db, reader)
      .innerJoin('texts as t', 't.hash', 'a.text_hash')
      .select(['a.seq', 'a.id', 't.text', 't.packed_text', 'a.title', 'a.published_on'])
      .where('a.seq', '>', page.after)
      .orderBy('a.seq')
      .limit(page.limit)
      .execute(),
  );
  return rows.map(({ seq, id, title, published_on, ...kept }) => ({
    row: seq,
    article: { id, text: textOf(kept), title, publishedOn: published_on },
  }));
}

function outdated(db: Database, reader: string) {
  return (
    db
      .selectFrom('articles as a')
      .innerJoin('linked_articles as l', 'l.article', 'a.seq')
      .leftJoin('readings as r', (join) => join.onRef('r.article', '=', 'a.seq').on('r.reader', '=', reader))
      .where('r.seq', 'is', null)
      // What people entered is theirs, and tables say what each of their cells is: no reader reads them.
      .where('a.origin', 'not like', `${handOrigin}%`)
      .where('a.origin', 'not like', `${figuresOrigin}%`)
  );
}

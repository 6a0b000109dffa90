import { factsOf, recordKinds } from '../../0-facts/index.ts';
import type { ArticleFact, ArticleView, Novelty, Reading } from '../../0-facts/index.ts';
import { languageOf } from '../../2-read/index.ts';
import { noveltyOf } from '../../3-link/index.ts';
import type { LinkedThread } from '../../3-link/index.ts';
import type { Correction } from '../decisions/edits.ts';
import type { Ledger } from '../ledger.ts';
import { textOf, unpack } from '../packing.ts';
import type { Database } from '../tables.ts';
import { articleRowsOf, counted } from './articles.ts';
import type { FoundArticle } from './articles.ts';
import type { Moment } from './moment.ts';
import { readingOf } from './readings.ts';
import { encountersIn, namedIn } from './parties/named.ts';

/** One article with its text and records, and where each record went; null where there is none of this id. */
export async function articleView(ledger: Ledger, moment: Moment, id: string): Promise<ArticleView | null> {
  return await ledger.read(moment, async (db) => {
    const found = await counted(db).where('a.id', '=', id).executeTakeFirst();
    return found ? await viewOf(db, moment, found) : null;
  });
}

/** The languages in which articles are written, by their ids. */
export async function articleLanguages(ledger: Ledger, moment: Moment, ids: string[]): Promise<Map<string, string>> {
  const rows = await ledger.read(moment, (db) =>
    db
      .selectFrom('articles as a')
      .innerJoin('texts as t', 't.hash', 'a.text_hash')
      .select(['a.id', 't.text', 't.packed_text'])
      .where('a.id', 'in', [...new Set(ids)])
      .execute(),
  );
  return new Map(rows.map(({ id, ...kept }) => [id, languageOf(textOf(kept))]));
}

async function viewOf(db: Database, moment: Moment, found: FoundArticle): Promise<ArticleView> {
  const [row] = await articleRowsOf(db, [found]);
  const source = await db
    .selectFrom('articles as a')
    .innerJoin('texts as t', 't.hash', 'a.text_hash')
    .select(['t.text', 't.packed_text', 'a.text_hash', 'a.url', 'a.retrieved_at'])
    .where('a.seq', '=', found.seq)
    .executeTakeFirstOrThrow();
  const text = textOf(source);
  const { read, edited, corrections } = await readingOf(db, { seq: found.seq, textHash: source.text_hash }, moment);
  const threads = await threadsOf(db, found.seq);
  const novelty = noveltyOf(
    { articles: [await linkedArticle(db, found)], threads, encounters: [], persons: [] },
    found.id,
  );
  return {
    ...row!,
    text,
    url: source.url,
    sha256: source.text_hash,
    retrievedAt: source.retrieved_at,
    reading: edited,
    named: await namedIn(db, [{ article: found.id, words: [text] }], await encountersIn(db, row!, edited)),
    facts: articleFacts(read, source.text_hash, threads, novelty).map((fact) => ({
      ...fact,
      ...judged(fact, corrections),
    })),
  };
}

/** What people said of a record: which fields they corrected, and whether it is none. */
function judged({ fact }: ArticleFact, corrections: Correction[]): Pick<ArticleFact, 'edited' | 'rejected'> {
  const own = corrections.filter((correction) => correction.fact === fact).map(({ field }) => field);
  return { edited: own.filter((field) => field !== ''), rejected: own.includes('') };
}

/** The threads in which the article's commitments stand. */
async function threadsOf(db: Database, article: number): Promise<LinkedThread[]> {
  const rows = await db
    .selectFrom('threads')
    .select('link')
    .where('id', 'in', (some) => some.selectFrom('thread_facts').select('thread').where('article', '=', article))
    .execute();
  return rows.map(({ link }) => unpack<LinkedThread>(link));
}

async function linkedArticle(db: Database, { seq, id, published_on }: FoundArticle) {
  const { story, inferred } = await db
    .selectFrom('linked_articles')
    .select(['story', 'inferred'])
    .where('article', '=', seq)
    .executeTakeFirstOrThrow();
  return { id, publishedOn: published_on, inferred: inferred === 1, story };
}

/** Each record of a reading by its fact, with the thread it stands in and what it brought. */
export function articleFacts(
  reading: Reading,
  textHash: string,
  threads: LinkedThread[],
  novelty: ReadonlyMap<string, Novelty>,
): ArticleFact[] {
  const threadOf = new Map(threads.flatMap(({ id, facts }) => facts.map(({ fact }) => [fact, id] as const)));
  const facts = factsOf(reading, textHash);
  return recordKinds.flatMap((kind) =>
    facts
      .filter((fact) => fact.kind === kind)
      .map(({ id }, index) => ({
        fact: id,
        kind,
        index,
        thread: threadOf.get(id) ?? null,
        novelty: novelty.get(id) ?? null,
        edited: [],
        rejected: false,
      })),
  );
}

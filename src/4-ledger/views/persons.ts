import { fold } from '../../0-facts/index.ts';
import type { Page, PersonRow } from '../../0-facts/index.ts';
import type { LinkedPerson } from '../../3-link/index.ts';
import type { Ledger } from '../ledger.ts';
import { unpack } from '../packing.ts';
import type { Database } from '../tables.ts';
import { decodeCursor, encodeCursor, limitOf } from './lists/cursor.ts';
import type { PageQuery } from './lists/cursor.ts';
import { holds } from './holds.ts';
import type { Moment } from './moment.ts';
import { Quotes, wordsOfFacts } from './quotes.ts';

export interface PersonQuery extends PageQuery {
  /** Words of the name, with or without diacritics. */
  q?: string | undefined;
  /** Persons in articles of this relation. */
  relation?: string | undefined;
}

interface FoundPerson {
  id: string;
  articles: number;
  link: Uint8Array;
}

/** Persons, those in most articles first. */
export async function personRows(ledger: Ledger, moment: Moment, query: PersonQuery = {}): Promise<Page<PersonRow>> {
  const limit = limitOf(query);
  const after = decodeCursor(query, 2);
  return await ledger.read(moment, async (db) => {
    const found = await findPersons(db, query, after, limit + 1);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      items: await personRowsOf(db, moment, shown),
      nextCursor: last ? encodeCursor([String(last.articles), last.id]) : null,
    };
  });
}

async function findPersons(
  db: Database,
  { q, relation }: PersonQuery,
  after: string[] | null,
  count: number,
): Promise<FoundPerson[]> {
  let rows = db
    .selectFrom('persons')
    .select(['id', 'articles', 'link'])
    .orderBy('articles', 'desc')
    .orderBy('id')
    .limit(count);
  for (const word of q ? fold(q).split(/\s+/).filter(Boolean) : [])
    rows = rows.where(({ ref }) => holds(ref('folded'), word));
  if (relation) {
    rows = rows.where('id', 'in', (some) =>
      some
        .selectFrom('person_articles as p')
        .innerJoin('article_relations as r', 'r.article', 'p.article')
        .select('p.person')
        .where('r.relation', '=', relation),
    );
  }
  const [articles, id] = after ?? [];
  if (articles !== undefined && id !== undefined) {
    const n = Number(articles);
    rows = rows.where((where) =>
      where.or([where('articles', '<', n), where.and([where('articles', '=', n), where('id', '>', id)])]),
    );
  }
  return await rows.execute();
}

async function personRowsOf(db: Database, { scope }: Moment, found: FoundPerson[]): Promise<PersonRow[]> {
  const persons = found.map(({ link }) => unpack<LinkedPerson>(link));
  const words = await wordsOfFacts(
    db,
    persons.flatMap(({ offices }) => offices.map(({ fact }) => fact)),
  );
  const quotes = await Quotes.ofArticles(
    db,
    [...words.values()].map(({ article }) => article),
  );
  const seen = scope ? await seenArticles(db, new Set(persons.flatMap(({ articles }) => articles))) : null;
  return persons.map(({ id, name, country, articles, offices }) => ({
    id,
    name,
    country,
    articles: seen ? articles.filter((article) => seen.has(article)) : articles,
    offices: offices.flatMap(({ office, country: of, fact }) => {
      const found = words.get(fact);
      return found ? [{ office, country: of, quote: quotes.of(found) }] : [];
    }),
  }));
}

/** Those of the articles, by their ids, that the asker sees. */
async function seenArticles(db: Database, ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('articles as a')
    .innerJoin('linked_articles as l', 'l.article', 'a.seq')
    .select('a.id')
    .where('a.id', 'in', [...ids])
    .execute();
  return new Set(rows.map(({ id }) => id));
}

import type { Links, LinkedEncounter, LinkedPerson, LinkedThread } from '../../3-link/index.ts';
import type { Ledger } from '../ledger.ts';
import { unpack } from '../packing.ts';
import type { Moment } from './moment.ts';

/** All that linking concluded, as it stands in the ledger, with the states that people judged. */
export async function linksIn(ledger: Ledger, moment: Moment): Promise<Links> {
  return await ledger.read(moment, async (db) => {
    const articles = await db
      .selectFrom('linked_articles as l')
      .innerJoin('articles as a', 'a.seq', 'l.article')
      .select(['a.id', 'l.published_on', 'l.inferred', 'l.story'])
      .orderBy('a.id')
      .execute();
    const threads = await db
      .selectFrom('threads')
      .select(['state', 'suggested', 'due', 'link'])
      .orderBy('id')
      .execute();
    const encounters = await db.selectFrom('encounters').select('link').orderBy('id').execute();
    const persons = await db.selectFrom('persons').select('link').orderBy('id').execute();
    return {
      articles: articles.map((row) => ({
        id: row.id,
        publishedOn: row.published_on,
        inferred: row.inferred === 1,
        story: row.story,
      })),
      threads: threads.map(({ link, ...judged }) => ({ ...unpack<LinkedThread>(link), ...judged }) as LinkedThread),
      encounters: encounters.map(({ link }) => unpack<LinkedEncounter>(link)),
      persons: persons.map(({ link }) => unpack<LinkedPerson>(link)),
    };
  });
}

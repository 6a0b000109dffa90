import { statementsOf } from './context.ts';
import { datesOf } from './dates.ts';
import { digestOf } from './digest.ts';
import { byDate, datedReport, encountersByArticle, encountersOf } from './encounters.ts';
import { keepings } from './keepings.ts';
import type { LinkInput, Linking } from './links.ts';
import { personsOf } from './people.ts';
import { featuresOf, storiesOf } from './stories/index.ts';
import { mintedIds, threadOf } from './thread.ts';
import { partAll } from './threads/index.ts';
import { withUmbrellas } from './umbrellas.ts';

/**
 * Joins what articles say: stories, dates, encounters, persons and threads. A function of the set of
 * articles and decisions; their order plays no part. The ledger does the same step by step, for what an article
 * touches alone.
 */
export function link(input: LinkInput): Linking {
  const rejected = new Set(
    input.decisions.flatMap((decision) => (decision.kind === 'rejected' ? [decision.fact] : [])),
  );
  const articles = input.articles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const digests = articles.map((article) => digestOf(article, rejected));
  const dates = datesOf(digests);
  const stories = storiesOf(
    articles.map((article) => ({
      id: article.id,
      day: dates.get(article.id)!.publishedOn,
      features: featuresOf(article),
    })),
  );
  const encounters = encountersOf(
    digests.flatMap(({ article, reports }) => {
      const { publishedOn } = dates.get(article)!;
      return reports.map((report) => datedReport(report, publishedOn));
    }),
  );
  const heldHere = encountersByArticle(encounters);
  const statements = digests.flatMap((digest) => {
    const { article } = digest;
    const date = dates.get(article)!;
    return statementsOf(digest, { date, story: stories.get(article)!, encounters: heldHere.get(article) ?? [] });
  });
  const parted = partAll(statements, input.decisions);
  const keepingOf = keepings(parted, { digests, dates, heldHere });
  const minted = mintedIds(input.threadIds);
  const threads = withUmbrellas(
    parted.groups.map((group) => {
      const thread = threadOf(group, keepingOf(group.statements), minted);
      return { thread, statements: group.statements };
    }),
  );
  return {
    articles: articles.map(({ id }) => ({ id, ...dates.get(id)!, story: stories.get(id)! })),
    threads: threads.sort((a, b) => (a.id < b.id ? -1 : 1)),
    encounters: encounters.sort(byDate),
    persons: personsOf(digests.flatMap(({ mentions }) => mentions)),
    hubs: parted.postings.hubs(),
  };
}

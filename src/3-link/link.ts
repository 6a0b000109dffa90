import { statementsOf } from './said/context.ts';
import { datesOf } from './dates.ts';
import { digestOf } from './said/digest.ts';
import { byDate, datedReport, encountersByArticle, encountersOf } from './encounters.ts';
import { keepings } from './keepings.ts';
import type { LinkArticle, LinkInput, Linking } from './links.ts';
import { personsOf } from './people.ts';
import { subjectOf } from './said/subject.ts';
import { featuresOf, storiesOf } from './stories/index.ts';
import { inOrder, mintedIds, threadOf } from './thread.ts';
import { partAll } from './threads/index.ts';
import { standingOf, withUmbrellas } from './umbrellas.ts';

/**
 * Joins what articles say: stories, dates, encounters, persons and threads. A function of the set of
 * articles and decisions; their order plays no part. `relink` comes to the same for what an article touches alone:
 * this is what it is held to.
 */
export function link(input: LinkInput): Linking {
  const rejected = new Set(
    input.decisions.flatMap((decision) => (decision.kind === 'rejected' ? [decision.fact] : [])),
  );
  const articles = input.articles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const digests = articles.map((article) => digestOf(article, rejected));
  const dates = datesOf(digests);
  const stories = storiesOf(
    articles.map((article, i) => ({
      id: article.id,
      day: dates.get(article.id)!.publishedOn,
      subject: subjectOf(digests[i]!),
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
  const naming = { minted: mintedIds(input.threadIds), firstOf: firstByText(articles) };
  const made = parted.groups.map((group) => ({
    thread: threadOf(group, keepingOf(group.statements), naming).thread,
    statements: group.statements,
  }));
  const standings = made.flatMap(({ thread, statements }) => standingOf(thread, inOrder(statements)) ?? []);
  const threads = withUmbrellas(
    made.map(({ thread }) => thread),
    standings,
  );
  return {
    articles: articles.map(({ id }) => ({ id, ...dates.get(id)!, story: stories.get(id)! })),
    threads: threads.sort((a, b) => (a.id < b.id ? -1 : 1)),
    encounters: encounters.sort(byDate),
    persons: personsOf(digests.flatMap(({ mentions }) => mentions)),
    hubs: parted.postings.hubs(),
  };
}

/** The first article of each text, of articles in the order of their ids. */
function firstByText(articles: readonly LinkArticle[]): (textHash: string) => string {
  const first = new Map(articles.toReversed().map(({ textHash, id }) => [textHash, id]));
  return (textHash) => first.get(textHash)!;
}

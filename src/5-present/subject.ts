import { relationName } from '../0-facts/index.ts';
import type { Language, Quote } from '../0-facts/index.ts';
import { dateWords, feedWords, fill } from '../0-facts/messages/index.ts';
import type { Ledger, Moment } from '../4-ledger/index.ts';

/** What every feed, calendar and mail is told. */
export interface FeedAbout {
  moment: Moment;
  language: Language;
  home: string | null;
  /** Where the pages stand, e.g. `https://ganket.example`. */
  pages: string;
}

/** The name of a feed, which says so where all of it is the example. */
export function titleOf({ example }: Ledger, { language, home }: FeedAbout, relation: string | undefined): string {
  const words = feedWords[language];
  const what = relation === undefined ? words.all : relationName(relation, language, home);
  return fill(example ? words.exampleTitle : words.title, { what });
}

/** Where words stand: title, publisher and date of their article. */
export function sourceOf({ title, publisher, publishedOn }: Quote, language: Language): string {
  const words = feedWords[language];
  return fill(words.said, {
    title: title ?? words.untitled,
    publisher: publisher ?? words.unknownPublisher,
    date: dateWords(publishedOn, language),
  });
}

import { daysOf } from '../0-facts/index.ts';
import { personNameKey } from './names.ts';
import { isState } from './people.ts';
import type { Digest } from './said/digest.ts';
import type { Told } from './said/told.ts';

export interface ArticleDate {
  publishedOn: string | null;
  inferred: boolean;
}

/** What dates an article, and by what it dates others. */
export type Reporting = Pick<Digest, 'article' | 'publishedOn' | 'reports'>;

/**
 * The date of every article. One without a date that reports an encounter of persons on a day and
 * month («Sáng 1/12, A hội đàm với B») is dated by an article with a date that reports the same
 * persons' encounter on that day, or without a day within a week of it. Two years possible: no date.
 */
export function datesOf(articles: readonly Reporting[]): Map<string, ArticleDate> {
  const told = meetingsByPersons(articles.filter((article) => article.publishedOn));
  return new Map(
    articles.map((article) => {
      if (article.publishedOn) return [article.article, { publishedOn: article.publishedOn, inferred: false }];
      const days = new Set<string>();
      for (const encounter of encountersOf(article)) {
        const key = meetingKey(encounter);
        const same = (key !== null && told.get(key)) || [];
        for (const other of same) for (const day of corroborated(encounter, other)) days.add(day);
      }
      const years = new Set([...days].map((day) => day.slice(0, 4)));
      const publishedOn = years.size === 1 ? [...days].sort().at(-1)! : null;
      return [article.article, { publishedOn, inferred: publishedOn !== null }];
    }),
  );
}

type Encounter = Told<'encounters'>['record'];

/** How long before its publication an article's undated encounter may lie, in days. */
const newsDays = 7;

function encountersOf({ reports }: Reporting): Encounter[] {
  return reports.map(({ fact }) => fact.record);
}

/** An encounter of named persons in an article with a date. */
interface Meeting {
  known: Encounter;
  publishedOn: string;
}

function meetingsByPersons(dated: readonly Reporting[]): Map<string, Meeting[]> {
  const meetings = dated.flatMap((article) =>
    encountersOf(article).flatMap((known) => {
      const key = meetingKey(known);
      return key === null ? [] : [{ key, known, publishedOn: article.publishedOn! }];
    }),
  );
  return Map.groupBy(meetings, ({ key }) => key);
}

/** What the encounters of an article share with those that tell its date, or have theirs told by it. */
export function meetingKeys(article: Reporting): Set<string> {
  return new Set(encountersOf(article).flatMap((encounter) => meetingKey(encounter) ?? []));
}

/** The days on which the dated article puts an encounter whose year is unknown (`XXXX-12-01`). */
function corroborated(unknown: Encounter, { known, publishedOn }: Meeting): string[] {
  if (!unknown.date?.startsWith('XXXX-')) return [];
  const day = publishedOn.slice(0, 4) + unknown.date.slice(4);
  if (known.date) return known.date === day ? [day] : [];
  const published = daysOf(publishedOn)?.last;
  const apart = published ? (Date.parse(published) - Date.parse(day)) / 86_400_000 : NaN;
  return apart >= 0 && apart <= newsDays ? [day] : [];
}

/** The kind and leading persons of an encounter; null where fewer than two are named. */
function meetingKey(encounter: Encounter): string | null {
  const persons = encounter.participants.filter((party) => !isState(party)).slice(0, 2);
  if (persons.length < 2) return null;
  const names = persons.map((party) => personNameKey(party.name, party.country)).sort();
  return `${encounter.kind}\n${names.join('\n')}`;
}

/** A record's date with its unknown year filled from the article's (inferred) date. */
export function withYear(date: string | null, publishedOn: string | null): string | null {
  return date?.startsWith('XXXX-') && publishedOn ? publishedOn.slice(0, 4) + date.slice(4) : date;
}

import { daysOf } from '../0-facts/index.ts';
import type { Encounter } from '../0-facts/index.ts';
import { nameKey } from './names.ts';
import { isState } from './people.ts';
import type { LinkArticle } from './links.ts';

export interface ArticleDate {
  publishedOn: string | null;
  inferred: boolean;
}

/**
 * The date of every article. One without a date that reports an encounter of persons on a day and
 * month («Sáng 1/12, A hội đàm với B») is dated by an article with a date that reports the same
 * persons' encounter on that day, or without a day within a week of it. Two years possible: no date.
 */
export function datesOf(articles: readonly LinkArticle[]): Map<string, ArticleDate> {
  const dated = articles.filter((article) => article.publishedOn);
  return new Map(
    articles.map((article) => {
      if (article.publishedOn) return [article.id, { publishedOn: article.publishedOn, inferred: false }];
      const days = new Set<string>();
      for (const encounter of encountersOf(article)) {
        for (const other of dated) for (const day of corroborated(encounter, other)) days.add(day);
      }
      const years = new Set([...days].map((day) => day.slice(0, 4)));
      const publishedOn = years.size === 1 ? [...days].sort().at(-1)! : null;
      return [article.id, { publishedOn, inferred: publishedOn !== null }];
    }),
  );
}

/** How long before its publication an article's undated encounter may lie, in days. */
const newsDays = 7;

function encountersOf(article: LinkArticle): Encounter[] {
  return article.facts.flatMap((fact) => (fact.kind === 'encounters' ? [fact.record] : []));
}

/** The days on which the dated article puts an encounter whose year is unknown (`XXXX-12-01`). */
function corroborated(unknown: Encounter, article: LinkArticle): string[] {
  if (!unknown.date?.startsWith('XXXX-') || personsKey(unknown) === null) return [];
  return encountersOf(article).flatMap((known) => {
    if (personsKey(known) !== personsKey(unknown) || known.kind !== unknown.kind) return [];
    const day = article.publishedOn!.slice(0, 4) + unknown.date!.slice(4);
    if (known.date) return known.date === day ? [day] : [];
    const published = daysOf(article.publishedOn!)?.last;
    const apart = published ? (Date.parse(published) - Date.parse(day)) / 86_400_000 : NaN;
    return apart >= 0 && apart <= newsDays ? [day] : [];
  });
}

/** The leading persons of an encounter; null where fewer than two are named. */
function personsKey(encounter: Encounter): string | null {
  const persons = encounter.participants.filter((party) => !isState(party)).slice(0, 2);
  return persons.length < 2
    ? null
    : persons
        .map((party) => nameKey(party.name))
        .sort()
        .join('\n');
}

/** A record's date with its unknown year filled from the article's (inferred) date. */
export function withYear(date: string | null, publishedOn: string | null): string | null {
  return date?.startsWith('XXXX-') && publishedOn ? publishedOn.slice(0, 4) + date.slice(4) : date;
}

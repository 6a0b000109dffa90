import { compareDates } from '../../src/0-facts/index.ts';
import type { GoldDrift, GoldFields, GoldFile, GoldPlace } from '../links/scoring/format.ts';
import type { Course, Statement } from './events.ts';
import { driftsOf, lifeOf } from './lives.ts';
import type { Mark } from './page.ts';
import type { KnownArticle, MadeRecord } from './record.ts';

/** What is true of one commitment. */
interface TrueThread extends GoldFields {
  about: string;
  facts: (GoldPlace & { action: string })[];
  drifts: GoldDrift[];
}

/** The truth about a made record: a gold file of links, and where things are told as begun or done. */
export interface Truth extends GoldFile {
  threads: TrueThread[];
  alone: (TrueThread['facts'][number] & Omit<TrueThread, 'facts'>)[];
  encounters: { about: string; status: 'held' | 'planned'; facts: (GoldPlace & { kind: string; date: string })[] }[];
  stories: Record<string, string>;
  outcomes: (GoldPlace & { about: string; status: 'started' | 'completed' })[];
}

/** Reads the truth off a record: nothing in it is guessed from the texts. */
export function truthOf({ articles }: Pick<MadeRecord, 'articles'>): Truth {
  const threads = threadsIn(articles);
  return {
    articles: articles.flatMap(({ article, found }) => (article.publishedOn ? [] : inferredDate(article.id, found))),
    threads: threads.filter(({ facts }) => facts.length > 1),
    alone: threads.flatMap(({ facts, ...thread }) => (facts.length === 1 ? [{ ...facts[0]!, ...thread }] : [])),
    either: eitherIn(articles),
    threadsApart: [],
    encounters: encountersIn(articles),
    encountersApart: [],
    persons: personsIn(articles),
    stories: Object.fromEntries(articles.map(({ article, story }) => [article.id, story])),
    outcomes: placesOf(articles, 'outcome').map(({ mark: { outcome }, place }) => {
      return { ...place, about: aboutOf(outcome.course), status: outcome.status };
    }),
  };
}

type MarkOf<K> = Extract<Mark, { kind: K }>;

/** Every place where something of a kind stands, in the order of the articles. */
function placesOf<K extends Mark['kind']>(articles: readonly KnownArticle[], kind: K) {
  return articles.flatMap(({ article, found }) =>
    found.flatMap(({ mark, start, end }) =>
      mark.kind === kind ? [{ mark: mark as MarkOf<K>, place: { article: article.id, start, end } }] : [],
    ),
  );
}

/** An undated article tells the day of its meeting; the truth is that day. */
function inferredDate(id: string, found: KnownArticle['found']): Truth['articles'] {
  const meeting = found.flatMap(({ mark }) =>
    mark.kind === 'encounter' && mark.encounter.kind !== 'visit' ? [mark.encounter.date] : [],
  );
  return meeting[0] ? [{ id, publishedOn: meeting[0], inferred: true }] : [];
}

/** One relation's words for an undertaking may be another's as well. */
function aboutOf(course: Course): string {
  return `${relationOf(course.statements[0]!)} ${course.undertaking.about}`;
}

function relationOf({ happening: { host, guest } }: Statement): string {
  return [host.country, guest.country].sort().join('-');
}

function threadsIn(articles: readonly KnownArticle[]): TrueThread[] {
  const said = Map.groupBy(placesOf(articles, 'commitment'), ({ mark }) => mark.statement.course);
  return [...said].map(([course, places]) => {
    const facts = places.map(({ mark, place }) => ({ ...place, action: mark.action }));
    const byStatement = Map.groupBy(places, ({ mark }) => mark.statement);
    const told = [...byStatement]
      .sort(([a], [b]) => compareDates(a.happening.date, b.happening.date))
      .map(([statement, at]) => ({ statement, places: at.map(({ place }) => place) }));
    return { about: aboutOf(course), facts, ...lifeOf(course, told), drifts: driftsOf(told) };
  });
}

/** The places of undertakings with one subject: «mở rộng hợp tác về ghép tạng», «nghiên cứu chung về ghép tạng». */
function eitherIn(articles: readonly KnownArticle[]): GoldPlace[][] {
  const bySubject = Map.groupBy(placesOf(articles, 'commitment'), ({ mark: { statement } }) => {
    const { subject } = statement.course.undertaking;
    return subject && `${relationOf(statement)} ${subject}`;
  });
  bySubject.delete(null);
  return [...bySubject.values()].flatMap((places) => {
    const courses = new Set(places.map(({ mark }) => mark.statement.course));
    return courses.size < 2 ? [] : [places.map(({ place }) => place)];
  });
}

function encountersIn(articles: readonly KnownArticle[]): Truth['encounters'] {
  const told = Map.groupBy(placesOf(articles, 'encounter'), ({ mark }) => mark.encounter);
  return [...told].map(([{ about, kind, date }, places]) => ({
    about,
    status: places.some(({ mark }) => mark.held) ? 'held' : 'planned',
    facts: places.map(({ place }) => ({ ...place, kind, date })),
  }));
}

function personsIn(articles: readonly KnownArticle[]): Truth['persons'] {
  const named = Map.groupBy(placesOf(articles, 'person'), ({ mark }) => mark.person.name);
  return [...named].map(([name, places]) => ({
    name,
    country: places[0]!.mark.person.country,
    articles: [...new Set(places.map(({ place }) => place.article))],
  }));
}

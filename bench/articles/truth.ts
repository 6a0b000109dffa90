import { compareDates } from '../../src/0-facts/index.ts';
import type { EncounterKind, ThreadState } from '../../src/0-facts/index.ts';
import type { Course, Statement } from './events.ts';
import type { KnownArticle, MadeRecord } from './record.ts';

/** A stretch of an article, as the linking format tells it. */
interface Place {
  article: string;
  start: number;
  end: number;
}

type CommitmentPlace = Place & { action: string };
type EncounterPlace = Place & { kind: EncounterKind; date: string };

/** A change from one happening to the next, in the linker's own words for figures and dates. */
interface TrueDrift {
  /** The article in which the change is first told. */
  article: string;
  field: 'figure' | 'due' | 'force';
  from: string;
  to: string;
}

/** What is true of one commitment: every answer listed is right. */
interface TrueThread {
  about: string;
  facts: CommitmentPlace[];
  states: ThreadState[];
  suggested: (ThreadState | null)[];
  drifts: TrueDrift[];
}

/** The truth about a made record, in the form of a gold file of the linking format, and more beside it. */
export interface Truth {
  articles: { id: string; publishedOn: string; inferred: true }[];
  /** Commitments said in at least two places. */
  threads: TrueThread[];
  /** Commitments said in one place. */
  alone: (CommitmentPlace & Omit<TrueThread, 'facts'>)[];
  either: CommitmentPlace[][];
  threadsApart: { facts: CommitmentPlace[]; why: string }[];
  encounters: { about: string; status: 'held' | 'planned'; facts: EncounterPlace[] }[];
  encountersApart: { facts: EncounterPlace[]; why: string }[];
  persons: { name: string; country: string; articles: string[] }[];
  /** Article → story. */
  stories: Record<string, string>;
  /** Where something is told as begun or done. */
  outcomes: (Place & { about: string; status: 'started' | 'completed' })[];
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

type MarkOf<K> = Extract<KnownArticle['found'][number]['mark'], { kind: K }>;

/** Every place where something of a kind stands, in the order of the articles. */
function placesOf<K extends KnownArticle['found'][number]['mark']['kind']>(articles: readonly KnownArticle[], kind: K) {
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
function aboutOf({ undertaking, statements }: Course): string {
  const { host, guest } = statements[0]!.happening;
  return `${[host.country, guest.country].sort().join('-')} ${undertaking.about}`;
}

function threadsIn(articles: readonly KnownArticle[]): TrueThread[] {
  const said = Map.groupBy(placesOf(articles, 'commitment'), ({ mark }) => mark.statement.course);
  return [...said].map(([course, places]) => {
    const facts = places.map(({ mark, place }) => ({ ...place, action: mark.action }));
    const first = new Map<Statement, string>();
    for (const { mark, place } of places) {
      if (!first.has(mark.statement)) first.set(mark.statement, place.article);
    }
    return { about: aboutOf(course), facts, ...endOf(course, [...first.keys()]), drifts: driftsOf(first) };
  });
}

const stateByForce = {
  proposed: 'proposed',
  instructed: 'proposed',
  pledged: 'agreed',
  agreed: 'agreed',
  signed: 'signed',
} as const;
const ladder: readonly ThreadState[] = ['proposed', 'agreed', 'signed', 'under-way'];

/** The places of undertakings with one subject: «mở rộng hợp tác về ghép tạng», «nghiên cứu chung về ghép tạng». */
function eitherIn(articles: readonly KnownArticle[]): CommitmentPlace[][] {
  const bySubject = Map.groupBy(placesOf(articles, 'commitment'), ({ mark: { statement } }) => {
    const { subject } = statement.course.undertaking;
    const { host, guest } = statement.happening;
    return subject && `${[host.country, guest.country].sort().join('-')} ${subject}`;
  });
  bySubject.delete(null);
  return [...bySubject.values()].flatMap((places) => {
    const courses = new Set(places.map(({ mark }) => mark.statement.course));
    return courses.size < 2 ? [] : [places.map(({ mark, place }) => ({ ...place, action: mark.action }))];
  });
}

/** The state that the words lead to, and whether its end was told. */
function endOf(course: Course, statements: readonly Statement[]): Pick<TrueThread, 'states' | 'suggested'> {
  const reached = statements.map(({ force }) => ladder.indexOf(stateByForce[force]));
  if (course.startedOn) reached.push(ladder.indexOf('under-way'));
  const state = ladder[Math.max(...reached)]!;
  const { endsAs } = course.undertaking;
  if (!course.completedOn) return { states: [state], suggested: [null] };
  return endsAs
    ? { states: [state, endsAs], suggested: ['completed', null] }
    : { states: [state], suggested: ['completed'] };
}

/** What changed each time, against what was last said of it; what is left unsaid is no change. */
function driftsOf(first: ReadonlyMap<Statement, string>): TrueDrift[] {
  const last: Record<TrueDrift['field'], string | null> = { figure: null, due: null, force: null };
  const ordered = [...first].sort(([a], [b]) => compareDates(a.happening.date, b.happening.date));
  return ordered.flatMap(([{ figure, due, force }, article]) => {
    const now = { figure: figure?.told ?? null, due: due?.edtf ?? null, force };
    return (['figure', 'due', 'force'] as const).flatMap((field) => {
      const [from, to] = [last[field], now[field]];
      last[field] = to ?? from;
      return from && to && from !== to ? [{ article, field, from, to }] : [];
    });
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

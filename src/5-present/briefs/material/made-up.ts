import type {
  EncounterRow,
  Force,
  PersonRow,
  Quote,
  RejectedRow,
  RequestRow,
  Restatement,
  Series,
  SeriesPoint,
  ThreadRow,
  ToldThread,
} from '../../../0-facts/index.ts';
import type { DraftSection } from '../draft.ts';
import { Phrases } from '../phrases.ts';
import { plainWish } from '../trial.ts';
import type { Material } from './material.ts';

/** For tests: what a brief is written from, made up; a test says what of it matters. */

/** Words of an article that is known by its day. */
export function madeUpQuote(publishedOn: string | null, exact = 'lời', start = 0): Quote {
  return {
    fact: `${publishedOn} ${exact} ${start}`,
    article: `bài ${publishedOn}`,
    title: 'Một bài',
    publisher: 'Báo A',
    publishedOn,
    dateInferred: false,
    url: null,
    exact,
    start,
    end: start + exact.length,
  };
}

export function madeUpThread(id: string, more: Partial<ThreadRow> = {}): ThreadRow {
  const lastSaid = more.lastSaid ?? '2026-02-01';
  return {
    id,
    relation: 'LAO-VNM',
    action: `làm ${id}`,
    kind: 'line-of-action',
    specificity: 'specific',
    state: 'agreed',
    suggested: null,
    review: 'machine',
    grade: null,
    force: 'agreed',
    pillars: [],
    unsure: [],
    holders: ['LAO', 'VNM'],
    speakers: [],
    presses: [],
    due: null,
    figures: [],
    marks: [],
    firstSaid: lastSaid,
    lastSaid,
    times: 1,
    articles: 1,
    owner: null,
    lead: null,
    knownSince: '2026-02-01T00:00:00.000Z',
    lastMoved: '2026-02-01T00:00:00.000Z',
    quote: madeUpQuote(lastSaid, `sẽ làm ${id}`),
    ...more,
  };
}

export function madeUpView(thread: ThreadRow, more: Partial<ToldThread> = {}): ToldThread {
  return { ...thread, restatements: [], evidence: [], ...more };
}

export function madeUpRestatement(saidOn: string, force: Force, more: Partial<Restatement> = {}): Restatement {
  return {
    quote: madeUpQuote(saidOn, `lời ${force}`),
    action: 'làm a',
    force,
    speakers: [],
    holders: [],
    due: null,
    figures: [],
    saidOn,
    encounter: null,
    story: saidOn,
    unsure: [],
    drifts: [],
    why: null,
    ...more,
  };
}

export function madeUpEncounter(id: string, date: string | null, more: Partial<EncounterRow> = {}): EncounterRow {
  const states = { LAO: 'Lào', VNM: 'Việt Nam' };
  return {
    id,
    relation: 'LAO-VNM',
    kind: 'talks',
    status: 'held',
    date,
    place: null,
    channel: null,
    participants: Object.entries(states).map(([country, name]) => ({ kind: 'state', id: country, name, country })),
    quotes: [madeUpQuote(date, `gặp ${id}`)],
    why: null,
    ...more,
  };
}

/** A person whom articles of these days give these offices. */
export function madeUpPerson(name: string, country: string | null, told: [day: string, office: string][]): PersonRow {
  const offices = told.map(([day, office]) => ({ office, country, quote: madeUpQuote(day, `${office} ${name}`) }));
  return { id: name, name, country, offices, articles: offices.map(({ quote }) => quote.article) };
}

export function madeUpPoint(kind: SeriesPoint['kind'], date: string | null, value: SeriesPoint['value']): SeriesPoint {
  const quote = madeUpQuote('2026-01-01', `${kind} ${date} ${String(value)}`);
  return { kind, official: false, value, date, saidOn: '2026-01-01', qualifier: null, quote, again: [], sources: 1 };
}

export function madeUpSeries(points: SeriesPoint[], more: Partial<Series> = {}): Series {
  return {
    id: 'một chuỗi',
    metric: 'trade-turnover',
    of: null,
    unit: 'USD',
    scope: 'LAO-VNM',
    per: null,
    basis: null,
    part: false,
    points,
    clashes: [],
    ...more,
  };
}

/** Words that Lan said are no commitment. */
export function madeUpRejected(exact: string, more: Partial<RejectedRow> = {}): RejectedRow {
  const quote = madeUpQuote('2026-02-01', exact);
  return {
    kind: 'commitments',
    seq: 1,
    who: 'Lan',
    at: '2026-02-05T08:00:00.000Z',
    why: null,
    pillars: [],
    quote,
    ...more,
  };
}

export function madeUpRequest(to: string, thread: ThreadRow): RequestRow {
  return {
    seq: 1,
    who: 'Lan',
    at: '2026-01-01T00:00:00.000Z',
    relation: 'LAO-VNM',
    fact: thread.quote.fact,
    thread,
    to,
    by: '2026-02-01',
    question: null,
    status: 'overdue',
    reminders: [],
    remind: false,
    answers: [],
  };
}

/** On 1 March 2026, of Laos and Viet Nam with Viet Nam as home, since 1 January; `open` follows from the threads. */
export function madeUpMaterial(more: Partial<Material> = {}): Material {
  const threads = more.threads ?? [];
  return {
    wish: { ...plainWish('LAO-VNM'), home: 'VNM' },
    day: '2026-03-01',
    since: '2026-01-01',
    countries: ['VNM', 'LAO'],
    framework: null,
    threads,
    open: threads.filter(({ state }) => state !== 'completed' && state !== 'cancelled'),
    changed: [],
    rejected: [],
    disputed: [],
    encounters: [],
    series: [],
    milestones: [],
    holders: [],
    unanswered: [],
    session: null,
    countryOf: (name) => ({ Lào: 'LAO', 'Việt Nam': 'VNM' })[name] ?? null,
    articlesOf: new Map(),
    toldOf: (wanted) => Promise.resolve(wanted.map((thread) => madeUpView(thread))),
    ...more,
  };
}

export const vietnamese = new Phrases('vi', ['VNM', 'LAO']);

/** A section as its words: `[title, line, …]` of each group that is shown, with the words its lines stand on behind. */
export function wordsOf({ groups }: DraftSection): (string | null)[][] {
  return groups
    .filter(({ lines, rest }) => lines.length > 0 || rest > 0)
    .map(({ title, lines, rest }) => [
      title,
      ...lines.map(({ runs, quotes }) => {
        const notes = quotes.map(({ exact, publishedOn }) => `[${exact}, ${publishedOn}]`).join('');
        return `${runs.map(({ text }) => text).join('')}${notes}`;
      }),
      ...(rest ? [`+${rest}`] : []),
    ]);
}

import type { Channel } from './channels.ts';
import type { EncounterKind, Force, Metric, Participant, Pillar, RecordKind, Reading, ThingKind } from './records.ts';
import type { Grade, Mark, Review, Specificity, ThreadKind, ThreadState } from './life-cycle.ts';

/**
 * What the ledger shows: the JSON shapes of `/api/v1`, shared by the server and the pages.
 * Dates are EDTF, instants ISO 8601 in UTC, offsets UTF-16 units into the article's text.
 */

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** A page of a list that also tells, where that is asked for, how long the list is; null where it cannot be told at once. */
export interface CountedPage<T> extends Page<T> {
  total?: number | null;
}

/** Words of an article, with where and when they stand. */
export interface Quote {
  fact: string;
  article: string;
  /** Its headline; where it has none, its opening words with an ellipsis. */
  title: string;
  publisher: string | null;
  publishedOn: string | null;
  /** True where the article's date was corroborated by another article. */
  dateInferred: boolean;
  url: string | null;
  exact: string;
  start: number;
  end: number;
}

export interface Figure {
  metric: Metric;
  value: number | [number, number];
  unit: string;
  date: string | null;
  per: 'year' | null;
}

/** One row a commitment, however often it is restated. */
export interface ThreadRow {
  id: string;
  relation: string;
  /** The action in its latest words. */
  action: string;
  kind: ThreadKind;
  specificity: Specificity;
  state: ThreadState;
  /** A closing state the evidence suggests, until a person confirms it. */
  suggested: ThreadState | null;
  review: Review;
  grade: Grade | null;
  force: Force;
  pillars: Pillar[];
  holders: string[];
  speakers: string[];
  /** The states of the relation whose press tells of it, as far as publishers tell that. */
  presses: string[];
  /** The words that name the body which is to see to it, as they were said last; null where none do. */
  lead: Quote | null;
  due: string | null;
  figures: Figure[];
  marks: Mark[];
  firstSaid: string | null;
  lastSaid: string | null;
  /** Happenings in which it was said: restatements inside one story count once. */
  times: number;
  articles: number;
  owner: string | null;
  /** Fields of the latest words of which the reader was not sure, while nobody has confirmed them. */
  unsure: string[];
  /** When the ledger first knew of the thread, and of its latest fact. */
  knownSince: string;
  lastMoved: string;
  quote: Quote;
}

export interface Drift {
  field: 'figure' | 'due' | 'force' | 'wording';
  from: string;
  to: string;
}

export interface Restatement {
  quote: Quote;
  action: string;
  force: Force;
  speakers: string[];
  holders: string[];
  due: string | null;
  figures: Figure[];
  saidOn: string | null;
  encounter: string | null;
  story: string;
  /** Fields of which the reader was not sure. */
  unsure: string[];
  /** What changed since the restatement before. */
  drifts: Drift[];
  /** Why it was joined to the thread, in words of the interface (key and values), null for the first. */
  why: Reason | null;
}

/** A reason in words: a key of the catalogue and its values. */
export interface Reason {
  key: string;
  values: Record<string, string | number>;
}

/** A result, indicator or decision that speaks of a thread's state. */
export interface StateEvidence {
  state: ThreadState;
  date: string | null;
  rule: string;
  quote: Quote;
}

/** A thread with what was said of it. */
export interface ToldThread extends ThreadRow {
  /** Oldest first. */
  restatements: Restatement[];
  evidence: StateEvidence[];
}

export interface ThreadView extends ToldThread {
  related: RelatedThread[];
  /** Whom and what its words name. */
  named: Named[];
}

/** Another thread, and what the one that is shown is to it: part of it, over it, following from it, followed by it. */
export interface RelatedThread {
  id: string;
  action: string;
  relation: 'umbrella' | 'part' | 'follows' | 'followed' | 'conflicts' | 'see-also';
  /** The person who said so; null where the machine concluded it. */
  who: string | null;
}

/** Who takes part in an encounter: a state, a person, or a body or party named by an office alone. */
export interface Party extends Participant {
  kind: 'state' | 'person' | 'body';
  /** Where its page is: a country's code, else an id. */
  id: string;
}

/** Someone or something with a page of its own. */
export interface Named {
  kind: Party['kind'] | ThingKind;
  /** Where its page is: a country's code, a person's or body's id, a thing's key. */
  id: string;
  name: string;
}

export interface EncounterRow {
  id: string;
  relation: string | null;
  kind: EncounterKind;
  status: 'held' | 'planned';
  date: string | null;
  place: string | null;
  /** Null where no office of those who take part is known. */
  channel: Channel | null;
  participants: Party[];
  quotes: Quote[];
  /** Why reports that tell two different days are told as one; null where all agree. */
  why: Reason | null;
}

export interface MilestoneRow {
  id: string;
  relation: string | null;
  /** A dated thing, a planned encounter or a thread's due date. */
  source: 'thing' | 'encounter' | 'due';
  name: string;
  date: string;
  thread: string | null;
  /** The named thing, or who takes part in the encounter. */
  named: Named[];
  quote: Quote;
}

export interface SeriesPoint {
  kind: 'actual' | 'target';
  /** Of a table of official figures, whose publisher its quote names; else as an article reports it. */
  official: boolean;
  value: number | [number, number];
  date: string | null;
  saidOn: string | null;
  qualifier: 'over' | 'under' | 'about' | null;
  /** Who said it first. */
  quote: Quote;
  /** Who said the same again, the latest first: five at the most. */
  again: Quote[];
  /** How many articles say it. */
  sources: number;
}

/** One indicator of one scope over time; units and bases never mix. */
export interface Series {
  id: string;
  metric: Metric;
  /** The metric that grew, where the metric is `growth`. */
  of: Metric | null;
  unit: string;
  scope: string | null;
  per: 'year' | null;
  basis: 'new' | 'cumulative' | 'disbursed' | null;
  /** Counts of those that an action is about, apart from the count of all. */
  part: boolean;
  points: SeriesPoint[];
  clashes: Clash[];
}

/** Figures for the very same time that cannot all be right: shown side by side, never averaged. */
export interface Clash {
  /** EDTF. */
  date: string;
  /** Places in the series' list of points: the official ones first. */
  points: number[];
}

export interface RelationRow {
  id: string;
  countries: string[];
  articles: number;
  open: number;
  /** Threads first known, or moved, since the asked instant; all of them without one. */
  new: number;
  moved: number;
  overdue: number;
  dueSoon: number;
  /** Open ones whose figure or deadline is another than it was. */
  drifted: number;
  lastEncounter: string | null;
  lastKnown: string | null;
}

/** The one-screen situation of a relation. */
export interface RelationView extends RelationRow {
  asOf: string;
  framework: { name: string; since: string | null; quote: Quote } | null;
  newThreads: ThreadRow[];
  movedThreads: ThreadRow[];
  overdueThreads: ThreadRow[];
  /** The first few of those that drifted, and of those to raise next; of the latter the weightiest. */
  driftedThreads: ThreadRow[];
  raiseNext: number;
  raiseNextThreads: ThreadRow[];
  byState: Record<ThreadState, number>;
  matrix: { pillar: Pillar; states: Partial<Record<ThreadState, number>> }[];
  series: Series[];
  milestones: MilestoneRow[];
  encounters: EncounterRow[];
}

export interface ArticleRow {
  id: string;
  /** Its headline; where it has none, its opening words with an ellipsis. */
  title: string;
  publisher: string | null;
  publishedOn: string | null;
  dateInferred: boolean;
  relations: string[];
  records: number;
  addedAt: string;
}

export type Novelty =
  | { kind: 'new' }
  | { kind: 'restated'; thread: string; since: string | null; times: number }
  | { kind: 'changed'; thread: string; since: string | null; times: number; drifts: Drift[] };

/** One record of an article, by the fact's id, with where it went. */
export interface ArticleFact {
  fact: string;
  kind: RecordKind;
  /** Place in the reading's list of this kind. */
  index: number;
  thread: string | null;
  novelty: Novelty | null;
  /** Fields that people corrected; the reading has their values. */
  edited: string[];
  /** People said that the words are no such record. */
  rejected: boolean;
}

export interface ArticleView extends ArticleRow {
  text: string;
  url: string | null;
  sha256: string;
  retrievedAt: string;
  reading: Reading;
  facts: ArticleFact[];
  /** Whom and what its words name. */
  named: Named[];
}

/** A text read and compared with the ledger, not imported. */
export interface ReadingView {
  text: string;
  /** Its headline; where it has none, its opening words with an ellipsis. */
  title: string;
  reading: Reading;
  facts: ArticleFact[];
  /** Share of its commitments that are new, 0 to 1; null without commitments. */
  newShare: number | null;
  /** The article's id where the ledger holds this very text already. */
  known: string | null;
}

export interface PersonRow {
  id: string;
  name: string;
  country: string | null;
  offices: { office: string; country: string | null; quote: Quote }[];
  articles: string[];
}

export interface ThingRow {
  kind: ThingKind;
  name: string;
  date: string | null;
  number: number | null;
  quote: Quote;
}

export interface SearchHit {
  article: string;
  /** Its headline; where it has none, its opening words with an ellipsis. */
  title: string;
  publishedOn: string | null;
  /** The words around the hit; `start` and `end` are the hit's offsets in the article. */
  context: string;
  start: number;
  end: number;
}

export interface Health {
  status: 'ok';
  ledger: string;
  /** True for the example ledger: everything shown from it is marked as an example. */
  example: boolean;
  version: string;
  reader: string;
  articles: number;
  home: string | null;
  /** How far the present reader has come with what an older one read; null where there was nothing to read again. */
  rereading: Rereading | null;
  /** How far the articles that came in are linked; null where none are being linked. */
  linking: Linking | null;
}

export interface Rereading {
  /** How many articles there were to read again. */
  articles: number;
  done: number;
}

export interface Linking {
  /** How many articles waited to be linked when it began. */
  articles: number;
  done: number;
}

/** What people keep by a name: a brief as they composed it, a list as they filtered it, a template for Word. */
export type KeptKind = 'brief' | 'view' | 'template';

export interface Kept {
  kind: KeptKind;
  relation: string | null;
  name: string;
  body: unknown;
  who: string;
  keptAt: string;
}

/** RFC 9457. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
}

import type {
  Drift,
  Encounter,
  Fact,
  Figure,
  Force,
  Pillar,
  Reason,
  Specificity,
  ThreadKind,
  ThreadState,
} from '../0-facts/index.ts';

/** An article with its reading's facts, as the linker takes it. */
export interface LinkArticle {
  id: string;
  text: string;
  textHash: string;
  title: string | null;
  publisher: string | null;
  /** The address it came from, where one is known. */
  url?: string | null;
  publishedOn: string | null;
  /** BCP 47, as the reading tells it. */
  language: string;
  /** Of which relation its commitments are, where a person said so; else it follows from who speaks and acts. */
  relation?: string | undefined;
  facts: Fact[];
}

/** What people judged about facts; it holds over every run. */
export type LinkDecision = { kind: 'together' | 'apart'; facts: [string, string] } | { kind: 'rejected'; fact: string };

export interface LinkInput {
  articles: LinkArticle[];
  decisions: LinkDecision[];
  /** Thread ids minted before, by the fact they were minted from, so that addresses hold. */
  threadIds: ReadonlyMap<string, string>;
}

/** Where an article stands among the others. */
export interface LinkedArticle {
  id: string;
  /** As given, or corroborated by a dated article that reports the same encounter. */
  publishedOn: string | null;
  inferred: boolean;
  story: string;
}

/** One restatement: a commitment fact in its thread. */
export interface ThreadFact {
  fact: string;
  article: string;
  start: number;
  end: number;
  /** EDTF: the day of the encounter at which it was said, else the article's date. */
  saidOn: string | null;
  encounter: string | null;
  story: string;
  figures: Figure[];
  drifts: Drift[];
  why: Reason | null;
}

/** A quote and date that led to a state, with the rule of the life cycle that it meets. */
export interface StateStep {
  state: ThreadState;
  date: string | null;
  rule: string;
  fact: string;
}

/** The facts that state one commitment, oldest first. */
export interface LinkedThread {
  id: string;
  /** Null where the fact is of one state alone. */
  relation: string | null;
  facts: ThreadFact[];
  kind: ThreadKind;
  specificity: Specificity;
  state: ThreadState;
  suggested: ThreadState | null;
  steps: StateStep[];
  /**
   * Told by one side alone. Where a publisher does not tell its state, Vietnamese is taken for Vietnam's press, and
   * another language for the other side's.
   */
  oneSided: boolean;
  internal: boolean;
  /** Of the latest fact that says so. */
  due: string | null;
  force: Force;
  pillars: Pillar[];
  holders: string[];
  speakers: string[];
  /** The states of the relation whose press tells of it, in alphabetical order, as far as publishers tell that. */
  presses: string[];
  /** The words that name the body which is to see to it, of the latest fact that has some; left out where none has. */
  lead?: { fact: string; article: string; start: number; end: number };
  figures: Figure[];
  /** The thread of the framework, plan or wider target that this one is part of. */
  umbrella: string | null;
  /** The threads under this one. */
  parts: string[];
}

/** One real-world happening, however many articles report it. */
export interface LinkedEncounter {
  id: string;
  relation: string | null;
  kind: Encounter['kind'];
  status: Encounter['status'];
  date: string | null;
  place: string | null;
  participants: Encounter['participants'];
  facts: { fact: string; article: string; start: number; end: number }[];
  /** Why reports that tell two different days are told as one; null where all agree. */
  why: Reason | null;
}

/** One person over articles and spellings. */
export interface LinkedPerson {
  id: string;
  name: string;
  country: string | null;
  /** Articles in which the person holds an office, speaks or takes part. */
  articles: string[];
  offices: { office: string; country: string | null; fact: string }[];
}

export interface Links {
  articles: LinkedArticle[];
  threads: LinkedThread[];
  encounters: LinkedEncounter[];
  persons: LinkedPerson[];
}

/** What linking found, and where it was cut short. */
export interface Linking extends Links {
  /** Words that stand in too many commitments of one relation to compare all of these with each other. */
  hubs: { words: string; commitments: number }[];
}

/** A fact in its article: two articles of the very same words have facts of the same ids. */
export function keyOf({ id, article }: { id: string; article: string }): string {
  return `${id} ${article}`;
}

/** The article in the key of a fact. */
export function articleOf(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

import type { Language } from './country-codes.ts';
import type { ThreadState } from './life-cycle.ts';
import type { Pillar } from './records.ts';
import type { Quote } from './views.ts';

/**
 * A brief: what a relation's ledger says on one day, for somebody who leaves in ten minutes. Every line carries
 * footnotes, every footnote is a quote. The same ledger and the same wish give the same brief.
 */

/** A brief before a visit, a report for a committee's session, or an oversight report. */
export const briefKinds = ['visit', 'session', 'oversight'] as const;
export type BriefKind = (typeof briefKinds)[number];

/** The whole brief, or what fits one page. */
export const briefLengths = ['full', 'one-page'] as const;
export type BriefLength = (typeof briefLengths)[number];

/** What somebody asks for. */
export interface BriefWish {
  kind: BriefKind;
  relation: string;
  language: Language;
  /** The side whose desk this is: it comes first. */
  home: string | null;
  /** First day of what counts as new, `YYYY-MM-DD`; a year before the brief's day without one. */
  since: string | null;
  /** Names of those who come and of those who receive them: they stand first among the persons. */
  guests: string[];
  hosts: string[];
  /** Fields to keep to; all of them where empty. */
  pillars: Pillar[];
  length: BriefLength;
  /** The number of the session since which is reported. */
  session: number | null;
  /** Words of the name of the body that held it, where several bodies have sessions of that number. */
  body?: string | null | undefined;
}

export const briefSectionKeys = [
  'relation',
  'session',
  'meetings',
  'changes',
  'raise',
  'open',
  'bodies',
  'figures',
  'milestones',
  'people',
  'words',
  'remarks',
  'left-out',
] as const;
export type BriefSectionKey = (typeof briefSectionKeys)[number];

/** Who speaks: the record's own words, what was read and derived from them, or people. */
export type BriefVoice = 'record' | 'machine' | 'people';

export interface BriefRun {
  voice: BriefVoice;
  text: string;
  /** The record's own language, BCP 47; without one it is the brief's. */
  language?: string;
}

/** A figure of one year, in the series' plain unit. */
export interface BriefBar {
  /** Or years, such as a school year: `2026–2027`. */
  year: string;
  kind: 'actual' | 'target';
  value: number;
}

export interface BriefChart {
  title: string;
  /** The unit of all bars, as words. */
  unit: string;
  divisor: number;
  bars: BriefBar[];
}

export interface BriefGroup {
  title: string | null;
  lines: BriefLine[];
  /** How many more there are in the ledger. */
  rest: number;
  chart?: BriefChart;
}

export interface BriefSection {
  key: BriefSectionKey;
  title: string;
  groups: BriefGroup[];
  /** What is said where there are no lines: that there is nothing or, on one page, how much there is in the long brief. */
  empty: string;
}

export interface BriefLine {
  id: string;
  runs: BriefRun[];
  /** Numbers of footnotes, from 1. */
  notes: number[];
}

/** A run with the footnotes that stand right behind it. */
export interface MarkedRun {
  run: BriefRun;
  notes: number[];
}

/**
 * The runs of a line with their footnotes, which stand right behind the record's own words; at the end of the line where
 * it has none of these, or several.
 */
export function markedRuns({ runs, notes }: Pick<BriefLine, 'runs' | 'notes'>): MarkedRun[] {
  const records = runs.flatMap(({ voice }, at) => (voice === 'record' ? [at] : []));
  const marked = records.length === 1 ? records[0] : runs.length - 1;
  return runs.map((run, at) => ({ run, notes: at === marked ? notes : [] }));
}

export interface BriefNote {
  number: number;
  quote: Quote;
  /** In which the article is written, BCP 47; `und` where it could not be told. */
  language: string;
  decided?: BriefDecision;
}

/** What a person decided of the words of a footnote: which state they stand for, or that they are no commitment. */
export interface BriefDecision {
  /** Null where the words were rejected. */
  state: ThreadState | null;
  who: string;
  at: string;
  why: string | null;
}

/** An article that the brief quotes. */
export interface BriefSource {
  article: string;
  title: string | null;
  publisher: string | null;
  publishedOn: string | null;
  dateInferred: boolean;
  url: string | null;
  language: string;
}

export interface Brief {
  language: Language;
  title: string;
  /** The day for which it tells, the period it covers, how much is open. */
  facts: string[];
  asOf: string;
  /** True for the example ledger: then the brief says so on every page. */
  example: boolean;
  length: BriefLength;
  sections: BriefSection[];
  notes: BriefNote[];
  sources: BriefSource[];
}

/** On which pages of the PDF a brief stands, each list in the order of the brief. */
export interface BriefPages {
  count: number;
  sections: number[];
  lines: number[];
  notes: number[];
  sources: number[];
}

/** What a person changed in a brief before it was printed; the record is not touched by it. */
export interface BriefEdits {
  /** Ids of lines to leave out. */
  struck: string[];
  /** Ids in the order wanted: within their group they come first, the others after them. */
  order: string[];
  remarks: BriefRemark[];
}

export interface BriefRemark {
  section: BriefSectionKey;
  text: string;
  /** Whose words they are; null for whoever asks. */
  who: string | null;
}

export const noEdits: BriefEdits = { struck: [], order: [], remarks: [] };

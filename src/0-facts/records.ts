import type { Evidence } from './evidence.ts';

/** The vocabulary of the reading format, version 1. Dates are EDTF, countries ISO 3166-1 alpha-3. */

export const encounterKinds = ['talks', 'meeting', 'call', 'visit', 'session', 'ceremony', 'signing'] as const;
export const forces = ['proposed', 'pledged', 'agreed', 'instructed', 'signed'] as const;
export const pillars = [
  'politics',
  'defence-security',
  'border',
  'trade',
  'investment',
  'finance',
  'infrastructure',
  'energy',
  'agriculture-environment',
  'education',
  'science-digital',
  'health',
  'culture-tourism',
  'people-local',
  'justice',
  'parliament',
  'multilateral',
  'economy',
] as const;
export const resultStatuses = ['completed', 'started', 'progress'] as const;
export const metrics = [
  'trade-turnover',
  'exports',
  'imports',
  'investment-registered',
  'investment-stock',
  'investment-projects',
  'aid',
  'scholarships',
  'students',
  'tourists',
  'gdp',
  'growth',
  'documents-signed',
] as const;
export const thingKinds = ['instrument', 'mechanism', 'project', 'milestone', 'framework'] as const;

export type EncounterKind = (typeof encounterKinds)[number];
export type Force = (typeof forces)[number];
export type Pillar = (typeof pillars)[number];
export type ResultStatus = (typeof resultStatuses)[number];
export type Metric = (typeof metrics)[number] | `other:${string}`;
export type ThingKind = (typeof thingKinds)[number];

interface Recorded {
  evidence: Evidence;
  /** Fields the reader is not sure of. */
  unsure?: string[];
  /** The rule that made the record, e.g. `vi/speech/joint`: a wrong fact leads to a line of code. */
  rule?: string;
}

/** A person, or a party named only by office or as an organisation. */
export interface Participant {
  name: string;
  country: string | null;
}

/** Who met whom, when and where; one record a real-world happening. */
export interface Encounter extends Recorded {
  kind: EncounterKind;
  participants: Participant[];
  date: string | null;
  /** As written; for a visit the country visited, as ISO code. */
  place: string | null;
  status: 'held' | 'planned';
}

/** One action that somebody is to do, in the words in which it was said. */
export interface Commitment extends Recorded {
  force: Force;
  speakers: string[];
  /** ISO codes, in alphabetical order, of the sides asked or promising. */
  holders: string[];
  /** The verb phrase, word for word: a piece of `evidence.exact`. */
  action: string;
  /** The main one first. */
  pillars: Pillar[];
  due: string | null;
  /** True where the commitment is a numeric target; an Indicator of kind `target` stands beside it. */
  indicator: boolean;
  /** The words that name the body which is to see to it (`Cơ quan chủ trì: Bộ Công Thương hai nước`). */
  lead?: Evidence;
}

/** What is reported as done, started or reached. */
export interface Result extends Recorded {
  /** Word for word: a piece of `evidence.exact`. */
  what: string;
  status: ResultStatus;
  date: string | null;
  pillars: Pillar[];
}

/** A measured figure or a target, in plain units. */
export interface Indicator extends Recorded {
  metric: Metric;
  kind: 'actual' | 'target';
  value: number | [number, number];
  /** ISO 4217 for money, else `count` or `percent`. */
  unit: string;
  date: string | null;
  /** ISO codes in alphabetical order joined by `-`, or null for the world. */
  scope: string | null;
  per?: 'year';
  basis?: 'new' | 'cumulative' | 'disbursed';
  qualifier?: 'over' | 'under' | 'about';
  /** The metric that grew, where the metric is `growth`. */
  of?: Metric;
}

/** Who held which office, as one article states it. */
export interface OfficeHolding extends Recorded {
  name: string;
  /** The shortest complete title as written. */
  office: string;
  country: string | null;
}

/** A named instrument, mechanism, project, milestone or framework. */
export interface Thing extends Recorded {
  kind: ThingKind;
  name: string;
  date: string | null;
  number: number | null;
}

/** The record lists of a reading, in the format's order. */
export const recordKinds = ['encounters', 'commitments', 'results', 'indicators', 'offices', 'things'] as const;
export type RecordKind = (typeof recordKinds)[number];

export interface Records {
  encounters: Encounter[];
  commitments: Commitment[];
  results: Result[];
  indicators: Indicator[];
  offices: OfficeHolding[];
  things: Thing[];
}

/** What the reader makes of one article. */
export interface Reading extends Records {
  /** `language` is BCP 47, `und` where it could not be told. */
  document: { id: string; language: string; publishedOn: string | null };
}

export type AnyRecord = Records[RecordKind][number];

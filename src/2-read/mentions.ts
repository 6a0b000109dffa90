import type {
  EncounterKind,
  Force,
  Metric,
  Participant,
  Pillar,
  ReadableArticle,
  ResultStatus,
  ThingKind,
} from '../0-facts/index.ts';
import type { Hits } from './text/hits.ts';
import type { Tokens } from './text/tokens.ts';

/**
 * What the stages of a language find in a text, in terms of no language: the record builders take
 * these and know nothing of words. All places are token numbers, `to` not included.
 */

/** Tokens from one up to, not including, another. */
export interface Span {
  from: number;
  to: number;
}

export interface Mention extends Span {
  /** The rule that found it, e.g. `vi/time/day-month`. */
  rule: string;
}

/** A paragraph (the text between line ends) and the part it plays on the page. */
export interface Block extends Span {
  role: 'body' | 'title' | 'heading' | 'caption' | 'byline' | 'boilerplate';
}

export interface Sentence extends Span {
  /** Index of its block. */
  block: number;
}

/** A state, by name, adjective, capital or seat (`Hà Nội` that acts is Việt Nam). */
export interface StateMention extends Mention {
  /** ISO alpha-3; several for a pair such as `Việt - Lào`. */
  countries: string[];
  /** `place` where the name stands for a town or a place rather than for the state. */
  as: 'state' | 'place' | 'pair';
}

/** A date or span of time in EDTF. */
export interface DateMention extends Mention {
  edtf: string;
  /** `deadline`: the words make it an end (trước, đến năm …); `start`: a beginning (từ, bắt đầu từ). */
  role: 'point' | 'span' | 'deadline' | 'start';
  /** True where the year was not written and was reckoned from the publication date. */
  reckoned: boolean;
}

/** A number with its unit, in plain units (5 tỷ USD is 5000000000 USD). */
export interface QuantityMention extends Mention {
  value: number | [number, number];
  /** ISO 4217, `percent`, or `count` with the thing counted in `counted`. */
  unit: string;
  /** The words counted (`dự án`, `suất học bổng`), lower case; empty for money and percent. */
  counted: string;
  per?: 'year';
  qualifier?: 'over' | 'under' | 'about';
}

/** A figure that says what it measures: the stuff of an indicator. */
export interface FigureMention extends Mention {
  metric: Metric;
  kind: 'actual' | 'target';
  quantity: QuantityMention;
  date: string | null;
  scope: string | null;
  basis?: 'new' | 'cumulative' | 'disbursed';
  of?: Metric;
}

/** A person's name as written at one place. */
export interface NameMention extends Mention {
  /** The longest form of the name in the article, as written. */
  name: string;
  country: string | null;
}

/** A person stated to hold an office: one a person and office. */
export interface OfficeMention extends Mention {
  name: string;
  office: string;
  country: string | null;
}

/**
 * Whoever can speak, meet or be asked, at one place of the text, resolved within the article: a
 * person by name, office or pronoun, a state, a body, or a joint subject (`hai bên`).
 */
export interface PartyMention extends Mention {
  kind: 'person' | 'state' | 'body' | 'joint';
  /** Speakers or participants as the reading format names them; for `hai bên` without known leaders `[{name:'hai bên'}]`. */
  participants: Participant[];
  /** ISO codes of the sides it stands for, in alphabetical order. */
  countries: string[];
  /** True where only an office, pronoun or joint word was written and the party was inferred. */
  inferred: boolean;
}

export interface EncounterMention extends Mention {
  kind: EncounterKind;
  participants: Participant[];
  date: string | null;
  place: string | null;
  status: 'held' | 'planned';
}

export interface ThingMention extends Mention {
  kind: ThingKind;
  name: string;
  date: string | null;
  number: number | null;
}

/** One action in a clause of speech: what becomes a commitment. */
export interface ActionMention extends Mention {
  /** The action within `from` and `to`. */
  action: Span;
  force: Force;
  speakers: string[];
  holders: string[];
  pillars: Pillar[];
  due: string | null;
  indicator: boolean;
  /** The body named to see to it. */
  lead?: Span;
  unsure: string[];
}

/** Something reported as done, started or reached. */
export interface OutcomeMention extends Mention {
  what: Span;
  status: ResultStatus;
  date: string | null;
  pillars: Pillar[];
}

/** The work sheet of one article: stages fill it in their order, record builders read it. */
export interface Draft {
  readonly article: ReadableArticle;
  readonly tokens: Tokens;
  /** Phrases of the lexicon. */
  readonly hits: Hits;
  /** What `once` has made of the draft, by its maker. */
  readonly made: Map<unknown, unknown>;
  blocks: Block[];
  sentences: Sentence[];
  states: StateMention[];
  dates: DateMention[];
  quantities: QuantityMention[];
  figures: FigureMention[];
  names: NameMention[];
  offices: OfficeMention[];
  parties: PartyMention[];
  encounters: EncounterMention[];
  things: ThingMention[];
  actions: ActionMention[];
  outcomes: OutcomeMention[];
}

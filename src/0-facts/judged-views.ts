import type { Pillar, RecordKind } from './records.ts';
import type { ThreadState } from './life-cycle.ts';
import type { MilestoneRow, Quote, ThreadRow } from './views.ts';

/** What the ledger shows of people's work on it: what they were asked, what is to be looked at, how right the reader was. */

/** Who did it, and when; `seq` numbers it in the log of its relation. */
export interface Done {
  seq: number;
  who: string;
  at: string;
}

export interface Answer extends Done {
  text: string;
  figure: { value: number; unit: string; date: string | null } | null;
  document: { name: string; url: string | null; text: string | null } | null;
  /** A suggestion, until a person sets it. */
  state: ThreadState | null;
  on: string | null;
}

/** Somebody was asked how far a commitment is (*đôn đốc*). */
export interface RequestRow extends Done {
  relation: string;
  fact: string;
  /** Null where the words that were asked about are read no more. */
  thread: ThreadRow | null;
  to: string;
  /** EDTF: the day by which an answer is wanted. */
  by: string;
  question: string | null;
  status: 'open' | 'overdue' | 'answered';
  reminders: Done[];
  /** Whether a reminder is due on the asked day. */
  remind: boolean;
  answers: Answer[];
}

/** Why a commitment comes up at an occasion. */
export type RaiseReason = 'mechanism' | 'persons' | 'next';

/** A coming session or encounter with what is to be raised at it; without an occasion, what waits for one. */
export interface Occasion {
  occasion: MilestoneRow | null;
  threads: { thread: ThreadRow; why: RaiseReason }[];
  /** So many further ones come up here than are given. */
  more: number;
}

/** Why a thread is worth a look. */
export type ReviewReason = 'disputed' | 'waiting' | 'suggested' | 'unsure' | 'shaky' | 'drifted';

export interface ReviewRow {
  thread: ThreadRow;
  reasons: ReviewReason[];
  /** How much a look is worth; the list is in this order. */
  weight: number;
}

/** One person's word on a question that two must answer alike. */
export interface Opinion extends Done {
  why: string | null;
  /** `confirm`, `reject`, `together`, `apart`, or the value or state given. */
  says: string;
}

/** A question on which one person's word waits for another's, or on which they differ. */
export interface SecondOpinion {
  relation: string;
  thread: ThreadRow | null;
  quote: Quote | null;
  /** What is asked: whether it is right, a field, the state, or whether two belong together. */
  about: string;
  isDisputed: boolean;
  opinions: Opinion[];
}

/** A commitment, a meeting or a figure that a person said is none; its words stay in the record. */
export interface RejectedRow extends Done {
  kind: Extract<RecordKind, 'commitments' | 'encounters' | 'indicators'>;
  why: string | null;
  /** The fields that were read of a commitment; empty for others. */
  pillars: Pillar[];
  quote: Quote;
}

/** A state of a commitment that a person set. */
export interface DecidedState extends Done {
  why: string | null;
  state: ThreadState;
}

/** Of so many that people looked at, so many were right as read. */
export interface Precision {
  judged: number;
  right: number;
}

/** How right the records of a kind were, as a whole and field by field. */
export interface PrecisionRow extends Precision {
  kind: RecordKind;
  fields: ({ field: string } & Precision)[];
}

/** A decision whose words the present reader reads no more: it is kept, and has no effect until somebody decides. */
export interface RestingDecision extends Done {
  relation: string;
  kind: string;
  why: string | null;
  /** The words it was made on. */
  words: { article: string; start: number; end: number; exact: string; kind: string }[];
}

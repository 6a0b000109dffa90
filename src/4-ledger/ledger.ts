import type { ImportNote, Kept, KeptKind, Reading } from '../0-facts/index.ts';
import type { MailStore } from './access/mails.ts';
import type { AccountStore } from './access/store.ts';
import type { ArticleEntry, Candidate, Placement } from './entries.ts';
import type { DecisionEntry, HandEntry, NewDecision } from './decisions/judgement.ts';
import type { NewKept } from './kept.ts';
import type { Horizon } from './material.ts';
import type { Database } from './tables.ts';

/** One thing that does not hold together: where, and what is wrong with it. */
export interface Flaw {
  where: string;
  what: string;
}

/** How far linking has come. */
export interface LinkProgress {
  /** Articles that waited to be linked, when it began: versions of them, and new readings, count by themselves. */
  articles: number;
  /** Those of them that are linked for good. */
  done: number;
}

/** Hears how far linking has come; what it does then is waited for. */
export type LinkTold = (progress: LinkProgress) => void | Promise<void>;

/** A reading of an article's version that is in the ledger already. */
export interface NewReading {
  /** The row of the article's version. */
  article: number;
  reader: string;
  reading: Reading;
}

/** The import that something is part of, noted so that it can be taken back as a whole, and whose it is. */
export interface Within {
  note: ImportNote;
  who: string;
}

/** The append-only store: articles, readings and what people judged. Views are functions over `read`. */
export interface Ledger {
  readonly location: string;
  /** True for the example ledger: everything shown from it is marked as an example. */
  readonly example: boolean;
  readonly readOnly: boolean;
  /** What would become of articles, in the same order; nothing is written. */
  place(candidates: readonly Candidate[]): Promise<Placement[]>;
  /** Refuses an article that no ledger can hold. */
  check(candidate: Candidate): void;
  /** Appends articles with their readings in one transaction; answers in the same order. Link afterwards. */
  append(entries: ArticleEntry[], within?: Within): Promise<Placement[]>;
  /** Appends readings by another version of the reader, in one transaction; those it has are passed over. Link afterwards. */
  appendReadings(readings: NewReading[]): Promise<void>;
  /** Links what was appended since it was linked last; `tell` hears how far that has come, where there is anything to do. */
  link(tell?: LinkTold): Promise<void>;
  /** How many articles wait to be linked, as an import was stopped or is under way. */
  unlinked(): Promise<number>;
  /** Notes what a person decided. As a part of an import: link afterwards. */
  decide(decision: NewDecision, within?: Within): Promise<DecisionEntry>;
  /** Keeps a commitment that no article tells, with the words it stands on, and says so in its relation's log. As a part of an import: link afterwards. */
  enter(entry: HandEntry, by: Pick<NewDecision, 'who' | 'why'>, within?: Within): Promise<DecisionEntry>;
  /** Takes back an import as a whole, by one entry in the log; refused where it was before. */
  withdraw(importId: string, by: Pick<NewDecision, 'who' | 'why'>): Promise<DecisionEntry>;
  /** The log of one relation, or of all, oldest first. */
  decisions(relation: string | null): Promise<DecisionEntry[]>;
  /** When the last entry was noted; null in an empty ledger. An entry is never noted before the one ahead of it. */
  lastEntryAt(): Promise<string | null>;
  /** Keeps something by its name beside the record; without a body it is let go. */
  keep(entry: NewKept): Promise<void>;
  /** What is kept of a kind and a relation (null: of none), by name. */
  kept(kind: KeptKind, relation: string | null): Promise<Kept[]>;
  /** Makes everything derived anew from the record. */
  rebuild(): Promise<void>;
  /** Gives back the room that a large import left between rows, where that is worth it; nothing else becomes other. */
  compact(): Promise<void>;
  /** What does not hold together, as it is found; nothing, in a whole ledger. */
  verify(): AsyncIterable<Flaw>;
  /** Many reads of one moment, of all that is known or of what was known by then. */
  read<T>(horizon: Horizon, work: (db: Database) => Promise<T>): Promise<T>;
  /** Whether nothing of the record lies beyond the horizon: else `read` links what counted then anew, which takes long in a large ledger. */
  isWhole(horizon: Horizon): Promise<boolean>;
  /** Names what stands in the ledger now: while the name is the same, answers are the same. Good in this process alone. */
  revision(): Promise<string>;
  /** Articles (by row) that hold these folded words next to one another. */
  findWords(db: Database, words: string[], limit: number): Promise<number[]>;
  /** How far collecting has come with a feed or an archive; null where nothing is known of it. */
  recall(source: string): Promise<string | null>;
  /** The same of all whose names begin so, by name. */
  recallAll(beginning: string): Promise<{ source: string; state: string }[]>;
  remember(source: string, state: string): Promise<void>;
  /** Who may see and judge what, where the ledger is served. */
  readonly accounts: AccountStore;
  /** Who is told what by mail. */
  readonly mails: MailStore;
  close(): Promise<void>;
}

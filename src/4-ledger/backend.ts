import type { RelationScope } from '../0-facts/index.ts';
import type { Database, Tables } from './tables.ts';

/** What a database must offer to hold a ledger. Everything else is written once, over these. */
export interface Backend {
  readonly location: string;
  /** Asked for, or because the place cannot be written. */
  readonly readOnly: boolean;
  /** One transaction on the one connection that writes; waits a little for another process, then says who it is. */
  write<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /** Many reads of one moment. */
  read<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /**
   * Names what stands in the database now: while the name is the same, the same is read. Names are good in this process
   * alone. Asking costs next to nothing beside a question.
   */
  revision(): Promise<string>;
  /** Connections for reading on which nothing but the scope's relations can be seen. */
  scoped(scope: RelationScope): Promise<ScopedReader>;
  /** A connection for reading, of whose tables these are temporary, empty and its own. */
  temporary(tables: readonly (keyof Tables)[]): Promise<TemporaryConnection>;
  /** Adds the folded words of articles' texts to the index of words. */
  indexWords(db: Database, articles: readonly FoldedArticle[]): Promise<void>;
  clearWords(db: Database): Promise<void>;
  /** The articles (by `seq`) that hold these folded words next to one another, newest first. */
  findWords(db: Database, words: string[], limit: number): Promise<number[]>;
  /** What the schema lacks or has differently: tables, columns, the triggers that refuse change. */
  schemaFlaws(): Promise<string[]>;
  /** Gives back the room that much writing left between rows, where the place does not do so itself and it is worth it. */
  compact(): Promise<void>;
  close(): Promise<void>;
}

export interface FoldedArticle {
  article: number;
  folded: string;
}

export interface ScopedReader {
  read<T>(work: (db: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface TemporaryConnection {
  fill<T>(work: (db: Database) => Promise<T>): Promise<T>;
  read<T>(work: (db: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface BackendOptions {
  readOnly: boolean;
  /** Refuses a place where there is no ledger, instead of making one. */
  mustExist: boolean;
  /** Named to other processes that wait for this one, e.g. `ganket import (process 1234)`. */
  who: string;
  /** The present instant, ISO 8601 in UTC. */
  clock: () => string;
  /** Milliseconds to wait for another process that writes. */
  patience: number;
}

import type { GanketError, ImportOutcome, MarkLimits, ReadingView } from '../../0-facts/index.ts';
import type { PastedText } from '../../1-collect/index.ts';
import type { Ledger } from '../../4-ledger/index.ts';
import type { Events } from './events.ts';
import type { Explaining } from './problems.ts';

/** One thing handed in for reading or importing. */
export type HandedIn =
  ({ kind: 'text' } & PastedText) | { kind: 'url'; url: string } | { kind: 'file'; name: string; bytes: Uint8Array };

/** What the API stands on; the floor above puts it together. */
export interface Services extends Explaining {
  readonly version: string;
  /** The reader's version. */
  readonly reader: string;
  /** The side whose desk this is. */
  readonly home: string | null;
  /** Who judges where a decision does not say. */
  readonly who: string;
  readonly limits: { textBytes: number; uploadBytes: number };
  readonly markLimits: MarkLimits;
  readonly events: Events;
  /** The ledger that is open now: another one after `startOwn`. */
  ledger(): Ledger;
  /** The present instant, ISO 8601 in UTC. */
  clock(): string;
  /** The present day where the user is, `YYYY-MM-DD`. */
  today(): string;
  /** Reads a text and compares it with the ledger; nothing is kept. */
  read(handedIn: Exclude<HandedIn, { kind: 'file' }>): Promise<ReadingView>;
  /** Brings articles into a ledger; each is told, in order, when it is done, with the error of one that failed. */
  importInto(
    ledger: Ledger,
    handedIn: HandedIn[],
    tell: (outcome: ImportOutcome, error: GanketError | null) => void,
  ): Promise<void>;
  /** Opens the user's own ledger, made where there is none, in place of the example. */
  startOwn(): Promise<void>;
}

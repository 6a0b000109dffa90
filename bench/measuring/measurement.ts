import type { Ledgers } from './ledgers.ts';

/** One figure of a case: its samples, and what they mean. */
export interface Measurement {
  name: string;
  unit: string;
  samples: number[];
  /** One sentence for readers of the document. */
  meaning: string;
  /** What the project asks of it, as told to people. */
  bar?: string;
}

/** What a case is handed. */
export interface Setting {
  /** Small inputs and few runs: to see that it works, not to keep. */
  quick: boolean;
  /** A folder of the run's own, removed at its end. */
  folder: string;
  ledgers: Ledgers;
  /** Says why something was left out or cut short. */
  note(words: string): void;
}

/** A file of `bench/cases/` exports one as `benchmark`. */
export interface Case {
  /** What is measured, and on what. */
  about: string;
  measure(setting: Setting): Measurement[] | Promise<Measurement[]>;
}

import type { Measurement } from '../../bench/measuring/measurement.ts';

/** Something that must hold, tried many times. */
export interface Claim {
  name: string;
  /** One sentence for readers of the document: what was done, and what must hold after it. */
  must: string;
  tries: number;
  /** What did not hold, a line each; empty where all of it did. */
  failures: string[];
}

/** A measured figure with a bar that it holds or misses; without `holds` it only informs. */
export interface Figure extends Measurement {
  holds?: boolean;
}

/** What a section is handed. */
export interface Setting {
  /** A few tries on small inputs: to see that it works, not to keep. */
  quick: boolean;
  /** So many articles, where a section may be run on fewer than it is meant for. */
  articles: number | null;
  /** So many seconds, where a section goes on for a time; null for the time it is meant for. What is found in another time is told, not kept. */
  seconds: number | null;
  /** A folder in which large ledgers are kept for the next run. */
  ledgers: string | null;
  /** A folder of the run's own, removed at its end. */
  folder: string;
  claim(claim: Claim): void;
  figure(figure: Figure): void;
  /** Says why something was left out or cut short. */
  note(words: string): void;
  /** How far a long section has come, for who watches. */
  progress(words: string): void;
}

export type Section = (setting: Setting) => Promise<void>;

/** A file `proof/NAME.ts` exports one as `part`; `npm run proof NAME/SECTION` runs one of its sections. */
export interface Part {
  /** What is proved, and on what. */
  about: string;
  sections: Record<string, Section>;
}

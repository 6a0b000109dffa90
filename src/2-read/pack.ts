import type { Draft } from './mentions.ts';
import type { LexiconEntry } from './text/lexicon.ts';

/** One step of a language pack: reads what earlier steps found and adds its own to the draft. */
export interface Stage {
  /** The name that the trace shows, e.g. `time`. */
  name: string;
  run(draft: Draft): void;
}

/** What a language offers: its words and its stages in order. Found by folder name = ISO 639-1 code. */
export interface LanguagePack {
  language: string;
  /** Whether a text, or its beginning, is written in the language; of two languages at most one says so. */
  isWrittenIn(sample: string): boolean;
  /** The state whose press alone writes in it as a rule (ISO 3166-1 alpha-3); null where those of many do. */
  press: string | null;
  /** Read when the first text in the language comes. */
  lexicon: () => LexiconEntry[];
  stages: Stage[];
  /** What words count for when commitments are compared (see `TermTable`). */
  concepts: () => LexiconEntry[];
}

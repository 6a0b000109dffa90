import type { LexiconEntry } from './lexicon.ts';
import { byPlace } from './spans.ts';

/** A phrase of the lexicon found in a text, from one token up to, not including, another. */
export interface Hit {
  from: number;
  to: number;
  entry: LexiconEntry;
}

/** The phrases found in a text, by the table they stand in. */
export class Hits {
  private readonly tables: readonly string[];
  private readonly lists: readonly Hit[][];

  constructor(tables: readonly string[], lists: readonly Hit[][]) {
    this.tables = tables;
    this.lists = lists;
  }

  /** The phrases of one table, by start; of one start the longest first. */
  of(table: string): readonly Hit[] {
    const at = this.tables.indexOf(table);
    return at < 0 ? none : this.lists[at]!;
  }

  /** All of them, by start; of one start the longest first, of the same words the last line of the lexicon first. */
  all(): Hit[] {
    return this.lists.toReversed().flat().sort(byPlace);
  }
}

const none: readonly Hit[] = [];

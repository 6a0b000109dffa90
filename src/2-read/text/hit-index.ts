import type { Hit } from './phrases.ts';

/** The hits of some tables of the lexicon, found by the token they start or end at. */
export class HitIndex {
  private readonly hits: Hit[] = [];
  /** Index of the first hit that starts at a token; -1 for none. */
  private readonly firstAt: Int32Array;
  /** Index of the last hit that ends before a token; -1 for none. */
  private readonly lastTo: Int32Array;
  /** The hit before this one that ends at the same place; -1 for none. */
  private readonly earlierTo: number[] = [];

  constructor(hits: readonly Hit[], tokenCount: number, tables: ReadonlySet<string>) {
    this.firstAt = new Int32Array(tokenCount + 1).fill(-1);
    this.lastTo = new Int32Array(tokenCount + 1).fill(-1);
    for (const hit of hits) {
      if (!tables.has(hit.entry.table)) continue;
      const index = this.hits.push(hit) - 1;
      if (this.firstAt[hit.from] === -1) this.firstAt[hit.from] = index;
      this.earlierTo.push(this.lastTo[hit.to]!);
      this.lastTo[hit.to] = index;
    }
  }

  /** All hits of the tables, by start; of one start the longest first. */
  get all(): readonly Hit[] {
    return this.hits;
  }

  /** Whether any phrase of the tables starts at the token. */
  hasAt(token: number): boolean {
    return this.firstAt[token]! >= 0;
  }

  /** The hits that start at the token, the longest first. */
  allAt(token: number): Hit[] {
    const found: Hit[] = [];
    if (token < 0 || token >= this.firstAt.length || this.firstAt[token]! < 0) return found;
    for (let i = this.firstAt[token]!; this.hits[i]?.from === token; i++) found.push(this.hits[i]!);
    return found;
  }

  /** The longest hit that starts at the token and whose column holds the value. */
  startingAt(token: number, column: string, value: string): Hit | undefined {
    if (token >= this.firstAt.length || token < 0) return undefined;
    for (let i = this.firstAt[token]!; i >= 0 && i < this.hits.length; i++) {
      const hit = this.hits[i]!;
      if (hit.from !== token) return undefined;
      if (hit.entry.values[column] === value) return hit;
    }
    return undefined;
  }

  /** The longest hit that ends before the token and whose column holds the value. */
  endingAt(token: number, column: string, value: string): Hit | undefined {
    if (token < 0 || token >= this.lastTo.length) return undefined;
    let longest: Hit | undefined;
    for (let i = this.lastTo[token]!; i >= 0; i = this.earlierTo[i]!) {
      const hit = this.hits[i]!;
      if (hit.entry.values[column] === value && (!longest || hit.from < longest.from)) longest = hit;
    }
    return longest;
  }
}

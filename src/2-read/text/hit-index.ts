import type { Hit, Hits } from './hits.ts';

/** The hits of some tables of the lexicon, found by the token they start or end at. */
export class HitIndex {
  /** From 1 on; 0 stands for none. */
  private readonly hits: (Hit | undefined)[] = [undefined];
  /** The first hit that starts at a token, and the next that starts where a hit does, in order. */
  private readonly firstAt: Int32Array;
  private readonly nextAt: Int32Array;
  /** The last hit that ends before a token, and the one before it that ends at the same place. */
  private readonly lastTo: Int32Array;
  private readonly earlierTo: Int32Array;
  /** Where each hit ends. */
  private readonly endOf: Int32Array;

  constructor(hits: Hits, tokenCount: number, tables: readonly string[]) {
    const most = tables.reduce((sum, table) => sum + hits.of(table).length, 1);
    const columns = new Int32Array(2 * (tokenCount + 1) + 3 * most);
    let used = 0;
    const column = (length: number): Int32Array => columns.subarray(used, (used += length));
    this.firstAt = column(tokenCount + 1);
    this.lastTo = column(tokenCount + 1);
    this.nextAt = column(most);
    this.earlierTo = column(most);
    this.endOf = column(most);
    // Of phrases in several tables the last table's comes first, as in one list of all hits.
    for (const table of [...tables].sort().reverse()) for (const hit of hits.of(table)) this.add(hit);
  }

  private add(hit: Hit): void {
    const index = this.hits.push(hit) - 1;
    let before = 0;
    let next = this.firstAt[hit.from]!;
    while (next !== 0 && this.endOf[next]! >= hit.to) next = this.nextAt[(before = next)]!;
    this.endOf[index] = hit.to;
    this.nextAt[index] = next;
    if (before === 0) this.firstAt[hit.from] = index;
    else this.nextAt[before] = index;
    this.earlierTo[index] = this.lastTo[hit.to]!;
    this.lastTo[hit.to] = index;
  }

  /** Whether any phrase of the tables starts at the token. */
  hasAt(token: number): boolean {
    return this.firstAt[token]! > 0;
  }

  /** The hits that start at the token, the longest first. */
  allAt(token: number): Hit[] {
    const found: Hit[] = [];
    for (let i = this.firstAt[token] ?? 0; i !== 0; i = this.nextAt[i]!) found.push(this.hits[i]!);
    return found;
  }

  /** The longest hit that starts at the token and whose column holds the value. */
  startingAt(token: number, column: string, value: string): Hit | undefined {
    for (let i = this.firstAt[token] ?? 0; i !== 0; i = this.nextAt[i]!) {
      const hit = this.hits[i]!;
      if (hit.entry.values[column] === value) return hit;
    }
    return undefined;
  }

  /** The longest hit that ends before the token and whose column holds the value. */
  endingAt(token: number, column: string, value: string): Hit | undefined {
    let longest: Hit | undefined;
    for (let i = this.lastTo[token] ?? 0; i !== 0; i = this.earlierTo[i]!) {
      const hit = this.hits[i]!;
      if (hit.entry.values[column] === value && (!longest || hit.from < longest.from)) longest = hit;
    }
    return longest;
  }
}

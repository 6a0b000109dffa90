import type { Hit, Hits } from './hits.ts';
import { markOf } from './lexicon.ts';

/** The hits of some tables of the lexicon, found by the token they start or end at. */
export class HitIndex {
  /** From 1 on; 0 stands for none. */
  private readonly hits: (Hit | undefined)[] = [undefined];
  /** For each token the first hit that starts at it, what its hits hold, the last hit that ends before it, what those hold. */
  private readonly places: Int32Array;
  /** For each hit the next that starts where it does, the one before it that ends where it does, and where it ends. */
  private readonly links: Int32Array;

  /** Of phrases in several tables the last table's comes first, as in one list of all hits: `tables` are in order. */
  constructor(hits: Hits, tokenCount: number, tables: readonly string[]) {
    let most = 1;
    for (const table of tables) most += hits.of(table).length;
    this.places = new Int32Array(placeWidth * (tokenCount + 1));
    this.links = new Int32Array(linkWidth * most);
    for (let i = tables.length - 1; i >= 0; i--) for (const hit of hits.of(tables[i]!)) this.add(hit);
  }

  private add(hit: Hit): void {
    const { places, links } = this;
    const index = this.hits.push(hit) - 1;
    const [start, end, own] = [placeWidth * hit.from, placeWidth * hit.to, linkWidth * index];
    let before = 0;
    let next = places[start]!;
    while (next !== 0 && links[linkWidth * next + 2]! >= hit.to) next = links[linkWidth * (before = next)]!;
    links[own] = next;
    links[own + 2] = hit.to;
    if (before === 0) places[start] = index;
    else links[linkWidth * before] = index;
    links[own + 1] = places[end + 2]!;
    places[end + 2] = index;
    const { marks } = hit.entry;
    places[start + 1]! |= marks;
    places[end + 3]! |= marks;
  }

  /** Whether any phrase of the tables starts at the token. */
  hasAt(token: number): boolean {
    return this.places[placeWidth * token]! > 0;
  }

  /** The hits that start at the token, the longest first. */
  allAt(token: number): Hit[] {
    const found: Hit[] = [];
    const { places, links, hits } = this;
    for (let i = places[placeWidth * token] ?? 0; i !== 0; i = links[linkWidth * i]!) found.push(hits[i]!);
    return found;
  }

  /** The longest hit that starts at the token and whose column holds the value. */
  startingAt(token: number, column: string, value: string): Hit | undefined {
    const { places, links, hits } = this;
    if (((places[placeWidth * token + 1] ?? 0) & markOf(value)) === 0) return undefined;
    for (let i = places[placeWidth * token]!; i !== 0; i = links[linkWidth * i]!) {
      const hit = hits[i]!;
      if (hit.entry.values[column] === value) return hit;
    }
    return undefined;
  }

  /** The longest hit that ends before the token and whose column holds the value. */
  endingAt(token: number, column: string, value: string): Hit | undefined {
    const { places, links, hits } = this;
    if (((places[placeWidth * token + 3] ?? 0) & markOf(value)) === 0) return undefined;
    let longest: Hit | undefined;
    for (let i = places[placeWidth * token + 2]!; i !== 0; i = links[linkWidth * i + 1]!) {
      const hit = hits[i]!;
      if (hit.entry.values[column] === value && (!longest || hit.from < longest.from)) longest = hit;
    }
    return longest;
  }
}

const placeWidth = 4;
const linkWidth = 3;

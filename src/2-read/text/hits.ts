import type { LexiconEntry } from './lexicon.ts';
import { byPlace, firstFrom } from './spans.ts';

/** A phrase of the lexicon found in a text, from one token up to, not including, another. */
export interface Hit {
  from: number;
  to: number;
  entry: LexiconEntry;
}

/** The phrases of a table by one of their ends. */
export interface HitsAt {
  has(token: number): boolean;
  /** Where they start there, the longest; where they end there, the shortest. */
  get(token: number): Hit | undefined;
  /** The first of them, as `get` would go on, for which the test holds. */
  find(token: number, test: (hit: Hit) => boolean): Hit | undefined;
}

/** The phrases found in a text, by the table they stand in. */
export class Hits {
  /** The number of each table, in the order of the lexicon. */
  private readonly tables: ReadonlyMap<string, number>;
  private readonly lists: readonly Hit[][];
  /** For each token the tables of which a phrase starts there, and of which one ends before it, as bits. */
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly width: number;
  /** By table, as far as they were asked for. */
  private readonly starting: StartingAt[] = [];
  private readonly ending: EndingAt[] = [];

  constructor(tables: ReadonlyMap<string, number>, tokens: number) {
    this.tables = tables;
    this.lists = Array.from({ length: tables.size }, () => []);
    this.width = (tables.size + 31) >> 5;
    this.starts = new Int32Array(this.width * (tokens + 1));
    this.ends = new Int32Array(this.width * (tokens + 1));
  }

  /** Takes a hit; they come by start, of one start the longest first. */
  add(table: number, hit: Hit): void {
    this.lists[table]!.push(hit);
    const place = table >> 5;
    const bit = 1 << (table & 31);
    this.starts[hit.from * this.width + place]! |= bit;
    this.ends[hit.to * this.width + place]! |= bit;
  }

  /** The phrases of one table, by start; of one start the longest first. */
  of(table: string): readonly Hit[] {
    const number = this.tables.get(table);
    return number === undefined ? none : this.lists[number]!;
  }

  /** Whether a phrase of any table starts at the token: most words are told apart by that. */
  any(token: number): boolean {
    const { starts, width } = this;
    for (let place = token * width, end = place + width; place < end; place++) if (starts[place]) return true;
    return false;
  }

  /** Tells of a token whether a phrase of any of some tables starts there. */
  anyOf(tables: readonly string[]): (token: number) => boolean {
    const { starts, width } = this;
    const mask = new Int32Array(width);
    for (const table of tables) {
      const number = this.tables.get(table);
      if (number !== undefined) mask[number >> 5]! |= 1 << (number & 31);
    }
    return (token) => {
      for (let place = 0; place < width; place++) if (starts[token * width + place]! & mask[place]!) return true;
      return false;
    };
  }

  /** The phrases of one table by the token they start at. */
  startingAt(table: string): HitsAt {
    const number = this.tables.get(table);
    if (number === undefined) return nowhere;
    return (this.starting[number] ??= new StartingAt(this.lists[number]!, this.starts, this.width, number));
  }

  /** The phrases of one table by the token they end before. */
  endingAt(table: string): HitsAt {
    const number = this.tables.get(table);
    if (number === undefined) return nowhere;
    return (this.ending[number] ??= new EndingAt(this.lists[number]!, this.ends, this.width, number));
  }

  /** All of them, by start; of one start the longest first, of the same words the last line of the lexicon first. */
  all(): Hit[] {
    return this.lists.toReversed().flat().sort(byPlace);
  }
}

const none: readonly Hit[] = [];
const nowhere: HitsAt = { has: () => false, get: () => undefined, find: () => undefined };

/** A column of the bits: no list has to be made to ask whether a phrase of the table stands at a token. */
class Marks {
  private readonly bits: Int32Array;
  private readonly width: number;
  private readonly place: number;
  private readonly bit: number;
  protected readonly hits: readonly Hit[];

  constructor(hits: readonly Hit[], bits: Int32Array, width: number, table: number) {
    this.hits = hits;
    this.bits = bits;
    this.width = width;
    this.place = table >> 5;
    this.bit = 1 << (table & 31);
  }

  has(token: number): boolean {
    return token >= 0 && (this.bits[token * this.width + this.place]! & this.bit) !== 0;
  }
}

class StartingAt extends Marks implements HitsAt {
  /** Where the hits of the token that was asked for last begin: rules ask again and again of one. */
  private token = -1;
  private first = 0;

  get(token: number): Hit | undefined {
    return this.has(token) ? this.hits[this.firstAt(token)] : undefined;
  }

  find(token: number, test: (hit: Hit) => boolean): Hit | undefined {
    if (!this.has(token)) return undefined;
    for (let i = this.firstAt(token); this.hits[i]?.from === token; i++) if (test(this.hits[i]!)) return this.hits[i];
    return undefined;
  }

  private firstAt(token: number): number {
    if (token !== this.token) [this.token, this.first] = [token, firstFrom(this.hits, token)];
    return this.first;
  }
}

/** No phrase of the lexicon has more words. */
const longestPhrase = 32;

class EndingAt extends Marks implements HitsAt {
  get(token: number): Hit | undefined {
    return this.find(token, () => true);
  }

  find(token: number, test: (hit: Hit) => boolean): Hit | undefined {
    if (!this.has(token)) return undefined;
    for (let i = firstFrom(this.hits, token) - 1; i >= 0 && token - this.hits[i]!.from <= longestPhrase; i--)
      if (this.hits[i]!.to === token && test(this.hits[i]!)) return this.hits[i];
    return undefined;
  }
}

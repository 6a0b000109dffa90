import type { Near, Row, Stretch } from '../../3-link/index.ts';
import type { Database } from '../tables.ts';
import { CodedLists } from './coded-lists.ts';
import type { NamedPlace, NamedRow, NamedStretch } from './coded-lists.ts';
import { jsonOfBody, packBody } from './list-bodies.ts';
import { KnownLists } from './known-lists.ts';
import type { Kept } from './known-lists.ts';

/** How many rows are packed and written together. */
const together = 1_024;

/**
 * The table of lists. What is written waits for more, and is told as if it were there; `flush` writes all of it. What
 * was read is at hand for a while: nobody else writes meanwhile.
 */
export class Lists {
  readonly #table: CodedLists;
  /** By list and place. */
  readonly #waiting = new Map<string, Map<string, Kept>>();
  readonly #known = new KnownLists(mostKnown);
  #units = 0;

  constructor(db: Database) {
    this.#table = new CodedLists(db);
  }

  async get<T>(list: string, places: Iterable<string>): Promise<Map<string, T>> {
    const waiting = this.#waiting.get(list);
    const found = new Map<string, Kept>();
    const missing: string[] = [];
    for (const place of new Set(places)) {
      if (waiting?.has(place)) found.set(place, waiting.get(place));
      else if (this.#known.has(list, place)) found.set(place, this.#known.get(list, place));
      else missing.push(place);
    }
    if (missing.length > 0) {
      const rows = await this.#table.at(list, missing);
      const read = new Map(rows.map(({ place, body }) => [place, textOf(body)]));
      this.#known.note(list, new Map(missing.map((place) => [place, read.get(place)])));
      for (const [place, json] of read) found.set(place, json);
    }
    return new Map([...found].flatMap(([place, json]) => (json === undefined ? [] : [[place, parsed<T>(json)]])));
  }

  async rows<T>(stretches: readonly Stretch[]): Promise<Row<T>[][]> {
    const asked = stretches.map(({ list, from = null, to = null }) => ({ list, from, to }));
    const read = await this.#read(asked);
    return asked.map(({ list, from, to }, i) => {
      const found = new Map(read[i]);
      for (const [place, json] of this.#waiting.get(list) ?? []) if (isWithin(place, from, to)) found.set(place, json);
      const rows = [...found].flatMap(([place, json]) =>
        json === undefined ? [] : [{ place, body: parsed<T>(json) }],
      );
      return rows.sort((a, b) => (a.place < b.place ? -1 : 1));
    });
  }

  /** What the table has of some stretches. Lists that are asked for as a whole are kept at hand as such. */
  async #read(asked: readonly NamedStretch[]): Promise<ReadonlyMap<string, Kept>[]> {
    const isWhole = ({ from, to }: NamedStretch): boolean => from === null && to === null;
    const lists = new Map(asked.map(({ list }) => [list, this.#known.whole(list)]));
    const unknown = new Set(asked.flatMap((one) => (isWhole(one) && !lists.get(one.list) ? [one.list] : [])));
    if (unknown.size > 0) {
      const rows = Map.groupBy(await this.#table.whole([...unknown]), ({ list }) => list);
      for (const list of unknown) lists.set(list, this.#known.noteWhole(list, textsOf(rows.get(list))));
    }
    const parts = asked.flatMap((one, i) => (lists.get(one.list) ? [] : [{ ...one, i }]));
    const within = parts.length > 0 ? await this.#table.within(parts) : [];
    const byStretch = Map.groupBy(within, ({ n }) => parts[n]!.i);
    return asked.map(({ list, from, to }, i) => {
      const whole = lists.get(list);
      if (!whole) return textsOf(byStretch.get(i));
      return from === null && to === null ? whole : new Map([...whole].filter(([place]) => isWithin(place, from, to)));
    });
  }

  async near(asks: readonly { list: string; place: string }[], count: number): Promise<Near[]> {
    await this.#write(asks.map(({ list }) => list));
    const found = asks.map((): Near => ({ before: [], after: [] }));
    for (const { n, place } of asks.length > 0 ? await this.#table.near(asks, count) : [])
      (place < asks[n]!.place ? found[n]!.before : found[n]!.after).push(place);
    for (const { before, after } of found) {
      before.sort().reverse();
      after.sort();
    }
    return found;
  }

  async count({ list, from = null, to = null }: Stretch, most: number): Promise<number> {
    await this.#write([list]);
    return await this.#table.count({ list, from, to }, most);
  }

  async put(list: string, rows: readonly { place: string; body?: unknown }[]): Promise<void> {
    for (const { place, body } of rows) this.#wait(list, place, body === undefined ? null : JSON.stringify(body));
    if (this.#units > mostWaiting) await this.flush();
  }

  async drop(list: string, places: readonly string[]): Promise<void> {
    for (const place of places) this.#wait(list, place, undefined);
  }

  #wait(list: string, place: string, json: Kept): void {
    const own = this.#waiting.get(list) ?? new Map<string, Kept>();
    this.#waiting.set(list, own);
    own.set(place, json);
    this.#units += perRow + (json?.length ?? 0);
  }

  async flush(): Promise<void> {
    await this.#write([...this.#waiting.keys()]);
    this.#units = 0;
  }

  /** Writes what waits for some lists, in the order in which the table keeps it. */
  async #write(names: readonly string[]): Promise<void> {
    const gone: NamedPlace[] = [];
    const made: (NamedPlace & { json: string | null })[] = [];
    for (const list of this.#table.inOrder(new Set(names))) {
      const rows = [...(this.#waiting.get(list) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
      this.#waiting.delete(list);
      this.#known.renew(list, rows);
      for (const [place, json] of rows)
        if (json === undefined) gone.push({ list, place });
        else made.push({ list, place, json });
    }
    if (gone.length > 0) await this.#table.remove(gone);
    for (let at = 0; at < made.length; at += together) await this.#table.put(made.slice(at, at + together).map(rowOf));
  }
}

/** So much waits to be written, in units of text, at most. */
const mostWaiting = 4_000_000;
/** What a row that waits takes beside its body. */
const perRow = 200;
/** So much of what was read is at hand, at most. */
const mostKnown = 2_000_000;

function isWithin(place: string, from: string | null, to: string | null): boolean {
  return (from === null || place >= from) && (to === null || place < to);
}

function rowOf({ list, place, json }: NamedPlace & { json: string | null }): NamedRow {
  return { list, place, body: json === null ? null : packBody(json) };
}

function textsOf(rows: readonly Omit<NamedRow, 'list'>[] = []): Map<string, Kept> {
  return new Map(rows.map(({ place, body }) => [place, textOf(body)]));
}

function textOf(body: Uint8Array | null): string | null {
  return body === null ? null : jsonOfBody(body);
}

function parsed<T>(json: string | null): T {
  return json === null ? (null as T) : (JSON.parse(json) as T);
}

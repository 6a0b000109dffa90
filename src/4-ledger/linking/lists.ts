import { hashOf } from '../../0-facts/index.ts';
import type { Near, Row, Stretch } from '../../3-link/index.ts';
import { jsonOf, packKept } from '../packing.ts';
import { ways } from '../tables.ts';
import type { Database, ListPlace, ListRow, ListTable } from '../tables.ts';
import { KnownLists } from './known-lists.ts';
import type { Kept } from './known-lists.ts';
import { ListRows } from './list-rows.ts';

/** How many rows are packed and written together. */
const together = 1_024;
/** JSON shorter than this is not packed: it would hardly become shorter. */
const worthPacking = 120;
/** Above every place. */
const end = '\u{10FFFF}';

/**
 * The table of lists. What is written waits for more, and is told as if it were there; `flush` writes all of it. What
 * was read is at hand for a while: nobody else writes meanwhile.
 */
export class Lists {
  readonly #db: Database;
  readonly #table: ListTable;
  readonly #names = new Map<string, string>();
  /** By list and place. */
  readonly #waiting = new Map<string, Map<string, Kept>>();
  readonly #known = new KnownLists(mostKnown);
  #units = 0;

  constructor(db: Database) {
    this.#db = db;
    this.#table = ways.get(db)?.lists ?? new ListRows(db);
  }

  async get<T>(list: string, places: Iterable<string>): Promise<Map<string, T>> {
    const name = this.#nameOf(list);
    const waiting = this.#waiting.get(name);
    const found = new Map<string, Kept>();
    const missing: string[] = [];
    for (const place of new Set(places)) {
      if (waiting?.has(place)) found.set(place, waiting.get(place));
      else if (this.#known.has(name, place)) found.set(place, this.#known.get(name, place));
      else missing.push(place);
    }
    if (missing.length > 0) {
      const rows = await this.#table.at(name, missing);
      const read = new Map(rows.map(({ place, body }) => [place, textOf(body)]));
      this.#known.note(name, new Map(missing.map((place) => [place, read.get(place)])));
      for (const [place, json] of read) found.set(place, json);
    }
    return new Map([...found].flatMap(([place, json]) => (json === undefined ? [] : [[place, parsed<T>(json)]])));
  }

  async rows<T>(stretches: readonly Stretch[]): Promise<Row<T>[][]> {
    const asked = stretches.map(({ list, from = null, to = null }) => ({ list: this.#nameOf(list), from, to }));
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
  async #read(asked: readonly Asked[]): Promise<ReadonlyMap<string, Kept>[]> {
    const isWhole = ({ from, to }: Asked): boolean => from === null && to === null;
    const lists = new Map(asked.map(({ list }) => [list, this.#known.whole(list)]));
    const unknown = new Set(asked.flatMap((one) => (isWhole(one) && !lists.get(one.list) ? [one.list] : [])));
    if (unknown.size > 0) {
      const rows = Map.groupBy(await this.#table.whole([...unknown]), ({ list }) => list);
      for (const list of unknown) lists.set(list, this.#known.noteWhole(list, textsOf(rows.get(list))));
    }
    const parts = asked.flatMap((one, i) => (lists.get(one.list) ? [] : [{ ...one, i }]));
    const stretches = parts.map(({ list, from, to }) => ({ list, from: from ?? '', to: to ?? end }));
    const within = stretches.length > 0 ? await this.#table.within(stretches) : [];
    const byStretch = Map.groupBy(within, ({ n }) => parts[n]!.i);
    return asked.map(({ list, from, to }, i) => {
      const whole = lists.get(list);
      if (!whole) return textsOf(byStretch.get(i));
      return from === null && to === null ? whole : new Map([...whole].filter(([place]) => isWithin(place, from, to)));
    });
  }

  async near(asks: readonly { list: string; place: string }[], count: number): Promise<Near[]> {
    const named = asks.map(({ list, place }) => ({ list: this.#nameOf(list), place }));
    await this.#write(named.map(({ list }) => list));
    const found = asks.map((): Near => ({ before: [], after: [] }));
    for (const { n, place } of asks.length > 0 ? await this.#table.near(named, count) : [])
      (place < asks[n]!.place ? found[n]!.before : found[n]!.after).push(place);
    for (const { before, after } of found) {
      before.sort().reverse();
      after.sort();
    }
    return found;
  }

  async count({ list, from = null, to = null }: Stretch, most: number): Promise<number> {
    const name = this.#nameOf(list);
    await this.#write([name]);
    const { n } = await this.#db
      .selectFrom((some) =>
        some
          .selectFrom('link_lists')
          .select('place')
          .where('list', '=', name)
          .where('place', '>=', from ?? '')
          .where('place', '<', to ?? end)
          .limit(most)
          .as('some'),
      )
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  }

  async put(list: string, rows: readonly { place: string; body?: unknown }[]): Promise<void> {
    for (const { place, body } of rows) this.#wait(list, place, body === undefined ? null : JSON.stringify(body));
    if (this.#units > mostWaiting) await this.flush();
  }

  async drop(list: string, places: readonly string[]): Promise<void> {
    for (const place of places) this.#wait(list, place, undefined);
  }

  #wait(list: string, place: string, json: Kept): void {
    const name = this.#nameOf(list);
    const own = this.#waiting.get(name) ?? new Map<string, Kept>();
    this.#waiting.set(name, own);
    own.set(place, json);
    this.#units += perRow + (json?.length ?? 0);
  }

  async flush(): Promise<void> {
    await this.#write([...this.#waiting.keys()]);
    this.#units = 0;
  }

  /** Writes what waits for some lists, in the order in which the table keeps it. */
  async #write(names: readonly string[]): Promise<void> {
    const gone: ListPlace[] = [];
    const made: (ListPlace & { json: string | null })[] = [];
    for (const list of [...new Set(names)].sort()) {
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

  #nameOf(list: string): string {
    const known = this.#names.get(list);
    if (known !== undefined) return known;
    if (this.#names.size > mostNames) this.#names.clear();
    const name = Buffer.from(hashOf(list).slice(0, 18), 'hex').toString('base64url');
    this.#names.set(list, name);
    return name;
  }
}

/** So much waits to be written, in units of text, and so many hashes of names are kept at hand, at most. */
const mostWaiting = 4_000_000;
/** What a row that waits takes beside its body. */
const perRow = 200;
const mostNames = 8_000;
/** So much of what was read is at hand, at most. */
const mostKnown = 2_000_000;

/** A stretch of a list, by the name that the table has for it. */
interface Asked {
  list: string;
  from: string | null;
  to: string | null;
}

function isWithin(place: string, from: string | null, to: string | null): boolean {
  return (from === null || place >= from) && (to === null || place < to);
}

function rowOf({ list, place, json }: ListPlace & { json: string | null }): ListRow {
  return { list, place, body: json === null ? null : packed(json) };
}

function packed(json: string): Uint8Array {
  return json.length < worthPacking ? Buffer.from(json) : packKept(json);
}

function textsOf(rows: readonly ListRow[] = []): Map<string, Kept> {
  return new Map(rows.map(({ place, body }) => [place, textOf(body)]));
}

function textOf(body: Uint8Array | null): string | null {
  return body === null ? null : jsonOf(body);
}

function parsed<T>(json: string | null): T {
  return json === null ? (null as T) : (JSON.parse(json) as T);
}

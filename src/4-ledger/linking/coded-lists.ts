import type { Database, ListTable } from '../tables.ts';
import { ways } from '../tables.ts';
import { lastPlace, firstPlace, nameBytes, placeBytes, placeOf } from './list-bytes.ts';
import { ListRows } from './list-rows.ts';

/** A row of a list, by the list's name and its place as linking has them. */
export interface NamedRow {
  list: string;
  place: string;
  body: Uint8Array | null;
}

/** The places of a list from one on (inclusive) up to another (exclusive); null is without bound. */
export interface NamedStretch {
  list: string;
  from: string | null;
  to: string | null;
}

export type NamedPlace = Omit<NamedRow, 'body'>;

/** The names of so many lists are kept at hand as bytes. */
const mostNames = 8_000;

/** The table of lists, asked with names and places in words; in the table they stand in few bytes. */
export class CodedLists {
  readonly #table: ListTable;
  readonly #names = new Map<string, Uint8Array>();

  constructor(db: Database) {
    this.#table = ways.get(db)?.lists ?? new ListRows(db);
  }

  async at(list: string, places: readonly string[]): Promise<NamedRow[]> {
    const rows = await this.#table.at(this.#bytesOf(list), places.map(placeBytes));
    return rows.map(({ place, body }) => ({ list, place: placeOf(place), body }));
  }

  async whole(lists: readonly string[]): Promise<NamedRow[]> {
    const names = new Map(lists.map((list) => [keyOf(this.#bytesOf(list)), list]));
    const rows = await this.#table.whole(lists.map((list) => this.#bytesOf(list)));
    return rows.map(({ list, place, body }) => ({ list: names.get(keyOf(list))!, place: placeOf(place), body }));
  }

  /** The rows of some stretches, each with the number of its stretch. */
  async within(stretches: readonly NamedStretch[]): Promise<(Omit<NamedRow, 'list'> & { n: number })[]> {
    const rows = await this.#table.within(stretches.map((stretch) => this.#stretchOf(stretch)));
    return rows.map(({ n, place, body }) => ({ n, place: placeOf(place), body }));
  }

  async count(stretch: NamedStretch, most: number): Promise<number> {
    return await this.#table.count(this.#stretchOf(stretch), most);
  }

  async near(asks: readonly NamedPlace[], count: number): Promise<{ n: number; place: string }[]> {
    const found = await this.#table.near(
      asks.map((ask) => this.#placed(ask)),
      count,
    );
    return found.map(({ n, place }) => ({ n, place: placeOf(place) }));
  }

  async remove(places: readonly NamedPlace[]): Promise<void> {
    await this.#table.remove(places.map((place) => this.#placed(place)));
  }

  async put(rows: readonly NamedRow[]): Promise<void> {
    await this.#table.put(rows.map((row) => ({ ...this.#placed(row), body: row.body })));
  }

  /** Lists in the order in which the table has them. */
  inOrder(lists: Iterable<string>): string[] {
    const named = [...lists].map((list) => ({ list, name: this.#bytesOf(list) }));
    return named.sort((a, b) => Buffer.compare(a.name, b.name)).map(({ list }) => list);
  }

  #placed({ list, place }: NamedPlace): { list: Uint8Array; place: Uint8Array } {
    return { list: this.#bytesOf(list), place: placeBytes(place) };
  }

  #stretchOf({ list, from, to }: NamedStretch) {
    return {
      list: this.#bytesOf(list),
      from: from === null ? firstPlace : placeBytes(from),
      to: to === null ? lastPlace : placeBytes(to),
    };
  }

  #bytesOf(list: string): Uint8Array {
    const known = this.#names.get(list);
    if (known !== undefined) return known;
    if (this.#names.size > mostNames) this.#names.clear();
    const name = nameBytes(list);
    this.#names.set(list, name);
    return name;
  }
}

function keyOf(name: Uint8Array): string {
  return Buffer.from(name.buffer, name.byteOffset, name.byteLength).toString('latin1');
}

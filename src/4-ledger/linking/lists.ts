import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { hashOf } from '../../0-facts/index.ts';
import type { Near, Row, Stretch } from '../../3-link/index.ts';
import { packKept, unpack } from '../packing.ts';
import { named, piecesOf } from '../tables.ts';
import type { Database } from '../tables.ts';

/** How many rows go into one statement: few different numbers, as statements are kept by their words. */
const sizes = [256, 64, 16, 4, 1];
/** Questions with an order and a limit of their own, each for both sides. */
const sizesOfNear = [32, 8, 2, 1];
/** JSON shorter than this is not packed: it would hardly become shorter. */
const worthPacking = 120;
/** Above every place. */
const end = '\u{10FFFF}';

interface Found {
  list: string;
  place: string;
  body: Uint8Array | null;
}

/** A row that waits to be written: its JSON, null for one without a body; undefined where the place is dropped. */
type Waiting = string | null | undefined;

/** The table of lists. What is written waits for more, and is told as if it were there; `flush` writes all of it. */
export class Lists {
  readonly #db: Database;
  readonly #names = new Map<string, string>();
  /** By list and place. */
  readonly #waiting = new Map<string, Map<string, Waiting>>();
  #units = 0;

  constructor(db: Database) {
    this.#db = db;
  }

  async get<T>(list: string, places: Iterable<string>): Promise<Map<string, T>> {
    const found = new Map<string, T>();
    const name = this.#nameOf(list);
    const waiting = this.#waiting.get(name);
    const asked = new Set(places);
    if (waiting)
      for (const place of asked) {
        if (!waiting.has(place)) continue;
        const json = waiting.get(place);
        if (json !== undefined) found.set(place, parsed<T>(json));
        asked.delete(place);
      }
    await named([...asked], async (some) => {
      const rows = await this.#db
        .selectFrom('link_lists')
        .select(['place', 'body'])
        .where('list', '=', name)
        .where('place', 'in', some)
        .execute();
      for (const { place, body } of rows) found.set(place, bodyOf<T>(body));
    });
    return found;
  }

  async rows<T>(stretches: readonly Stretch[]): Promise<Row<T>[][]> {
    const found = stretches.map(() => new Map<string, T>());
    const whole = stretches.flatMap(({ list, from = null, to = null }, i) =>
      from === null && to === null ? [{ i, name: this.#nameOf(list) }] : [],
    );
    const byName = Map.groupBy(whole, ({ name }) => name);
    await named([...byName.keys()], async (names) => {
      const rows = await this.#db.selectFrom('link_lists').selectAll().where('list', 'in', names).execute();
      for (const { list, place, body } of rows)
        for (const { i } of byName.get(list)!) found[i]!.set(place, bodyOf<T>(body));
    });
    for (const [i, { list, from = null, to = null }] of stretches.entries()) {
      const name = this.#nameOf(list);
      if (from !== null || to !== null)
        for (const { place, body } of await this.#within(name, from, to)) found[i]!.set(place, bodyOf<T>(body));
      for (const [place, json] of this.#waiting.get(name) ?? []) {
        if ((from !== null && place < from) || (to !== null && place >= to)) continue;
        if (json === undefined) found[i]!.delete(place);
        else found[i]!.set(place, parsed<T>(json));
      }
    }
    return found.map((rows) =>
      [...rows].map(([place, body]) => ({ place, body })).sort((a, b) => (a.place < b.place ? -1 : 1)),
    );
  }

  async #within(name: string, from: string | null, to: string | null): Promise<Omit<Found, 'list'>[]> {
    return await this.#db
      .selectFrom('link_lists')
      .select(['place', 'body'])
      .where('list', '=', name)
      .where('place', '>=', from ?? '')
      .where('place', '<', to ?? end)
      .execute();
  }

  async near(asks: readonly { list: string; place: string }[], count: number): Promise<Near[]> {
    await this.#write(asks.map(({ list }) => this.#nameOf(list)));
    const found = asks.map((): Near => ({ before: [], after: [] }));
    let first = 0;
    for (const some of piecesOf(asks, sizesOfNear)) {
      const sides = some.flatMap(({ list, place }, i) => {
        const name = this.#nameOf(list);
        return [beforePlace(i, name, place, count), afterPlace(i, name, place, count)];
      });
      const { rows } = await sql<{ n: number; place: string }>`${sql.join(sides, sql` UNION ALL `)}`.execute(this.#db);
      for (const { n, place } of rows) {
        const { before, after } = found[first + n]!;
        (place < some[n]!.place ? before : after).push(place);
      }
      first += some.length;
    }
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

  #wait(list: string, place: string, json: Waiting): void {
    const name = this.#nameOf(list);
    const own = this.#waiting.get(name) ?? new Map<string, Waiting>();
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
    const made: Found[] = [];
    for (const list of names.toSorted()) {
      const rows = [...(this.#waiting.get(list) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
      this.#waiting.delete(list);
      const gone = rows.flatMap(([place, json]) => (json === undefined ? [place] : []));
      await named(gone, (some) =>
        this.#db.deleteFrom('link_lists').where('list', '=', list).where('place', 'in', some).execute(),
      );
      for (const [place, json] of rows)
        if (json !== undefined) made.push({ list, place, body: json === null ? null : packed(json) });
      if (made.length >= sizes[0]!) await this.#insert(made.splice(0));
    }
    await this.#insert(made);
  }

  async #insert(made: readonly Found[]): Promise<void> {
    for (const some of piecesOf(made, sizes))
      await this.#db
        .insertInto('link_lists')
        .values(some)
        .onConflict((conflict) =>
          conflict.columns(['list', 'place']).doUpdateSet({ body: (row) => row.ref('excluded.body') }),
        )
        .execute();
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

function beforePlace(n: number, list: string, place: string, count: number): RawBuilder<unknown> {
  return sql`SELECT * FROM (SELECT ${sql.lit(n)} AS n, place FROM link_lists WHERE list = ${list} AND place < ${place} ORDER BY place DESC LIMIT ${sql.lit(count)}) AS b`;
}

function afterPlace(n: number, list: string, place: string, count: number): RawBuilder<unknown> {
  return sql`SELECT * FROM (SELECT ${sql.lit(n)} AS n, place FROM link_lists WHERE list = ${list} AND place > ${place} ORDER BY place LIMIT ${sql.lit(count)}) AS a`;
}

function packed(json: string): Uint8Array {
  return json.length < worthPacking ? Buffer.from(json) : packKept(json);
}

function parsed<T>(json: string | null): T {
  return json === null ? (null as T) : (JSON.parse(json) as T);
}

function bodyOf<T>(body: Uint8Array | null): T {
  return body === null ? (null as T) : unpack<T>(body);
}

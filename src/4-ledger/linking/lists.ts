import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { hashOf } from '../../0-facts/index.ts';
import type { Near, Row, Stretch } from '../../3-link/index.ts';
import { packText, unpack } from '../packing.ts';
import type { Database } from '../tables.ts';

/** How many rows, places or questions go into one statement: few different numbers, as statements are kept by their words. */
const sizes = [256, 64, 16, 4, 1];
/** Questions with an order and a limit of their own, each for both sides. */
const sizesOfNear = [32, 8, 2, 1];
/** JSON shorter than this is not packed: it would hardly become shorter. */
const worthPacking = 320;
/** Above every place. */
const end = '\u{10FFFF}';

interface Found {
  list: string;
  place: string;
  body: Uint8Array | null;
}

/** The table of lists. What is written waits until something is read, or `flush` is called. */
export class Lists {
  readonly #db: Database;
  readonly #names = new Map<string, string>();
  /** By list and place; undefined for a place that is dropped. */
  readonly #waiting = new Map<string, Map<string, Uint8Array | null | undefined>>();
  #count = 0;

  constructor(db: Database) {
    this.#db = db;
  }

  async get<T>(list: string, places: Iterable<string>): Promise<Map<string, T>> {
    const found = new Map<string, T>();
    await this.flush();
    const name = this.#nameOf(list);
    for (const some of piecesOf([...new Set(places)], sizes)) {
      const rows = await this.#db
        .selectFrom('link_lists')
        .select(['place', 'body'])
        .where('list', '=', name)
        .where('place', 'in', some)
        .execute();
      for (const { place, body } of rows) found.set(place, bodyOf<T>(body));
    }
    return found;
  }

  async rows<T>(stretches: readonly Stretch[]): Promise<Row<T>[][]> {
    await this.flush();
    const found = stretches.map((): Row<T>[] => []);
    const whole = stretches.flatMap(({ list, from = null, to = null }, i) =>
      from === null && to === null ? [{ i, name: this.#nameOf(list) }] : [],
    );
    const byName = Map.groupBy(whole, ({ name }) => name);
    for (const names of piecesOf([...byName.keys()], sizes)) {
      const rows = await this.#db.selectFrom('link_lists').selectAll().where('list', 'in', names).execute();
      for (const { list, place, body } of rows)
        for (const { i } of byName.get(list)!) found[i]!.push({ place, body: bodyOf<T>(body) });
    }
    for (const [i, { list, from = null, to = null }] of stretches.entries()) {
      if (from === null && to === null) continue;
      for (const { place, body } of await this.#within(list, from, to))
        found[i]!.push({ place, body: bodyOf<T>(body) });
    }
    for (const rows of found) rows.sort((a, b) => (a.place < b.place ? -1 : 1));
    return found;
  }

  async #within(list: string, from: string | null, to: string | null): Promise<Omit<Found, 'list'>[]> {
    return await this.#db
      .selectFrom('link_lists')
      .select(['place', 'body'])
      .where('list', '=', this.#nameOf(list))
      .where('place', '>=', from ?? '')
      .where('place', '<', to ?? end)
      .execute();
  }

  async near(asks: readonly { list: string; place: string }[], count: number): Promise<Near[]> {
    await this.flush();
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
    await this.flush();
    const { n } = await this.#db
      .selectFrom((some) =>
        some
          .selectFrom('link_lists')
          .select('place')
          .where('list', '=', this.#nameOf(list))
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
    for (const { place, body } of rows) this.#wait(list, place, body === undefined ? null : packed(body));
    if (this.#count > mostWaiting) await this.flush();
  }

  async drop(list: string, places: readonly string[]): Promise<void> {
    for (const place of places) this.#wait(list, place, undefined);
  }

  #wait(list: string, place: string, body: Uint8Array | null | undefined): void {
    const name = this.#nameOf(list);
    const own = this.#waiting.get(name) ?? new Map<string, Uint8Array | null | undefined>();
    this.#waiting.set(name, own);
    own.set(place, body);
    this.#count++;
  }

  async flush(): Promise<void> {
    if (this.#count === 0) return;
    const made: Found[] = [];
    const gone: { list: string; places: string[] }[] = [];
    for (const [list, places] of this.#waiting) {
      const dropped = [...places].flatMap(([place, body]) => (body === undefined ? [place] : []));
      if (dropped.length > 0) gone.push({ list, places: dropped });
      for (const [place, body] of places) if (body !== undefined) made.push({ list, place, body });
    }
    this.#waiting.clear();
    this.#count = 0;
    for (const { list, places } of gone)
      for (const some of piecesOf(places, sizes))
        await this.#db.deleteFrom('link_lists').where('list', '=', list).where('place', 'in', some).execute();
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

/** So much waits to be written, and so many hashes of names are kept at hand, at most. */
const mostWaiting = 5_000;
const mostNames = 50_000;

function beforePlace(n: number, list: string, place: string, count: number): RawBuilder<unknown> {
  return sql`SELECT * FROM (SELECT ${sql.lit(n)} AS n, place FROM link_lists WHERE list = ${list} AND place < ${place} ORDER BY place DESC LIMIT ${sql.lit(count)}) AS b`;
}

function afterPlace(n: number, list: string, place: string, count: number): RawBuilder<unknown> {
  return sql`SELECT * FROM (SELECT ${sql.lit(n)} AS n, place FROM link_lists WHERE list = ${list} AND place > ${place} ORDER BY place LIMIT ${sql.lit(count)}) AS a`;
}

function packed(body: unknown): Uint8Array {
  const json = JSON.stringify(body);
  return json.length < worthPacking ? Buffer.from(json) : packText(json);
}

function bodyOf<T>(body: Uint8Array | null): T {
  return body === null ? (null as T) : unpack<T>(body);
}

/** Cuts a list into pieces of these sizes, the largest that fit. */
function* piecesOf<T>(all: readonly T[], ofSizes: readonly number[]): Iterable<T[]> {
  let at = 0;
  while (at < all.length) {
    const size = ofSizes.find((each) => each <= all.length - at)!;
    yield all.slice(at, at + size);
    at += size;
  }
}

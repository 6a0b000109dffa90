import type { ClientBase } from 'pg';
import type { ListPlace, ListRow, ListStretch, ListTable } from '../tables.ts';

/**
 * What is asked of the table of lists: one statement for any number of lists, planned once for a connection. Each list
 * is looked up by itself (LATERAL), so that the plan goes by the key, however small the table is when it is made.
 */
const statements = {
  at: `SELECT l.list, l.place, l.body FROM unnest($2::bytea[]) AS asked(place)
       CROSS JOIN LATERAL (SELECT * FROM link_lists AS kept WHERE kept.list = $1 AND kept.place = asked.place OFFSET 0) AS l`,
  whole: `SELECT l.list, l.place, l.body FROM unnest($1::bytea[]) AS asked(list)
          CROSS JOIN LATERAL (SELECT * FROM link_lists AS kept WHERE kept.list = asked.list OFFSET 0) AS l`,
  within: `SELECT asked.n - 1 AS n, l.list, l.place, l.body
           FROM unnest($1::bytea[], $2::bytea[], $3::bytea[]) WITH ORDINALITY AS asked("list", "from", "to", n)
           CROSS JOIN LATERAL (
             SELECT * FROM link_lists AS kept
             WHERE kept.list = asked.list AND kept.place >= asked."from" AND kept.place < asked."to" OFFSET 0) AS l`,
  count: `SELECT count(*)::int AS n FROM (
            SELECT FROM link_lists WHERE list = $1 AND place >= $2 AND place < $3 LIMIT $4) AS counted`,
  near: `SELECT asked.n - 1 AS n, l.place
         FROM unnest($1::bytea[], $2::bytea[]) WITH ORDINALITY AS asked(list, place, n)
         CROSS JOIN LATERAL (
           (SELECT kept.place FROM link_lists AS kept
            WHERE kept.list = asked.list AND kept.place < asked.place ORDER BY kept.place DESC LIMIT $3)
           UNION ALL
           (SELECT kept.place FROM link_lists AS kept
            WHERE kept.list = asked.list AND kept.place > asked.place ORDER BY kept.place LIMIT $3)) AS l`,
  put: `INSERT INTO link_lists (list, place, body) SELECT * FROM unnest($1::bytea[], $2::bytea[], $3::bytea[])
        ON CONFLICT (list, place) DO UPDATE SET body = excluded.body`,
};

/** Planned anew each time: which way is the best one changes with the size of the table. */
const removing = `DELETE FROM link_lists WHERE ctid = ANY (ARRAY(
    SELECT l.ctid FROM unnest($1::bytea[], $2::bytea[]) AS gone(list, place)
    CROSS JOIN LATERAL (
      SELECT kept.ctid FROM link_lists AS kept
      WHERE kept.list = gone.list AND kept.place = gone.place OFFSET 0) AS l))`;

/** The table of lists over one connection. */
export class PostgresLists implements ListTable {
  readonly #client: ClientBase;

  constructor(client: ClientBase) {
    this.#client = client;
  }

  at(list: Uint8Array, places: readonly Uint8Array[]): Promise<ListRow[]> {
    return this.#ask('at', [list, places]);
  }

  whole(lists: readonly Uint8Array[]): Promise<ListRow[]> {
    return this.#ask('whole', [lists]);
  }

  within(stretches: readonly ListStretch[]): Promise<(ListRow & { n: number })[]> {
    return this.#ask('within', [listsOf(stretches), stretches.map(({ from }) => from), stretches.map(({ to }) => to)]);
  }

  async count({ list, from, to }: ListStretch, most: number): Promise<number> {
    const [counted] = await this.#ask<{ n: number }>('count', [list, from, to, most]);
    return counted!.n;
  }

  near(asks: readonly ListPlace[], count: number): Promise<{ n: number; place: Uint8Array }[]> {
    return this.#ask('near', [listsOf(asks), placesOf(asks), count]);
  }

  async remove(places: readonly ListPlace[]): Promise<void> {
    await this.#client.query(removing, [listsOf(places), placesOf(places)]);
  }

  async put(rows: readonly ListRow[]): Promise<void> {
    await this.#ask('put', [listsOf(rows), placesOf(rows), rows.map(({ body }) => body)]);
  }

  async #ask<T extends object>(name: keyof typeof statements, values: unknown[]): Promise<T[]> {
    const { rows } = await this.#client.query<T>({ name: `lists ${name}`, text: statements[name], values });
    return rows;
  }
}

const listsOf = (rows: readonly { list: Uint8Array }[]): Uint8Array[] => rows.map(({ list }) => list);

const placesOf = (rows: readonly ListPlace[]): Uint8Array[] => rows.map(({ place }) => place);

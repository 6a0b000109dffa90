import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { named, piecesOf } from '../tables.ts';
import type { Database, ListPlace, ListRow, ListStretch, ListTable } from '../tables.ts';

/** How many rows go into one statement: few different numbers, as statements are kept by their words. */
const sizes = [256, 64, 16, 4, 1];
/** Questions with an order and a limit of their own, each for both sides. */
const sizesOfNear = [32, 8, 2, 1];

/** The table of lists, asked by statements that any backend understands. */
export class ListRows implements ListTable {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async at(list: Uint8Array, places: readonly Uint8Array[]): Promise<ListRow[]> {
    const found: ListRow[] = [];
    await named(this.#db, places, async (some) =>
      found.push(
        ...(await this.#db
          .selectFrom('link_lists')
          .selectAll()
          .where('list', '=', list)
          .where('place', 'in', some)
          .execute()),
      ),
    );
    return found;
  }

  async whole(lists: readonly Uint8Array[]): Promise<ListRow[]> {
    const found: ListRow[] = [];
    await named(this.#db, lists, async (some) =>
      found.push(...(await this.#db.selectFrom('link_lists').selectAll().where('list', 'in', some).execute())),
    );
    return found;
  }

  async within(stretches: readonly ListStretch[]): Promise<(ListRow & { n: number })[]> {
    const found: (ListRow & { n: number })[] = [];
    for (const [n, { list, from, to }] of stretches.entries()) {
      const rows = await this.#db
        .selectFrom('link_lists')
        .selectAll()
        .where('list', '=', list)
        .where('place', '>=', from)
        .where('place', '<', to)
        .execute();
      found.push(...rows.map((row) => ({ ...row, n })));
    }
    return found;
  }

  async count({ list, from, to }: ListStretch, most: number): Promise<number> {
    const { n } = await this.#db
      .selectFrom((some) =>
        some
          .selectFrom('link_lists')
          .select('place')
          .where('list', '=', list)
          .where('place', '>=', from)
          .where('place', '<', to)
          .limit(most)
          .as('some'),
      )
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  }

  async near(asks: readonly ListPlace[], count: number): Promise<{ n: number; place: Uint8Array }[]> {
    const found: { n: number; place: Uint8Array }[] = [];
    let first = 0;
    for (const some of piecesOf(asks, sizesOfNear)) {
      const sides = some.flatMap((ask, i) => [before(first + i, ask, count), after(first + i, ask, count)]);
      const { rows } = await sql<{ n: number; place: Uint8Array }>`${sql.join(sides, sql` UNION ALL `)}`.execute(
        this.#db,
      );
      found.push(...rows);
      first += some.length;
    }
    return found;
  }

  async remove(places: readonly ListPlace[]): Promise<void> {
    for (const [list, some] of Map.groupBy(places, (each) => each.list))
      await named(
        this.#db,
        some.map(({ place }) => place),
        (gone) => this.#db.deleteFrom('link_lists').where('list', '=', list).where('place', 'in', gone).execute(),
      );
  }

  async put(rows: readonly ListRow[]): Promise<void> {
    for (const some of piecesOf(rows, sizes))
      await this.#db
        .insertInto('link_lists')
        .values(some)
        .onConflict((conflict) =>
          conflict.columns(['list', 'place']).doUpdateSet({ body: (row) => row.ref('excluded.body') }),
        )
        .execute();
  }
}

function before(n: number, { list, place }: ListPlace, count: number): RawBuilder<unknown> {
  return sql`SELECT * FROM (SELECT ${n} AS n, place FROM link_lists WHERE list = ${list} AND place < ${place} ORDER BY place DESC LIMIT ${sql.lit(count)}) AS b`;
}

function after(n: number, { list, place }: ListPlace, count: number): RawBuilder<unknown> {
  return sql`SELECT * FROM (SELECT ${n} AS n, place FROM link_lists WHERE list = ${list} AND place > ${place} ORDER BY place LIMIT ${sql.lit(count)}) AS a`;
}

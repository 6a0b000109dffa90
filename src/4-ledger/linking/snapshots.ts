import { sql } from 'kysely';
import type { RelationScope } from '../../0-facts/index.ts';
import type { Backend, TemporaryConnection } from '../backend.ts';
import { concludeFrom } from '../material.ts';
import { readMaterial } from '../material.ts';
import type { Horizon } from '../material.ts';
import { insertFactRows } from '../fact-rows.ts';
import { factTables, linkTables } from '../tables.ts';
import { conditionsOf, scopedTables, scopeKey } from '../access/scope.ts';
import type { Database } from '../tables.ts';
import { ScopedReaders } from './scoped-readers.ts';
import { writeLinks } from './whole.ts';

/** A past moment, kept for whoever asks again. */
interface Snapshot {
  connection: Promise<TemporaryConnection>;
  /** How many read from it just now: it is not closed under them. */
  readers: number;
}

/** How many past moments are kept ready. */
const kept = 4;

/**
 * Past moments of the ledger: the part of the record that counted then is linked anew into temporary
 * tables, which the same views then read. So a past answer never depends on what came later.
 */
export class Snapshots {
  readonly #backend: Backend;
  readonly #scoped: ScopedReaders;
  readonly #ready = new Map<string, Snapshot>();
  /** The last day of the record, at a revision of it. */
  #last: { revision: string; day: Promise<string | null> } | null = null;

  constructor(backend: Backend) {
    this.#backend = backend;
    this.#scoped = new ScopedReaders(backend);
  }

  async read<T>(horizon: Horizon, work: (db: Database) => Promise<T>): Promise<T> {
    const { scope } = horizon;
    if (await this.isWhole(horizon)) {
      return scope ? await this.#scoped.read(scope, work) : await this.#backend.read(work);
    }
    const heads = await this.#backend.read((db) => db.selectFrom('chain_heads').select(['chain', 'seq']).execute());
    const snapshot = this.#at(JSON.stringify([horizon.asOf, horizon.knownBy, scopeKey(scope), heads]), horizon);
    snapshot.readers++;
    try {
      return await (await snapshot.connection).read(work);
    } finally {
      snapshot.readers--;
      await this.#forgetOldest();
    }
  }

  /** Whether nothing of the record lies beyond the horizon, so that the ledger's own conclusions are the answer. */
  async isWhole({ asOf, knownBy }: Horizon): Promise<boolean> {
    if (knownBy !== null) return false;
    if (asOf === null) return true;
    const last = await this.#lastDay();
    return last === null || last <= asOf;
  }

  /** Looked for once, until anything in the ledger changes: it takes a walk through all articles. */
  async #lastDay(): Promise<string | null> {
    const revision = await this.#backend.revision();
    if (this.#last?.revision !== revision) {
      const day = this.#backend.read(lastDay);
      this.#last = { revision, day };
      day.catch(() => (this.#last = null));
    }
    return await this.#last.day;
  }

  async close(): Promise<void> {
    await this.#scoped.close();
    for (const { connection } of this.#ready.values()) await (await connection).close();
    this.#ready.clear();
  }

  #at(key: string, horizon: Horizon): Snapshot {
    const known = this.#ready.get(key);
    if (known) return known;
    const made = { connection: this.#make(horizon), readers: 0 };
    this.#ready.set(key, made);
    made.connection.catch(() => this.#ready.delete(key));
    return made;
  }

  async #make(horizon: Horizon): Promise<TemporaryConnection> {
    const inferred = horizon.knownBy === null ? await this.#backend.read(inferredDates) : new Map<number, string>();
    // What was known then may have been read otherwise since.
    const own = horizon.knownBy === null ? [] : factTables;
    const connection = await this.#backend.temporary([...linkTables, ...own]);
    try {
      await connection.fill(async (db) => {
        const material = await readMaterial(db, horizon, inferred);
        if (own.length > 0) await insertFactRows(db, material.articles, material.corrections);
        await writeLinks(db, material, concludeFrom(material));
        if (horizon.scope) await keepWithin(db, horizon.scope);
      });
      return connection;
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  /** Lets go of what nobody reads just now, the oldest first. */
  async #forgetOldest(): Promise<void> {
    for (const [key, { connection, readers }] of this.#ready) {
      if (this.#ready.size <= kept) return;
      if (readers > 0) continue;
      this.#ready.delete(key);
      await (await connection).close();
    }
  }
}

/** Takes out of a past moment's own tables what the scope does not show. */
async function keepWithin(db: Database, scope: RelationScope): Promise<void> {
  const conditions = conditionsOf(scope, '');
  const own = scopedTables.filter((table) => (linkTables as readonly string[]).includes(table));
  for (const table of own)
    await sql`DELETE FROM ${sql.raw(table)} WHERE NOT (${sql.raw(conditions[table])})`.execute(db);
}

/** The last day on which anything of the record was published, or added where nothing tells more. */
async function lastDay(db: Database): Promise<string | null> {
  const day = sql<string | null>`max(substr(coalesce(l.published_on, a.added_at), 1, 10))`;
  const found = await db
    .selectFrom('articles as a')
    .leftJoin('linked_articles as l', 'l.article', 'a.seq')
    .select(day.as('day'))
    .executeTakeFirst();
  return found?.day ?? null;
}

/** When undated articles were published, as far as dated ones tell; by the articles' rows. */
async function inferredDates(db: Database): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('linked_articles')
    .select(['article', 'published_on'])
    .where('inferred', '=', 1)
    .where('published_on', 'is not', null)
    .execute();
  return new Map(rows.map(({ article, published_on }) => [article, published_on!]));
}

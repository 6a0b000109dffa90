import { sql } from 'kysely';
import { link } from '../3-link/index.ts';
import type { Backend, TemporaryConnection } from './backend.ts';
import { writeLinks } from './link-rows.ts';
import { linkInput, readMaterial } from './material.ts';
import type { Horizon } from './material.ts';
import type { Database } from './tables.ts';

/** How many past moments are kept ready. */
const kept = 4;

/**
 * Past moments of the ledger: the part of the record that counted then is linked anew into temporary
 * tables, which the same views then read. So a past answer never depends on what came later.
 */
export class Snapshots {
  readonly #backend: Backend;
  readonly #ready = new Map<string, Promise<TemporaryConnection>>();

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  async read<T>(horizon: Horizon, work: (db: Database) => Promise<T>): Promise<T> {
    if (await this.#backend.read((db) => isWhole(db, horizon))) return await this.#backend.read(work);
    return await (await this.#at(horizon)).read(work);
  }

  async close(): Promise<void> {
    for (const ready of this.#ready.values()) await (await ready).close();
    this.#ready.clear();
  }

  async #at(horizon: Horizon): Promise<TemporaryConnection> {
    const heads = await this.#backend.read((db) => db.selectFrom('chain_heads').select(['chain', 'seq']).execute());
    const key = JSON.stringify([horizon.asOf, horizon.knownBy, heads]);
    const known = this.#ready.get(key);
    if (known) return await known;
    const made = this.#make(horizon);
    this.#ready.set(key, made);
    made.catch(() => this.#ready.delete(key));
    await this.#forgetOldest();
    return await made;
  }

  async #make(horizon: Horizon): Promise<TemporaryConnection> {
    const connection = await this.#backend.temporary();
    await connection.fill(async (db) => {
      const material = await readMaterial(db, horizon);
      await writeLinks(db, material, link(linkInput(material)));
    });
    return connection;
  }

  async #forgetOldest(): Promise<void> {
    const [oldest] = this.#ready;
    if (this.#ready.size <= kept || !oldest) return;
    this.#ready.delete(oldest[0]);
    await (await oldest[1]).close();
  }
}

/** Whether nothing of the record lies beyond the horizon, so that the ledger's own conclusions are the answer. */
async function isWhole(db: Database, { asOf, knownBy }: Horizon): Promise<boolean> {
  if (knownBy !== null) return false;
  if (asOf === null) return true;
  const day = sql<string>`coalesce(published_on, added_at)`;
  const later = await db.selectFrom('articles').select('seq').where(day, '>', `${asOf}~`).limit(1).executeTakeFirst();
  return later === undefined;
}

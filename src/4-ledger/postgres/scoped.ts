import type { ClientBase, Pool } from 'pg';
import type { RelationScope } from '../../0-facts/index.ts';
import type { ScopedReader } from '../backend.ts';
import { viewsOf } from '../access/scope.ts';
import type { Database } from '../tables.ts';
import type { Address } from './address.ts';
import { databaseOver, makePool } from './connection.ts';
import { faultOf } from './faults.ts';
import { reading, transaction, withClient } from './transaction.ts';

/** Connections on which views stand in front of the tables: PostgreSQL finds temporary names first. */
export class ScopedPool implements ScopedReader {
  readonly #address: Address;
  readonly #pool: Pool;
  readonly #views: string;
  readonly #ready = new WeakSet<ClientBase>();

  constructor(address: Address, who: string, scope: RelationScope) {
    this.#address = address;
    this.#pool = makePool(address, who);
    this.#views = viewsOf(scope, `"${address.schema}".`).join('; ');
  }

  async read<T>(work: (db: Database) => Promise<T>): Promise<T> {
    try {
      return await withClient(this.#pool, async (client) => {
        if (!this.#ready.has(client)) {
          await transaction(client, 'BEGIN', () => client.query(this.#views));
          this.#ready.add(client);
        }
        return await transaction(client, reading, () => work(databaseOver(client)));
      });
    } catch (error) {
      throw faultOf(error, this.#address.location);
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

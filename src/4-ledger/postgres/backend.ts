import type { ClientBase, Pool } from 'pg';
import { LedgerError } from '../../0-facts/index.ts';
import type { RelationScope } from '../../0-facts/index.ts';
import type { Backend, BackendOptions, ScopedReader, TemporaryConnection } from '../backend.ts';
import type { Database, Tables } from '../tables.ts';
import { readAddress } from './address.ts';
import type { Address } from './address.ts';
import { databaseOver, makePool } from './connection.ts';
import { faultOf, isLocked } from './faults.ts';
import { readHolder, takeLock } from './holder.ts';
import { checkIdentity, migrate, newestSchema } from './migrate.ts';
import { schemaFlaws } from './schema.ts';
import { ScopedPool } from './scoped.ts';
import { PastConnection } from './temporary.ts';
import { reading, transaction, withClient, writing } from './transaction.ts';
import { inTurn } from './turns.ts';
import { clearWords, findWords, indexWords } from './words.ts';

/** Opens a ledger in a schema of a PostgreSQL database; where there is none, makes it, unless it is opened only for reading. */
export async function openPostgres(location: string, options: BackendOptions): Promise<Backend> {
  const address = readAddress(location);
  const pool = makePool(address, options.who);
  const backend = new PostgresBackend(address, options, pool);
  try {
    await backend.prepare();
    return backend;
  } catch (error) {
    await backend.close();
    throw faultOf(error, address.location);
  }
}

class PostgresBackend implements Backend {
  readonly location: string;
  readonly readOnly: boolean;
  readonly #address: Address;
  readonly #options: BackendOptions;
  readonly #pool: Pool;
  /** The transactions of this process wait here, not for the lock: patience is for other processes. */
  readonly #inTurn = inTurn();
  readonly indexWords = indexWords;
  readonly clearWords = clearWords;
  readonly findWords = findWords;

  constructor(address: Address, options: BackendOptions, pool: Pool) {
    this.location = address.location;
    this.readOnly = options.readOnly;
    this.#address = address;
    this.#options = options;
    this.#pool = pool;
  }

  /** Makes sure that there is a ledger of a version that can be read. */
  async prepare(): Promise<void> {
    const { location, readOnly } = this;
    const version = await withClient(this.#pool, async (client) => {
      await checkEncoding(client, location);
      return await checkIdentity(client, this.#address);
    });
    if (version === 0 && this.#options.mustExist) throw missing(location);
    if (version === newestSchema) return;
    if (readOnly) throw older(location, version);
    await this.#change((client) => migrate(client, this.#address.schema));
  }

  async write<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const { location } = this;
    if (this.readOnly) {
      throw new LedgerError('ledger/read-only', `${location} was opened for reading only.`, {
        cause: { values: { location } },
      });
    }
    return await this.#inTurn(() =>
      this.#change(async (client) => {
        await client.query('UPDATE ledger_revision SET changes = changes + 1');
        return await work(databaseOver(client));
      }),
    );
  }

  async #change<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
    const { patience } = this.#options;
    try {
      return await withClient(this.#pool, (client) =>
        transaction(client, writing, async () => {
          await takeLock(client, this.#address, patience);
          return await work(client);
        }),
      );
    } catch (error) {
      if (isLocked(error)) throw await this.#lockedError(error);
      throw faultOf(error, this.location);
    }
  }

  async #lockedError(error: unknown): Promise<LedgerError> {
    const { location } = this;
    const seconds = this.#options.patience / 1000;
    const found = await withClient(this.#pool, (client) => readHolder(client, this.#address.schema));
    const holder = found ?? { who: 'another program', since: 'some time ago' };
    return new LedgerError(
      'ledger/locked',
      `${location} is being written by ${holder.who} since ${holder.since}; waited ${seconds} s for it. ` +
        'Nothing was changed. Wait until it is done, or end it, and try again.',
      { cause: { values: { location, ...holder, seconds }, error } },
    );
  }

  async read<T>(work: (db: Database) => Promise<T>): Promise<T> {
    try {
      return await withClient(this.#pool, (client) => transaction(client, reading, () => work(databaseOver(client))));
    } catch (error) {
      throw faultOf(error, this.location);
    }
  }

  /** The transaction that last wrote this ledger, of those that are seen: what other ledgers and programs of the same server do is no change of it. */
  async revision(): Promise<string> {
    try {
      const { rows } = await this.#pool.query<{ seen: string }>(seen);
      return rows[0]!.seen;
    } catch (error) {
      throw faultOf(error, this.location);
    }
  }

  async temporary(tables: readonly (keyof Tables)[]): Promise<TemporaryConnection> {
    return new PastConnection(this.#address, this.#options.who, tables);
  }

  async scoped(scope: RelationScope): Promise<ScopedReader> {
    return new ScopedPool(this.#address, this.#options.who, scope);
  }

  /** The server gives room back by itself (autovacuum). */
  async compact(): Promise<void> {}

  async schemaFlaws(): Promise<string[]> {
    try {
      return await withClient(this.#pool, async (client) => {
        await client.query(writing);
        const flaws = await schemaFlaws(client, this.#address.schema);
        await client.query('ROLLBACK');
        return flaws;
      });
    } catch (error) {
      throw faultOf(error, this.location);
    }
  }

  async close(): Promise<void> {
    if (!this.#pool.ending) await this.#pool.end();
  }
}

const seen = 'SELECT xmin::text AS seen FROM ledger_revision';

function missing(location: string): LedgerError {
  const message = `There is no ledger at ${location}. Make one with \`ganket import\`, or name another one with --ledger.`;
  return new LedgerError('ledger/missing', message, { cause: { values: { location } } });
}

function older(location: string, version: number): LedgerError {
  const message =
    `${location} is of an older Ganket (schema ${version}; this one writes ${newestSchema}), and it was opened for reading alone. ` +
    'Open it once for writing, for example with `ganket rebuild`.';
  return new LedgerError('ledger/older', message, { cause: { values: { location, version, newest: newestSchema } } });
}

/** Letters that the database cannot hold would be refused one by one, or changed; better to say so at once. */
async function checkEncoding(client: ClientBase, location: string): Promise<void> {
  const { rows } = await client.query<{ server_encoding: string }>('SHOW server_encoding');
  const encoding = rows[0]?.server_encoding;
  if (encoding === 'UTF8') return;
  const message = `The database of ${location} is in ${encoding}; expected UTF8. Make one with \`createdb -E UTF8 -T template0\`.`;
  throw new LedgerError('ledger/encoding', message, { cause: { values: { location, encoding } } });
}

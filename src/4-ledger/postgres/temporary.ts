import type { Client } from 'pg';
import type { TemporaryConnection } from '../backend.ts';
import type { Database } from '../tables.ts';
import type { Address } from './address.ts';
import { connectAlone, databaseOver } from './connection.ts';
import { faultOf, isLost } from './faults.ts';
import { analyseTemporaryTables, makeTemporaryTables } from './schema.ts';
import { reading, snapshot, transaction } from './transaction.ts';
import { inTurn } from './turns.ts';

/**
 * A connection of its own with temporary tables of links. They end with the connection; when it was
 * lost, they are filled again, so that a past moment never shows the present one.
 */
export class PastConnection implements TemporaryConnection {
  readonly #address: Address;
  readonly #who: string;
  readonly #tables: readonly string[];
  readonly #inTurn = inTurn();
  #client: Client | null = null;
  #filling: ((db: Database) => Promise<unknown>) | null = null;

  constructor(address: Address, who: string, tables: readonly string[]) {
    this.#address = address;
    this.#who = who;
    this.#tables = tables;
  }

  fill<T>(work: (db: Database) => Promise<T>): Promise<T> {
    this.#filling = work;
    return this.#guarded(async () => (await this.#connect(work)).result);
  }

  read<T>(work: (db: Database) => Promise<T>): Promise<T> {
    return this.#guarded(async () => {
      const client = this.#client ?? (await this.#connect(this.#filling ?? nothing)).client;
      return await transaction(client, reading, () => work(databaseOver(client)));
    });
  }

  /** In its turn: after the reads that are under way. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#client?.end();
      this.#client = null;
    });
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    return await this.#inTurn(async () => {
      try {
        return await work();
      } catch (error) {
        if (isLost(error)) this.#client = null;
        throw faultOf(error, this.#address.location);
      }
    });
  }

  /** A new connection with its tables filled; kept only when they are. */
  async #connect<T>(filling: (db: Database) => Promise<T>): Promise<{ client: Client; result: T }> {
    await this.#client?.end();
    this.#client = null;
    const client = await connectAlone(this.#address, this.#who);
    try {
      const result = await fill(client, this.#address.schema, this.#tables, filling);
      client.once('end', () => {
        if (this.#client === client) this.#client = null;
      });
      this.#client = client;
      return { client, result };
    } catch (error) {
      await client.end();
      throw error;
    }
  }
}

const nothing = async (): Promise<void> => {};

async function fill<T>(
  client: Client,
  schema: string,
  tables: readonly string[],
  work: (db: Database) => Promise<T>,
): Promise<T> {
  await makeTemporaryTables(client, schema, tables);
  return await transaction(client, snapshot, async () => {
    const result = await work(databaseOver(client));
    await analyseTemporaryTables(client, tables);
    return result;
  });
}

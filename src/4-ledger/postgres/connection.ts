import { HandleEmptyInListsPlugin, Kysely, PostgresDialect, replaceWithNoncontingentExpression } from 'kysely';
import pg from 'pg';
import type { ClientBase, ClientConfig } from 'pg';
import { ways } from '../tables.ts';
import type { Database, Tables } from '../tables.ts';
import type { Address } from './address.ts';
import { addRows } from './adding.ts';
import { PostgresLists } from './lists.ts';

/** Milliseconds to wait for a server to answer, or for one of the connections to be free. */
const connectPatience = 15_000;

/** PostgreSQL's numbers for types whose JavaScript form would differ from SQLite's rows. */
const oids = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184 };

const types: ClientConfig['types'] = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === oids.int8) return wholeNumber;
    // Days and instants are words here: an object of the local time zone would be another day.
    if (oid === oids.date || oid === oids.timestamp || oid === oids.timestamptz) return String;
    return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
  },
};

function wholeNumber(digits: string): number {
  const value = Number(digits);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${digits} of the ledger is beyond what a number holds exactly`);
  return value;
}

/** The connections of one ledger; one that is lost is replaced by a new one when it is needed. */
export function makePool(address: Address, who: string): pg.Pool {
  const pool = new pg.Pool({ ...configOf(address, who), max: address.connections });
  // A connection may end at any time. Whoever uses it hears of it from the query; nobody else needs to.
  pool.on('error', () => {});
  pool.on('connect', (made) => made.on('error', () => {}));
  return pool;
}

/** A connection outside the pool. Close it again. */
export async function connectAlone(address: Address, who: string): Promise<pg.Client> {
  const alone = new pg.Client(configOf(address, who));
  alone.on('error', () => {});
  await alone.connect();
  return alone;
}

function configOf({ connectionString }: Address, who: string): ClientConfig {
  return {
    connectionString,
    types,
    application_name: who,
    connectionTimeoutMillis: connectPatience,
    keepAlive: true,
  };
}

const known = new WeakMap<ClientBase, Database>();

/** Kysely's queries over one connection. */
export function databaseOver(client: ClientBase): Database {
  const made =
    known.get(client) ??
    new Kysely<Tables>({
      dialect: new PostgresDialect({
        pool: {
          // One connection, lent out again and again; its owner gives it back and closes it.
          connect: async () => ({ query: client.query.bind(client) as never, release: () => {} }),
          end: async () => {},
        },
      }),
      // PostgreSQL, unlike SQLite, has no empty list.
      plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
    });
  known.set(client, made);
  ways.set(made, { load: (table, rows) => addRows(client, table, rows), lists: new PostgresLists(client) });
  return made;
}

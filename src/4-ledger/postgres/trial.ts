import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import pg from 'pg';
import { releasedFile } from '../trial-place.ts';
import type { TrialBackend, TrialPlace } from '../trial-place.ts';
import { readAddress } from './address.ts';
import { makePool } from './connection.ts';
import { takeLock } from './holder.ts';
import { newestSchema } from './migrate.ts';
import { transaction, withClient, writing } from './transaction.ts';

/** Where a server for trying things out is looked for: on this machine, without a password. */
const servers = [
  `postgres://${userInfo().username}@127.0.0.1:5432/test`,
  'postgres://postgres@127.0.0.1:5432/postgres',
];

const server = await firstThatAnswers();

export const postgres: TrialBackend = {
  name: 'PostgreSQL',
  absent: server ? null : `no server answers at ${servers.join(' or ')}`,
  place,
};

async function firstThatAnswers(): Promise<string | null> {
  for (const address of servers) {
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5000 });
    try {
      await client.connect();
      return address;
    } catch {
      // The next one may; where none does, the tests say that they were skipped.
    } finally {
      await client.end().catch(() => {});
    }
  }
  return null;
}

/** The address of a schema that nobody else has. */
export function freshAddress(): string {
  return `${server}?schema=ganket_trial_${randomUUID().slice(0, 8)}`;
}

/** A schema of its own. */
async function place(): Promise<TrialPlace> {
  const location = freshAddress();
  const address = readAddress(location);
  const pool = makePool({ ...address, connections: 2 }, '');
  const run = async (...statements: string[]): Promise<void> => {
    await withClient(pool, (client) =>
      transaction(client, writing, async () => {
        for (const statement of statements) await client.query(statement);
      }),
    );
  };
  return {
    location,
    settle: (release) => settle(releasedFile(`${release}.sql`).toString('utf8'), address.schema),
    rows: async (query) => (await pool.query<Record<string, unknown>>(query)).rows,
    run,
    tamper: async (statements) => {
      const { rows } = await pool.query<{ name: string; table: string }>(
        `SELECT tgname AS name, tgrelid::regclass::text AS table FROM pg_trigger
         WHERE NOT tgisinternal AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = $1::regnamespace)`,
        [address.schema],
      );
      const each = (change: string): string[] =>
        rows.map(({ name, table }) => `ALTER TABLE ${table} ${change} TRIGGER ${name}`);
      // As a replica, foreign keys are not looked at either.
      const asReplica = `SET LOCAL session_replication_role = replica`;
      await run(...each('DISABLE'), asReplica, ...statements, ...each('ENABLE ALWAYS'));
    },
    weaken: () =>
      run('DROP TRIGGER decisions_no_update ON decisions', 'ALTER TABLE texts DISABLE TRIGGER texts_no_delete'),
    outgrow: () => run(`INSERT INTO schema_steps SELECT n FROM generate_series(${newestSchema + 1}, 999) n`),
    hold: () => hold(pool, address.schema),
    remove: async () => {
      await dropSchema(pool, address.schema);
      await pool.end();
    },
  };
}

/**
 * A connection that was closed takes its temporary views away a moment later, which may cross with the drop of what they
 * stand on: PostgreSQL ends one of the two, and the drop is tried again.
 */
async function dropSchema(pool: pg.Pool, schema: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
      return;
    } catch (error) {
      const isDeadlock = (error as { code?: unknown }).code === '40P01';
      if (!isDeadlock || attempt === 3) throw error;
    }
  }
}

/** What `pg_dump --inserts` wrote, into a schema of another name; lines with a backslash are for psql alone. */
async function settle(dump: string, schema: string): Promise<void> {
  const client = new pg.Client({ connectionString: server! });
  await client.connect();
  try {
    await client.query(dump.replaceAll(/^\\.*$/gm, '').replaceAll(/\bganket_released\b/g, schema));
  } finally {
    await client.end();
  }
}

async function hold(pool: pg.Pool, schema: string): Promise<() => Promise<void>> {
  const client = await pool.connect();
  await client.query(writing);
  await takeLock(client, { schema, timeout: 120 }, 1000);
  return async () => {
    await client.query('COMMIT');
    client.release();
  };
}

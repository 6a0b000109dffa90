import { readdirSync, readFileSync } from 'node:fs';
import type { ClientBase } from 'pg';
import { LedgerError } from '../../0-facts/index.ts';
import type { Address } from './address.ts';

const folder = new URL('sql/', import.meta.url);

/** The numbered SQL files, in order. A released one is never edited; a change is a new file. */
const steps = readdirSync(folder)
  .filter((name) => /^\d{6}-.*\.sql$/.test(name))
  .sort()
  .map((name) => ({ number: Number(name.slice(0, 6)), sql: readFileSync(new URL(name, folder), 'utf8') }));

export const newestSchema = steps.at(-1)?.number ?? 0;

/** Brings a ledger's schema up to date, inside a transaction that holds the writer's lock. */
export async function migrate(client: ClientBase, schema: string): Promise<void> {
  // Another process may have made the schema, or taken the steps, while this one waited.
  const { rowCount } = await client.query('SELECT FROM pg_namespace WHERE nspname = $1', [schema]);
  if (rowCount === 0) await client.query(`CREATE SCHEMA "${schema}"`);
  await takeSteps(client, (await versionIn(client, schema)) ?? 0);
}

/** Runs the steps after a number in the schema that comes first in the search path. */
export async function takeSteps(client: ClientBase, after: number): Promise<void> {
  for (const step of steps) {
    if (step.number <= after) continue;
    await client.query(step.sql);
    await client.query('INSERT INTO schema_steps VALUES ($1)', [step.number]);
  }
}

/** The version of the ledger in the schema; 0 where the schema is empty or not there. Refuses what is no ledger, and a newer one. */
export async function checkIdentity(client: ClientBase, { schema, location }: Address): Promise<number> {
  // Counted first: a ledger that another process makes in between is found as one then.
  const tables = await tablesIn(client, schema);
  const version = await versionIn(client, schema);
  if (version === null) {
    if (tables === 0) return 0;
    throw new LedgerError(
      'ledger/schema-not-ours',
      `The schema "${schema}" of ${location} is another program's (${tables} tables); expected a Ganket ledger. ` +
        `Nothing was changed. Name another schema with ?schema=.`,
      { cause: { values: { location, schema, tables } } },
    );
  }
  if (version > newestSchema) {
    throw new LedgerError(
      'ledger/newer',
      `${location} was written by a newer Ganket (schema ${version}); this one knows schemas up to ${newestSchema}. ` +
        `Nothing was changed. Update Ganket to open it.`,
      { cause: { values: { location, version, newest: newestSchema } } },
    );
  }
  return version;
}

async function versionIn(client: ClientBase, schema: string): Promise<number | null> {
  const { rows } = await client.query<{ found: string | null }>('SELECT to_regclass($1)::text AS found', [
    `"${schema}".schema_steps`,
  ]);
  if (!rows[0]?.found) return null;
  const newest = await client.query<{ number: number | null }>(
    `SELECT max(number) AS number FROM "${schema}".schema_steps`,
  );
  return newest.rows[0]?.number ?? 0;
}

async function tablesIn(client: ClientBase, schema: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    'SELECT count(*) AS n FROM pg_class WHERE relnamespace = to_regnamespace($1)',
    [schema],
  );
  return rows[0]?.n ?? 0;
}

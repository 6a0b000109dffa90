import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { Address } from './address.ts';

/** "Gank" in ASCII: tells Ganket's locks from those of other programs in the same database. */
const lockSpace = 0x47616e6b;

/** Who writes to the ledger just now. */
export interface Holder {
  who: string;
  since: string;
}

/**
 * The lock of a schema's one writer. It ends with the transaction, so that a killed process leaves none behind, and one
 * that is frozen in the midst of it keeps it no longer than the timeout (seconds). Patience is in milliseconds.
 */
export async function takeLock(
  client: ClientBase,
  { schema, timeout }: Pick<Address, 'schema' | 'timeout'>,
  patience: number,
): Promise<void> {
  await client.query(`SET LOCAL idle_in_transaction_session_timeout = ${timeout * 1000}`);
  // PostgreSQL takes 0 for "for ever".
  await client.query(`SET LOCAL lock_timeout = ${Math.max(1, Math.round(patience))}`);
  await client.query('SELECT pg_advisory_xact_lock($1, $2)', [lockSpace, keyOf(schema)]);
}

/** Who holds the lock, by the name that its connection gave itself. */
export async function readHolder(client: ClientBase, schema: string): Promise<Holder | null> {
  const { rows } = await client.query<{ who: string | null; since: string | null }>(
    `SELECT a.application_name AS who,
            to_char(a.xact_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS since
     FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
     WHERE l.locktype = 'advisory' AND l.granted AND a.datname = current_database()
       AND l.classid::bigint = $1 AND l.objid::bigint = $2`,
    [lockSpace, keyOf(schema)],
  );
  const [found] = rows;
  return found?.who ? { who: found.who, since: found.since ?? 'some time ago' } : null;
}

function keyOf(schema: string): number {
  return createHash('sha256').update(schema).digest().readUInt32BE() >>> 1;
}

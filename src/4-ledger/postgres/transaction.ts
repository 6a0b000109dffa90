import { LedgerError } from '../../0-facts/index.ts';
import type { ClientBase, Pool } from 'pg';
import { isLost } from './faults.ts';

/** Reads of one moment. */
export const reading = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
/** Reads of one moment that fill temporary tables. */
export const snapshot = 'BEGIN ISOLATION LEVEL REPEATABLE READ';
/** Changes, each statement seeing what was committed before it: nobody else writes meanwhile. */
export const writing = 'BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE';

/** Lends a connection of the pool; one that was lost meanwhile does not go back to it. */
export async function withClient<T>(pool: Pool, work: (client: ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isBroken = false;
  try {
    return await work(client);
  } catch (error) {
    // Also where the work made another error of the loss: what cannot answer now is not to be lent again.
    isBroken = !(await answers(client));
    throw error;
  } finally {
    client.release(isBroken);
  }
}

async function answers(client: ClientBase): Promise<boolean> {
  try {
    await client.query('ROLLBACK');
    return true;
  } catch {
    return false;
  }
}

/** All of the work, or nothing of it. */
export async function transaction<T>(client: ClientBase, begin: string, work: () => Promise<T>): Promise<T> {
  await begun(client, begin);
  try {
    const result = await work();
    await commit(client);
    return result;
  } catch (error) {
    // A connection that is gone has rolled back by itself.
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

/** A server that follows another refuses the very begin of a change, and under another code than later statements. */
async function begun(client: ClientBase, begin: string): Promise<void> {
  try {
    await client.query(begin);
  } catch (error) {
    if (begin !== writing || (error as { code?: unknown }).code !== '0A000') throw error;
    throw Object.assign(new Error((error as Error).message, { cause: error }), { code: '25006' });
  }
}

async function commit(client: ClientBase): Promise<void> {
  let command: string;
  try {
    ({ command } = await client.query('COMMIT'));
  } catch (error) {
    if (!isLost(error)) throw error;
    const message =
      'The connection was lost while the last change was being confirmed, so it is not known whether it was made. ' +
      'Look whether it is there; if not, do it again. Nothing is half done.';
    throw new LedgerError('ledger/unsure', message, { cause: { values: {}, error } });
  }
  // After a failed statement PostgreSQL answers a COMMIT with a rollback, and no error.
  if (command !== 'COMMIT') throw new Error('a statement of the transaction failed, so nothing of it was kept');
}

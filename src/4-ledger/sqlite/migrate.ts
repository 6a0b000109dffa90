import { readdirSync, readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { LedgerError } from '../../0-facts/index.ts';

/** "Gank" in ASCII: tells a ledger from any other SQLite file. */
export const applicationId = 0x47616e6b;

const folder = new URL('sql/', import.meta.url);

/** The numbered SQL files, in order. A released one is never edited; a change is a new file. */
const steps = readdirSync(folder)
  .filter((name) => /^\d{6}-.*\.sql$/.test(name))
  .sort()
  .map((name) => ({ number: Number(name.slice(0, 6)), sql: readFileSync(new URL(name, folder), 'utf8') }));

export const newestSchema = steps.at(-1)?.number ?? 0;

/** Brings a ledger's schema up to date, each step in a transaction of its own. */
export function migrate(raw: DatabaseSync): void {
  for (const step of steps) {
    if (step.number <= pragma(raw, 'user_version')) continue;
    raw.exec('BEGIN IMMEDIATE');
    try {
      // Another process may have taken the step while this one waited.
      if (step.number > pragma(raw, 'user_version')) {
        raw.exec(step.sql);
        raw.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${step.number};`);
      }
      raw.exec('COMMIT');
    } catch (error) {
      raw.exec('ROLLBACK');
      throw error;
    }
  }
}

/**
 * Refuses a file that is another program's, or of a newer Ganket; for reading alone also one that is no ledger
 * yet, or of an older one. True where the file is empty and may become a ledger.
 */
export function checkIdentity(raw: DatabaseSync, location: string, readOnly: boolean): boolean {
  const { id, version, tables } = identityOf(raw);
  const isEmpty = id === 0 && version === 0 && tables === 0;
  if (isEmpty && !readOnly) return true;
  if (id !== applicationId) {
    throw new LedgerError(
      'ledger/not-ours',
      `${location} is an SQLite file of another program (application id ${id}, ${tables} tables and indexes); ` +
        `expected a Ganket ledger. Nothing was changed. Name another file with --ledger.`,
      { cause: { values: { location, id, tables } } },
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
  if (readOnly && version < newestSchema) {
    throw new LedgerError(
      'ledger/older',
      `${location} is of an older Ganket (schema ${version}; this one writes ${newestSchema}), and it was opened for reading alone. ` +
        'Open it once for writing, for example with `ganket rebuild`; that brings it up to date.',
      { cause: { values: { location, version, newest: newestSchema } } },
    );
  }
  return false;
}

/** All three as of one moment: another process may be making a ledger of the file just now. */
function identityOf(raw: DatabaseSync): { id: number; version: number; tables: number } {
  raw.exec('BEGIN');
  try {
    const tables = Number(raw.prepare('SELECT count(*) AS n FROM sqlite_master').get()?.['n']);
    return { id: pragma(raw, 'application_id'), version: pragma(raw, 'user_version'), tables };
  } finally {
    raw.exec('COMMIT');
  }
}

function pragma(raw: DatabaseSync, name: 'application_id' | 'user_version'): number {
  return Number(raw.prepare(`PRAGMA ${name}`).get()?.[name]);
}

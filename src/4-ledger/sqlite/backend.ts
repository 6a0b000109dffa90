import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { LedgerError } from '../../0-facts/index.ts';
import type { RelationScope } from '../../0-facts/index.ts';
import type { Backend, BackendOptions, ScopedReader, TemporaryConnection } from '../backend.ts';
import type { Database, Tables } from '../tables.ts';
import { viewsOf } from '../access/scope.ts';
import { connect } from './connection.ts';
import type { Connection } from './connection.ts';
import { faultOf, isBusy, isOfItsPlace, isUnwritable } from './faults.ts';
import { forgetHolder, noteHolder, readHolder } from './holder.ts';
import { checkIdentity, migrate } from './migrate.ts';
import { makeTemporaryTables, schemaFlaws } from './schema.ts';
import { clearWords, findWords, indexWords } from './words.ts';

/** Opens a ledger's file; where there is none, makes it, unless there must be one. */
export async function openSqlite(location: string, options: BackendOptions): Promise<Backend> {
  checkPlace(location, options);
  try {
    return await openFile(location, options);
  } catch (error) {
    if (options.mustExist && isUnwritable(error) && isSettled(location)) return openSettled(location, options);
    throw faultOf(error, location);
  }
}

async function openFile(location: string, options: BackendOptions): Promise<Backend> {
  const { readOnly, patience } = options;
  const first = connect(location, { readOnly });
  try {
    await patiently(location, patience, () => prepare(first, location, readOnly));
    return new SqliteBackend(location, options, first, () => connect(location, { readOnly: true }));
  } catch (error) {
    first.raw.close();
    throw error;
  }
}

/** A ledger where nothing can be written, not even SQLite's own notes: it is read as it lies there. */
function openSettled(location: string, options: BackendOptions): Backend {
  const only = connect(location, { readOnly: true, isSettled: true });
  prepare(only, location, true);
  return new SqliteBackend(location, { ...options, readOnly: true }, only, null);
}

/** Whether all that was written stands in the file itself, none of it in the log beside it. */
function isSettled(location: string): boolean {
  return (statSync(`${location}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

function checkPlace(location: string, { mustExist }: BackendOptions): void {
  const values = { location };
  if (existsSync(location)) {
    if (!statSync(location).isDirectory()) return;
    const message = `${location} is a folder; expected a ledger's file, for example ${location}/ledger.db.`;
    throw new LedgerError('ledger/is-folder', message, { cause: { values } });
  }
  if (mustExist) {
    const message = `There is no ledger at ${location}. Make one with \`ganket import\`, or name another file with --ledger.`;
    throw new LedgerError('ledger/missing', message, { cause: { values } });
  }
  try {
    // One folder, not a path of them: a mistyped path should not grow a tree.
    if (!existsSync(dirname(location))) mkdirSync(dirname(location));
  } catch (error) {
    const message = `The folder of ${location} cannot be made: ${(error as Error).message}. Name another file with --ledger.`;
    throw new LedgerError('ledger/cannot-open', message, { cause: { values, error } });
  }
}

function prepare({ raw }: Connection, location: string, readOnly: boolean): void {
  const isEmpty = checkIdentity(raw, location, readOnly);
  if (readOnly) return;
  // Larger pages than usual: an article's text has some thousand bytes, and half a page would often stay empty.
  if (isEmpty) raw.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL');
  migrate(raw);
}

/** Tries again while another process holds the lock, for as long as patience lasts; then says who holds it. */
async function patiently<T>(location: string, patience: number, attempt: () => T): Promise<T> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() >= until) throw lockedError(location, patience, error);
      await sleep(50);
    }
  }
}

function lockedError(location: string, patience: number, error: unknown): LedgerError {
  const holder = readHolder(location) ?? { who: 'another program', since: 'some time ago' };
  return new LedgerError(
    'ledger/locked',
    `${location} is being written by ${holder.who} since ${holder.since}; waited ${patience / 1000} s for it. ` +
      'Nothing was changed. Wait until it is done, or end it, and try again.',
    { cause: { values: { location, ...holder, seconds: patience / 1000 }, error } },
  );
}

class SqliteBackend implements Backend {
  readonly location: string;
  readonly #options: BackendOptions;
  readonly readOnly: boolean;
  readonly #writer: Connection | null;
  readonly #reader: Connection;
  /** Never within a transaction, which would go on seeing what it began with. */
  readonly #watcher: Connection | null;
  #version: StatementSync | null = null;
  /** Pages of the file when it was last known to be compact, or was opened. */
  #pages: number;
  readonly indexWords = indexWords;
  readonly clearWords = clearWords;
  readonly findWords = findWords;

  /** `connectMore` makes connections for reading; null for a ledger that nobody can change. */
  constructor(location: string, options: BackendOptions, first: Connection, connectMore: (() => Connection) | null) {
    this.location = location;
    this.readOnly = options.readOnly;
    this.#options = options;
    this.#writer = options.readOnly ? null : first;
    this.#reader = options.readOnly ? first : connectMore!();
    this.#pages = pagesOf(first);
    this.#watcher = connectMore && connectMore();
  }

  async write<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const { location } = this;
    const writer = this.#writer;
    if (!writer) {
      throw new LedgerError('ledger/read-only', `${location} was opened for reading only.`, {
        cause: { values: { location } },
      });
    }
    // Kysely hands out the one connection to one at a time: transactions of this process queue here.
    return await writer.db.connection().execute(async (db) => {
      const holder = { who: this.#options.who, since: this.#options.clock() };
      let wasUnwritable = false;
      try {
        await patiently(location, this.#options.patience, () => writer.raw.exec('BEGIN IMMEDIATE'));
        noteHolder(location, holder);
        const result = await work(db);
        writer.raw.exec('COMMIT');
        return result;
      } catch (error) {
        wasUnwritable = isUnwritable(error);
        throw faultOf(error, location);
      } finally {
        if (writer.raw.isTransaction) writer.raw.exec('ROLLBACK');
        forgetHolder(location, holder);
        // SQLite opens a file that may not be written for reading alone, and so it stays: the next may find it mended.
        if (wasUnwritable) renewed(writer);
      }
    });
  }

  async read<T>(work: (db: Database) => Promise<T>): Promise<T> {
    return await readAtOnce(this.#reader, this.location, work);
  }

  async revision(): Promise<string> {
    if (!this.#watcher) return 'settled';
    try {
      this.#version ??= this.#watcher.raw.prepare('PRAGMA data_version');
      const { data_version } = this.#version.get() as { data_version: number };
      return String(data_version);
    } catch (error) {
      throw faultOf(error, this.location);
    }
  }

  async temporary(tables: readonly (keyof Tables)[]): Promise<TemporaryConnection> {
    const connection = connect(this.location, { readOnly: true });
    try {
      makeTemporaryTables(connection.raw, tables);
    } catch (error) {
      connection.raw.close();
      throw faultOf(error, this.location);
    }
    return {
      fill: (work) => connection.db.connection().execute(work),
      read: (work) => readAtOnce(connection, this.location, work),
      // In its turn: after the reads that are under way.
      close: () => connection.db.connection().execute(async () => connection.raw.close()),
    };
  }

  async scoped(scope: RelationScope): Promise<ScopedReader> {
    const connection = connect(this.location, { readOnly: true });
    try {
      for (const view of viewsOf(scope, 'main.')) connection.raw.exec(view);
    } catch (error) {
      connection.raw.close();
      throw faultOf(error, this.location);
    }
    return {
      read: (work) => readAtOnce(connection, this.location, work),
      close: () => connection.db.connection().execute(async () => connection.raw.close()),
    };
  }

  /**
   * A file that became twice as large has a tenth of its room between rows. Who reads goes on reading; where somebody
   * else writes, or there is no room for a second copy meanwhile, the file stays as it is.
   */
  async compact(): Promise<void> {
    const writer = this.#writer;
    if (!writer) return;
    await writer.db.connection().execute(async () => {
      if (pagesOf(writer) < Math.max(fewPages, 2 * this.#pages)) return;
      try {
        writer.raw.exec('VACUUM');
        writer.raw.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        this.#pages = pagesOf(writer);
      } catch (error) {
        if (!isOfItsPlace(error)) throw faultOf(error, this.location);
      }
    });
  }

  async schemaFlaws(): Promise<string[]> {
    return schemaFlaws(this.#reader.raw);
  }

  async close(): Promise<void> {
    for (const one of [this.#reader, this.#writer, this.#watcher]) if (one?.raw.isOpen) one.raw.close();
  }
}

/** A file of fewer pages is small anyway. */
const fewPages = 1_280;

function pagesOf({ raw }: Connection): number {
  return Number(raw.prepare('PRAGMA page_count').get()?.['page_count']);
}

/** Where the file cannot even be opened just now, the former connection stays, to say so. */
function renewed(connection: Connection): void {
  try {
    connection.renew();
  } catch {
    // The next transaction tells.
  }
}

/** All reads of the work see one moment, whatever other connections write meanwhile. */
async function readAtOnce<T>(connection: Connection, location: string, work: (db: Database) => Promise<T>): Promise<T> {
  return await connection.db.connection().execute(async (db) => {
    try {
      connection.raw.exec('BEGIN');
      return await work(db);
    } catch (error) {
      throw faultOf(error, location);
    } finally {
      if (connection.raw.isTransaction) connection.raw.exec('COMMIT');
    }
  });
}

import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { Kysely, SqliteDialect } from 'kysely';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type { Database, Tables } from '../tables.ts';

/** One connection to a ledger's file: the raw one, and the same under Kysely's queries. */
export interface Connection {
  readonly raw: DatabaseSync;
  readonly db: Database;
  /** Puts a new raw connection in the place of this one, for the queries too. Not within a transaction. */
  renew(): void;
}

/** SQLite blocks the whole process while it waits for a lock, so it waits in short pieces only. */
const busyTimeout = 100;

/**
 * So many KiB of the file does a connection for reading hold at most. By itself SQLite holds 2,000, in which no two
 * questions of a page over a large ledger find what the first has read.
 */
const cacheOfReaders = 16_000;

export interface ConnectOptions {
  readOnly: boolean;
  /** Promises that nobody changes the file meanwhile; SQLite then needs no files beside it. */
  isSettled?: boolean;
}

export function connect(location: string, options: ConnectOptions): Connection {
  let raw = open(location, options);
  const statements = new Map<string, SqliteStatement>();
  const dialect = new SqliteDialect({ database: forKysely(() => raw, statements, options) });
  return {
    get raw() {
      return raw;
    },
    db: new Kysely<Tables>({ dialect }),
    renew() {
      const former = raw;
      raw = open(location, options);
      statements.clear();
      former.close();
    },
  };
}

function open(location: string, { readOnly, isSettled = false }: ConnectOptions): DatabaseSync {
  const url = pathToFileURL(location);
  if (isSettled) url.searchParams.set('immutable', '1');
  const raw = new DatabaseSync(isSettled ? url : location, { readOnly, timeout: busyTimeout });
  if (!readOnly) raw.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  return raw;
}

/** Kysely expects the manners of better-sqlite3. Statements are kept, as the same ones come again and again. */
function forKysely(
  raw: () => DatabaseSync,
  statements: Map<string, SqliteStatement>,
  { readOnly }: ConnectOptions,
): SqliteDatabase {
  return {
    close: () => raw().close(),
    prepare(sql) {
      const known = statements.get(sql);
      if (known) return known;
      // Not before the first question: to ask for it reads the file, and may be refused.
      if (readOnly && statements.size === 0) raw().exec(`PRAGMA cache_size = -${cacheOfReaders}`);
      const statement = prepare(raw(), sql);
      if (statements.size >= 500) statements.clear();
      statements.set(sql, statement);
      return statement;
    },
  };
}

function prepare(raw: DatabaseSync, sql: string): SqliteStatement {
  const statement = raw.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...(values as SQLInputValue[])),
    run: (values) => statement.run(...(values as SQLInputValue[])),
    iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
  };
}

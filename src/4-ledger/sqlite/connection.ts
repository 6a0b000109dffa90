import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { Kysely, SqliteDialect } from 'kysely';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type { Database, Tables } from '../tables.ts';

/** One connection to a ledger's file: the raw one, and the same under Kysely's queries. */
export interface Connection {
  raw: DatabaseSync;
  db: Database;
}

/** SQLite blocks the whole process while it waits for a lock, so it waits in short pieces only. */
const busyTimeout = 100;

export interface ConnectOptions {
  readOnly: boolean;
  /** Promises that nobody changes the file meanwhile; SQLite then needs no files beside it. */
  isSettled?: boolean;
}

export function connect(location: string, { readOnly, isSettled = false }: ConnectOptions): Connection {
  const url = pathToFileURL(location);
  if (isSettled) url.searchParams.set('immutable', '1');
  const raw = new DatabaseSync(isSettled ? url : location, { readOnly, timeout: busyTimeout });
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: forKysely(raw) }) });
  return { raw, db };
}

/** Kysely expects the manners of better-sqlite3. Statements are kept, as the same ones come again and again. */
function forKysely(raw: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => raw.close(),
    prepare(sql) {
      const known = statements.get(sql);
      if (known) return known;
      const statement = prepare(raw, sql);
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

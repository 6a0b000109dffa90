import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { releasedFile } from '../trial-place.ts';
import type { TrialBackend, TrialPlace } from '../trial-place.ts';

export const sqlite: TrialBackend = { name: 'SQLite', absent: null, place };

/** A file in a folder of its own. */
async function place(): Promise<TrialPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'ganket-'));
  const location = join(folder, 'ledger.db');
  const raw = async <T>(work: (raw: DatabaseSync) => T): Promise<T> => withRaw(location, work);
  return {
    location,
    settle: async (release) => writeFileSync(location, releasedFile(`${release}.db`)),
    rows: (query) => raw((file) => file.prepare(query).all()),
    run: (statement) => raw((file) => file.exec(statement)),
    tamper: (statements) => raw((file) => tamper(file, statements)),
    weaken: () =>
      raw((file) =>
        file.exec(`DROP TRIGGER decisions_no_update;
          DROP TRIGGER texts_no_delete;
          CREATE TRIGGER texts_no_delete BEFORE DELETE ON texts BEGIN SELECT 1; END`),
      ),
    outgrow: () => raw((file) => file.exec('PRAGMA user_version = 999')),
    hold: async () => hold(location),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The file as another program sees it. */
export function withRaw<T>(location: string, work: (raw: DatabaseSync) => T): T {
  const raw = new DatabaseSync(location);
  try {
    return work(raw);
  } finally {
    raw.close();
  }
}

function tamper(raw: DatabaseSync, statements: string[]): void {
  const triggers = raw.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`).all() as {
    name: string;
    sql: string;
  }[];
  raw.exec('PRAGMA foreign_keys = OFF');
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`);
  for (const statement of statements) raw.exec(statement);
  for (const { sql } of triggers) raw.exec(sql);
}

function hold(location: string): () => Promise<void> {
  const raw = new DatabaseSync(location);
  raw.exec('BEGIN IMMEDIATE');
  return async () => {
    raw.exec('COMMIT');
    raw.close();
  };
}

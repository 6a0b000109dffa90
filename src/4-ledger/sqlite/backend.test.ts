import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Backend } from '../backend.ts';
import { load } from '../tables.ts';
import type { TrialPlace } from '../trial-place.ts';
import { openSqlite } from './backend.ts';
import { connect } from './connection.ts';
import { checkIdentity, migrate } from './migrate.ts';
import { sqlite, withRaw } from './trial.ts';

let place: TrialPlace;
beforeEach(async () => {
  place = await sqlite.place();
});
afterEach(() => place.remove());

const clock = (): string => '2026-03-01T08:00:00.000Z';
const open = (location = place.location) =>
  openSqlite(location, { readOnly: false, mustExist: false, who: 'a test', clock, patience: 200 });

/** A place where there is no ledger to open, and what is said of it. */
const refused: [name: string, prepare: (location: string) => void, code: string, words: RegExp][] = [
  [
    'a text file',
    (path) => writeFileSync(path, 'Đây là một tệp chữ, không phải sổ. '.repeat(40)),
    'ledger/not-sqlite',
    /no SQLite file.*--ledger/,
  ],
  ['a folder', (path) => mkdirSync(path), 'ledger/is-folder', /is a folder/],
  [
    "another program's SQLite file",
    (path) => withRaw(path, (raw) => raw.exec('CREATE TABLE bookmarks (url TEXT)')),
    'ledger/not-ours',
    /another program .*1 tables/,
  ],
  [
    "another program's SQLite file with an application id",
    (path) => withRaw(path, (raw) => raw.exec('PRAGMA application_id = 77')),
    'ledger/not-ours',
    /application id 77/,
  ],
];

describe('no ledger is opened in', () => {
  test.each(refused)('%s, and nothing there is changed', async (_, prepare, code, words) => {
    prepare(place.location);
    const before = code === 'ledger/is-folder' ? null : readFileSync(place.location);
    await expect(open()).rejects.toMatchObject({ name: 'LedgerError', code, message: expect.stringMatching(words) });
    if (before) expect(readFileSync(place.location).equals(before)).toBe(true);
  });

  test('a folder that cannot be made', async () => {
    writeFileSync(place.location, '');
    const found = open(join(place.location, 'ledger.db'));
    await expect(found).rejects.toMatchObject({ name: 'LedgerError', code: 'ledger/cannot-open' });
  });
});

test.each(['application_id', 'user_version', 'sqlite_master'])(
  'a ledger that another process makes while %s is asked for is no other program’s file',
  async (asked) => {
    const { raw } = connect(place.location, { readOnly: false });
    raw.exec('PRAGMA journal_mode = WAL');
    const meanwhile = new Proxy(raw, {
      get(target, name) {
        if (name !== 'prepare') return (target[name as keyof typeof target] as () => unknown).bind(target);
        return (sql: string) => {
          const answer = target.prepare(sql).get();
          if (sql.includes(asked)) withRaw(place.location, migrate);
          return { get: () => answer };
        };
      },
    });
    expect(checkIdentity(meanwhile, place.location, false)).toBe(true);
    expect(checkIdentity(raw, place.location, false)).toBe(false);
    raw.close();
  },
);

test('an empty file becomes a ledger', async () => {
  writeFileSync(place.location, '');
  const backend = await open();
  expect(await backend.schemaFlaws()).toEqual([]);
  await backend.close();
});

test('a ledger is kept safe: write-ahead log, flushed at every commit', async () => {
  const backend = await open();
  expect(await place.rows('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  expect(await place.rows('PRAGMA application_id')).toEqual([{ application_id: 0x47616e6b }]);
  await backend.close();
});

test('a note of who writes is left by nobody who is done', async () => {
  const backend = await open();
  await backend.write(async () => {
    expect(existsSync(`${place.location}-writer`)).toBe(true);
  });
  expect(existsSync(`${place.location}-writer`)).toBe(false);
  await backend.close();
});

test.each(['articles', 'texts', 'readings', 'decisions', 'thread_ids', 'properties'])(
  'nothing replaces a row of %s',
  async (table) => {
    const backend = await open();
    await backend.write(async (db) => {
      await db.insertInto('properties').values({ name: 'a', value: 'b' }).execute();
      await db
        .insertInto('texts')
        .values({ hash: '0'.repeat(64), text: 'a' })
        .execute();
      await db
        .insertInto('articles')
        .values({
          seq: 1,
          id: 'a',
          version: 1,
          origin: 'a',
          text_hash: '0'.repeat(64),
          title: null,
          publisher: null,
          published_on: null,
          url: null,
          source: 'a',
          retrieved_at: 'a',
          added_at: 'a',
          hash: 'a',
        })
        .execute();
      await db
        .insertInto('readings')
        .values({ seq: 1, article: 1, reader: 'a', reading: Buffer.from('{}'), read_at: 'a', hash: 'a' })
        .execute();
      await db
        .insertInto('decisions')
        .values({
          relation: 'a',
          seq: 1,
          who: 'a',
          decided_at: 'a',
          why: null,
          kind: 'a',
          body: 'a',
          prev_hash: 'a',
          hash: 'a',
        })
        .execute();
      await db.insertInto('thread_ids').values({ seq: 1, fact: 'a', thread: 'a', minted_at: 'a', hash: 'a' }).execute();
    });
    const replacing = place.run(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`);
    await expect(replacing).rejects.toThrow(/the record only grows/);
    await backend.close();
  },
);

describe('a file that has grown', () => {
  /** Writes as much as makes a file worth compacting, and leaves gaps in it. */
  async function grown(backend: Backend): Promise<void> {
    await backend.write(async (db) => {
      const rows = Array.from({ length: 4_000 }, (_, i) => ({ name: `n${i}`, value: 'x'.repeat(6_000) }));
      await load(db, 'derived_state', rows);
      await db.deleteFrom('derived_state').where('name', 'like', '%1').execute();
    });
  }
  const names = (backend: Backend) =>
    backend.read((db) => db.selectFrom('derived_state').select('name').orderBy('name').execute());
  const pages = () => withRaw(place.location, (raw) => Number(raw.prepare('PRAGMA page_count').get()!['page_count']));

  test('is made compact, with all that is in it, while others read', async () => {
    const [backend, other] = [await open(), await open()];
    await grown(backend);
    const [before, kept] = [pages(), await names(backend)];
    await other.read(async (db) => {
      await db.selectFrom('derived_state').select('name').limit(1).execute();
      await backend.compact();
    });
    expect(pages()).toBeLessThan(0.95 * before);
    expect(await names(backend)).toEqual(kept);
    expect(await names(other)).toEqual(kept);
    expect(await backend.schemaFlaws()).toEqual([]);
    await Promise.all([backend.close(), other.close()]);
    const again = await open();
    expect(await names(again)).toEqual(kept);
    await again.close();
  });

  test('stays as it is while somebody else writes, and where it is small or not twice as large', async () => {
    const backend = await open();
    const small = pages();
    await backend.compact();
    expect(pages()).toBe(small);
    await grown(backend);
    const before = pages();
    const other = connect(place.location, { readOnly: false });
    other.raw.exec('BEGIN IMMEDIATE');
    await backend.compact();
    other.raw.exec('COMMIT');
    other.raw.close();
    expect(pages()).toBe(before);
    await backend.close();
    const later = await open();
    await later.compact();
    expect(pages()).toBe(before);
    await later.close();
  });
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLedger } from './open.ts';
import { entryOf, Trial } from './trial.ts';

let trial: Trial;
beforeEach(() => {
  trial = new Trial();
});
afterEach(() => trial.end());

const tin = entryOf({ id: 'tin', passages: [{ words: 'Hai bên nhất trí mở rộng chợ biên giới.', commitment: {} }] });

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

function withRaw(path: string, work: (raw: DatabaseSync) => void): void {
  const raw = new DatabaseSync(path);
  work(raw);
  raw.close();
}

describe('no ledger is opened in', () => {
  test.each(refused)('%s, and nothing there is changed', async (_, prepare, code, words) => {
    prepare(trial.location);
    const before = code === 'ledger/is-folder' ? null : readFileSync(trial.location);
    await expect(trial.open()).rejects.toMatchObject({
      name: 'LedgerError',
      code,
      message: expect.stringMatching(words),
    });
    if (before) expect(readFileSync(trial.location).equals(before)).toBe(true);
  });

  test('a newer ledger', async () => {
    await (await trial.open()).close();
    trial.raw((raw) => raw.exec('PRAGMA user_version = 999'));
    const found = openLedger(trial.location, { who: 'a test', clock: () => trial.now });
    await expect(found).rejects.toMatchObject({ code: 'ledger/newer', message: expect.stringMatching(/schema 999/) });
  });

  test('no place, where one must be', async () => {
    await expect(trial.open({ mustExist: true })).rejects.toMatchObject({ code: 'ledger/missing' });
    await expect(trial.open({ readOnly: true })).rejects.toMatchObject({ code: 'ledger/missing' });
  });

  test('a folder that cannot be made', async () => {
    writeFileSync(join(trial.folder, 'file'), '');
    const found = openLedger(join(trial.folder, 'file', 'ledger.db'), { who: 'a test', clock: () => trial.now });
    await expect(found).rejects.toMatchObject({ name: 'LedgerError', code: 'ledger/cannot-open' });
  });

  test('a backend that is not there', async () => {
    const found = openLedger('mysql://localhost/ganket', { who: 'a test', clock: () => trial.now });
    await expect(found).rejects.toMatchObject({ code: 'ledger/backend' });
  });
});

test('an empty file becomes a ledger', async () => {
  writeFileSync(trial.location, '');
  const ledger = await trial.open();
  expect(await ledger.append([tin])).toMatchObject([{ status: 'added' }]);
});

test('a ledger is kept safe: write-ahead log, flushed at every commit', async () => {
  const ledger = await trial.open();
  await ledger.append([tin]);
  expect(trial.raw((raw) => raw.prepare('PRAGMA journal_mode').get())).toEqual({ journal_mode: 'wal' });
  expect(trial.raw((raw) => raw.prepare('PRAGMA application_id').get())).toEqual({ application_id: 0x47616e6b });
});

test('the example and one’s own ledger are told apart for ever', async () => {
  const example = await trial.open({ example: true });
  expect(example.example).toBe(true);
  await trial.close();
  await expect(trial.open({ example: false })).rejects.toMatchObject({ code: 'ledger/example' });
  expect((await trial.open()).example).toBe(true);
});

test('a ledger opened for reading writes nothing', async () => {
  await (await trial.open()).append([tin]);
  await trial.close();
  const ledger = await trial.open({ readOnly: true });
  await expect(ledger.append([tin])).rejects.toMatchObject({ code: 'ledger/read-only' });
  expect((await ledger.place(tin)).status).toBe('known');
});

test('who waits in vain for another program is told so, and goes on once it is done', async () => {
  const ledger = await trial.open();
  const other = new DatabaseSync(trial.location);
  other.exec('BEGIN IMMEDIATE');
  const message = expect.stringMatching(/is being written by another program.*; waited 0.2 s/);
  await expect(ledger.append([tin])).rejects.toMatchObject({ code: 'ledger/locked', message });
  expect((await ledger.place(tin)).status).toBe('added');
  const waiting = ledger.append([tin]);
  other.exec('COMMIT');
  other.close();
  expect(await waiting).toMatchObject([{ status: 'added' }]);
});

test('what a process appended and did not come to link is linked by the next', async () => {
  const ledger = await trial.open();
  await ledger.append([tin]);
  const threads = (): unknown => trial.raw((raw) => raw.prepare('SELECT count(*) AS n FROM threads').get());
  expect(threads()).toEqual({ n: 0 });
  await trial.close();
  await trial.open();
  expect(threads()).toEqual({ n: 1 });
});

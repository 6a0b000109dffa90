import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Backend } from '../backend.ts';
import { openSqlite } from './backend.ts';

let folder: string;
let first: Backend;
let second: Backend;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ganket-'));
  const open = (who: string, since: string): Promise<Backend> =>
    openSqlite(join(folder, 'ledger.db'), {
      readOnly: false,
      mustExist: false,
      who,
      clock: () => since,
      patience: 200,
    });
  first = await open('ganket import (process 77)', '2026-03-01T08:00:00.000Z');
  second = await open('ganket serve (process 78)', '2026-03-01T09:00:00.000Z');
});
afterEach(async () => {
  await first.close();
  await second.close();
  rmSync(folder, { recursive: true, force: true });
});

const note = (backend: Backend, name: string): Promise<unknown> =>
  backend.write((db) => db.insertInto('derived_state').values({ name, value: '' }).execute());
const names = (backend: Backend): Promise<string[]> =>
  backend.read(async (db) =>
    (await db.selectFrom('derived_state').select('name').orderBy('name').execute()).map(({ name }) => name),
  );

test('who waits in vain for another Ganket is told which, since when, and what to do', async () => {
  const held = Promise.withResolvers<void>();
  const holding = first.write(() => held.promise);
  await expect(note(second, 'a')).rejects.toMatchObject({
    code: 'ledger/locked',
    message: expect.stringMatching(
      /ledger.db is being written by ganket import \(process 77\) since 2026-03-01T08:00:00.000Z; waited 0.2 s .* try again/,
    ),
  });
  held.resolve();
  await holding;
  await note(second, 'a');
  expect(await names(first)).toEqual(['a']);
});

test('a note of who writes is left by nobody who is done', async () => {
  await note(first, 'a');
  expect(existsSync(join(folder, 'ledger.db-writer'))).toBe(false);
});

test('what fails is as if it had not been', async () => {
  const failing = first.write(async (db) => {
    await db.insertInto('derived_state').values({ name: 'half', value: '' }).execute();
    throw new Error('stopped in between');
  });
  await expect(failing).rejects.toThrow('stopped in between');
  expect(await names(first)).toEqual([]);
  await note(first, 'whole');
  expect(await names(second)).toEqual(['whole']);
});

test('the transactions of one process come one after the other', async () => {
  await Promise.all(['a', 'b', 'c', 'd'].map((name, i) => note(i % 2 ? first : second, name)));
  expect(await names(first)).toEqual(['a', 'b', 'c', 'd']);
});

test('reads see one moment, whatever is written meanwhile', async () => {
  await note(first, 'a');
  await second.read(async (db) => {
    const count = async (): Promise<number> => (await db.selectFrom('derived_state').selectAll().execute()).length;
    expect(await count()).toBe(1);
    await note(first, 'b');
    expect(await count()).toBe(1);
  });
  expect(await names(second)).toEqual(['a', 'b']);
});

test('temporary tables are the connection’s own and hide those of the ledger', async () => {
  await first.write((db) => db.insertInto('article_relations').values({ relation: 'LAO-VNM', article: 1 }).execute());
  const temporary = await first.temporary();
  await temporary.fill((db) =>
    db.insertInto('article_relations').values({ relation: 'KHM-VNM', article: 2 }).execute(),
  );
  const relations = await temporary.read((db) => db.selectFrom('article_relations').select('relation').execute());
  expect(relations).toEqual([{ relation: 'KHM-VNM' }]);
  expect(await second.read((db) => db.selectFrom('article_relations').select('relation').execute())).toEqual([
    { relation: 'LAO-VNM' },
  ]);
  await temporary.close();
});

test('the words of articles are found folded, in a row, and by the beginning of the last', async () => {
  await first.write(async (db) => {
    for (const article of [1, 2]) {
      await db
        .insertInto('linked_articles')
        .values({ article, published_on: `2026-02-0${article}`, inferred: 0, story: 's' })
        .execute();
    }
    await first.indexWords(db, 1, 'hai ben mo rong cho bien gioi');
    await first.indexWords(db, 2, 'cho bien, va hai ben');
  });
  const find = (...words: string[]): Promise<number[]> => first.read((db) => first.findWords(db, words, 10));
  expect(await find('hai', 'ben')).toEqual([2, 1]);
  expect(await find('cho', 'bien', 'gi')).toEqual([1]);
  expect(await find('bien', 'cho')).toEqual([]);
  expect(await find('ien')).toEqual([]);
});

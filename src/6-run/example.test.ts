import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { usualUnpacking } from '../1-collect/index.ts';
import { articleRows, countArticles, threadRows } from '../4-ledger/index.ts';
import { defaultMarkLimits } from '../0-facts/index.ts';
import { now } from './clock.ts';
import { exampleRecord, openExample } from './example.ts';
import type { ExampleOptions } from './example.ts';

const limits = { textBytes: 100_000, sourceBytes: 100_000, fetchSeconds: 1, fetchPrivate: false, userAgent: 'test' };
const moment = { asOf: null, knownBy: null, day: '2026-11-01', limits: defaultMarkLimits };

let folder: string;
let made: number[];
let options: ExampleOptions;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ganket-example-'));
  made = [];
  options = {
    location: join(folder, 'example.db'),
    record: join(folder, 'record'),
    collecting: { limits: { ...limits, ...usualUnpacking }, clock: now },
    opening: { who: 'test', clock: now },
    tellMaking: (articles) => made.push(articles),
  };
  mkdirSync(options.record);
  writeFileSync(join(options.record, 'a.txt'), ' date 2026-03-11 Một bài về chợ biên giới.');
  writeFileSync(join(options.record, 'a.json'), '{"title":"Chợ biên giới"}');
  writeFileSync(join(options.record, 'README.md'), 'no article');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function titles(): Promise<(string | null)[]> {
  const ledger = await openExample(options);
  expect(ledger).toMatchObject({ example: true, readOnly: true });
  const { items } = await articleRows(ledger, moment);
  await ledger.close();
  return items.map(({ title }) => title);
}

test('is made once, of the articles alone', async () => {
  expect(await titles()).toEqual(['Chợ biên giới']);
  const { mtimeMs } = statSync(options.location);
  expect(await titles()).toEqual(['Chợ biên giới']);
  expect(made).toEqual([1]);
  expect(statSync(options.location).mtimeMs).toBe(mtimeMs);
  expect(readdirSync(folder).filter((name) => !/^(example\.db(-made-from|-wal|-shm)?|record)$/.test(name))).toEqual([]);
});

test('is made anew when an article changes, comes or goes', async () => {
  await titles();
  writeFileSync(join(options.record, 'a.json'), '{"title":"Chợ đêm"}');
  expect(await titles()).toEqual(['Chợ đêm']);
  writeFileSync(join(options.record, 'b.txt'), ' date 2026-03-10 Một bài về cầu.');
  expect(await titles()).toHaveLength(2);
  rmSync(join(options.record, 'a.txt'));
  expect(await titles()).toHaveLength(1);
  expect(made).toEqual([1, 1, 2, 1]);
});

test.each([
  ['a damaged file', () => writeFileSync(options.location, 'no ledger at all'.repeat(100))],
  ['a removed file', () => rmSync(options.location)],
])('is made anew in the place of %s', async (_, damage) => {
  await titles();
  damage();
  expect(await titles()).toEqual(['Chợ biên giới']);
  expect(made).toEqual([1, 1]);
});

test('is not left half made by an article that cannot be read', async () => {
  await titles();
  writeFileSync(join(options.record, 'b.txt'), new Uint8Array([0, 1]));
  await expect(openExample(options)).rejects.toMatchObject({ code: 'input/binary' });
  rmSync(join(options.record, 'b.txt'));
  expect(await titles()).toEqual(['Chợ biên giới']);
  expect(made).toEqual([1, 2]);
});

test('shows a relation, its threads and their quotes', async () => {
  const ledger = await openExample({ ...options, record: exampleRecord });
  expect(made).toEqual([await countArticles(ledger)]);
  const { items } = await threadRows(ledger, moment, { relation: 'LAO-VNM' });
  expect(items.length).toBeGreaterThan(0);
  expect(items.every(({ quote }) => quote.exact.length > 0)).toBe(true);
  await ledger.close();
});

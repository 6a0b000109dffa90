import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LedgerError } from '../0-facts/index.ts';
import type { Rereading } from '../0-facts/index.ts';
import { readerVersion } from '../2-read/index.ts';
import { countOutdated, openLedger, restingDecisions, threadRows, threadView } from '../4-ledger/index.ts';
import type { Ledger, Moment } from '../4-ledger/index.ts';
import { collectingOf } from './collecting.ts';
import { loadConfig } from './config.ts';
import { importSources } from './pipeline.ts';
import { BackgroundRereading, rereadArticles } from './rereading.ts';
import type { Background } from './rereading.ts';

const clock = (): string => '2026-03-01T08:00:00.000Z';
const moment: Moment = {
  asOf: null,
  knownBy: null,
  day: '2026-03-01',
  limits: { dueSoonDays: 90, silentDays: 183, stalledDays: 365, graceDays: 90 },
};
const count = 130;

let folder: string;
let ledger: Ledger;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ganket-'));
  ledger = await openLedger(join(folder, 'so.db'), { who: 'a test', clock });
  const config = loadConfig({ flags: {}, environment: {}, folder });
  const words = (i: number): string => `Ngày 5/2/2026, Việt Nam và Lào nhất trí mở chợ biên giới số ${i}.`;
  const lines = Array.from({ length: count }, (_, i) => ({
    kind: 'line' as const,
    line: JSON.stringify({ id: `tin-${i}`, text: words(i), publishedOn: '2026-02-05' }),
    place: `line ${i}`,
  }));
  await importSources(ledger, lines, collectingOf(config), () => {});
});
afterEach(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

function raw<T>(work: (file: DatabaseSync) => T): T {
  const file = new DatabaseSync(join(folder, 'so.db'));
  try {
    return work(file);
  } finally {
    file.close();
  }
}

/** As if an older reader had read all. */
const age = (): void =>
  raw((file) => file.exec(`DROP TRIGGER readings_no_update; UPDATE readings SET reader = '0.0.1'`));

const readers = (): unknown[] =>
  raw((file) => file.prepare('SELECT reader, count(*) AS n FROM readings GROUP BY reader ORDER BY reader').all()).map(
    (row) => ({ ...row }),
  );
const readTwice = [
  { reader: '0.0.1', n: count },
  { reader: readerVersion, n: count },
];

/** Reads in the background until all is read. */
async function readAll(
  change: Partial<Background> = {},
): Promise<{ rereading: BackgroundRereading; told: Rereading[] }> {
  const told: Rereading[] = [];
  const ended = Promise.withResolvers<void>();
  const rereading = new BackgroundRereading(ledger, {
    inTurn: (work) => work(),
    patience: 10,
    report: (error) => expect.unreachable(String(error)),
    tell: async (progress) => {
      told.push({ ...progress });
      if (progress.done === progress.articles) ended.resolve();
    },
    ...change,
  });
  await ended.promise;
  await rereading.stop();
  return { rereading, told };
}

test('what an older reader read is read again, once', async () => {
  age();
  const pieces: number[] = [];
  expect(await rereadArticles(ledger, (articles) => pieces.push(articles))).toBe(count);
  expect(pieces).toEqual([64, 64, 2]);
  expect(readers()).toEqual(readTwice);
  expect(await rereadArticles(ledger, () => {})).toBe(0);
});

test('in the background it is read piece by piece, and it is told how much and when all is read', async () => {
  age();
  const before = (await threadRows(ledger, moment, { limit: 500 })).items;
  const { rereading, told } = await readAll();
  expect(told).toEqual([
    { articles: count, done: 0 },
    { articles: count, done: count },
  ]);
  expect(rereading.progress).toEqual({ articles: count, done: count });
  expect(readers()).toEqual(readTwice);
  expect((await threadRows(ledger, moment, { limit: 500 })).items).toEqual(before);
});

test('where nothing is to be read, nothing is told', async () => {
  const rereading = new BackgroundRereading(ledger, {
    inTurn: (work) => work(),
    patience: 10,
    report: (error) => expect.unreachable(String(error)),
    tell: () => expect.unreachable('told'),
  });
  await rereading.stop();
  expect(rereading.progress).toBeNull();
});

test('stopped in between, the next goes on with what is left', async () => {
  age();
  const written = Promise.withResolvers<void>();
  const rereading = new BackgroundRereading(ledger, {
    inTurn: async (work) => {
      await work();
      written.resolve();
    },
    patience: 10,
    report: (error) => expect.unreachable(String(error)),
    tell: async () => {},
  });
  await written.promise;
  await rereading.stop();
  const left = await countOutdated(ledger, readerVersion);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(count);
  expect((await readAll()).told[0]).toEqual({ articles: left, done: 0 });
  expect(readers()).toEqual(readTwice);
});

test('what the ledger refuses for a while is reported, and then it goes on', async () => {
  age();
  let refusals = 1;
  const reported: unknown[] = [];
  const { told } = await readAll({
    inTurn: async (work) => {
      if (refusals-- > 0) throw new LedgerError('ledger/full', 'The disk is full.');
      await work();
    },
    report: (error) => reported.push(error),
  });
  expect(reported).toHaveLength(1);
  expect(told.at(-1)).toEqual({ articles: count, done: count });
  expect(readers()).toEqual(readTwice);
});

test('what another process has read meanwhile is not read twice, and a thread can be seen at any time', async () => {
  const { items } = await threadRows(ledger, moment, { limit: 1 });
  const [{ id, quote }] = items as [(typeof items)[number]];
  await ledger.decide({
    relation: 'LAO-VNM',
    who: 'Lan',
    why: null,
    judgement: { kind: 'owner', fact: quote.fact, owner: 'Vụ Biên giới' },
  });
  const nothing = { encounters: [], commitments: [], results: [], indicators: [], offices: [], things: [] };
  const readings = Array.from({ length: count }, (_, i) => ({
    article: i + 1,
    reader: '9',
    reading: { document: { id: `tin-${i}`, language: 'vi', publishedOn: '2026-02-05' }, ...nothing },
  }));
  await ledger.appendReadings(readings);
  await ledger.appendReadings(readings);
  expect(readers()).toEqual([
    { reader: readerVersion, n: count },
    { reader: '9', n: count },
  ]);
  expect(await threadView(ledger, moment, id)).toMatchObject({ id, restatements: [] });
  await ledger.link();
  expect(await threadView(ledger, moment, id)).toBeNull();
  expect(await restingDecisions(ledger, moment)).toMatchObject([{ kind: 'owner', words: [{ kind: 'commitments' }] }]);
});

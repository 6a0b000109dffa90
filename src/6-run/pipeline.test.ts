import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { InputError } from '../0-facts/index.ts';
import { usualUnpacking } from '../1-collect/index.ts';
import type { Collecting } from '../1-collect/index.ts';
import { openLedger, threadRows } from '../4-ledger/index.ts';
import type { Ledger, Moment } from '../4-ledger/index.ts';
import { compareSource, importSources } from './pipeline.ts';
import type { Imported } from './batch.ts';
import type { Source } from './pipeline.ts';

const clock = (): string => '2026-03-01T08:00:00.000Z';
const fetching = { fetchSeconds: 1, fetchPrivate: false, userAgent: 'a test' };
const limits = { textBytes: 2000, sourceBytes: 20_000, ...fetching, ...usualUnpacking };
const collecting: Collecting = { limits, clock };
const moment: Moment = {
  asOf: null,
  knownBy: null,
  day: '2026-03-01',
  limits: { dueSoonDays: 90, silentDays: 183, stalledDays: 365, graceDays: 90 },
};

let folder: string;
let ledger: Ledger;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ganket-'));
  ledger = await openLedger(join(folder, 'so.db'), { who: 'a test', clock });
});
afterEach(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const market = 'Việt Nam và Lào nhất trí mở rộng chợ biên giới.';
const line = (id: string, text: string): Source => ({
  kind: 'line',
  line: JSON.stringify({ id, text, publishedOn: '2026-02-05' }),
  place: `line ${id}`,
});

async function importAll(sources: Iterable<Source> | AsyncIterable<Source>): Promise<Imported[]> {
  const told: Imported[] = [];
  await importSources(ledger, sources, collecting, (imported) => void told.push(imported));
  return told;
}

test('of an article in several pages the one that came is added, and the others are told with it', async () => {
  const address = 'https://songxanh.example/cho.html';
  const page = `<html lang="vi"><head><title>Chợ</title><link rel="canonical" href="${address}"><link rel="next" href="?page=2"></head><body><article><h1>Chợ biên giới</h1><p>${market}</p><p>${market}</p></article></body></html>`;
  const told = await importAll([{ kind: 'file', name: 'cho.html', bytes: Buffer.from(page) }]);
  const outcomes = told.map(({ outcome: { status, further } }) => [status, further]);
  expect(outcomes).toEqual([['added', [`${address}?page=2`]]]);
});

test('what became of each source is told in their order, good and bad', async () => {
  const error = new InputError('input/missing', 'There is nothing.');
  const told = await importAll([
    line('a', market),
    { kind: 'refused', source: 'khong-co.txt', error },
    { kind: 'text', text: 'Hai bên nhất trí lập quỹ khởi nghiệp.', title: null },
    line('b', ' '),
    { kind: 'file', name: 'tin.txt', bytes: Buffer.from(market) },
    { kind: 'file', name: 'tin-2.txt', bytes: Buffer.from(`${market} Hết.`), publishedOn: '2026-03' },
    { kind: 'file', name: 'tin.md', bytes: Buffer.from(market) },
    { kind: 'path', path: join(folder, 'khong-co.txt') },
    { kind: 'url', url: 'http://127.0.0.1/' },
    line('a', market),
  ]);
  expect(
    told.map(({ outcome, error: refused }) => [
      outcome.status,
      outcome.source,
      outcome.publishedOn,
      refused?.code ?? null,
    ]),
  ).toEqual([
    ['added', 'line a', '2026-02-05', null],
    ['failed', 'khong-co.txt', null, 'input/missing'],
    ['added', 'text', null, null],
    ['failed', 'line b', null, 'input/empty'],
    ['added', 'tin.txt', null, null],
    ['added', 'tin-2.txt', '2026-03', null],
    ['failed', 'tin.md', null, 'input/unknown-ending'],
    ['failed', join(folder, 'khong-co.txt'), null, 'input/missing'],
    ['failed', 'http://127.0.0.1/', null, 'input/private-address'],
    ['known', 'line a', '2026-02-05', null],
  ]);
  expect(told[1]?.outcome).toEqual({
    source: 'khong-co.txt',
    status: 'failed',
    article: null,
    title: null,
    publishedOn: null,
    further: [],
    message: 'There is nothing.',
  });
});

test('whatever is told as added is in the ledger by then', async () => {
  const seen: (string | undefined)[] = [];
  await importSources(
    ledger,
    Array.from({ length: 150 }, (_, i) => line(`tin-${i}`, `Tin số ${i}.`)),
    collecting,
    async ({ outcome }) => {
      const raw = new DatabaseSync(join(folder, 'so.db'), { readOnly: true });
      seen.push(raw.prepare('SELECT id FROM articles WHERE id = ?').get(outcome.article)?.['id'] as string | undefined);
      raw.close();
    },
  );
  expect(seen).toEqual(Array.from({ length: 150 }, (_, i) => `tin-${i}`));
});

test('an import ends linked, and nothing to import ends well', async () => {
  await importAll([line('a', market), line('b', market)]);
  expect((await threadRows(ledger, moment)).items).toMatchObject([{ articles: 2 }]);
  expect(await importAll([])).toEqual([]);
});

test('sources that break off leave what came before them', async () => {
  async function* broken(): AsyncIterable<Source> {
    yield line('a', market);
    throw new Error('the pipe broke');
  }
  await expect(importAll(broken())).rejects.toThrow('the pipe broke');
  expect(await importAll([line('a', market)])).toMatchObject([{ outcome: { status: 'added' } }]);
});

test('a ledger that fails ends the import; no source is blamed for it', async () => {
  await ledger.close();
  ledger = await openLedger(join(folder, 'so.db'), { who: 'a test', clock, readOnly: true });
  await expect(importAll([line('a', market)])).rejects.toMatchObject({ code: 'ledger/read-only' });
});

test('a text is compared without being kept', async () => {
  await importAll([line('a', market)]);
  const view = await compareSource(
    ledger,
    moment,
    { kind: 'text', text: `${market} Hai bên nhất trí lập quỹ khởi nghiệp.`, title: null, publishedOn: '2026-02-20' },
    collecting,
  );
  expect(view.facts.filter(({ kind }) => kind === 'commitments').map(({ novelty }) => novelty?.kind)).toEqual([
    'restated',
    'new',
  ]);
  const known = await compareSource(ledger, moment, line('z', market), collecting);
  expect(known.known).toBe('a');
  await expect(compareSource(ledger, moment, line('z', ''), collecting)).rejects.toMatchObject({ code: 'input/empty' });
});

/** A web archive of pages, and where the record of each begins. */
function webArchive(pages: string[]): { bytes: Buffer; positions: number[] } {
  const positions: number[] = [];
  let bytes = '';
  for (const [i, text] of pages.entries()) {
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n${text}`;
    positions.push(Buffer.byteLength(bytes));
    const about = `WARC-Type: response\r\nWARC-Target-URI: https://songxanh.example/${i}\r\nWARC-Date: 2026-02-05T08:00:00Z`;
    bytes += `WARC/1.0\r\n${about}\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
  }
  return { bytes: Buffer.from(bytes), positions };
}

test('a web archive goes on where it stopped, as long as it is the same, and begins anew once it was whole', async () => {
  const path = join(folder, 'kho.warc');
  const { bytes, positions } = webArchive([market, 'Hai bên họp.', 'Hai bên hội đàm.']);
  writeFileSync(path, bytes);
  const source = `archive:${path}`;
  await ledger.remember(source, JSON.stringify({ size: bytes.length, position: positions[1] }));
  const outcomes = async (): Promise<string[]> =>
    (await importAll([{ kind: 'path', path }])).map(({ outcome }) => `${outcome.source.slice(-1)} ${outcome.status}`);
  expect(await outcomes()).toEqual(['1 added', '2 added']);
  expect(JSON.parse((await ledger.recall(source))!)).toEqual({ size: bytes.length, position: 0 });
  expect(await outcomes()).toEqual(['0 added', '1 known', '2 known']);
  await ledger.remember(source, JSON.stringify({ size: bytes.length - 1, position: positions[2] }));
  expect(await outcomes()).toEqual(['0 known', '1 known', '2 known']);
});

test('an archive that was cut off is remembered up to where it was read', async () => {
  const path = join(folder, 'kho.warc');
  const { bytes, positions } = webArchive([market, 'Hai bên họp.', 'Hai bên hội đàm.']);
  writeFileSync(path, bytes.subarray(0, bytes.length - 10));
  expect((await importAll([{ kind: 'path', path }])).map(({ outcome }) => outcome.status)).toEqual([
    'added',
    'added',
    'failed',
  ]);
  expect(JSON.parse((await ledger.recall(`archive:${path}`))!)).toMatchObject({ position: positions[1] });
});

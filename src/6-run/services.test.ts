import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ImportOutcome } from '../0-facts/index.ts';
import { countArticles, openLedger } from '../4-ledger/index.ts';
import type { Ledger } from '../4-ledger/index.ts';
import { createApp } from '../5-present/index.ts';
import { now } from './clock.ts';
import { collectingOf } from './collecting.ts';
import { loadConfig } from './config.ts';
import type { Config } from './config.ts';
import { importSources } from './pipeline.ts';
import { RunningServices } from './services.ts';
import { orderJob } from './workers/jobs.ts';
import { noNats, startQueues } from './workers/trial.ts';

const opening = { who: 'test', clock: now };
const text = (words: string) => ({ kind: 'text' as const, text: words, title: null, publishedOn: '2026-03-11' });

let folder: string;
let config: Config;
let opened: Ledger[];
let services: RunningServices;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ganket-services-'));
  opened = [];
  config = loadConfig({ flags: { textBytes: 1000 }, environment: { GANKET_HOME: 'LAO' }, folder });
  services = new RunningServices({
    config,
    ledger: await openLedger(join(folder, 'example.db'), { ...opening, example: true }),
    openOwn: async () => {
      opened.push(await openLedger(join(folder, 'ledger.db'), { ...opening, example: false }));
      return opened.at(-1)!;
    },
    explain: (error) => error.message,
    report: (error) => expect.unreachable(String(error)),
  });
});
afterEach(async () => {
  await services.close();
  rmSync(folder, { recursive: true });
});

test('has what the settings say', () => {
  expect(services).toMatchObject({ home: 'LAO', language: 'vi', limits: { textBytes: 1000 } });
});

test('the own ledger is opened once, however many ask, and the example stays as it was', async () => {
  const example = services.ledger();
  await Promise.all([services.startOwn(), services.startOwn()]);
  expect(opened).toHaveLength(1);
  expect(services.ledger()).toBe(opened[0]);
  await services.importInto(services.ledger(), [text('Một bài về chợ.')], () => {});
  expect([await countArticles(services.ledger()), await countArticles(example)]).toEqual([1, 0]);
});

test('where the own ledger cannot be opened, the example stays open and it can be tried again', async () => {
  const failing = new RunningServices({
    config: loadConfig({ flags: {}, environment: {}, folder }),
    ledger: services.ledger(),
    openOwn: () => Promise.reject(new Error('no room')),
    explain: (error) => error.message,
    report: () => {},
  });
  await expect(failing.startOwn()).rejects.toThrow('no room');
  await expect(failing.startOwn()).rejects.toThrow('no room');
  expect(failing.ledger()).toBe(services.ledger());
});

test('imports asked for at once land one after the other, and one that fails stops no other', async () => {
  await services.startOwn();
  const own = services.ledger();
  const outcomes: [ImportOutcome['status'], string | undefined][] = [];
  const add = (words: string) =>
    services.importInto(own, [text(words)], ({ status }, error) => outcomes.push([status, error?.code]));
  const longest = 'dài '.repeat(300);
  await Promise.all([add('Một bài về chợ.'), add(longest), add('Một bài về cầu.'), add('Một bài về chợ.')]);
  expect(outcomes).toEqual([
    ['added', undefined],
    ['failed', 'input/too-large'],
    ['added', undefined],
    ['known', undefined],
  ]);
});

test('a text is read and compared, and nothing is kept', async () => {
  const view = await services.read(text('Một bài về chợ.'), {
    asOf: null,
    knownBy: null,
    day: '2026-06-30',
    limits: services.markLimits,
  });
  expect(view).toMatchObject({ text: 'Một bài về chợ.', known: null });
  expect(await countArticles(services.ledger())).toBe(0);
});

test('the API stands on them', async () => {
  const app = createApp(services, async (c) => c.text('a page'));
  const health = await app.request('http://127.0.0.1/api/v1/health');
  expect(await health.json()).toMatchObject({ status: 'ok', example: true, home: 'LAO', articles: 0 });
  expect((await app.request('http://127.0.0.1/api/v1/ledger', { method: 'POST' })).status).toBe(200);
  const body = JSON.stringify({ text: 'Một bài về chợ.' });
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  expect(await (await app.request('http://127.0.0.1/api/v1/articles', init)).json()).toMatchObject([
    { status: 'added' },
  ]);
});

test('what goes on in the queues is told, and nothing where there are none', async ({ skip }) => {
  expect(await services.sharedWork()).toEqual({ jobs: [], stages: [] });
  const trial = await startQueues();
  if (!trial) return skip(noNats);
  const shared = new RunningServices({
    config: loadConfig({ flags: {}, environment: { GANKET_NATS: trial.address }, folder }),
    ledger: services.ledger(),
    openOwn: () => Promise.reject(new Error('not asked for')),
    explain: (error) => error.message,
    report: () => {},
  });
  const never = new AbortController().signal;
  await orderJob(
    trial.queues,
    [{ kind: 'path', place: 'tin.jsonl', filter: null }],
    { source: 'tin', who: 'Lan', now: now() },
    never,
  );
  expect(await shared.sharedWork()).toMatchObject({
    jobs: [{ sources: 1, sourcesDone: 0, collected: 0, isDone: false }],
    stages: [
      { stage: 'collect', waiting: 1, underWay: 0 },
      { stage: 'read', waiting: 0 },
      { stage: 'link', waiting: 0 },
    ],
  });
  const counted = await shared.metrics.text();
  expect(counted.text).toContain('ganket_queue_messages{stage="collect",state="waiting"} 1');
  await shared.close();
  await trial.end();
});

test('a table of official figures comes in over HTTP, its rows told one by one in the asker’s language', async () => {
  await services.startOwn();
  const app = createApp(services, async (c) => c.text('a page'));
  const form = new FormData();
  const csv = 'Năm;Chỉ tiêu;Giá trị;Nguồn\n2025;Xuất khẩu;2,5;Cục Xanh\n2026;?;1;Cục Xanh\n';
  form.append('file', new File([csv], 'so-lieu.csv'));
  form.append('unit', 'tỷ USD');
  form.append('scope', 'LAO-VNM');
  const send = async (): Promise<unknown> =>
    await (await app.request('http://127.0.0.1:4780/api/v1/figures', { method: 'POST', body: form })).json();
  const rows = [
    { row: 2, message: null },
    { row: 3, message: expect.stringContaining('"?" is not understood as metric') as string },
  ];
  expect(await send()).toEqual({ rows, articles: [{ article: 'so-lieu', status: 'added' }] });
  expect(await send()).toEqual({ rows, articles: [{ article: 'so-lieu', status: 'known' }] });
  const found = await app.request('http://127.0.0.1:4780/api/v1/indicators?relation=LAO-VNM');
  expect(await found.json()).toMatchObject({
    items: [
      { metric: 'exports', points: [{ official: true, value: 2_500_000_000, quote: { publisher: 'Cục Xanh' } }] },
    ],
  });
  await services.importInto(
    services.ledger(),
    [text('Việt Nam và Lào hội đàm. Năm 2025, xuất khẩu của Việt Nam sang Lào đạt 3 tỷ USD.')],
    () => {},
  );
  const exported = await app.request('http://127.0.0.1:4780/api/v1/exports/datapackage?relation=LAO-VNM');
  const files = unzipSync(new Uint8Array(await exported.arrayBuffer()));
  const [heads, ...lines] = Buffer.from(files['data/indicators.csv']!).toString().trim().split('\r\n');
  const columns = ['official', 'clash', 'date', 'low', 'unit'].map((name) => heads!.split(',').indexOf(name));
  expect(lines.map((line) => columns.map((at) => line.split(',')[at])).sort()).toEqual([
    ['false', 'true', '2025', '3000000000', 'USD'],
    ['true', 'true', '2025', '2500000000', 'USD'],
  ]);
});

test('open pages hear how far linking has come, and a page opened meanwhile is told', async () => {
  await services.startOwn();
  const heard: unknown[] = [];
  services.events.listen({
    hear: ({ name, data }) => void (name === 'linking' && heard.push({ data, known: services.linking })),
    close: () => {},
  });
  await services.importInto(services.ledger(), [text('Một bài về chợ.'), text('Một bài về cầu.')], () => {});
  expect(heard).toEqual([
    { data: { articles: 2, done: 0 }, known: { articles: 2, done: 0 } },
    { data: { articles: 2, done: 2 }, known: null },
  ]);
  expect(services.linking).toBeNull();
});

test('what a stopped import left unlinked is linked in the background, then pages are told that the ledger changed', async () => {
  await services.startOwn();
  const heard: string[] = [];
  services.events.listen({ hear: ({ name }) => void heard.push(name), close: () => {} });
  const ledger = services.ledger();
  await importSources(ledger, [text('Một bài về chợ.'), text('Một bài về cầu.')], collectingOf(config), () => {}, {
    tellLinking: () => {
      throw new Error('killed');
    },
  }).catch(() => {});
  expect(await ledger.unlinked()).toBe(2);
  services.linkLeft();
  await vi.waitFor(() => expect(heard).toContain('ledger'));
  expect([await ledger.unlinked(), heard[0]]).toEqual([0, 'linking']);
});

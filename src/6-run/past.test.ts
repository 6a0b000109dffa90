import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLedger } from '../4-ledger/index.ts';
import type { PastQuestion } from '../5-present/index.ts';
import { createApp } from '../5-present/index.ts';
import { now } from './clock.ts';
import { loadConfig } from './config.ts';
import { PastAside } from './past.ts';
import { RunningServices } from './services.ts';
import { explain } from './terminal/speech.ts';

const folder = mkdtempSync(join(tmpdir(), 'ganket-past-'));
const location = join(folder, 'ledger.db');
const config = loadConfig({ flags: { ledger: location }, environment: {}, folder });
const reported: unknown[] = [];
const past = new PastAside({ config, least: 0, own: location, report: (error) => reported.push(error) });

const articles = [
  ['2026-03-11', 'Việt Nam và Lào nhất trí nâng kim ngạch thương mại lên 5 tỷ USD vào năm 2027.'],
  ['2026-05-20', 'Việt Nam và Campuchia nhất trí mở cửa khẩu Khải Minh vào năm 2028.'],
  ['2026-06-12', 'Việt Nam và Lào nhất trí nâng kim ngạch thương mại lên 10 tỷ USD vào năm 2030.'],
] as const;

type App = (path: string, init?: RequestInit) => Promise<Response>;
let here: App;
let aside: App;
const running: RunningServices[] = [];

beforeAll(async () => {
  for (const one of [null, past]) {
    const ledger = await openLedger(location, { who: 'test', clock: now });
    const openOwn = () => Promise.reject(new Error('not asked for'));
    const services = new RunningServices({
      config,
      ledger,
      openOwn,
      past: one,
      explain,
      report: (error) => reported.push(error),
    });
    running.push(services);
    const app = createApp(services, async (c) => c.text('a page'));
    const ask: App = async (path, init) => await app.request(`http://127.0.0.1:4780/api/v1${path}`, init);
    if (one) aside = ask;
    else here = ask;
  }
  const texts = articles.map(([publishedOn, text]) => ({ kind: 'text' as const, text, title: null, publishedOn }));
  await running[0]!.importInto(running[0]!.ledger(), texts, () => {});
});
afterAll(async () => {
  await past.close();
  for (const services of running) await services.close();
  rmSync(folder, { recursive: true });
});

const post = (path: string, body: unknown): [string, RequestInit] => [
  path,
  { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
];

test.each<[string, RequestInit?]>([
  ['/threads?asOf=2026-05-01'],
  ['/threads?asOf=2026-05-01&limit=none'],
  ['/threads/none?asOf=2026-05-01'],
  ['/relations/LAO-VNM?asOf=2026-05-01'],
  ['/relations?knownBy=2020-01-01T00:00:00Z'],
  ['/exports/jsonl?asOf=2026-05-01'],
  ['/exports/csv?asOf=2026-05-01', { headers: { 'accept-language': 'vi' } }],
  ['/feeds/LAO-VNM.atom?asOf=2026-05-01'],
  ['/calendars/LAO-VNM.ics?asOf=2026-05-01'],
  post('/briefs', { wish: { relation: 'LAO-VNM' }, asOf: '2026-05-01' }),
  post('/briefs/md', { wish: { relation: 'LAO-VNM' }, asOf: '2026-05-01' }),
  post('/briefs', { wish: { relation: 'KHM-VNM' }, asOf: '2026-05-01' }),
  post('/readings?asOf=2026-05-01', { text: articles[2][1], publishedOn: '2026-04-01' }),
])('%s is answered aside as it is here', async (path, init) => {
  const answer = await aside(path, init);
  const expected = await here(path, init);
  expect(answer.status).toBe(expected.status);
  for (const name of ['content-type', 'content-disposition', 'cache-control'])
    expect([name, answer.headers.get(name)]).toEqual([name, expected.headers.get(name)]);
  const [told, wanted] = [await answer.text(), await expected.text()];
  expect(told).toBe(wanted);
  expect(told).not.toContain('12/6/2026');
  expect(told).not.toContain('2026-06-12');
  expect(reported).toEqual([]);
});

test('others are answered while a past moment is put together', async () => {
  // A new thread takes longest.
  await past.close();
  const asked = aside('/threads?asOf=2026-04-02');
  let isOver = false;
  void asked.then(() => (isOver = true));
  let answered = 0;
  for (; !isOver && answered < 20; await nextTurn()) {
    expect((await aside(`/threads?limit=${answered + 1}`)).status).toBe(200);
    if (!isOver) answered++;
  }
  expect(answered).toBe(20);
  expect((await asked).status).toBe(200);
});

describe('the thread', () => {
  const question = (path: string): PastQuestion => ({
    ledger: location,
    method: 'GET',
    url: `http://127.0.0.1:4780/api/v1${path}`,
    headers: [],
    body: null,
    viewer: { account: null, role: 'reader', scope: { except: ['KHM-VNM'] }, by: 'session' },
    request: 'r',
  });
  const text = async (path: string) => await new Response((await past.answer(question(path))).body).text();

  test('shows what the asker sees, and no more', async () => {
    expect(await text('/threads?asOf=2026-06-01')).toContain('5 tỷ USD');
    expect(await text('/threads?asOf=2026-06-01')).not.toContain('Khải Minh');
    expect(await (await aside('/threads?asOf=2026-06-01')).text()).toContain('Khải Minh');
  });

  test('that has ended is started anew', async () => {
    await past.close();
    expect(await text('/threads?asOf=2026-06-01')).toContain('5 tỷ USD');
  });

  test('says so where a ledger cannot be opened, and goes on', async () => {
    await expect(past.answer({ ...question('/threads'), ledger: join(folder, 'none.db') })).rejects.toThrow(
      'no ledger',
    );
    expect(await text('/threads?asOf=2026-06-01')).toContain('5 tỷ USD');
  });
});

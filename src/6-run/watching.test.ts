import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { usualUnpacking } from '../1-collect/index.ts';
import { openLedger } from '../4-ledger/index.ts';
import type { Ledger } from '../4-ledger/index.ts';
import { accepting, watchFeeds } from './watching.ts';
import type { Watching } from './watching.ts';

let folder: string;
let ledger: Ledger;
let server: Server;
let base: string;
let now: number;
/** What the site shows: pages by their number, what its feed tells of each, and how it answers. */
let site: { pages: Map<number, string>; stamps: Map<number, string>; status: number; failing: Set<number> };
let asked: string[];

const clock = (): string => new Date(now).toISOString();
const fetching = { fetchSeconds: 5, fetchPrivate: true, userAgent: 'a test' };
const limits = { textBytes: 2000, sourceBytes: 20_000, ...fetching, ...usualUnpacking };
const minutes = (count: number): void => void (now += count * 60_000);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ganket-'));
  now = Date.parse('2026-03-01T08:00:00.000Z');
  site = { pages: new Map(), stamps: new Map(), status: 200, failing: new Set() };
  asked = [];
  ledger = await openLedger(join(folder, 'so.db'), { who: 'a test', clock });
  server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path === '/robots.txt') return void response.writeHead(404).end();
    const number = Number(path.slice(5));
    if (path === '/rss') {
      const items = [...site.pages.keys()].map(
        (n) =>
          `<item><title>Tin ${n}</title><link>${base}/tin-${n}</link><pubDate>${site.stamps.get(n) ?? ''}</pubDate></item>`,
      );
      const etag = `"${items.join('').length}-${[...site.stamps.values()].join()}"`;
      const isKnown = request.headers['if-none-match'] === etag;
      asked.push(isKnown ? '/rss as it was' : path);
      if (site.status !== 200) response.writeHead(site.status, { 'retry-after': '7200' }).end();
      else if (isKnown) response.writeHead(304).end();
      else
        response
          .writeHead(200, { 'content-type': 'application/rss+xml', etag })
          .end(`<rss version="2.0"><channel><title>Báo</title>${items.join('')}</channel></rss>`);
      return;
    }
    asked.push(path);
    if (site.failing.has(number)) response.writeHead(503).end();
    else
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(`<html lang="vi"><body><p>${site.pages.get(number)}</p></body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await ledger.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const market = 'Việt Nam và Lào nhất trí mở rộng chợ biên giới.';

/** Looks once; answers what was asked of the site, and what became of the pages. */
async function look(more: Partial<Watching> = {}): Promise<{ asked: string[]; found: string[]; nextAt: string }> {
  asked = [];
  const found: string[] = [];
  let nextAt = '';
  const watching: Watching = {
    ledger,
    collecting: { limits, clock },
    feeds: [`${base}/rss`],
    every: 900,
    revisitDays: 7,
    accepts: () => true,
    tell: ({ outcome }) => void found.push(`${outcome.source.replace(base, '')} ${outcome.status}`),
    tellLook: (looked) => void (nextAt = looked.nextAt),
    ...more,
  };
  await watchFeeds(watching, true, new AbortController().signal);
  return { asked, found, nextAt };
}

test('what is new is fetched, what was fetched is not, also after a restart', async () => {
  site.pages.set(1, market).set(2, `${market} Hai bên họp.`);
  expect((await look()).found).toEqual(['/tin-1 added', '/tin-2 added']);
  expect((await look()).asked).toEqual([]);
  await ledger.close();
  ledger = await openLedger(join(folder, 'so.db'), { who: 'a test', clock });
  minutes(15);
  expect((await look()).asked).toEqual(['/rss as it was']);
  site.pages.set(3, 'Hai bên nhất trí lập quỹ khởi nghiệp.');
  minutes(15);
  expect(await look()).toMatchObject({ asked: ['/rss', '/tin-3'], found: ['/tin-3 added'] });
});

test('a page that its feed tells to be changed is a new version; one that changed silently is found within a day', async () => {
  site.pages.set(1, market).set(2, `${market} Hai bên họp.`);
  await look();
  site.pages.set(1, `${market} Đã sửa.`);
  site.stamps.set(1, 'Sun, 01 Mar 2026 08:10:00 GMT');
  minutes(15);
  expect((await look()).found).toEqual(['/tin-1 new-version']);
  site.pages.set(2, `${market} Sửa mà không nói.`);
  minutes(24 * 60);
  expect((await look()).found).toEqual(['/tin-1 known', '/tin-2 new-version']);
  minutes(8 * 24 * 60);
  expect((await look()).found).toEqual([]);
});

test('a site that fails is asked less and less, and when it asks for it', async () => {
  site.status = 500;
  expect((await look()).nextAt).toBe('2026-03-01T10:00:00.000Z');
  minutes(119);
  expect((await look()).asked).toEqual([]);
  minutes(1);
  site.status = 404;
  for (const wait of [120, 120, 240, 480]) {
    const {
      asked: [first],
      nextAt,
    } = await look();
    expect([first, Date.parse(nextAt) - now]).toEqual(['/rss', wait * 60_000]);
    minutes(wait);
  }
  site.status = 200;
  site.pages.set(1, market);
  expect((await look()).found).toEqual(['/tin-1 added']);
});

test('a page that fails is asked for again at the next look, though the feed is as it was; the others land', async () => {
  site.pages.set(1, market).set(2, `${market} Hai bên họp.`);
  site.failing.add(1);
  expect((await look()).found).toEqual(['/tin-1 failed', '/tin-2 added']);
  site.failing.clear();
  minutes(15);
  expect(await look()).toMatchObject({ asked: ['/rss', '/tin-1'], found: ['/tin-1 added'] });
});

test('a filter leaves out what nobody wants', async () => {
  site.pages.set(1, market).set(2, market);
  expect((await look({ accepts: accepting('tin-2') })).found).toEqual(['/tin-2 added']);
});

test.each([
  [undefined, 'https://a.example/x', true],
  ['viet-nam*lao', 'https://a.example/Viet-Nam-va-Lao.html', true],
  ['lào', 'https://a.example/l%C3%A0o', true],
  ['a.b', 'https://a.example/acb', false],
  ['(x', 'https://a.example/x', false],
])('the pattern %s fits %s: %s', (pattern, url, fits) => expect(accepting(pattern)(url)).toBe(fits));

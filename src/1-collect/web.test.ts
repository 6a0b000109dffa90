import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPrivate } from './web/addresses.ts';
import type { Collecting } from './collected.ts';
import { collecting, oneOf } from './trial.ts';
import { collectPage, isAddress } from './web.ts';

const paragraph =
  'Sáng 5/2, tại Hà Nội, hai bên nhất trí mở rộng chợ biên giới và lập tổ công tác chung trong năm nay.';
const html = `<!doctype html><html lang="vi"><head><title>Hai nước họp</title></head><body><p>${paragraph}</p></body></html>`;

let server: Server;
let base: string;
let asked: IncomingMessage | null = null;

const cutGzip = gzipSync(paragraph.repeat(50)).subarray(0, 90);
const gzipBomb = gzipSync(Buffer.alloc(50_000_000));

const pages: Record<string, (response: ServerResponse) => void> = {
  '/trang': (response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(html),
  '/chu': (response) => response.setHeader('content-type', 'text/plain').end(` date 2026-02-05 ${paragraph}`),
  '/anh': (response) => response.setHeader('content-type', 'image/png').end('x'),
  '/khong-loai': (response) => response.end(html),
  '/doi': (response) => response.writeHead(302, { location: '/trang' }).end(),
  '/vong': (response) => response.writeHead(302, { location: '/vong' }).end(),
  '/ra-ngoai': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/loi': (response) => response.writeHead(503).end(),
  '/to': (response) => response.setHeader('content-type', 'text/plain').end('to '.repeat(20_000)),
  '/rong': (response) => response.setHeader('content-type', 'text/plain').end(),
  '/cham': (response) => response.setHeader('content-type', 'text/plain').write('Đang '),
  '/gzip-noi-doi': (response) =>
    response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end('Hai bên'),
  '/gzip-cut': (response) =>
    response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end(cutGzip),
  '/gzip-bom': (response) =>
    response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end(gzipBomb),
  '/vo-tan': (response) => {
    response.setHeader('content-type', 'application/rss+xml').write('<rss><channel>');
    const pour = (): void => void (!response.destroyed && response.write('<item></item>'.repeat(500), pour));
    pour();
  },
  '/rss-hong': (response) => response.setHeader('content-type', 'application/rss+xml').end('<html>x</html>'),
  '/map-hong': (response) => response.setHeader('content-type', 'text/xml').end('<urlset><url><loc>x</urlset>'),
  '/dut': (response) => response.setHeader('content-length', '500').write('x', () => response.destroy()),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    asked = request;
    (pages[request.url ?? ''] ?? pages['/loi'])!(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** With the setting that lets this machine be asked. */
const near: Collecting = { ...collecting, limits: { ...collecting.limits, fetchPrivate: true, fetchSeconds: 0.5 } };

test('a page becomes an article', async () => {
  const { article, origin } = await oneOf(collectPage(`${base}/trang#phan-2`, near));
  expect(article).toMatchObject({
    title: 'Hai nước họp',
    text: paragraph,
    url: `${base}/trang`,
    source: `${base}/trang#phan-2`,
  });
  expect(article.id).toBe(article.sha256.slice(0, 16));
  expect(origin).toBe(`${base}/trang`);
  expect(asked?.headers['user-agent']).toBe('Ganket (a test)');
});

test('a bare text too, with its header', async () => {
  expect((await oneOf(collectPage(`${base}/chu`, near))).article).toMatchObject({ publishedOn: '2026-02-05' });
});

test('a page that moved is the one asked for, with the address it has now', async () => {
  const { article, origin } = await oneOf(collectPage(`${base}/doi`, near));
  expect([article.url, origin]).toEqual([`${base}/trang`, `${base}/doi`]);
});

/** What is asked for, and why it is not had. */
const refused: [path: string, code: string, words: RegExp][] = [
  ['/anh', 'input/media-type', /sent as "image\/png"; read are .*text\/html/],
  ['/khong-loai', 'input/media-type', /sent as ""/],
  ['/vong', 'input/redirects', /more than 5 times/],
  ['/ra-ngoai', 'input/address', /"file:\/\/\/etc\/passwd" is no address/],
  ['/loi', 'input/answer', /answers 503/],
  ['/to', 'input/too-large', /sends more than 20000 bytes/],
  ['/rong', 'input/empty', /is empty/],
  ['/cham', 'input/timeout', /within 0.5 s/],
  ['/dut', 'input/fetch', /cannot be fetched/],
  ['/gzip-noi-doi', 'input/broken-transfer', /packed body that cannot be unpacked/],
  ['/gzip-cut', 'input/broken-transfer', /packed body that cannot be unpacked/],
  ['/gzip-bom', 'input/too-large', /sends more than 20000 bytes/],
  ['/vo-tan', 'input/too-large', /sends more than 20000 bytes/],
  ['/rss-hong', 'input/broken-feed', /no RSS, Atom, JSON Feed or sitemap/],
  ['/map-hong', 'input/broken-feed', /broken as a feed or sitemap/],
];

test.each(refused)('nothing comes of %s', async (path, code, words) => {
  await expect(oneOf(collectPage(`${base}${path}`, near))).rejects.toMatchObject({
    name: 'InputError',
    code,
    message: expect.stringMatching(words),
  });
});

test('a port where nobody answers is told', async () => {
  await expect(oneOf(collectPage('http://127.0.0.1:1/', near))).rejects.toMatchObject({ code: 'input/fetch' });
});

describe('without the setting', () => {
  test.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://0.0.0.0/',
    'http://0/',
    'http://[::]/',
    'http://[::127.0.0.1]/',
    'http://[0:0:0:0:0:ffff:7f00:1]/',
    'http://[fe80::1]/',
    'http://[fd12:3456::1]/',
    'http://127.0.0.1.:80/',
    'http://169.254.169.254/latest',
    'http://10.1.2.3/',
  ])('%s is not asked', async (address) => {
    await expect(oneOf(collectPage(address, collecting))).rejects.toMatchObject({ code: 'input/private-address' });
  });

  test('this machine is not asked, whatever it would answer', async () => {
    asked = null;
    await expect(oneOf(collectPage(`${base}/trang`, collecting))).rejects.toMatchObject({
      code: 'input/private-address',
    });
    expect(asked).toBeNull();
  });
});

describe('a site’s map that leads on', () => {
  const asks: string[] = [];
  /** Each map names itself and one further down; no page is ever named. */
  const endless: Server = createServer((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    asks.push(request.url ?? '');
    const next = (request.url ?? '').replace(/\d+/, (number) => String(Number(number) + 1));
    const maps = [request.url, next].map((path) => `<sitemap><loc>${at}${path}</loc></sitemap>`);
    response.setHeader('content-type', 'text/xml').end(`<sitemapindex>${maps.join('')}</sitemapindex>`);
  });
  let at = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
    at = `http://127.0.0.1:${(endless.address() as AddressInfo).port}`;
  });
  afterAll(() => void endless.close());

  test('without end is left after some levels, and no map is asked for twice', async () => {
    await Array.fromAsync(collectPage(`${at}/map-0.xml`, near));
    expect(asks).toEqual(['/map-0.xml', '/map-1.xml', '/map-2.xml', '/map-3.xml']);
  });
});

test.each(['ftp://songxanh.example/1', 'https://', 'https://ten:mat-khau@songxanh.example/', 'file:///etc/passwd'])(
  '%s is no address to fetch',
  async (address) => {
    await expect(oneOf(collectPage(address, near))).rejects.toMatchObject({ code: 'input/address' });
  },
);

test.each([
  ['8.8.8.8', false],
  ['203.162.0.1', false],
  ['2001:4860:4860::8888', false],
  ['172.15.255.255', false],
  ['172.16.0.1', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['255.255.255.255', true],
  ['fd00::1', true],
  ['fe80::1', true],
  ['::', true],
  ['::7f00:1', true],
  ['::ffff:10.0.0.1', true],
  ['64:ff9b::7f00:1', true],
  ['2001:2::1', true],
  ['2400:cb00::1', false],
])('%s is private: %s', (address, expected) => {
  expect(isPrivate(address)).toBe(expected);
});

test.each([
  ['https://songxanh.example/1', true],
  ['HTTP://songxanh.example', true],
  ['tin-1.txt', false],
  ['./a/b', false],
  ['C:\\tin.txt', false],
])('%s is an address: %s', (source, expected) => {
  expect(isAddress(source)).toBe(expected);
});

import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { AddressInfo } from 'node:net';
import { lookup } from 'node:dns';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { collecting } from '../trial.ts';
import { publicLookup } from './addresses.ts';
import { Fetcher } from './fetcher.ts';

vi.mock('node:dns', { spy: true });

const open: (Server | Fetcher)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await (one instanceof Fetcher ? one.close() : one.close());
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  open.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function fetcherOf(limits: Partial<typeof collecting.limits> = {}): Fetcher {
  const fetcher = new Fetcher({ ...collecting.limits, fetchPrivate: true, ...limits });
  open.push(fetcher);
  return fetcher;
}

const page = (response: Parameters<RequestListener>[1]): void =>
  void response.setHeader('content-type', 'text/html').end('<p>x</p>');

/** What robots.txt says, as an answer; whether /tin may be fetched. */
const robots: [name: string, answer: RequestListener, code: string | null][] = [
  ['nothing', (_, response) => response.writeHead(404).end(), null],
  ['all but some', (_, response) => response.end('User-agent: *\nDisallow: /rieng'), null],
  ['not these', (_, response) => response.end('User-agent: *\nDisallow: /tin'), 'input/robots'],
  [
    'not us',
    (_, response) => response.end('User-agent: ganket\nDisallow: /\n\nUser-agent: *\nAllow: /'),
    'input/robots',
  ],
  ['not others', (_, response) => response.end('User-agent: other\nDisallow: /'), null],
  ['that it fails', (_, response) => response.writeHead(503).end(), 'input/robots'],
  ['where it has gone', (_, response) => response.writeHead(301, { location: '/khac.txt' }).end(), 'input/robots'],
];

test.each(robots)('a site whose robots.txt tells %s', async (_, answer, code) => {
  const base = await serve((request, response) => {
    if (request.url === '/robots.txt') answer(request, response);
    else if (request.url === '/khac.txt') response.end('User-agent: *\nDisallow: /tin');
    else page(response);
  });
  const fetched = fetcherOf().fetch(`${base}/tin`);
  if (code === null) expect((await fetched).mediaType).toBe('text/html');
  else await expect(fetched).rejects.toMatchObject({ code });
});

test('one request at a time goes to a host, its robots.txt is asked for once, and its pause is kept', async () => {
  let [running, most, askedForRobots] = [0, 0, 0];
  const times: number[] = [];
  const base = await serve((request, response) => {
    if (request.url === '/robots.txt') {
      askedForRobots++;
      response.end('User-agent: *\nCrawl-delay: 0.2');
      return;
    }
    times.push(performance.now());
    most = Math.max(most, ++running);
    setTimeout(() => {
      running--;
      page(response);
    }, 20);
  });
  const fetcher = fetcherOf();
  await Promise.all(['/a', '/b', '/c'].map((path) => fetcher.fetch(base + path)));
  expect([most, askedForRobots]).toEqual([1, 1]);
  // The pause is what the site asked for, not how fast a machine is.
  expect(times[2]! - times[0]!).toBeGreaterThan(390);
});

test('a page that is as it was is not sent again', async () => {
  const base = await serve((request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else if (request.headers['if-modified-since']) response.writeHead(304).end();
    else page(response.setHeader('etag', '"1"').setHeader('last-modified', 'Thu, 05 Feb 2026 08:00:00 GMT'));
  });
  const fetcher = fetcherOf();
  const first = await fetcher.fetch(`${base}/tin`);
  expect([first.etag, first.lastModified]).toEqual(['"1"', 'Thu, 05 Feb 2026 08:00:00 GMT']);
  expect((await fetcher.fetch(`${base}/tin`, first)).bytes).toBeNull();
  expect((await fetcher.fetch(`${base}/tin`, { etag: null, lastModified: first.lastModified })).bytes).toBeNull();
});

describe('a name that leads to this machine', () => {
  const resolved = (addresses: string[]): void =>
    void vi.mocked(lookup).mockImplementation(((
      _: string,
      __: object,
      done: (error: null, found: object[]) => void,
    ) => {
      const next = addresses.shift() ?? '127.0.0.1';
      done(null, [{ address: next, family: next.includes(':') ? 6 : 4 }]);
    }) as unknown as typeof lookup);

  test.each(['127.0.0.1', '10.0.0.5', '169.254.169.254', '::1', '::ffff:192.168.1.1', 'fd00::1', '2002:7f00:1::'])(
    'is not asked: %s',
    async (address) => {
      resolved([address]);
      await expect(fetcherOf({ fetchPrivate: false }).fetch('http://songxanh.example/')).rejects.toMatchObject({
        code: 'input/private-address',
      });
    },
  );

  test('is not asked either when it led elsewhere before: each connection is checked as it is made', async () => {
    resolved(['93.184.216.34', '127.0.0.1']);
    const found = await new Promise((resolve) =>
      publicLookup('songxanh.example', { all: true }, (error, all) => resolve(error ?? all)),
    );
    expect(found).toEqual([{ address: '93.184.216.34', family: 4 }]);
    await expect(fetcherOf({ fetchPrivate: false }).fetch('http://songxanh.example/')).rejects.toMatchObject({
      code: 'input/private-address',
    });
  });
});

test('a page of this machine that leads to another private address is followed only where that is allowed', async () => {
  const base = await serve((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else response.writeHead(302, { location: 'http://[::1]:1/' }).end();
  });
  await expect(fetcherOf().fetch(`${base}/ra`)).rejects.toMatchObject({ code: 'input/fetch' });
});

describe('a public page that leads on', () => {
  /** 127.0.0.2 stands for a public host: everything else of this machine stays private. */
  const check = BlockList.prototype.check;
  afterEach(() => void vi.restoreAllMocks());

  async function servePublic(answer: RequestListener): Promise<string> {
    vi.spyOn(BlockList.prototype, 'check').mockImplementation(function (this: BlockList, address, family) {
      return address !== '127.0.0.2' && check.call(this, address as string, family as 'ipv4');
    });
    // Node looks up where to listen, too; every name leads to this machine.
    vi.mocked(lookup).mockImplementation(((
      name: string,
      _options: object,
      done: (error: null, found: object[]) => void,
    ) => done(null, [{ address: isIP(name) ? name : '127.0.0.1', family: 4 }])) as unknown as typeof lookup);
    const server = createServer(answer).listen(0, '127.0.0.2');
    open.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.2:${(server.address() as AddressInfo).port}`;
  }

  /** A server within, of whom nobody may ask anything. */
  async function serveWithin(): Promise<{ base: string; asked: string[] }> {
    const asked: string[] = [];
    const base = await serve((request, response) => {
      asked.push(request.url ?? '');
      page(response);
    });
    return { base, asked };
  }

  const port = (base: string): string => new URL(base).port;
  test.each<[name: string, to: (within: string) => string]>([
    ['this machine', (within) => within],
    ['a number that is this machine', (within) => `http://2130706433:${port(within)}/`],
    ['this machine in the sixth version', (within) => `http://[::ffff:127.0.0.1]:${port(within)}/`],
    ['a name that leads to this machine', (within) => `http://songxanh.example:${port(within)}/`],
    ['what a cloud tells its machines', () => 'http://169.254.169.254/latest/meta-data/'],
    ['a private network', () => 'http://192.168.1.1/'],
  ])('to %s is not followed', async (_, to) => {
    const { base: within, asked } = await serveWithin();
    const base = await servePublic((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else response.writeHead(302, { location: to(within) }).end();
    });
    await expect(fetcherOf({ fetchPrivate: false }).fetch(`${base}/tin`)).rejects.toMatchObject({
      code: 'input/private-address',
    });
    expect(asked).toEqual([]);
  });

  test('its robots.txt neither', async () => {
    const { base: within, asked } = await serveWithin();
    const base = await servePublic((_, response) => response.writeHead(302, { location: within }).end());
    await expect(fetcherOf({ fetchPrivate: false }).fetch(`${base}/tin`)).rejects.toMatchObject({
      code: 'input/private-address',
    });
    expect(asked).toEqual([]);
  });

  test('to another public page is followed', async () => {
    const base = await servePublic((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else if (request.url === '/tin') response.writeHead(302, { location: '/moi' }).end();
      else page(response);
    });
    expect((await fetcherOf({ fetchPrivate: false }).fetch(`${base}/tin`)).url).toBe(`${base}/moi`);
  });
});

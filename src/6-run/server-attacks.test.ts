import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from './server.ts';
import type { RunningServer } from './server.ts';

/** What a socket can send that no client would: a server over real connections, with short limits of time. */

let server: RunningServer;
let asked: string[] = [];

beforeAll(async () => {
  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    asked.push(`${request.method} ${pathname} ${await request.text()}`.trim());
    return new Response(pathname);
  };
  const slowest = { headersTimeout: 1000, requestTimeout: 2000, connectionsCheckingInterval: 200 };
  server = await startServer(answer, { host: '127.0.0.1', port: 0 }, slowest);
});
afterAll(() => server.stop());

/** Sends pieces with pauses; answers all that came back until the server ended the connection, and after how long. */
async function spoken(pieces: string[], pause = 0): Promise<{ said: string; seconds: number }> {
  asked = [];
  const began = performance.now();
  const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
  let said = '';
  socket.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  socket.on('error', () => {});
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  for (const piece of pieces) {
    if (socket.destroyed) break;
    socket.write(piece);
    if (pause > 0) await Promise.race([sleep(pause), closed]);
  }
  await Promise.race([closed, sleep(8000)]);
  const seconds = (performance.now() - began) / 1000;
  socket.destroy();
  return { said, seconds };
}

const drip = (text: string): string[] => [...text];

test('a head that comes in letter by letter is let go, and others are answered meanwhile', async () => {
  const slow = spoken(drip(`GET /slow HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow: ${'a'.repeat(200)}\r\n\r\n`), 100);
  expect(await (await fetch(`${server.address}/quick`)).text()).toBe('/quick');
  const { said, seconds } = await slow;
  expect(said).toMatch(/^HTTP\/1\.1 408 /);
  expect(seconds).toBeLessThan(6);
});

test('a body that never ends is let go', async () => {
  const head = 'POST /body HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 1000\r\n\r\n';
  const { seconds } = await spoken([head, ...drip('a'.repeat(100))], 100);
  expect(seconds).toBeLessThan(7);
  expect(asked).toEqual([]);
});

const smuggled = 'GET /smuggled HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n';
test.each([
  ['two lengths', `content-length: 0\r\ncontent-length: ${smuggled.length}\r\n\r\n${smuggled}`],
  ['a length and pieces', `content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`],
  ['pieces told of twice', `transfer-encoding: chunked\r\ntransfer-encoding: identity\r\n\r\n0\r\n\r\n${smuggled}`],
  ['pieces in another spelling', `transfer-encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`],
  ['a length that is none', `content-length: 0x10\r\n\r\n${smuggled}`],
  ['a negative length', `content-length: -1\r\n\r\n${smuggled}`],
  ['a space before the colon', `transfer-encoding : chunked\r\n\r\n0\r\n\r\n${smuggled}`],
  ['a line folded into the next', `x: y\r\n transfer-encoding: chunked\r\n\r\n${smuggled}`],
  ['an end of line within a value', `x: y\rtransfer-encoding: chunked\r\n\r\n${smuggled}`],
])('a request with %s is refused, and nothing is read behind it', async (_, rest) => {
  const { said } = await spoken([`POST /first HTTP/1.1\r\nhost: 127.0.0.1\r\n${rest}`]);
  expect(said).toMatch(/^HTTP\/1\.1 400 /);
  expect(asked.filter((one) => one.includes('/smuggled'))).toEqual([]);
});

test('a head of a megabyte is refused', async () => {
  const { said } = await spoken([`GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx: ${'a'.repeat(1_000_000)}\r\n\r\n`]);
  expect(said === '' || /^HTTP\/1\.1 431 /.test(said)).toBe(true);
  expect(asked).toEqual([]);
});

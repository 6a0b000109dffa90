import { createServer, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { addressOf, ganketAt, startServer } from './server.ts';

const health = { status: 'ok', ledger: 'x.db', example: false, version: '1', reader: '1', articles: 0, home: null };
const ganket = (): Response => Response.json(health);
const place = { host: '127.0.0.1', port: 0 };
const portOf = (address: string): number => Number(new URL(address).port);

test('answers at a free port until it is stopped', async () => {
  const server = await startServer(ganket, place);
  expect(await (await fetch(server.address)).json()).toEqual(health);
  await server.stop();
  await expect(fetch(server.address)).rejects.toThrow();
});

test('stopping waits for the answer under way', async () => {
  const server = await startServer(async () => {
    await sleep(200);
    return new Response('whole');
  }, place);
  const asked = fetch(server.address).then((answer) => answer.text());
  await sleep(50);
  await server.stop();
  expect(await asked).toBe('whole');
});

test('stopping answers whoever was connected before, also where nobody has taken the connection yet', async () => {
  const server = await startServer(ganket, place);
  const asked = Array.from({ length: 20 }, () => {
    const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
    get(server.address, { agent: false }, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
    return promise;
  });
  // The system has connected them when the calls are made, right after this turn.
  await new Promise<void>((resolve) => process.nextTick(resolve));
  await server.stop();
  expect(await Promise.all(asked)).toEqual(asked.map(() => 200));
});

describe('a port in use', () => {
  test('by another Ganket is told as such', async () => {
    const first = await startServer(ganket, place);
    const port = portOf(first.address);
    expect(await ganketAt({ ...place, port })).toEqual(health);
    await expect(startServer(ganket, { ...place, port })).rejects.toMatchObject({
      code: 'config/port-ganket',
      message: expect.stringMatching(`${first.address}.*GANKET_PORT or --port`) as string,
    });
    await first.stop();
  });

  test.each([
    ['says nothing of itself', 200, 'hello'],
    ['speaks JSON of its own', 200, '{"status":"ok"}'],
    ['speaks of nothing', 200, 'null'],
    ['knows no such address', 404, '{}'],
  ])('by a program that %s is told too', async (_, status, body) => {
    const other = createServer((_, response) => response.writeHead(status).end(body));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    expect(await ganketAt({ ...place, port })).toBeNull();
    await expect(startServer(ganket, { ...place, port })).rejects.toMatchObject({
      code: 'config/port-in-use',
      message: expect.stringMatching(`Port ${port} .*another program.*GANKET_PORT or --port`) as string,
    });
    other.close();
  });
});

test('nothing answers where nothing listens', async () => {
  const server = await startServer(ganket, place);
  await server.stop();
  expect(await ganketAt({ ...place, port: portOf(server.address) })).toBeNull();
});

test.each([
  [{ host: '127.0.0.1', port: 4780 }, 'http://127.0.0.1:4780'],
  [{ host: '::1', port: 80 }, 'http://[::1]:80'],
])('%j is %s', (at, address) => {
  expect(addressOf(at)).toBe(address);
});

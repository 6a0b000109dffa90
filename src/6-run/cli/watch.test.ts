import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TrialRun } from '../trial.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let trial: TrialRun;
let base = '';
const items = ['tin-1', 'tin-2'];
const asked: string[] = [];
const server = createServer((request, response) => {
  const path = request.url ?? '';
  asked.push(path);
  const links = items.map((item) => `<item><title>${item}</title><link>${base}/${item}</link></item>`);
  if (path === '/rss')
    response
      .setHeader('content-type', 'application/rss+xml')
      .end(`<rss version="2.0"><channel><title>Nguồn</title>${links.join('')}</channel></rss>`);
  else if (path.startsWith('/tin'))
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(`<html lang="vi"><title>${path}</title><body><p>Việt Nam và Lào nhất trí mở chợ ${path}.</p></body></html>`);
  else response.writeHead(404).end();
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  trial = new TrialRun();
});
afterAll(() => {
  server.close();
  trial.remove();
});
const look = (path: string) => trial.run(['watch', `${base}${path}`, '--once', '--ledger', 'so.db']);
const stories = async (): Promise<string[]> => {
  const { stdout } = await trial.run(['stories', '--json', '--ledger', 'so.db']);
  return Object.keys(JSON.parse(stdout) as object);
};

test('this machine is asked only where the settings allow it', async () => {
  const { code, stderr } = await look('/rss-kin');
  expect([code, asked]).toEqual([1, []]);
  expect(stderr).toContain('127.0.0.1');
});

test('a feed is looked at once, and not again before its time, though the process is another one', async () => {
  trial.write('ganket.config.json', '{"fetchPrivate": true}');
  const first = await look('/rss');
  expect(first.code, first.stderr).toBe(0);
  expect(await stories()).toHaveLength(2);
  expect(asked.filter((path) => path === '/rss')).toHaveLength(1);
  expect((await look('/rss')).code).toBe(0);
  expect(asked.filter((path) => path === '/rss')).toHaveLength(1);
  const { stdout } = await trial.run(['imports', '--ledger', 'so.db']);
  expect(stdout).toMatch(/\twatch\t2\t0\thttp:.*\/rss$/m);
});

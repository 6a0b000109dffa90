import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeUpServer } from './api/made-up.ts';
import type { MadeUpServer } from './api/made-up.ts';
import { documentsOf } from './documents.ts';

/** Briefs that cannot be meant, asked of the API: refused with a problem that says which wish it is. */

let server: MadeUpServer;
beforeAll(async () => {
  server = await madeUpServer(false, () => '2026-06-30T08:00:00.000Z', documentsOf('1.0.0'));
  const text = 'Việt Nam và Lào nhất trí mở chợ biên giới vào năm 2027.';
  await server.post('/api/v1/articles', { publishedOn: '2026-03-10', text });
});
afterAll(() => server.close());

const problemOf = async (path: string, wish: object): Promise<unknown> => {
  const answer = await server.post(path, { wish: { relation: 'LAO-VNM', ...wish }, asOf: '2026-06-30' });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  return { status: answer.status, ...((await answer.json()) as object) };
};

test.each([
  ['brief/home', { home: 'JPN' }],
  ['brief/session-kind', { session: 48 }],
  ['brief/since', { since: '2026-07-01' }],
  ['brief/body', { kind: 'session', body: 'Ủy ban' }],
  ['brief/session', { kind: 'session', session: 48 }],
])('%s: %j', async (code, wish) => {
  for (const path of ['/api/v1/briefs', '/api/v1/briefs/pdf', '/api/v1/brief-pages'])
    expect(await problemOf(path, wish)).toMatchObject({ status: 422, code });
});

test('the same without what is refused is written', async () => {
  const wish = { relation: 'LAO-VNM', home: 'LAO', since: '2026-06-30', kind: 'session' };
  expect((await server.post('/api/v1/briefs', { wish, asOf: '2026-06-30' })).status).toBe(200);
});

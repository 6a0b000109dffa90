import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Kept, Page, Problem } from '../../0-facts/index.ts';
import { madeUpServer } from './made-up.ts';
import type { MadeUpServer } from './made-up.ts';

let server: MadeUpServer;
let example: MadeUpServer;

beforeAll(async () => {
  server = await madeUpServer(false);
  example = await madeUpServer(true);
});
afterAll(async () => {
  await server.close();
  await example.close();
});

const keep = (name: string, body: unknown, relation: string | null = 'LAO-VNM'): Promise<Response> =>
  server.post('/api/v1/kept', { kind: 'brief', relation, name, body });

async function keptOf(query: string): Promise<Kept[]> {
  return ((await (await server.ask(`/api/v1/kept?${query}`)).json()) as Page<Kept>).items;
}

test('a brief is kept by its name, under who keeps it, and let go', async () => {
  const answer = await keep('trước chuyến thăm', { edits: { struck: ['a'] } });
  expect(answer.status).toBe(200);
  expect(await keptOf('kind=brief&relation=LAO-VNM')).toMatchObject([
    { name: 'trước chuyến thăm', body: { edits: { struck: ['a'] } }, who: 'Lan' },
  ]);
  expect(await keptOf('kind=view&relation=LAO-VNM')).toEqual([]);
  await keep('trước chuyến thăm', null);
  expect(await keptOf('kind=brief&relation=LAO-VNM')).toEqual([]);
});

test.each<[string, unknown, number]>([
  ['a name of spaces', { kind: 'brief', name: '  ', body: 1 }, 400],
  ['another kind', { kind: 'song', name: 'a', body: 1 }, 400],
  ['a body beyond all measure', { kind: 'brief', name: 'a', body: 'x'.repeat(250_000) }, 413],
])('%s is refused', async (_, body, status) => {
  const answer = await server.post('/api/v1/kept', body);
  expect(answer.status).toBe(status);
  expect(((await answer.json()) as Problem).detail).toBeTruthy();
});

test('nothing is kept in the example', async () => {
  const answer = await example.post('/api/v1/kept', { kind: 'brief', name: 'a', body: 1 });
  expect(await answer.json()).toMatchObject({ code: 'example/read-only' });
});

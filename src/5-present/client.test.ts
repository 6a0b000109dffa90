import openapiTS, { astToString } from 'openapi-typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeUpServer } from './api/made-up.ts';
import type { MadeUpServer } from './api/made-up.ts';
import { ApiError, makeClient } from './client/index.ts';

let server: MadeUpServer;
const heard: number[] = [];

beforeAll(async () => {
  server = await madeUpServer(false);
  await server.post('/api/v1/articles', {
    text: 'Việt Nam và Lào nhất trí mở chợ biên giới.',
    publishedOn: '2026-03-11',
  });
});
afterAll(() => server.close());

const client = makeClient({
  root: 'http://127.0.0.1:4780/api/v1',
  fetch: async (request) => await server.app.fetch(request),
  headers: () => ({ 'accept-language': 'en' }),
  heard: ({ status }) => heard.push(status),
});

/** Made anew by `npx vitest run src/5-present/client.test.ts -u`. openapi-typescript also checks the description against OpenAPI 3.1. */
test('its types are those of the description', async () => {
  const description = await (await server.ask('/api/v1/openapi.json')).text();
  const types = astToString(await openapiTS(description, { alphabetize: true }));
  await expect(types).toMatchFileSnapshot('client/generated/schema.ts');
});

test('a list, one of it, and a decision held to what was looked at', async () => {
  const { data } = await client.GET('/threads', { params: { query: { relation: 'LAO-VNM', limit: 10 } } });
  const [thread] = data!.items;
  const { response } = await client.GET('/threads/{id}', { params: { path: { id: thread!.id } } });
  const etag = response.headers.get('etag')!;
  const decide = (owner: string) =>
    client.POST('/decisions', {
      params: { header: { 'if-match': etag } },
      body: { judgement: { kind: 'owner', fact: thread!.quote.fact, owner } },
    });
  expect((await decide('Vụ Thị trường')).data).toMatchObject({ seq: 1, relation: 'LAO-VNM' });
  const refused = await decide('Cục Xuất nhập khẩu').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ApiError);
  expect((refused as ApiError).problem).toMatchObject({ status: 412, code: 'decision/changed' });
  expect(heard).toContain(412);
});

test('a server that cannot be reached has no words of its own', async () => {
  const alone = makeClient({ root: 'http://127.0.0.1:4780', fetch: () => Promise.reject(new TypeError('refused')) });
  const error = await alone.GET('/health').catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ problem: null, message: 'unreachable' });
});

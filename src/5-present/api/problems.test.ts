import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LedgerError } from '../../0-facts/index.ts';
import type { Problem } from '../../0-facts/index.ts';
import { errorsVi } from '../../0-facts/messages/index.ts';
import { madeUpServer } from './made-up.ts';
import type { MadeUpServer } from './made-up.ts';
import { problem } from './schemas/server.ts';

let server: MadeUpServer;
beforeAll(async () => {
  server = await madeUpServer(false);
});
afterAll(() => server.close());

const json = { 'content-type': 'application/json' };
const fact = '0123456789abcdef';

/** What is asked, what comes of it, and the words that tell where or what to do. */
const cases: [
  status: number,
  code: string,
  words: string,
  method: string,
  path: string,
  body?: string,
  headers?: Record<string, string>,
][] = [
  [400, 'request/invalid', 'limit: ', 'GET', '/threads?limit=501'],
  [400, 'request/invalid', 'limit: ', 'GET', '/threads?limit=0'],
  [400, 'request/invalid', 'limit: ', 'GET', '/threads?limit=ten'],
  [400, 'request/invalid', '"pilar"', 'GET', '/threads?pilar=trade'],
  [400, 'request/invalid', 'pillar: ', 'GET', '/threads?pillar=money'],
  [400, 'request/invalid', 'pillar: ', 'GET', '/threads?pillar=trade&pillar=health'],
  [400, 'request/invalid', 'state: ', 'GET', '/threads?state=done'],
  [400, 'request/invalid', 'such as LAO-VNM', 'GET', '/threads?relation=VN-LA'],
  [400, 'request/invalid', 'such as LAO-VNM', 'GET', '/relations/VNM-VNM'],
  [400, 'request/invalid', 'such as LAO-VNM', 'GET', '/relations/VNM'],
  [400, 'request/invalid', 'such as LAO-VNM', 'GET', "/relations/LAO-VNM'--"],
  [400, 'request/invalid', 'such as VNM', 'GET', '/relations?home=XXX'],
  [400, 'request/invalid', 'such as 2026-02-05', 'GET', '/threads?asOf=2026-02-30'],
  [400, 'request/invalid', 'such as 2026-02-05T03:00:00Z', 'GET', '/threads?since=yesterday'],
  [400, 'request/invalid', 'q: ', 'GET', '/search'],
  [400, 'request/invalid', 'q: ', 'GET', '/search?q=+'],
  [400, 'view/no-words', '"!"', 'GET', '/search?q=!'],
  [400, 'view/cursor', 'nextCursor', 'GET', '/threads?cursor=abc'],
  [400, 'request/invalid', 'either text or url', 'POST', '/readings', '{}', json],
  [400, 'request/invalid', 'either text or url', 'POST', '/readings', '{"text":"a","url":"https://a.example"}', json],
  [400, 'request/invalid', 'title', 'POST', '/readings', '{"url":"https://a.example","title":"a"}', json],
  [400, 'request/invalid', 'publishedOn', 'POST', '/readings', '{"text":"a","publishedOn":"5/2/2026"}', json],
  [400, 'request/invalid', 'http://', 'POST', '/readings', '{"url":"file:///etc/hosts"}', json],
  [400, 'request/invalid', '"txt"', 'POST', '/readings', '{"txt":"a"}', json],
  [400, 'request/invalid', 'text: ', 'POST', '/readings', '{"text":[["a"]]}', json],
  [400, 'request/invalid', 'expected object', 'POST', '/readings', `${'['.repeat(900)}${']'.repeat(900)}`, json],
  [400, 'request/invalid', 'body', 'POST', '/decisions', 'null', json],
  [400, 'request/invalid', '16 hex digits', 'POST', '/decisions', '{"judgement":{"kind":"confirm","fact":"x"}}', json],
  [400, 'request/invalid', 'judgement.kind', 'POST', '/decisions', '{"judgement":{"kind":"like"}}', json],
  [400, 'request/malformed', 'JSON', 'POST', '/readings', '{"text": "a', json],
  [400, 'request/malformed', 'JSON', 'POST', '/readings', '', json],
  [404, 'not-found/address', 'openapi.json', 'GET', '/nothing'],
  [404, 'not-found/address', 'openapi.json', 'POST', '/nothing'],
  [404, 'not-found/address', 'openapi.json', 'GET', '/../v2/threads'],
  [404, 'not-found/thread', 'No thread', 'GET', '/threads/t123'],
  [404, 'not-found/article', 'No article', 'GET', '/articles/..%2f..%2fetc%2fhosts'],
  [404, 'not-found/relation', 'JPN-VNM', 'GET', '/relations/JPN-VNM'],
  [405, 'request/method', 'GET, HEAD', 'DELETE', '/threads'],
  [405, 'request/method', 'POST', 'GET', '/readings'],
  [405, 'request/method', 'GET, HEAD, POST', 'PUT', '/articles'],
  [405, 'request/method', 'GET, HEAD', 'POST', '/threads/t123'],
  [413, 'input/too-large', '2001', 'POST', '/readings', JSON.stringify({ text: 'a'.repeat(2001) }), json],
  [413, 'input/too-large', '2001', 'POST', '/readings', JSON.stringify({ text: `a${'đ'.repeat(1000)}` }), json],
  [413, 'request/too-large', 'at most', 'POST', '/readings', JSON.stringify({ text: 'a'.repeat(20_000) }), json],
  [415, 'request/media-type', 'text/plain', 'POST', '/readings', 'a text'],
  [415, 'request/media-type', 'application/xml', 'POST', '/articles', '<a/>', { 'content-type': 'application/xml' }],
  [415, 'request/media-type', 'none', 'POST', '/articles'],
  [422, 'input/empty', 'empty', 'POST', '/readings', '{"text":" "}', json],
  [422, 'input/not-text', 'NUL', 'POST', '/readings', '{"text":"a\\u0000"}', json],
  [
    422,
    'input/private-address',
    '127.0.0.1',
    'POST',
    '/readings',
    '{"url":"http://127.0.0.1:4780/api/v1/health"}',
    json,
  ],
  [422, 'input/private-address', 'localhost', 'POST', '/readings', '{"url":"http://localhost:4780/"}', json],
  [422, 'decision/unknown-fact', fact, 'POST', '/decisions', `{"judgement":{"kind":"confirm","fact":"${fact}"}}`, json],
];

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const found = problem.strict().parse(await response.json());
  expect(found.status).toBe(response.status);
  return found;
}

test.each(cases)('%i %s "%s": %s %s %s', async (status, code, words, method, path, body, headers) => {
  const init = { method, ...(body !== undefined && { body }), ...(headers && { headers }) };
  const found = await problemOf(await server.ask(`/api/v1${path}`, init));
  expect(found).toMatchObject({ status, code, type: 'about:blank' });
  expect(found.detail).toContain(words);
  expect(server.reported).toEqual([]);
});

test.each(['file', 'other'])('a form whose part "%s" is no file is refused', async (name) => {
  const form = new FormData();
  form.append(name, 'words');
  const found = await problemOf(await server.ask('/api/v1/articles', { method: 'POST', body: form }));
  expect(found).toMatchObject({ status: 400, code: 'request/invalid' });
  expect(found.detail).toContain('expected a file');
});

test('files that are too large together are refused before they are read', async () => {
  const form = new FormData();
  for (const name of ['a.txt', 'b.txt']) form.append('file', new File(['a'.repeat(2500)], name));
  const found = await problemOf(await server.ask('/api/v1/articles', { method: 'POST', body: form }));
  expect(found).toMatchObject({ status: 413, code: 'request/too-large' });
});

test('an address takes what it says it takes', async () => {
  const answer = await server.ask('/api/v1/articles', { method: 'PUT' });
  expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
  expect((await server.ask('/api/v1/articles', { method: 'HEAD' })).status).toBe(200);
});

describe('what fails below', () => {
  test.each([
    [new LedgerError('ledger/locked', 'another writes'), 503, 'ledger/locked', 'another writes'],
    [new LedgerError('ledger/full', 'no room'), 507, 'ledger/full', 'no room'],
    [new LedgerError('ledger/corrupt', 'damaged'), 500, 'ledger/corrupt', 'damaged'],
    [new Error('SELECT secret FROM drawer'), 500, 'server/failed', 'its log says more'],
  ])('%s', async (error, status, code, words) => {
    const { read } = server.services;
    server.services.read = () => Promise.reject(error);
    const found = await problemOf(await server.post('/api/v1/readings', { text: 'a' }));
    server.services.read = read;
    expect(found).toMatchObject({ status, code });
    expect(found.detail).toContain(words);
    expect(found.detail).not.toContain('SELECT');
    expect(server.reported.splice(0)).toEqual(code === 'server/failed' ? [error] : []);
  });
});

test.each([
  [undefined, 'No thread'],
  ['vi', '(vi) not-found/thread'],
  ['vi-VN,vi;q=0.9,en;q=0.8', '(vi) not-found/thread'],
  ['en-GB,en;q=0.9,vi;q=0.8', 'No thread'],
  ['fr, vi;q=0.5', '(vi) not-found/thread'],
  ['fr,de', 'No thread'],
  ['devi', 'No thread'],
])('a problem is told in the language asked for: %s', async (language, words) => {
  const headers = language === undefined ? {} : { 'accept-language': language };
  expect((await problemOf(await server.ask('/api/v1/threads/t1', { headers }))).detail).toContain(words);
});

test('every problem of the API has its words in Vietnamese', () => {
  const sources = globSync('**/*.ts', { cwd: import.meta.dirname, exclude: ['**/*.test.ts'] });
  const text = sources.map((path) => readFileSync(`${import.meta.dirname}/${path}`, 'utf8')).join('\n');
  const thrown = [...text.matchAll(/new \w+Error\(\s*'([a-z-]+\/[a-z-]+)'/g)].map(([, code]) => code!);
  const missing = [...text.matchAll(/notFound\('(\w+)'/g)].map(([, kind]) => `not-found/${kind}`);
  const codes = [...new Set([...thrown, ...missing])];
  expect(codes.length).toBeGreaterThan(12);
  expect(codes.filter((code) => !(code in errorsVi))).toEqual([]);
});

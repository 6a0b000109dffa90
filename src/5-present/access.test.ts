import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reaches } from '../0-facts/index.ts';
import type { Role, ThreadRow } from '../0-facts/index.ts';
import { PeopledServer, khm, lao, root } from './peopled.ts';

/** Each route, asked by each role, of a relation that all see and of one that only admins see. */

let trial: PeopledServer;
const threads: Record<'lao' | 'khm', ThreadRow[]> = { lao: [], khm: [] };

beforeAll(async () => {
  trial = await PeopledServer.start();
  for (const [key, relation] of [
    ['lao', 'LAO-VNM'],
    ['khm', 'KHM-VNM'],
  ] as const) {
    const page = (await (await ask('admin', 'GET', `/threads?relation=${relation}`)).json()) as { items: ThreadRow[] };
    threads[key] = page.items;
  }
});
afterAll(() => trial.server.close());

const ask: PeopledServer['ask'] = (...asked) => trial.ask(...asked);

type Of = 'lao' | 'khm';
const id = (of: Of) => threads[of][0]!.id;
const quote = (of: Of) => threads[of][0]!.quote;
const relation = { lao: 'LAO-VNM', khm: 'KHM-VNM' };

/** Every route with the role it needs, how it is asked of a relation, and what is seen there of that relation. */
const routes: [
  route: string,
  needs: Role,
  path: (of: Of) => string,
  body: ((of: Of) => unknown) | null,
  foreign: 'no word' | 'not found' | 'refused' | 'nothing of a relation',
][] = [
  ['get /articles', 'public', (of) => `/articles?relation=${relation[of]}`, null, 'no word'],
  ['get /articles/{id}', 'reader', (of) => `/articles/${quote(of).article}`, null, 'not found'],
  ['get /articles/{id}/versions', 'reader', (of) => `/articles/${quote(of).article}/versions`, null, 'not found'],
  ['get /edits', 'reader', () => '/edits', null, 'nothing of a relation'],
  ['get /jobs', 'reader', () => '/jobs', null, 'nothing of a relation'],
  ['get /audit', 'admin', () => '/audit', null, 'nothing of a relation'],
  ['get /calendars/{file}', 'public', (of) => `/calendars/${relation[of]}.ics`, null, 'no word'],
  ['get /docs', 'public', () => '/docs', null, 'nothing of a relation'],
  ['get /encounters', 'public', (of) => `/encounters?relation=${relation[of]}`, null, 'no word'],
  ['get /exports/{format}', 'public', (of) => `/exports/jsonl?relation=${relation[of]}`, null, 'no word'],
  ['get /feeds/threads/{file}', 'public', (of) => `/feeds/threads/${id(of)}.atom`, null, 'not found'],
  ['get /feeds/{file}', 'public', (of) => `/feeds/${relation[of]}.atom`, null, 'no word'],
  ['get /mail', 'reader', () => '/mail', null, 'nothing of a relation'],
  [
    'put /mail',
    'reader',
    () => '/mail',
    () => ({ digest: 'off', reminders: false, language: 'vi' }),
    'nothing of a relation',
  ],
  ['get /health', 'public', () => '/health', null, 'nothing of a relation'],
  ['get /imports', 'reader', () => '/imports', null, 'nothing of a relation'],
  ['get /indicators', 'public', (of) => `/indicators?relation=${relation[of]}`, null, 'no word'],
  ['get /milestones', 'public', (of) => `/milestones?relation=${relation[of]}`, null, 'no word'],
  ['get /persons', 'public', (of) => `/persons?relation=${relation[of]}`, null, 'no word'],
  ['get /ready', 'public', () => '/ready', null, 'nothing of a relation'],
  ['get /relations', 'public', () => '/relations', null, 'no word'],
  ['get /relations/{id}', 'public', (of) => `/relations/${relation[of]}`, null, 'not found'],
  ['get /search', 'reader', (of) => `/search?q=${of === 'lao' ? 'khai+minh' : 'nam+se'}`, null, 'no word'],
  ['get /session', 'public', () => '/session', null, 'nothing of a relation'],
  ['get /sessions', 'reader', () => '/sessions', null, 'nothing of a relation'],
  ['get /threads', 'public', (of) => `/threads?relation=${relation[of]}`, null, 'no word'],
  ['get /threads/{id}', 'public', (of) => `/threads/${id(of)}`, null, 'not found'],
  ['get /tokens', 'reader', () => '/tokens', null, 'nothing of a relation'],
  ['post /articles', 'editor', () => '/articles', () => ({ text: 'Trời đẹp.' }), 'nothing of a relation'],
  [
    'post /decisions',
    'editor',
    () => '/decisions',
    (of) => ({ judgement: { kind: 'note', fact: quote(of).fact, text: 'ghi' } }),
    'refused',
  ],
  [
    'post /readings',
    'reader',
    () => '/readings',
    (of) => (of === 'lao' ? lao : { ...khm, text: `${khm.text} ` }),
    'no word',
  ],
  ['post /tokens', 'reader', () => '/tokens', () => ({ name: 'a test' }), 'nothing of a relation'],
  ['post /brief-pages', 'reader', () => '/brief-pages', (of) => ({ wish: { relation: relation[of] } }), 'not found'],
  ['post /briefs', 'reader', () => '/briefs', (of) => ({ wish: { relation: relation[of] } }), 'not found'],
  ['post /briefs/{form}', 'reader', () => '/briefs/md', (of) => ({ wish: { relation: relation[of] } }), 'not found'],
  ['delete /sessions/{id}', 'reader', () => '/sessions/none', null, 'nothing of a relation'],
  ['delete /tokens/{id}', 'reader', () => '/tokens/none', null, 'nothing of a relation'],
];

const lists = 'kept?kind=brief&relation=* opinions?relation=* relations/*/network relations/*/raise-next';
const more = 'corrections relations/*/things requests?relation=* resting?relation=* review?relation=*';
for (const path of `${lists} ${more}`.split(' ')) {
  const route = `get /${path.split('?')[0]!.replace('*', '{id}')}`;
  routes.push([route, 'reader', (of) => `/${path.replace('*', relation[of])}`, null, 'no word']);
}

/** Those that are tried by themselves: they end sessions, need an issuer, stay open, or open another ledger. */
const apart = [
  'delete /session',
  'delete /session/everywhere',
  'get /events',
  'get /session/elsewhere',
  'get /session/elsewhere/callback',
  'post /ledger',
  'post /relations/{id}/looked',
  'post /session',
];

/** Routes of other rooms, which keep to the rule: a reader looks, an editor changes. */
test('every route of the description is in the table, or keeps to the rule', async () => {
  const { paths } = (await (await ask('public', 'GET', '/openapi.json')).json()) as { paths: Record<string, object> };
  const listed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method, path })),
  );
  const known = new Set([...routes.map(([route]) => route), ...apart]);
  for (const { method, path } of listed.filter((one) => !known.has(`${one.method} ${one.path}`))) {
    const asked = path.replace(/\{\w+\}/g, 'LAO-VNM');
    const needs = method === 'get' ? 'reader' : 'editor';
    for (const role of ['public', 'reader', 'editor', 'admin'] as const) {
      const { status } = await ask(role, method.toUpperCase(), asked, method === 'get' ? undefined : {});
      expect([method, path, role, [401, 403].includes(status)]).toEqual([method, path, role, !reaches(role, needs)]);
    }
  }
});

const words = { lao: 'Khải Minh', khm: 'Nậm Sê' };

describe.each(routes)('%s needs %s', (route, needs, path, body, foreign) => {
  const method = route.split(' ')[0]!.toUpperCase();
  const answerOf = async (role: Role, of: Of) => {
    const answer = await ask(role, method, path(of), body?.(of));
    return { status: answer.status, text: await answer.text() };
  };

  test.each(['public', 'reader', 'editor', 'admin'] as const)('asked by %s', async (role) => {
    const own = await answerOf(role, 'lao');
    if (!reaches(role, needs)) {
      expect(own.status).toBe(role === 'public' ? 401 : 403);
      expect((await answerOf(role, 'khm')).status).toBe(own.status);
      return;
    }
    // What is not there cannot be ended.
    expect(own.status, own.text).toBe(/^delete .*\{id\}$/.test(route) ? 404 : 200);
    if (role === 'admin' || foreign === 'nothing of a relation') return;
    const other = await answerOf(role, 'khm');
    const isRead = route === 'post /readings';
    const { text, status } = other;
    expect(status).toBe({ 'no word': 200, 'not found': 404, refused: 422, 'nothing of a relation': 200 }[foreign]);
    if (isRead) expect(text).not.toContain(id('khm'));
    else expect(text).not.toContain(words.khm);
  });
});

test('an admin sees both, so that the table above can fail', async () => {
  const seen = await (await ask('admin', 'GET', '/threads')).text();
  for (const word of Object.values(words)) expect(seen).toContain(word);
  expect((await ask('admin', 'GET', `/articles/${quote('khm').article}`)).status).toBe(200);
  expect((await ask('admin', 'GET', '/search?q=nam+se')).status).toBe(200);
});

test('who was granted a restricted relation sees it, until that is taken back', async () => {
  const { accounts } = trial.server.services.ledger();
  const account = (await accounts.find({ name: 'reader' }))!;
  const found = async () => (await ask('reader', 'GET', `/threads/${id('khm')}`)).status;
  await accounts.setGrant(account, 'KHM-VNM', true, { who: 'a test', address: '' });
  expect(await found()).toBe(200);
  await accounts.setGrant(account, 'KHM-VNM', false, { who: 'a test', address: '' });
  expect(await found()).toBe(404);
});

test('the public is let in nowhere, where that is not switched on', async () => {
  const closed = await PeopledServer.start(false);
  const status = async (path: string) => (await closed.ask('public', 'GET', path)).status;
  for (const [route, , path] of routes.filter(([route]) => route.startsWith('get '))) {
    const isOpen = ['get /docs', 'get /health', 'get /ready', 'get /session'].includes(route);
    expect([route, await status(path('lao'))]).toEqual([route, isOpen ? 200 : 401]);
  }
  // Nor how many articles there are: two.
  const health = await (await closed.ask('public', 'GET', '/health')).json();
  expect(health).toMatchObject({ ledger: root, articles: 0 });
  await closed.server.close();
});

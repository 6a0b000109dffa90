import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reaches } from '../0-facts/index.ts';
import type { Role, ThreadRow } from '../0-facts/index.ts';
import { Identity } from './accounts/identity.ts';
import { hashPassword } from './accounts/passwords.ts';
import { madeUpServer } from './api/made-up.ts';
import type { MadeUpServer } from './api/made-up.ts';
import { documentsOf } from './documents.ts';

/** Each route, asked by each role, of a relation that all see and of one that only admins see. */

const root = 'https://ganket.example';
const lao = { publishedOn: '2026-03-11', text: 'Việt Nam và Lào nhất trí mở cửa khẩu Khải Minh vào năm 2028.' };
const khm = { publishedOn: '2026-03-12', text: 'Việt Nam và Campuchia nhất trí xây cầu Nậm Sê vào năm 2029.' };
const password = 'một câu đủ dài';

let server: MadeUpServer;
let identity: Identity;
let at = '2026-06-30T08:00:00.000Z';
const cookies = new Map<Role, string>();
const threads: Record<'lao' | 'khm', ThreadRow[]> = { lao: [], khm: [] };

beforeAll(async () => {
  server = await madeUpServer(
    false,
    () => at,
    documentsOf('0.0.1'),
    (ledger) => {
      const accounts = () => ledger().accounts;
      identity = new Identity({ accounts, clock: () => at, publicAccess: true, sessionHours: 12, elsewhere: null });
      return { identity, publicUrl: root, secure: true };
    },
  );
  const ledger = server.services.ledger();
  const actor = { who: 'a test', address: '' };
  for (const role of ['reader', 'editor', 'admin'] as const) {
    const account = { id: role, name: role, role, email: null, password: await hashPassword(password), identity: null };
    await ledger.accounts.add(account, actor);
    const { secret } = await identity.signIn(role, password, '192.0.2.1');
    cookies.set(role, `__Host-ganket=${secret}`);
  }
  await ledger.accounts.setRule('KHM-VNM', 'restricted', actor);
  await ledger.accounts.setRule('LAO-VNM', 'released', actor);
  for (const article of [lao, khm]) expect((await ask('admin', 'POST', '/articles', article)).status).toBe(200);
  for (const [key, relation] of [
    ['lao', 'LAO-VNM'],
    ['khm', 'KHM-VNM'],
  ] as const) {
    const page = (await (await ask('admin', 'GET', `/threads?relation=${relation}`)).json()) as { items: ThreadRow[] };
    threads[key] = page.items;
  }
});
afterAll(() => server.close());

async function ask(
  role: Role,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const cookie = cookies.get(role);
  return await server.app.request(`${root}/api/v1${path}`, {
    method,
    headers: {
      ...(cookie && { cookie }),
      ...(method !== 'GET' && { origin: root }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

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
    // A token that is not there is the one thing here that is not found.
    expect(own.status, own.text).toBe(route === 'delete /tokens/{id}' ? 404 : 200);
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
  const { accounts } = server.services.ledger();
  const account = (await accounts.find({ name: 'reader' }))!;
  const found = async () => (await ask('reader', 'GET', `/threads/${id('khm')}`)).status;
  await accounts.setGrant(account, 'KHM-VNM', true, { who: 'a test', address: '' });
  expect(await found()).toBe(200);
  await accounts.setGrant(account, 'KHM-VNM', false, { who: 'a test', address: '' });
  expect(await found()).toBe(404);
});

test('the public is let in nowhere, where that is not switched on', async () => {
  const closed = await madeUpServer(
    false,
    () => at,
    documentsOf('0.0.1'),
    (ledger) => {
      const accounts = () => ledger().accounts;
      return {
        identity: new Identity({ accounts, clock: () => at, publicAccess: false, sessionHours: 12, elsewhere: null }),
        publicUrl: root,
        secure: true,
      };
    },
  );
  const status = async (path: string) => (await closed.app.request(`${root}/api/v1${path}`)).status;
  for (const [route, , path] of routes.filter(([route]) => route.startsWith('get '))) {
    const isOpen = ['get /docs', 'get /health', 'get /ready', 'get /session'].includes(route);
    expect([route, await status(path('lao'))]).toEqual([route, isOpen ? 200 : 401]);
  }
  const health = await (await closed.app.request(`${root}/api/v1/health`)).json();
  expect(health).toMatchObject({ ledger: root, articles: 0 });
  await closed.close();
});

describe('sessions', () => {
  const signIn = async (name: string, given: string, headers: Record<string, string> = {}) =>
    await ask('public', 'POST', '/session', { name, password: given }, headers);
  const works = async (cookie: string) => (await ask('public', 'GET', '/tokens', undefined, { cookie })).status === 200;
  const cookieOf = (answer: Response): string => /^[^;]+/.exec(answer.headers.get('set-cookie') ?? '')![0];

  test('a cookie is for this host and for the server alone', async () => {
    const answer = await signIn('reader', password);
    expect(answer.status).toBe(204);
    const cookie = answer.headers.get('set-cookie')!;
    for (const attribute of ['__Host-ganket=', 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Expires=']) {
      expect(cookie).toContain(attribute);
    }
    expect(cookie).not.toContain('Domain');
    expect(await works(cookieOf(answer))).toBe(true);
  });

  test.each([
    ['reader', 'another sentence'],
    ['nobody', password],
    ["reader' OR '1'='1", password],
  ])('%s with a wrong password is refused, and no word tells which was wrong', async (name, given) => {
    const answer = await signIn(name, given);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.json()).toMatchObject({
      code: 'access/refused',
      detail: 'This name and password do not belong together. Try again.',
    });
  });

  test('passwords cannot be tried out', async () => {
    const tries = [];
    for (let i = 0; i < 12; i++) tries.push((await signIn('editor', `wrong ${i}`)).status);
    expect(tries.slice(-2)).toEqual([429, 429]);
    expect((await signIn('editor', password)).status).toBe(429);
    at = '2026-06-30T08:20:00.000Z';
    expect((await signIn('editor', password)).status).toBe(204);
  });

  test('forged and replayed cookies are nobody’s', async () => {
    const cookie = cookieOf(await signIn('reader', password));
    const forged = [
      `${cookie.slice(0, -2)}xx`,
      '__Host-ganket=',
      '__Host-ganket=admin',
      'ganket=reader',
      `${cookie}'--`,
    ];
    for (const one of forged) expect([one, await works(one)]).toEqual([one, false]);
    expect((await ask('public', 'DELETE', '/session', undefined, { cookie })).status).toBe(204);
    expect(await works(cookie)).toBe(false);
  });

  test('sign-out everywhere ends them all; so does time', async () => {
    const [one, two] = [cookieOf(await signIn('reader', password)), cookieOf(await signIn('reader', password))];
    await ask('public', 'DELETE', '/session/everywhere', undefined, { cookie: one });
    expect([await works(one), await works(two)]).toEqual([false, false]);
    const three = cookieOf(await signIn('reader', password));
    at = '2026-06-30T20:21:00.000Z';
    expect(await works(three)).toBe(false);
    at = '2026-06-30T08:21:00.000Z';
    cookies.set('reader', cookieOf(await signIn('reader', password)));
  });

  test('a change with a cookie comes from the server’s own pages', async () => {
    const cookie = cookies.get('admin')!;
    const status = async (headers: Record<string, string>) =>
      (
        await server.app.request(`${root}/api/v1/tokens`, {
          method: 'POST',
          headers: { cookie, 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ name: 'x' }),
        })
      ).status;
    expect(await status({ origin: root })).toBe(200);
    expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    for (const origin of [
      'https://evil.example',
      'null',
      'http://ganket.example',
      'https://ganket.example.evil.example',
    ]) {
      expect([origin, await status({ origin })]).toEqual([origin, 403]);
    }
    expect(await status({})).toBe(403);
    expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  test('a name that was made to point here is not answered (DNS rebinding)', async () => {
    const answer = await server.app.request(`${root}/api/v1/session`, { headers: { host: 'evil.example' } });
    expect(answer.status).toBe(403);
  });
});

describe('tokens', () => {
  const make = async (role: Role, body: object): Promise<{ id: string; secret: string }> =>
    (await (await ask(role, 'POST', '/tokens', { name: 'a test', ...body })).json()) as { id: string; secret: string };
  const use = async (secret: string, method: string, path: string, body?: unknown, scheme = `Bearer ${secret}`) =>
    (await ask('public', method, path, body, { authorization: scheme })).status;

  test.each<[role: Role, scope: string, statuses: number[]]>([
    ['reader', 'read', [200, 403, 403]],
    ['reader', 'admin', [200, 403, 403]],
    ['editor', 'read', [200, 403, 403]],
    ['editor', 'write', [200, 200, 403]],
    ['admin', 'write', [200, 200, 403]],
    ['admin', 'admin', [200, 200, 200]],
  ])('of %s for %s reads, writes, audits: %j', async (role, scope, statuses) => {
    if (role === 'editor')
      cookies.set('editor', `__Host-ganket=${(await identity.signIn('editor', password, '192.0.2.9')).secret}`);
    const { secret } = await make(role, { scope });
    expect([
      (await use(secret, 'GET', '/articles/none')) === 404 ? 200 : 0,
      await use(secret, 'POST', '/articles', { text: 'Trời đẹp.' }),
      await use(secret, 'GET', '/audit'),
    ]).toEqual(statuses);
  });

  test('one that is revoked, too old, forged or none is refused, and never taken for the public', async () => {
    const { id: token, secret } = await make('admin', { scope: 'read', days: 1 });
    expect(await use(secret, 'GET', '/threads')).toBe(200);
    expect(await use('', 'GET', '/feeds/LAO-VNM.atom', undefined, `Basic ${btoa(`feed:${secret}`)}`)).toBe(200);
    for (const scheme of [`Bearer ${secret}x`, 'Bearer', 'Basic', 'Basic !!', `Digest ${secret}`, `Bearer ' OR 1=1`]) {
      expect([scheme, await use('', 'GET', '/threads', undefined, scheme)]).toEqual([scheme, 401]);
    }
    expect(await use(secret, 'POST', '/tokens', { name: 'more' })).toBe(403);
    expect((await ask('admin', 'DELETE', `/tokens/${token}`)).status).toBe(204);
    expect(await use(secret, 'GET', '/threads')).toBe(401);
    const { secret: old } = await make('admin', { scope: 'read', days: 1 });
    const before = at;
    at = '2026-07-02T00:00:00.000Z';
    expect(await use(old, 'GET', '/threads')).toBe(401);
    at = before;
  });

  test('what an account did is in the audit list', async () => {
    const { items } = (await (await ask('admin', 'GET', '/audit?limit=500')).json()) as { items: { what: string }[] };
    const told = new Set(items.map(({ what }) => what));
    for (const what of [
      'signed in',
      'signed out',
      'signed out everywhere',
      'sign-in refused',
      'token made (read)',
      'token revoked',
    ]) {
      expect(told).toContain(what);
    }
    expect(JSON.stringify(items)).not.toContain('gkt_');
  });
});

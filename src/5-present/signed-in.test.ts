import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../0-facts/index.ts';
import { PeopledServer, from, password, root } from './peopled.ts';

let trial: PeopledServer;
beforeAll(async () => (trial = await PeopledServer.start()));
afterAll(() => trial.server.close());

const ask: PeopledServer['ask'] = (...asked) => trial.ask(...asked);

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
    trial.at = '2026-06-30T08:20:00.000Z';
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
    trial.at = '2026-06-30T20:21:00.000Z';
    expect(await works(three)).toBe(false);
    trial.at = '2026-06-30T08:21:00.000Z';
    trial.cookies.set('reader', cookieOf(await signIn('reader', password)));
  });

  test('each is listed with where it began and when it was last used, and is ended by itself', async () => {
    const agent = (name: string) => ({ 'user-agent': name });
    const [one, two] = [
      cookieOf(await signIn('reader', password, agent('Firefox'))),
      cookieOf(await signIn('reader', password, agent('x'.repeat(400)))),
    ];
    trial.at = '2026-06-30T08:25:00.000Z';
    type Running = { id: string; program: string; seenAt: string; current: boolean };
    const listed = async (cookie: string): Promise<Running[]> =>
      ((await (await ask('public', 'GET', '/sessions', undefined, { cookie })).json()) as { items: Running[] }).items;
    const found = await listed(one);
    expect(found.filter(({ current }) => current)).toMatchObject([{ program: 'Firefox', seenAt: trial.at }]);
    const other = found.find(({ program }) => program === 'x'.repeat(300))!;
    expect(JSON.stringify(found)).not.toContain(one.split('=')[1]);
    const end = async (cookie: string, id: string) =>
      (await ask('public', 'DELETE', `/sessions/${id}`, undefined, { cookie })).status;
    // Nobody ends another's, and no token ends any.
    expect(await end(trial.cookies.get('admin')!, other.id)).toBe(404);
    expect(await end(one, other.id)).toBe(204);
    expect([await works(one), await works(two)]).toEqual([true, false]);
    expect((await listed(one)).map(({ id }) => id)).not.toContain(other.id);
    const { items } = (await (await ask('admin', 'GET', '/audit?limit=1')).json()) as { items: object[] };
    expect(items).toMatchObject([{ what: 'session ended', who: 'reader', subject: 'reader' }]);
    expect(await end(one, found.find(({ current }) => current)!.id)).toBe(204);
    expect(await works(one)).toBe(false);
  });

  test('a change with a cookie comes from the server’s own pages', async () => {
    const cookie = trial.cookies.get('admin')!;
    const status = async (headers: Record<string, string>) =>
      (
        await trial.server.app.request(`${root}/api/v1/tokens`, {
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
    const answer = await trial.server.app.request(`${root}/api/v1/session`, { headers: { host: 'evil.example' } });
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
      trial.cookies.set('editor', `__Host-ganket=${(await trial.identity.signIn('editor', password, from)).secret}`);
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
    expect(await use(secret, 'GET', '/sessions')).toBe(403);
    expect((await ask('admin', 'DELETE', `/tokens/${token}`)).status).toBe(204);
    expect(await use(secret, 'GET', '/threads')).toBe(401);
    const { secret: old } = await make('admin', { scope: 'read', days: 1 });
    const before = trial.at;
    trial.at = '2026-07-02T00:00:00.000Z';
    expect(await use(old, 'GET', '/threads')).toBe(401);
    trial.at = before;
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

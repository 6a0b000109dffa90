import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Elsewhere, ownPath } from './elsewhere.ts';

/** Against a real issuer, `oidc-provider`, on this machine: its log-in page is passed by a cookie jar of our own. */

let listening: Server;
let elsewhere: Elsewhere;
const callback = 'http://127.0.0.1:4780/api/v1/session/elsewhere/callback';

beforeAll(async () => {
  listening = createServer();
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'ganket', client_secret: 'a secret', redirect_uris: [callback] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@Ministry.example`, email_verified: id !== 'unverified' }),
    }),
    cookies: { keys: ['a test'] },
  });
  const answer = provider.callback();
  listening.on('request', (request, response) => void answer(request, response));
  elsewhere = new Elsewhere({ issuer, clientId: 'ganket', clientSecret: 'a secret', callback });
});
afterAll(() => listening.close());

/** Goes where a browser is sent, logs in as somebody, and answers with the query that comes back. */
async function logIn(address: string, login: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = new URL(address);
  let form: URLSearchParams | null = null;
  for (let step = 0; step < 12; step++) {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: form }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      jar.set(name!, value!);
    }
    form = null;
    const location = answer.headers.get('location');
    if (location) {
      url = new URL(location, url);
      if (url.href.startsWith(callback)) return url.search;
      continue;
    }
    const page = await answer.text();
    const [, action] = /<form[^>]*action="([^"]+)"/.exec(page) ?? [];
    const [, prompt] = /name="prompt" value="([^"]+)"/.exec(page) ?? [];
    if (!action) throw new Error(`no form: ${page.slice(0, 300)}`);
    form = new URLSearchParams({ prompt: prompt ?? '', ...(prompt === 'login' && { login, password: 'x' }) });
    url = new URL(action, url);
  }
  throw new Error('no way back');
}

test('whom the issuer vouches for comes back to where he was going', async () => {
  const { address, remembered } = await elsewhere.begin('/r/LAO-VNM?asOf=2026-01-01');
  expect(address).toContain('code_challenge_method=S256');
  const query = await logIn(address, 'lan');
  expect(await elsewhere.finish(query, remembered)).toEqual({
    identity: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+ lan$/) as string,
    email: 'lan@ministry.example',
    returnTo: '/r/LAO-VNM?asOf=2026-01-01',
  });
});

test('an address that the issuer has not verified counts for nothing', async () => {
  const { address, remembered } = await elsewhere.begin('/');
  expect(await elsewhere.finish(await logIn(address, 'unverified'), remembered)).toMatchObject({ email: null });
});

describe('is refused', () => {
  const refused = { code: 'access/elsewhere' };

  test('what this browser did not begin', async () => {
    const { address } = await elsewhere.begin('/');
    const query = await logIn(address, 'lan');
    const other = await elsewhere.begin('/');
    for (const remembered of [undefined, '', 'e30', other.remembered]) {
      await expect(elsewhere.finish(query, remembered)).rejects.toMatchObject(refused);
    }
  });

  test('a code that was used, another’s state, an error of the issuer', async () => {
    const { address, remembered } = await elsewhere.begin('/');
    const query = await logIn(address, 'lan');
    await expect(elsewhere.finish(query.replace(/state=[^&]+/, 'state=forged'), remembered)).rejects.toMatchObject(
      refused,
    );
    await elsewhere.finish(query, remembered);
    await expect(elsewhere.finish(query, remembered)).rejects.toMatchObject(refused);
    await expect(elsewhere.finish('?error=access_denied', remembered)).rejects.toMatchObject(refused);
  });
});

test.each([
  ['/r/LAO-VNM?x=1#y', '/r/LAO-VNM?x=1#y'],
  ['/', '/'],
  ['', '/'],
  ['https://evil.example/', '/'],
  ['//evil.example/', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/..//evil.example', '/'],
  ['javascript:alert(1)', '/'],
])('goes back to %s as %s: no other site', (asked, taken) => {
  expect(ownPath(asked)).toBe(taken);
});

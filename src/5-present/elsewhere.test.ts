/** Signing in with an account kept elsewhere, over our own addresses and against a real issuer: `oidc-provider`. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Identity } from './accounts/identity.ts';
import { logIn, startIssuer } from './accounts/trial.ts';
import type { TrialIssuer } from './accounts/trial.ts';
import { madeUpServer } from './api/made-up.ts';
import type { MadeUpServer } from './api/made-up.ts';
import { documentsOf } from './documents.ts';

const root = 'https://ganket.example';
const callback = `${root}/api/v1/session/elsewhere/callback`;
const others = 'https://other.example/callback';
const at = '2026-06-30T08:00:00.000Z';

let issuer: TrialIssuer;
let server: MadeUpServer;
beforeAll(async () => {
  issuer = await startIssuer({ ganket: callback, other: others });
  const elsewhere = { issuer: issuer.address, clientId: 'ganket', clientSecret: 'a secret', callback };
  server = await madeUpServer(
    false,
    () => at,
    documentsOf('0.0.1'),
    (ledger) => ({
      identity: new Identity({
        accounts: () => ledger().accounts,
        clock: () => at,
        publicAccess: false,
        sessionHours: 12,
        elsewhere,
      }),
      publicUrl: root,
      secure: true,
    }),
  );
  const actor = { who: 'a test', address: '' };
  for (const name of ['lan', 'minh']) {
    const account = { id: name, name, role: 'reader', email: `${name}@ministry.example` } as const;
    await server.services.ledger().accounts.add({ ...account, password: null, identity: null }, actor);
  }
});
afterAll(async () => {
  await server.close();
  issuer.stop();
});

/** A browser: the cookies that our server gave it. */
class Browser {
  readonly cookies = new Map<string, string>();

  async get(path: string): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await server.app.request(`${root}/api/v1${path}`, { headers: { ...(cookie && { cookie }) } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      if (value === '') this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    return answer;
  }

  /** Begins, and answers with where it is sent. */
  async begin(returnTo = '/'): Promise<string> {
    const answer = await this.get(`/session/elsewhere?returnTo=${encodeURIComponent(returnTo)}`);
    expect(answer.status).toBe(302);
    return answer.headers.get('location')!;
  }

  finish(query: string): Promise<Response> {
    return this.get(`/session/elsewhere/callback${query}`);
  }

  async who(): Promise<string | null> {
    return ((await (await this.get('/session')).json()) as { account: string | null }).account;
  }
}

let browser: Browser;
beforeEach(() => void (browser = new Browser()));

test('one is sent to the issuer and comes back signed in, to where one was going', async () => {
  const address = await browser.begin('/r/LAO-VNM?asOf=2026-01-01');
  const asked = new URL(address);
  expect(asked.origin).toBe(issuer.address);
  expect(asked.searchParams.get('redirect_uri')).toBe(callback);
  expect([...browser.cookies.keys()]).toEqual(['__Host-ganket-elsewhere']);
  const answer = await browser.finish(await logIn(address, 'lan', callback));
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/r/LAO-VNM?asOf=2026-01-01']);
  const set = answer.headers.getSetCookie().find((one) => one.startsWith('__Host-ganket='))!;
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(set).toContain(attribute);
  expect([...browser.cookies.keys()]).toEqual(['__Host-ganket']);
  expect(await browser.who()).toBe('lan');
});

test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
  'no other site is gone to afterwards: %s',
  async (returnTo) => {
    const answer = await browser.finish(await logIn(await browser.begin(returnTo), 'lan', callback));
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/']);
  },
);

test('nor one that was written into the cookie', async () => {
  const query = await logIn(await browser.begin('/'), 'lan', callback);
  const kept = JSON.parse(
    Buffer.from(browser.cookies.get('__Host-ganket-elsewhere')!, 'base64url').toString(),
  ) as object;
  const forged = Buffer.from(JSON.stringify({ ...kept, returnTo: 'https://evil.example/' })).toString('base64url');
  browser.cookies.set('__Host-ganket-elsewhere', forged);
  expect((await browser.finish(query)).headers.get('location')).toBe('/');
});

describe('nobody is signed in by', () => {
  const refused = async (answer: Response, one: Browser = browser): Promise<void> => {
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'access/elsewhere']);
    expect(await one.who()).toBeNull();
  };

  test('an answer that was used', async () => {
    const query = await logIn(await browser.begin(), 'lan', callback);
    const kept = browser.cookies.get('__Host-ganket-elsewhere')!;
    expect((await browser.finish(query)).status).toBe(302);
    const again = new Browser();
    await refused(await again.finish(query), again);
    again.cookies.set('__Host-ganket-elsewhere', kept);
    await refused(await again.finish(query), again);
  });

  test('an answer that another browser asked for: one would work under its name', async () => {
    const attacker = new Browser();
    const query = await logIn(await attacker.begin(), 'minh', callback);
    await refused(await browser.finish(query));
    await browser.begin();
    await refused(await browser.finish(query));
  });

  test('a code of another’s with one’s own state: verifier and nonce are not those of its beginning', async () => {
    const attacker = new Browser();
    const theirs = new URLSearchParams(await logIn(await attacker.begin(), 'minh', callback));
    const own = new URLSearchParams(await logIn(await browser.begin(), 'lan', callback));
    own.set('code', theirs.get('code')!);
    await refused(await browser.finish(`?${own}`));
  });

  test('a code that the issuer gave to another program', async () => {
    const address = new URL(await browser.begin());
    const state = address.searchParams.get('state')!;
    // The other program asks with the very challenge and nonce of ours.
    address.searchParams.set('client_id', 'other');
    address.searchParams.set('redirect_uri', others);
    const query = new URLSearchParams(await logIn(address.href, 'lan', others));
    expect(query.get('state')).toBe(state);
    await refused(await browser.finish(`?${query}`));
  });

  test('an answer in the name of another issuer', async () => {
    const query = new URLSearchParams(await logIn(await browser.begin(), 'lan', callback));
    query.set('iss', 'https://evil.example');
    await refused(await browser.finish(`?${query}`));
  });

  test('an account that the issuer knows and this server does not', async () => {
    const answer = await browser.finish(await logIn(await browser.begin(), 'ai-do', callback));
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'access/no-account']);
    expect(await browser.who()).toBeNull();
  });
});

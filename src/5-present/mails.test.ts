import { afterAll, beforeAll, expect, test } from 'vitest';
import { Identity } from './accounts/identity.ts';
import { hashPassword } from './accounts/passwords.ts';
import { madeUpServer } from './api/made-up.ts';
import type { MadeUpServer } from './api/made-up.ts';

/** What people say of their mails, and the page where a link in a mail leads. */

const root = 'https://ganket.example';
const password = 'một câu đủ dài';
let server: MadeUpServer;
let cookie: string;

beforeAll(async () => {
  server = await madeUpServer(false, undefined, undefined, (ledger) => {
    const accounts = () => ledger().accounts;
    const clock = (): string => '2026-06-30T08:00:00.000Z';
    const identity = new Identity({ accounts, clock, publicAccess: false, sessionHours: 12, elsewhere: null });
    return { identity, publicUrl: root, secure: true, sendsMails: true };
  });
  const { accounts } = server.services.ledger();
  const lan = { id: 'a1', name: 'lan', role: 'reader', email: 'lan@ganket.example', identity: null } as const;
  await accounts.add({ ...lan, password: await hashPassword(password) }, { who: 'a test', address: '' });
  const { secret } = await (server.services.identity as Identity).signIn('lan', password, { address: '', program: '' });
  cookie = `__Host-ganket=${secret}`;
});
afterAll(() => server.close());

async function ask(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = { cookie, origin: root },
) {
  const answer = await server.app.request(`${root}${path}`, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text() };
}

const keyOf = async (): Promise<string> => {
  const { mails } = server.services.ledger();
  await mails.plan('2026-07-01');
  const { told } = (await mails.take('a test', '2026-07-01T00:00:00.000Z'))!;
  return told.stop_key;
};

test('an account says what it is told, and a link without signing in stops it', async () => {
  const off = { digest: 'off', reminders: false, language: 'en', address: 'lan@ganket.example', sends: true };
  expect(JSON.parse((await ask('GET', '/api/v1/mail')).text)).toEqual(off);
  const wishes = { digest: 'daily', reminders: true, language: 'vi' };
  expect(JSON.parse((await ask('PUT', '/api/v1/mail', wishes)).text)).toEqual({ ...off, ...wishes });
  const key = await keyOf();
  const link = `/stop-mails?of=digest&key=${key}`;
  const now = async () => JSON.parse((await ask('GET', '/api/v1/mail')).text) as object;

  // Looking alone changes nothing, as mail programs look at links by themselves.
  const page = await ask('GET', link, undefined, {});
  expect(page).toMatchObject({ status: 200, text: expect.stringContaining('<form method="post">') as string });
  expect(page.text).toContain('Không nhận thư điểm tin');
  expect(await now()).toMatchObject(wishes);
  expect((await ask('POST', link, undefined, { origin: 'https://evil.example' })).status).toBe(403);
  expect(await now()).toMatchObject(wishes);
  // The button of a mail program (RFC 8058).
  const answer = await server.app.request(`${root}${link}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(answer.status).toBe(200);
  expect(await now()).toMatchObject({ ...wishes, digest: 'off' });
});

test.each(['', '?key=wrong', '?of=digest&key=wrong', "?of=digest&key=' OR 1=1 --", '?of=everything&key=wrong'])(
  'a link %s that is none is told as such',
  async (query) => {
    for (const method of ['GET', 'POST'])
      expect((await ask(method, `/stop-mails${query}`, undefined, {})).status).toBe(404);
  },
);

test.each([
  [{ digest: 'hourly', reminders: true, language: 'vi' }],
  [{ digest: 'daily', reminders: 1, language: 'vi' }],
  [{ digest: 'daily', reminders: true, language: 'vi', address: 'other@ganket.example' }],
])('%j is no wish', async (body) => {
  expect((await ask('PUT', '/api/v1/mail', body)).status).toBe(400);
});

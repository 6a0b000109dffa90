import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Elsewhere, ownPath } from './elsewhere.ts';
import { logIn as logInAt, startIssuer } from './trial.ts';
import type { TrialIssuer } from './trial.ts';

/** Against a real issuer, `oidc-provider`, on this machine. */

let issuer: TrialIssuer;
let elsewhere: Elsewhere;
const callback = 'http://127.0.0.1:4780/api/v1/session/elsewhere/callback';
const logIn = (address: string, login: string): Promise<string> => logInAt(address, login, callback);

beforeAll(async () => {
  issuer = await startIssuer({ ganket: callback });
  elsewhere = new Elsewhere({ issuer: issuer.address, clientId: 'ganket', clientSecret: 'a secret', callback });
});
afterAll(() => issuer.stop());

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

import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { InputError, roles } from '../../../../0-facts/index.ts';
import type { Services } from '../../services.ts';
import { instant } from '../../schemas/fields.ts';
import { cookieName } from '../../viewers.ts';
import type { Viewer } from '../../viewers.ts';
import { answers, pageOf, problems } from '../answers.ts';

const tags = ['accounts'];

const session = z
  .object({
    account: z.string().nullable(),
    role: z.enum(roles),
    by: z.enum(['owner', 'session', 'token', 'nobody']),
    /** Whether one can also sign in elsewhere. */
    elsewhere: z.boolean(),
  })
  .openapi('Session');

const running = z
  .object({
    id: z.string(),
    /** When one signed in. */
    since: instant,
    /** When it was last used; null for one that was begun before this was noted. */
    seenAt: instant.nullable(),
    until: instant,
    /** The network address from which one signed in; empty where that was not noted. */
    address: z.string(),
    /** The program, as it calls itself; empty where it says nothing. */
    program: z.string(),
    current: z.boolean().openapi({ description: 'Whether it is the one that asks' }),
  })
  .openapi('RunningSession');

const credentials = z
  .strictObject({ name: z.string().min(1).max(100), password: z.string().min(1).max(1000) })
  .openapi('Credentials');

const getSession = createRoute({
  method: 'get',
  path: '/session',
  tags,
  summary: 'Who asks, and what for',
  responses: answers(session, 'The session'),
});

const signIn = createRoute({
  method: 'post',
  path: '/session',
  tags,
  summary: 'Signs in with a name and a password; the answer sets a cookie',
  request: { body: { required: true, content: { 'application/json': { schema: credentials } } } },
  responses: { 204: { description: 'Signed in' }, ...problems },
});

const signOut = createRoute({
  method: 'delete',
  path: '/session',
  tags,
  summary: 'Signs out here',
  responses: { 204: { description: 'Signed out' }, ...problems },
});

const signOutEverywhere = createRoute({
  method: 'delete',
  path: '/session/everywhere',
  tags,
  summary: 'Ends every session of this account, on all machines',
  responses: { 204: { description: 'Signed out' }, ...problems },
});

const listSessions = createRoute({
  method: 'get',
  path: '/sessions',
  tags,
  summary: 'Where this account is signed in; the newest first',
  responses: answers(pageOf(running), 'The sessions that run'),
});

const endSession = createRoute({
  method: 'delete',
  path: '/sessions/{id}',
  tags,
  summary: 'Ends one session of this account',
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: { 204: { description: 'Ended' }, ...problems },
});

const returnTo = z.string().max(2000).default('/').openapi({ description: 'A path of this server to go to then' });

const beginElsewhere = createRoute({
  method: 'get',
  path: '/session/elsewhere',
  tags,
  summary: 'Sends the browser to where else one can sign in (OpenID Connect)',
  request: { query: z.strictObject({ returnTo }) },
  responses: { 302: { description: 'To the issuer' }, ...problems },
});

const finishElsewhere = createRoute({
  method: 'get',
  path: '/session/elsewhere/callback',
  tags,
  summary: 'Where the issuer sends the browser back to',
  responses: { 302: { description: 'Signed in' }, ...problems },
});

/** Minutes for signing in elsewhere. */
const elsewhereMinutes = 10;

export function addSessions(api: OpenAPIHono, services: Services): void {
  const { identity, secure } = services;
  const cookie = cookieName(secure);
  const kept = `${cookie}-elsewhere`;
  const attributes = { path: '/', httpOnly: true, secure, sameSite: 'Lax' } as const;
  const begin = (c: Context, { secret, until }: { secret: string; until: string }): void =>
    setCookie(c, cookie, secret, { ...attributes, expires: new Date(until) });

  api.openapi(getSession, (c) => {
    const { account, role, by } = c.get('viewer');
    return c.json({ account: account?.name ?? null, role, by, elsewhere: identity?.hasElsewhere ?? false }, 200);
  });
  api.openapi(signIn, async (c) => {
    const { name, password } = c.req.valid('json');
    begin(c, await known(services).signIn(name, password, originOf(c)));
    return c.body(null, 204);
  });
  api.openapi(signOut, async (c) => {
    const secret = getCookie(c, cookie);
    const { account } = c.get('viewer');
    if (secret && account) await known(services).signOut(secret, account.name, c.get('address'));
    deleteCookie(c, cookie, attributes);
    return c.body(null, 204);
  });
  api.openapi(signOutEverywhere, async (c) => {
    const { account } = c.get('viewer');
    if (account) await known(services).signOutEverywhere(account.id, c.get('address'));
    deleteCookie(c, cookie, attributes);
    return c.body(null, 204);
  });
  addRunning(api, services, cookie);
  api.openapi(beginElsewhere, async (c) => {
    const { address, remembered } = await known(services).beginElsewhere(c.req.valid('query').returnTo);
    setCookie(c, kept, remembered, { ...attributes, maxAge: elsewhereMinutes * 60 });
    return c.redirect(address, 302);
  });
  api.openapi(finishElsewhere, async (c) => {
    const remembered = getCookie(c, kept);
    // Used up, whatever comes of it.
    deleteCookie(c, kept, attributes);
    const { returnTo, ...issued } = await known(services).finishElsewhere(
      new URL(c.req.url).search,
      remembered,
      originOf(c),
    );
    begin(c, issued);
    return c.redirect(returnTo, 302);
  });
}

function addRunning(api: OpenAPIHono, services: Services, cookie: string): void {
  api.openapi(listSessions, async (c) => {
    const found = await known(services).sessions(holder(c.get('viewer')), getCookie(c, cookie) ?? '');
    const items = found.map(({ id, created_at, seen_at, expires_at, address, program, isCurrent }) => ({
      id,
      since: created_at,
      seenAt: seen_at || null,
      until: expires_at,
      address,
      program,
      current: isCurrent,
    }));
    return c.json({ items, nextCursor: null }, 200);
  });
  api.openapi(endSession, async (c) => {
    const { id } = c.req.valid('param');
    if (await known(services).endOne(holder(c.get('viewer')), id, c.get('address'))) return c.body(null, 204);
    const message = `This account has no session ${id}; GET /api/v1/sessions lists them.`;
    throw new InputError('not-found/session', message, { cause: { values: { id } } });
  });
}

/** Names of programs are as long as they like to be. */
const longestName = 300;

function originOf(c: Context): { address: string; program: string } {
  return { address: c.get('address'), program: (c.req.header('user-agent') ?? '').slice(0, longestName) };
}

/** Whose sessions and tokens: people keep them, so that a token that leaked makes no others and ends nothing. */
export function holder({ account, by }: Viewer): string {
  if (account && by === 'session') return account.id;
  const message = 'Sessions and tokens are kept by people: sign in with a name and a password, or elsewhere.';
  throw new InputError('access/session', message);
}

/** What tells people apart; a ledger without accounts has no use for it. */
export function known({ identity }: Services): NonNullable<Services['identity']> {
  if (identity) return identity;
  throw new InputError(
    'access/no-accounts',
    'This server has no accounts: it answers this machine alone, as its owner.',
  );
}

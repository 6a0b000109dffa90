import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { matchedRoutes } from 'hono/route';
import { InputError, reaches } from '../../0-facts/index.ts';
import type { RelationScope, Role } from '../../0-facts/index.ts';

/** Who asks, and how much of the ledger that is for. */
export interface Viewer {
  account: { id: string; name: string } | null;
  role: Role;
  /** The relations seen; null for all. */
  scope: RelationScope | null;
  /** How it is known: `owner` of a ledger without accounts, by a cookie, by a token, or not at all. */
  by: 'owner' | 'session' | 'token' | 'nobody';
}

declare module 'hono' {
  interface ContextVariableMap {
    viewer: Viewer;
    /** At which revision the ledger was when the request came, or since: asked once a request, when it is needed first. */
    revision: () => Promise<string>;
  }
}

/** What tells the viewers of a served ledger apart. */
export interface Viewers {
  /** Whether those without an account see what is released. */
  readonly publicAccess: boolean;
  /** `revision` tells at which revision of the ledger the request came. */
  viewerOf(
    credentials: { session: string | undefined; authorization: string | undefined },
    revision: () => Promise<string>,
  ): Promise<Viewer>;
}

/** Whoever reaches a ledger without accounts is its owner: it is bound to one machine. */
export const owner: Viewer = { account: null, role: 'admin', scope: null, by: 'owner' };

/** `__Host-`: a cookie that only this very host can set, over TLS alone. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-ganket' : 'ganket');

/** What identifying needs of the services. */
interface Identifying {
  readonly identity: Viewers | null;
  readonly secure: boolean;
  ledger(): { readonly location: string; revision(): Promise<string> };
}

/** Finds out who asks. A cookie that is no session is nobody; a token that is none is refused. */
export function identify(services: Identifying): MiddlewareHandler {
  const { identity: viewers, secure } = services;
  return async (c, next) => {
    let asked: Promise<string> | undefined;
    const one = services.ledger();
    const revision = (): Promise<string> => (asked ??= one.revision().then((now) => `${one.location} ${now}`));
    c.set('revision', revision);
    const session = getCookie(c, cookieName(secure));
    const authorization = c.req.header('authorization');
    c.set('viewer', viewers ? await viewers.viewerOf({ session, authorization }, revision) : owner);
    await next();
  };
}

/** Open to whoever has not signed in, also where the public sees nothing. */
const open = [
  'GET /health',
  'GET /ready',
  'GET /openapi.json',
  'GET /docs',
  'GET /session',
  'POST /session',
  'DELETE /session',
];
const elsewhere = ['GET /session/elsewhere', 'GET /session/elsewhere/callback'];

/** What each address needs, where it is not the rule: a reader to look, an editor to change. */
const needed: Record<string, Role> = {
  ...Object.fromEntries([...open, ...elsewhere].map((route) => [route, 'public' as const])),
  'GET /relations': 'public',
  'GET /relations/:id': 'public',
  'GET /threads': 'public',
  'GET /threads/:id': 'public',
  'GET /articles': 'public',
  'GET /encounters': 'public',
  'GET /indicators': 'public',
  'GET /milestones': 'public',
  'GET /persons': 'public',
  'GET /feeds/:file': 'public',
  'GET /feeds/threads/:file': 'public',
  'GET /calendars/:file': 'public',
  'GET /exports/:format': 'public',
  'POST /readings': 'reader',
  'POST /brief-pages': 'reader',
  'POST /briefs': 'reader',
  'POST /briefs/:form': 'reader',
  'DELETE /session/everywhere': 'reader',
  'DELETE /sessions/:id': 'reader',
  'POST /tokens': 'reader',
  'PUT /mail': 'reader',
  'POST /relations/:id/looked': 'reader',
  'DELETE /tokens/:id': 'reader',
  'GET /audit': 'admin',
  'POST /ledger': 'admin',
};

/** The role that a route of the API needs, by its method and pattern under `/api/v1`. */
export function roleFor(method: string, pattern: string): Role {
  const asked = method === 'HEAD' ? 'GET' : method;
  return needed[`${asked} ${pattern}`] ?? (asked === 'GET' ? 'reader' : 'editor');
}

/** Refuses what the viewer's role does not reach. */
export function authorise(viewers: Viewers | null): MiddlewareHandler {
  return async (c, next) => {
    if (viewers) {
      const pattern = patternOf(c);
      const role = roleFor(c.req.method, pattern);
      const viewer = c.get('viewer');
      const isOpen = [...open, ...elsewhere].includes(`${c.req.method} ${pattern}`);
      const isNobody = viewer.by === 'nobody' && !viewers.publicAccess;
      if (!isOpen && (isNobody || !reaches(viewer.role, role))) throw refused(c, viewer, role);
      if (viewer.by === 'session') checkOwnPage(c);
    }
    await next();
  };
}

/** The pattern of the address that is asked for, under `/api/v1`; empty where there is none. */
export function patternOf(c: Context): string {
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
  const route = matchedRoutes(c).findLast((one) => one.method === method && !one.path.endsWith('*'));
  return route?.path.replace(/^\/api\/v1/, '') ?? '';
}

function refused(c: Context, { by, role: found }: Viewer, role: Role): InputError {
  if (by === 'nobody') {
    // Feed readers and calendars ask for a name and a password; pages must not make a browser do so.
    const isFeed = /\/(feeds|calendars)\//.test(c.req.path);
    c.header('www-authenticate', isFeed ? 'Basic realm="Ganket", charset="UTF-8"' : 'Bearer realm="Ganket"');
    return new InputError('access/sign-in', 'This ledger is for those who have signed in. Sign in, or send a token.');
  }
  const message = `This needs the role ${role}; yours is ${found}. Ask whoever keeps the accounts of this server.`;
  return new InputError('access/role', message, { cause: { values: { role, found } } });
}

/** A browser sends the cookie whoever made it ask; with every change it also says which page did. */
function checkOwnPage(c: Context): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return;
  // A foreign origin was refused before; here one must be named.
  if (c.req.header('origin') !== undefined || c.req.header('sec-fetch-site') === 'same-origin') return;
  throw new InputError(
    'request/origin',
    'A change with a session comes from the server’s own pages. Programs send a token instead.',
    { cause: { values: { from: '?' } } },
  );
}

import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { InputError, reaches } from '../../0-facts/index.ts';
import type { Services } from './services.ts';

/** An answered request: what was asked for by its pattern, never by whom, with which words, or from where. */
export interface AnsweredRequest {
  /** The id that its answer carries, too. */
  id: string;
  method: string;
  /** For example `/api/v1/threads/:id`; `page` for all that is no address of the API. */
  route: string;
  status: number;
  /** Until the answer began, in milliseconds. */
  milliseconds: number;
}

/** What watches over a server. */
export interface Observing {
  answered(request: AnsweredRequest): void;
  /** What was counted so far, as Prometheus reads it. */
  metrics(): Promise<{ mediaType: string; text: string }>;
}

/** Tells of each request when its answer begins. */
export function observe(observing: Observing): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const { method } = c.req;
    const milliseconds = performance.now() - began;
    observing.answered({ id: c.get('requestId'), method, route: routeOf(c), status: c.res.status, milliseconds });
  };
}

/** Methods that nobody takes would be a new name each. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

function routeOf(c: Parameters<MiddlewareHandler>[0]): string {
  if (!methods.has(c.req.method)) return 'unknown';
  if (!c.req.path.startsWith('/api/')) return 'page';
  const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'));
  return route?.path ?? 'unknown';
}

/** The counts of a server, for whoever may read its ledger: Prometheus sends a token. */
export function metricsPage({ identity, observing }: Services): MiddlewareHandler {
  return async (c) => {
    if (identity && !reaches(c.get('viewer').role, 'reader')) {
      c.header('www-authenticate', 'Bearer realm="Ganket"');
      throw new InputError('access/sign-in', 'This ledger is for those who have signed in. Sign in, or send a token.');
    }
    const { mediaType, text } = await observing.metrics();
    return c.body(text, 200, { 'content-type': mediaType, 'cache-control': 'no-store' });
  };
}

import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The network address a request came from; empty where it came over no network. */
export function addressOf(c: Context): string {
  const connected = (c.env as { incoming?: unknown } | undefined)?.incoming !== undefined;
  return connected ? (getConnInfo(c).remote.address ?? '') : '';
}

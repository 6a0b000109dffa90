import type { MiddlewareHandler } from 'hono';
import { InputError } from '../../0-facts/index.ts';

/**
 * The embedded server has no accounts: whoever reaches it may read and write. So it answers only what is
 * addressed to this machine by name (a foreign name that was made to point here is refused: DNS rebinding),
 * and takes nothing from pages of another origin (cross-site writes). A served one answers to its public name alone.
 */
export const loopbackNames: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

interface Place {
  /** The names that are answered to. */
  names: readonly string[];
  /** The origin of the server's own pages, where it was asked for by this name and port. */
  originAt(host: string): string;
}

/** Refuses requests addressed to another name, or sent by another site's page. */
export function refuseForeign({ names, originAt }: Place): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (!names.includes(nameIn(host))) {
      const message = `This server does not answer to the name ${host}. Ask for ${names.join(', ')} instead.`;
      throw new InputError('request/host', message, { cause: { values: { host, names: names.join(', ') } } });
    }
    const origin = c.req.header('origin');
    const fromPage = c.req.header('sec-fetch-site');
    const isForeign = origin === undefined ? isWrite(c.req.method) && !isOwn(fromPage) : origin !== originAt(host);
    if (isForeign) {
      const from = origin ?? 'another site';
      const message = `A page of ${from} may not ask this server. Ask from its own pages, or from a program.`;
      throw new InputError('request/origin', message, { cause: { values: { from } } });
    }
    await next();
  };
}

/** Headers that hold for every answer; the pages lay their own content policy over this one. */
export const secureHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('x-frame-options', 'DENY');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  if (!headers.has('content-security-policy')) {
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  }
};

function nameIn(host: string): string {
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    return '';
  }
}

const isWrite = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** Programs send no such header; browsers say where a request comes from. */
const isOwn = (fromPage: string | undefined): boolean =>
  fromPage === undefined || fromPage === 'same-origin' || fromPage === 'none';

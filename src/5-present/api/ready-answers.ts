import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzipSync, gzip as gzipWith, gzipSync } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { OfRevision } from '../of-revision.ts';
import type { Services } from './services.ts';
import { patternOf } from './viewers.ts';

const gzip = promisify(gzipWith);

/** An answer as it goes out. */
interface Ready {
  tag: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Whether the bytes are by gzip: most who ask take them so, and they are kept in a fifth of the room. */
  isPacked: boolean;
}

/** Bytes of answers that are kept. */
const most = 64_000_000;

/** A shorter answer is not packed: it goes in one piece of the network anyway. */
const leastPacked = 1024;

/** A longer one is packed aside: to hand a shorter one to another thread takes longer than to pack it. */
const mostAtOnce = 128_000;

/** What is read from the ledger alone: by the day, by what the asker sees and may, and by nothing else. */
const kept = new Set([
  '/articles',
  '/articles/:id',
  '/encounters',
  '/indicators',
  '/milestones',
  '/parties/:id',
  '/persons',
  '/relations',
  '/relations/:id',
  '/relations/:id/network',
  '/relations/:id/raise-next',
  '/relations/:id/things',
  '/search',
  '/things/:kind/:name',
  '/threads',
  '/threads/:id',
]);

/**
 * Answers what was asked before without asking the ledger, until anything in the ledger changes; and those who ask
 * the same at once are answered together. Answers carry a tag of their content, and are packed once.
 */
export function readyAnswers(services: Services): MiddlewareHandler {
  const answers = new OfRevision<Ready>(most, ({ bytes }) => bytes.length + 500);
  const underWay = new Map<string, Promise<Ready | null>>();
  return async (c, next) => {
    if (c.req.method !== 'GET' || !kept.has(patternOf(c))) return await next();
    const revision = await c.get('revision')();
    const name = nameOf(c, services.today());
    const known = answers.get(revision, name);
    if (known) return answer(c, known);
    const key = `${revision} ${name}`;
    const others = underWay.get(key);
    const shared = others && (await others);
    if (shared) return answer(c, shared);
    const making = Promise.withResolvers<Ready | null>();
    underWay.set(key, making.promise);
    try {
      await next();
      const ready = await readyOf(c.res);
      if (ready) answers.set(revision, name, ready);
      making.resolve(ready);
      if (!ready) return;
      // What was answered so far is read up, and goes out in its place.
      c.res = undefined;
      c.res = answer(c, ready);
    } finally {
      making.resolve(null);
      if (underWay.get(key) === making.promise) underWay.delete(key);
    }
  };
}

function nameOf(c: Context, day: string): string {
  const { role, scope } = c.get('viewer');
  const { pathname, search } = new URL(c.req.url);
  return JSON.stringify([day, role, scope, pathname, search]);
}

/** Null for what is no answer to keep: a problem, another address. */
async function readyOf(response: Response): Promise<Ready | null> {
  const mediaType = response.headers.get('content-type');
  if (response.status !== 200 || mediaType === null) return null;
  const plain = new Uint8Array(await response.arrayBuffer());
  const isPacked = plain.length >= leastPacked;
  const tag = response.headers.get('etag') ?? `"${createHash('sha256').update(plain).digest('hex').slice(0, 32)}"`;
  return { tag, mediaType, bytes: isPacked ? await packed(plain) : plain, isPacked };
}

async function packed(plain: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(plain.length > mostAtOnce ? await gzip(plain) : gzipSync(plain));
}

function answer(c: Context, { tag, mediaType, bytes, isPacked }: Ready): Response {
  const isTaken = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(c.req.header('accept-encoding') ?? '');
  const body = isPacked && !isTaken ? new Uint8Array(gunzipSync(bytes)) : bytes;
  const headers: Record<string, string> = {
    'content-type': mediaType,
    // What is too short to be packed says so: it would be packed as a stream, each time anew.
    'content-length': String(body.length),
    'cache-control': 'private, no-cache',
    vary: 'Accept-Encoding',
    // The same content in another form is weakly the same.
    etag: isPacked && isTaken ? `W/${tag}` : tag,
  };
  if (isPacked && isTaken) headers['content-encoding'] = 'gzip';
  return c.body(body, 200, headers);
}

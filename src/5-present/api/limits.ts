import type { Context, MiddlewareHandler } from 'hono';
import { InputError } from '../../0-facts/index.ts';

/** A bucket of permissions that fills evenly: whoever paused may ask a little faster for a while. */
interface Bucket {
  left: number;
  /** Milliseconds of the clock when it was last filled. */
  filled: number;
}

/** Reading a text, importing and writing cost the server more than looking. */
const writeCost = 5;

/** So many callers are told apart; past that, those who have not asked for longest are forgotten. */
const mostBuckets = 10_000;

export interface RateLimit {
  perMinute: number;
  /** The present instant, ISO 8601. */
  clock(): string;
  /** Whom to count a request to: an account, else an address. */
  callerOf(c: Context): string;
}

/** Refuses callers that ask more often than allowed, and tells everyone what is left (`RateLimit`, draft-ietf-httpapi-ratelimit-headers). */
export function limitRate({ perMinute, clock, callerOf }: RateLimit): MiddlewareHandler {
  const buckets = new Map<string, Bucket>();
  return async (c, next) => {
    const caller = callerOf(c);
    const now = Date.parse(clock());
    const bucket = refilled(buckets.get(caller), now, perMinute);
    buckets.delete(caller);
    buckets.set(caller, bucket);
    if (buckets.size > mostBuckets) buckets.delete(buckets.keys().next().value!);
    const cost = ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) ? 1 : writeCost;
    c.header('ratelimit-policy', `"minute";q=${perMinute};w=60`);
    if (bucket.left < cost) {
      const seconds = Math.ceil(((cost - bucket.left) * 60) / perMinute);
      c.header('retry-after', String(seconds));
      c.header('ratelimit', `"minute";r=0;t=${seconds}`);
      const message = `More than ${perMinute} requests a minute came from ${caller}. Wait ${seconds} s and go on.`;
      throw new InputError('request/too-many', message, { cause: { values: { limit: perMinute, caller, seconds } } });
    }
    bucket.left -= cost;
    c.header('ratelimit', `"minute";r=${Math.floor(bucket.left)}`);
    await next();
  };
}

function refilled(bucket: Bucket | undefined, now: number, perMinute: number): Bucket {
  if (!bucket) return { left: perMinute, filled: now };
  const gained = (Math.max(0, now - bucket.filled) * perMinute) / 60_000;
  return { left: Math.min(perMinute, bucket.left + gained), filled: now };
}

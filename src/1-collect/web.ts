import type { Agent, Response } from 'undici';
import { InputError } from '../0-facts/index.ts';
import { checkHost, publicLookup } from './addresses.ts';
import type { CollectLimits, Collecting } from './collected.ts';
import { formatOfMediaType } from './formats.ts';
import { gather, inMemory } from './gather.ts';
import type { Gathered } from './gather.ts';
import { refuse } from './refusal.ts';

const mostRedirects = 5;

/** Whether a source is an address of the web rather than a path. */
export function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(source);
}

/** Fetches one page, or file, as the articles in it. */
export async function* collectPage(address: string, collecting: Collecting): AsyncIterable<Gathered> {
  const { limits } = collecting;
  const { Agent } = await import('undici');
  const dispatcher = new Agent(limits.fetchPrivate ? {} : { connect: { lookup: publicLookup } });
  try {
    const url = parseAddress(address);
    const signal = AbortSignal.timeout(limits.fetchSeconds * 1000);
    const { response, final } = await follow(url, address, { limits, dispatcher, signal });
    const bytes = await readBody(response, address, limits.sourceBytes);
    const [mediaType = '', ...parameters] = (response.headers.get('content-type') ?? '').toLowerCase().split(/\s*;\s*/);
    const charset =
      parameters
        .find((parameter) => parameter.startsWith('charset='))
        ?.slice(8)
        .replaceAll('"', '') ?? null;
    const format = formatOfMediaType(mediaType, address);
    const opened = { source: address, origin: url.href, id: null, format, bytes: inMemory(bytes), charset };
    yield* gather({ ...opened, told: { url: final } }, collecting);
  } catch (error) {
    yield { source: address, error: fetchError(address, limits, error) };
  } finally {
    await dispatcher.close().catch(() => {});
  }
}

function parseAddress(address: string): URL {
  const url = URL.parse(address);
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password) {
    url.hash = '';
    return url;
  }
  const message = `"${address}" is no address that can be fetched; expected one that begins with https:// or http://, without name and password.`;
  throw refuse('address', message, { source: address });
}

interface Fetching {
  limits: CollectLimits;
  dispatcher: Agent;
  signal: AbortSignal;
}

/** Follows redirects by hand: each step may lead to an address that must not be fetched. */
async function follow(
  url: URL,
  source: string,
  { limits, dispatcher, signal }: Fetching,
): Promise<{ response: Response; final: string }> {
  const { fetch } = await import('undici');
  let next = url;
  for (let step = 0; step <= mostRedirects; step++) {
    if (!limits.fetchPrivate) checkHost(next.hostname, source);
    const headers = { 'user-agent': limits.userAgent, accept: 'text/html, text/plain;q=0.9, */*;q=0.1' };
    const response = await fetch(next, { dispatcher, signal, headers, redirect: 'manual' });
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location) {
      await response.body?.cancel();
      next = parseAddress(new URL(location, next).href);
      continue;
    }
    if (response.ok) return { response, final: next.href };
    throw refuse(
      'answer',
      `${source} answers ${response.status} ${response.statusText}; expected a page. Look at it in a browser.`,
      {
        source,
        status: response.status,
      },
    );
  }
  throw refuse('redirects', `${source} leads on more than ${mostRedirects} times. Give the address it ends at.`, {
    source,
    most: mostRedirects,
  });
}

async function readBody(response: Response, source: string, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += (piece as Uint8Array).length;
    if (size > limit) {
      const message = `${source} sends more than ${limit} bytes (the setting sourceBytes). Save its text as a file, or raise the setting.`;
      throw refuse('too-large', message, { source, found: size, limit });
    }
    pieces.push(piece as Uint8Array);
  }
  return Buffer.concat(pieces);
}

function fetchError(source: string, { fetchSeconds }: CollectLimits, error: unknown): InputError {
  if (error instanceof InputError) return error;
  const { cause, name, message } = error as Error;
  if (cause instanceof InputError) return cause;
  if (name === 'TimeoutError') {
    const told = `${source} gave no whole answer within ${fetchSeconds} s (the setting fetchSeconds). Try again later.`;
    return refuse('timeout', told, { source, seconds: fetchSeconds }, error);
  }
  const found = cause instanceof Error ? cause.message : message;
  return refuse(
    'fetch',
    `${source} cannot be fetched: ${found}. Check the address and the network.`,
    { source, found },
    error,
  );
}

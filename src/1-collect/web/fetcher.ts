import type { Agent, Dispatcher } from 'undici';
import { readBody } from './body.ts';

import type { CollectLimits } from '../collected.ts';
import { refuse } from '../refusal.ts';
import { checkHost, publicLookup } from './addresses.ts';
import { Hosts } from './hosts.ts';
import { fetchError, parseAddress, retryAfter } from './refusals.ts';
import { allowing, disallowed, forbidding, readRobots } from './robots.ts';
import type { Robots } from './robots.ts';

const mostRedirects = 5;
/** RFC 9309: at least so much of a robots.txt is read. */
const robotsBytes = 500_000;

/** What a server told of a page when it was fetched last; handed back to it, it need not send the page again. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** A page as it was sent; `bytes` is null where it is as it was. */
export interface Fetched extends Validators {
  bytes: Uint8Array | null;
  /** Where it was found in the end. */
  url: string;
  mediaType: string;
  charset: string | null;
}

/**
 * Fetches pages as a guest does: one at a time from each host, as its robots.txt allows, within bounds of time and
 * size, and never from this machine or its network, whatever a name or a page leads to. Close it in the end.
 */
export class Fetcher {
  readonly #limits: CollectLimits;
  readonly #hosts = new Hosts();
  readonly #robots = new Map<string, Promise<Robots>>();
  #agent: Promise<Agent> | null = null;

  constructor(limits: CollectLimits) {
    this.#limits = limits;
  }

  async fetch(address: string, known: Validators = { etag: null, lastModified: null }): Promise<Fetched> {
    try {
      return await this.#follow(parseAddress(address, address), address, known);
    } catch (error) {
      throw fetchError(address, this.#limits, error);
    }
  }

  async close(): Promise<void> {
    await (await this.#agent)?.destroy();
  }

  /** Follows redirects by hand: each step may lead to an address that must not be fetched. */
  async #follow(first: URL, source: string, known: Validators): Promise<Fetched> {
    let url = first;
    for (let step = 0; step <= mostRedirects; step++) {
      const robots = await this.#robotsOf(url);
      if (!robots.allows(url.href)) throw disallowed(source);
      const at = url;
      const got = await this.#hosts.inTurn(
        url.host,
        () => this.#request(at, source, known),
        () => robots.delay,
      );
      if (!(got instanceof URL)) return got;
      url = got;
    }
    const message = `${source} leads on more than ${mostRedirects} times. Give the address it ends at.`;
    throw refuse('redirects', message, { source, most: mostRedirects });
  }

  /** One request: the page, or where it has gone. */
  async #request(url: URL, source: string, known: Validators): Promise<Fetched | URL> {
    const response = await this.#ask(url, source, this.#limits.fetchSeconds, known);
    const { statusCode: status } = response;
    const told = {
      etag: headerOf(response, 'etag'),
      lastModified: headerOf(response, 'last-modified'),
      url: url.href,
      ...typeOf(response),
    };
    if (isGood(response)) return { ...told, bytes: await readBody(response, source, this.#limits.sourceBytes) };
    await response.body.dump();
    if (status === 304) return { ...told, bytes: null };
    const location = headerOf(response, 'location');
    if (status >= 300 && status < 400 && location) return parseAddress(new URL(location, url).href, source);
    const message = `${source} answers ${status} ${wordsOf(status)}; expected a page. Look at it in a browser.`;
    throw refuse('answer', message, { source, status, ...retryAfter(headerOf(response, 'retry-after')) });
  }

  async #ask(url: URL, source: string, seconds: number, known: Validators): Promise<Answer> {
    if (!this.#limits.fetchPrivate) checkHost(url.hostname, source);
    const { Agent, request } = await import('undici');
    // Names are looked up and checked when the connection is made: what was checked is what is connected to.
    this.#agent ??= Promise.resolve(new Agent(this.#limits.fetchPrivate ? {} : { connect: { lookup: publicLookup } }));
    const headers: Record<string, string> = {
      'user-agent': this.#limits.userAgent,
      'accept-encoding': 'gzip, br, deflate',
      accept:
        'text/html, application/rss+xml, application/atom+xml, application/feed+json, text/plain;q=0.9, */*;q=0.1',
    };
    if (known.etag) headers['if-none-match'] = known.etag;
    if (known.lastModified) headers['if-modified-since'] = known.lastModified;
    const signal = AbortSignal.timeout(seconds * 1000);
    return await request(url, { dispatcher: await this.#agent, signal, headers });
  }

  #robotsOf({ origin, host }: URL): Promise<Robots> {
    const known =
      this.#robots.get(origin) ??
      this.#hosts.inTurn(
        host,
        () => this.#fetchRobots(origin),
        () => 0,
      );
    this.#robots.set(origin, known);
    return known;
  }

  /** Without a robots.txt all is allowed; where it cannot be had because the site fails, nothing is. */
  async #fetchRobots(origin: string): Promise<Robots> {
    let url = new URL('/robots.txt', origin);
    for (let step = 0; step <= mostRedirects; step++) {
      const response = await this.#ask(url, url.href, this.#limits.fetchSeconds, { etag: null, lastModified: null });
      if (isGood(response)) {
        const text = Buffer.from(await readBody(response, url.href, robotsBytes)).toString('utf8');
        return await readRobots(new URL('/robots.txt', origin).href, text, this.#limits.userAgent);
      }
      await response.body.dump();
      const { statusCode: status } = response;
      const location = headerOf(response, 'location');
      if (status >= 500 || status === 429) return forbidding;
      if (!(status >= 300 && status < 400 && location)) return allowing;
      url = parseAddress(new URL(location, url).href, url.href);
    }
    return allowing;
  }
}

type Answer = Dispatcher.ResponseData;

const isGood = ({ statusCode }: Answer): boolean => statusCode >= 200 && statusCode < 300;

function headerOf({ headers }: Answer, name: string): string | null {
  return [headers[name]].flat()[0] ?? null;
}

function typeOf(response: Answer): { mediaType: string; charset: string | null } {
  const [mediaType = '', ...parameters] = (headerOf(response, 'content-type') ?? '').toLowerCase().split(/\s*;\s*/);
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return { mediaType, charset: charset?.slice(8).replaceAll('"', '') ?? null };
}

/**
 * What a status means, in the words of HTTP. Asked for when it is needed: an import of the module would load all that
 * it knows of the web, 12 MB, into programs that fetch nothing.
 */
function wordsOf(status: number): string {
  return process.getBuiltinModule('node:http').STATUS_CODES[status] ?? '';
}

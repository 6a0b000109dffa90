import { InputError } from '../0-facts/index.ts';
import type { Collecting } from './collected.ts';
import type { Link } from './document.ts';
import { formatOfMediaType } from './formats.ts';
import { gather, inMemory } from './gather.ts';
import type { FetchedPart, Gathered } from './gather.ts';
import { refuse } from './refusal.ts';
import { Fetcher } from './web/fetcher.ts';
import type { Fetched, Validators } from './web/fetcher.ts';

export { Fetcher };
export type { Fetched, Validators };

/** Whether a source is an address of the web rather than a path. */
export function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(source);
}

/** How far an address is followed that leads to others: a feed, a site's map, a map of maps. */
export interface Following {
  /** Which of the pages that a feed or map names are fetched. */
  accepts(url: string): boolean;
  /** Pages that are fetched at most. */
  most: number;
}

const everything: Following = { accepts: () => true, most: 10_000 };

/** Fetches what is at an address as the articles in it: a page, a file, or all that a feed or a site's map names. */
export async function* collectPage(
  address: string,
  collecting: Collecting,
  following: Following = everything,
): AsyncIterable<Gathered> {
  const fetcher = new Fetcher(collecting.limits);
  try {
    yield* new Visit(fetcher, collecting, following).page({ url: address, told: {}, isList: true }, 0);
  } finally {
    await fetcher.close();
  }
}

/** Fetches one page that a feed named, with what the feed tells of it. */
export async function* collectLink(link: Link, collecting: Collecting, fetcher: Fetcher): AsyncIterable<Gathered> {
  yield* new Visit(fetcher, collecting, { accepts: () => false, most: 0 }).page(link, 0);
}

/** All that one address leads to; nothing is fetched twice. */
class Visit {
  readonly #seen = new Set<string>();
  readonly #fetcher: Fetcher;
  readonly #collecting: Collecting;
  readonly #following: Following;

  constructor(fetcher: Fetcher, collecting: Collecting, following: Following) {
    this.#fetcher = fetcher;
    this.#collecting = collecting;
    this.#following = following;
  }

  async *page({ url: source, told }: Link, depth: number): AsyncIterable<Gathered> {
    this.#seen.add(source);
    try {
      const { bytes, url, mediaType, charset } = await this.#fetcher.fetch(source);
      const format = await formatOfMediaType(mediaType, source);
      const opened = {
        source,
        origin: originOf(source),
        id: null,
        format,
        bytes: inMemory(bytes ?? new Uint8Array()),
        charset,
      };
      const follow = (link: Link): AsyncIterable<Gathered> => this.#follow(link, depth + 1);
      const turn = (next: string): Promise<FetchedPart | null> => this.#turn(next, mediaType);
      yield* gather({ ...opened, told: { url }, otherwise: told, follow, turn }, this.#collecting);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield { source, error };
    }
  }

  /** Another page of an article; a site that leads elsewhere from there has none. */
  async #turn(address: string, expected: string): Promise<FetchedPart | null> {
    this.#seen.add(address);
    const { bytes, url, mediaType, charset } = await this.#fetcher.fetch(address);
    const isThere = placeIn(url) === placeIn(address) && mediaType === expected;
    return bytes && isThere ? { bytes, charset } : null;
  }

  async *#follow(link: Link, depth: number): AsyncIterable<Gathered> {
    if (this.#seen.has(link.url) || this.#seen.size > this.#following.most) return;
    if (depth > this.#collecting.limits.archiveDepth) return;
    if (link.isList || this.#following.accepts(link.url)) yield* this.page(link, depth);
  }
}

/** What makes it the same page next time: its address as given, without what leads to a place within it. */
export function originOf(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  url.hash = '';
  return url.href;
}

/** An address without its scheme, and without what its server may add to its name or path. */
function placeIn(address: string): string {
  const { host, pathname, search } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}

/** A feed as it was asked for again: the pages that it names, or null where it is as it was. */
export interface Polled extends Validators {
  links: Link[] | null;
}

/** Asks a feed or a site's map for what it names; of a map of maps, for what these name too. */
export async function pollFeed(
  address: string,
  known: Validators,
  fetcher: Fetcher,
  { limits }: Collecting,
): Promise<Polled> {
  const { bytes, url, mediaType, charset, etag, lastModified } = await fetcher.fetch(address, known);
  if (bytes === null)
    return { links: null, etag: etag ?? known.etag, lastModified: lastModified ?? known.lastModified };
  const format = await formatOfMediaType(mediaType, address);
  const links: Link[] = [];
  if ('parts' in format) {
    const delivery = { source: url, charset, limits, unpacked: { files: 0, bytes: 0 } };
    for await (const part of format.parts(inMemory(bytes), delivery)) {
      // One that was cut off is asked for again, as one that failed is.
      if (part.error) throw part.error;
      if ('link' in part) links.push(part.link);
    }
  }
  if (links.length === 0 && !/xml|json/.test(mediaType)) {
    const message = `${address} is no feed: it is sent as "${mediaType}". Give the address of an RSS, Atom or JSON feed or of a sitemap.`;
    throw refuse('no-feed', message, { source: address, found: mediaType });
  }
  return { links, etag, lastModified };
}

import type { ArchiveFormat, Link } from '../document.ts';
import { isEdtf } from '../../0-facts/index.ts';
import type { InputError } from '../../0-facts/index.ts';
import { decode } from '../encodings/decode.ts';
import { reasonOf, refuse } from '../refusal.ts';

/** What names pages: feeds (RSS, Atom, JSON Feed) and sites' maps. They come under many media types, so they are told apart by what is in them. */
export const format: ArchiveFormat = {
  endings: [],
  mediaTypes: [
    'application/rss+xml',
    'application/atom+xml',
    'application/rdf+xml',
    'application/feed+json',
    'application/json',
    'application/xml',
    'text/xml',
  ],
  signature: null,
  async *parts(bytes, { source, charset }) {
    const { text } = decode(await bytes.whole(), source, charset ?? charsetIn(await bytes.whole()));
    const open = unclosed(text);
    const whole = open ? wholeItems(text, open) : text;
    if (whole !== null) for (const link of await linksIn(whole, source)) yield { name: link.url, link };
    if (open) yield { name: '', error: cutOff(source, open) };
  },
};

const charsetIn = (bytes: Uint8Array): string | null =>
  /^\s*<\?xml[^>]+encoding=["']([\w-]+)/.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1] ?? null;

const outermost =
  /^\ufeff?(?:\s|<\?[^>]*>|<!--[^]*?-->)*<((?:\w+:)?(?:rss|feed|RDF|urlset|sitemapindex))(?:\s[^>]*)?(?<!\/)>/;

/** The outermost element of a feed or map in XML, where it is never closed: the end is missing. Others are read leniently. */
function unclosed(text: string): string | null {
  const root = outermost.exec(text.slice(0, 5000))?.[1];
  return root && !text.includes(`</${root}`) ? root : null;
}

/** What is there up to the last item that is whole, closed again, as an address may be cut in its midst; null without any. */
function wholeItems(text: string, root: string): string | null {
  const last = [...text.matchAll(/<\/(?:\w+:)?(?:item|entry|url|sitemap)\s*>/g)].at(-1);
  if (!last) return null;
  const whole = text.slice(0, last.index + last[0].length);
  const isInChannel = whole.includes('<channel') && !whole.includes('</channel');
  return `${whole}${isInChannel ? '</channel>' : ''}</${root}>`;
}

/** The pages that a feed or map names, in its order; refuses what is neither. */
async function linksIn(text: string, source: string): Promise<Link[]> {
  if (/<(?:\w+:)?(urlset|sitemapindex)[\s>]/.test(text.slice(0, 5000))) return await linksOfMap(text, source);
  const { detectAtomFeed, detectJsonFeed, detectRdfFeed, detectRssFeed, parseFeed } = await import('feedsmith');
  try {
    const isFeed = [detectAtomFeed, detectJsonFeed, detectRdfFeed, detectRssFeed].some((detect) => detect(text));
    if (!isFeed) throw new Error('it is no RSS, Atom, JSON Feed or sitemap');
    const { basesIn } = await import('./links/bases.ts');
    return linksOfFeed(parseFeed(text), source, basesIn(text, source));
  } catch (error) {
    throw broken(source, error as Error);
  }
}

type Entry = Partial<
  Record<'link' | 'url' | 'title' | 'pubDate' | 'published' | 'updated' | 'date_published' | 'date_modified', unknown>
> & {
  links?: { href?: string; rel?: string }[];
  guid?: { value?: string; isPermaLink?: boolean };
  dc?: { dates?: unknown[] };
};

/** What a feed may name is a page of the web, and no script or file. */
const isPage = /^https?:/;

function linksOfFeed({ feed }: { feed: object }, source: string, bases: readonly string[]): Link[] {
  const { items, entries, title: publisher } = feed as { items?: Entry[]; entries?: Entry[]; title?: unknown };
  const all = items ?? entries ?? [];
  // What the library leaves out as empty would shift them.
  const baseOf = (i: number): string => (bases.length === all.length ? (bases[i] ?? source) : source);
  return all.flatMap((entry, i) => {
    const address = addressOf(entry);
    const url = address ? URL.parse(address, baseOf(i))?.href : undefined;
    if (!url || !isPage.test(url)) return [];
    const published = day(
      entry.pubDate ?? entry.published ?? entry.date_published ?? entry.dc?.dates?.[0] ?? entry.updated,
    );
    const told = { title: wordsOf(entry.title), publisher: wordsOf(publisher), publishedOn: published };
    const stamp = String(
      entry.updated ?? entry.date_modified ?? entry.pubDate ?? entry.published ?? entry.date_published ?? '',
    );
    return [{ url, told: withoutNulls(told), isList: false, stamp }];
  });
}

function addressOf({ link, url, links, guid }: Entry): string | null {
  const named = links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  const permanent = guid?.isPermaLink !== false && /^https?:/.test(guid?.value ?? '') ? guid?.value : undefined;
  const found = link ?? url ?? named ?? permanent;
  return typeof found === 'string' ? found : null;
}

/** A title may come as a text or as an object with one. */
function wordsOf(value: unknown): string | null {
  const text = typeof value === 'object' && value !== null ? (value as { value?: unknown }).value : value;
  return typeof text === 'string' && text.trim()
    ? text
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    : null;
}

const withoutNulls = (told: Record<string, string | null>): Link['told'] =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day as the feed writes it: RFC 3339, or RFC 822 as RSS has it. Other forms tell none. */
function day(date: unknown): string | null {
  if (typeof date !== 'string') return null;
  const iso = /^(\d{4}-\d{2}-\d{2})(?:$|[T\s])/.exec(date.trim())?.[1];
  const [, number = '', month = '', short = ''] = /(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4}|\d{2})(?!\d)/.exec(date) ?? [];
  // RFC 5322, 4.3: of two figures, those up to 49 are of this century.
  const year = short.length === 2 ? `${short < '50' ? 20 : 19}${short}` : short;
  const place = months.indexOf(month.toLowerCase()) + 1;
  const written = iso ?? `${year}-${String(place).padStart(2, '0')}-${number.padStart(2, '0')}`;
  return isEdtf(written) && (iso || place > 0) ? written : null;
}

async function linksOfMap(text: string, source: string): Promise<Link[]> {
  const { elementsIn } = await import('../xml.ts');
  const links: Link[] = [];
  let words = '';
  let link: Link | null = null;
  const plain = (name: string): string => name.replace(/^\w+:/, '');
  try {
    elementsIn(text, {
      open({ name }) {
        words = '';
        if (/^(url|sitemap)$/.test(plain(name)) && !name.startsWith('image:'))
          link = { url: '', told: {}, isList: plain(name) === 'sitemap' };
      },
      text(piece) {
        words += piece;
      },
      close({ name }) {
        if (!link) return;
        if (name === 'loc' || name === 'sitemap:loc') link.url = URL.parse(words.trim(), source)?.href ?? '';
        if (plain(name) === 'lastmod') link.stamp = words.trim();
        if (plain(name) === 'publication_date')
          link.told = { ...link.told, ...withoutNulls({ publishedOn: day(words) }) };
        if (/^(url|sitemap)$/.test(plain(name))) {
          if (isPage.test(link.url)) links.push(link);
          link = null;
        }
      },
    });
  } catch (error) {
    throw broken(source, error as Error);
  }
  return links;
}

function broken(source: string, error: Error): Error {
  const found = reasonOf(error);
  const message = `${source} is broken as a feed or sitemap: ${found}. Look at it in a browser; tell its publisher.`;
  return refuse('broken-feed', message, { source, found }, error);
}

function cutOff(source: string, root: string): InputError {
  const message = `${source} is cut off: its <${root}> is never closed. What it names before is read; ask for it again later.`;
  return refuse('cut-off-feed', message, { source, found: root });
}

import { dayIn, localDay } from './dates.ts';
import { shownIn } from './element.ts';
import type { Page } from './element.ts';
import { statedIn } from './json-ld.ts';
import type { Place } from './place.ts';
import { publisherIn } from './publisher.ts';
import { authorShown, daysShown } from './shown.ts';

export interface Metadata {
  title: string | null;
  publisher: string | null;
  author: string | null;
  publishedOn: string | null;
  url: string | null;
}

/** What a page tells programs of itself: JSON-LD first, then OpenGraph and other meta elements. */
export interface Told {
  language: string;
  /** Titles, the most trusted first; the last is that of the window. */
  titles: string[];
  publisher: string | null;
  /** Whom the page names as its authors; sites put their own name there. */
  authors: string[];
  dates: string[];
  url: string | null;
}

/** What is known of a page from outside of it. */
export interface Coming {
  /** The beginning of the file, where browsers note what they saved. */
  opening: string;
  /** Where it was fetched, where it was. */
  address: string | null;
  isPress(name: string): boolean;
}

export function toldBy(page: Page, { opening, address, isPress }: Coming): Told {
  const meta = metasOf(page);
  const titles = [meta('og:title', 'twitter:title'), shownIn(page.querySelector('title'))];
  const headings = [...page.querySelectorAll('h1')].map(shownIn);
  const site = meta('og:site_name', 'dc.publisher') ?? declaredIn(page) ?? meta('application-name');
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const url = wholeAddress([canonical, meta('og:url'), savedFrom(opening)], baseOf(page, address));
  const [shared = null, window = ''] = titles;
  const stated = statedIn(page, { shared, shown: [window ?? '', ...headings], site, url });
  const known = (texts: readonly (string | null | undefined)[]): string[] =>
    texts.filter((text): text is string => typeof text === 'string' && text !== '');
  return {
    language: languageOf(page, titles.join(' ')),
    titles: known([stated?.headline, ...titles]),
    publisher: stated?.publisher ?? site ?? publisherIn(window ?? '', url ?? address, isPress),
    authors: known([stated?.authors.join(', '), meta('author', 'article:author', 'dc.creator')]),
    dates: known([
      stated?.datePublished,
      meta('article:published_time', 'datePublished', 'pubdate', 'publishdate', 'dc.date.issued', 'dc.date', 'date'),
    ]),
    url,
  };
}

/** As it says itself, else by letters that no other language has. */
function languageOf(page: Page, titles: string): string {
  const told = page.documentElement?.getAttribute('lang')?.trim();
  return told || (/[ăđơưạ-ỹ]/iu.test(titles.normalize('NFC')) ? 'vi' : '');
}

function declaredIn(page: Page): string | null {
  const name = page.querySelector('[itemprop~="publisher"] [itemprop~="name"]');
  return (name?.getAttribute('content') ?? shownIn(name)) || null;
}

/** Where what a page names without a host is. */
const baseOf = (page: Page, address: string | null): string | undefined =>
  URL.parse(page.querySelector('base[href]')?.getAttribute('href') ?? '', address ?? undefined)?.href ??
  address ??
  undefined;

/** The first that a browser could open; a path alone is one where it is known of which host. */
function wholeAddress(told: readonly (string | null | undefined)[], base: string | undefined): string | null {
  for (const each of told) {
    const written = each?.trim() ?? '';
    const url = written === '' ? null : URL.parse(written, base);
    if (url && /^https?:$/.test(url.protocol)) return URL.canParse(written) ? written : url.href;
  }
  return null;
}

/** Browsers, and what saves pages for them, write the address in front of the page. */
const savedFrom = (opening: string): string | null =>
  /<!-- saved from url=\(\d+\)(https?:\S+) -->|Page saved with SingleFile\s+url: (https?:\S+)/
    .exec(opening)
    ?.slice(1)
    .find(Boolean) ?? null;

/** What a page tells, and where it tells programs nothing of use, what it shows its readers about the headline. */
export function metadataOf(page: Page, told: Told, place: Place): Metadata {
  const { language, publisher, url } = told;
  return {
    title: titleOf(told, shownIn(place.heading)),
    publisher,
    author: told.authors.find((author) => isPerson(author, told)) ?? authorShown(place),
    publishedOn: publishedOn(told.dates, daysShown(page, place, language), language),
    url,
  };
}

/** Sites put their own name, what they are called for short, or the address of a page of theirs where an author should stand. */
function isPerson(author: string, { publisher, titles }: Told): boolean {
  const name = author.toLowerCase();
  const isSite = name === publisher?.toLowerCase() || titles.at(-1)?.toLowerCase().endsWith(name);
  return !isSite && !/^https?:/.test(name) && /\s/.test(name) && !siteName.test(author.normalize('NFC'));
}

/** Persons are called Trang and Ban, too. */
const siteName =
  /^(?:báo|ban (?:biên tập|thư ký|thời sự)|cổng|đài|kênh|tạp chí|thông tấn xã|trang (?:tin|thông tin|điện tử|chủ|web)|truyền hình)(?!\p{L})/iu;

/**
 * An instant in UTC may lie on the day before; the page's own date says which day it means. Days shown that nobody told
 * count where all are one.
 */
function publishedOn(dates: readonly string[], shown: readonly string[], language: string): string | null {
  for (const date of dates) {
    const local = localDay(date, language);
    const day = local !== null && shown.includes(local) ? local : dayIn(date, language);
    if (day !== null) return day;
  }
  return shown[0] ?? null;
}

/** The first title that is not the site's own name, without that name behind it. */
function titleOf({ titles, publisher }: Told, heading: string): string | null {
  const isSite = (title: string): boolean => title.toLowerCase() === publisher?.toLowerCase();
  const [window = ''] = titles.slice(-1);
  const named = titles.slice(0, -1).find((title) => !isSite(title));
  const title = named ?? (heading || window);
  if (heading && isOfHeading(title, heading)) return heading;
  const end = publisher ? title.toLowerCase().lastIndexOf(publisher.toLowerCase()) : -1;
  const isBehind = end > 0 && end + publisher!.length === title.length;
  const own = isBehind ? title.slice(0, end).replace(/\s*[-–—|_•]\s*$/, '') : title;
  return own || null;
}

/** A headline with the site's name behind it, or cut short. */
function isOfHeading(title: string, heading: string): boolean {
  if (title.startsWith(heading)) return /^\s*[-–—|_•]/.test(title.slice(heading.length));
  const start = /^(.{20,})(?:…|\.\.\.)$/.exec(title)?.[1]?.trim();
  return start !== undefined && heading.startsWith(start);
}

/** The attributes by which meta elements say what they tell, the most telling first. */
const namings = ['property', 'name', 'itemprop'] as const;

/** What the first meta element of each naming and name tells: the page is searched once, however many are asked for. */
function metasOf(page: Page): (...names: string[]) => string | null {
  const told = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta'))
    for (const naming of namings) {
      const name = meta.getAttribute(naming)?.toLowerCase();
      const key = `${naming} ${name}`;
      if (name && !told.has(key)) told.set(key, meta.getAttribute('content') ?? '');
    }
  return (...names) => {
    for (const name of names)
      for (const naming of namings) {
        const content = told.get(`${naming} ${name.toLowerCase()}`)?.replace(/\s+/g, ' ').trim();
        if (content) return content;
      }
    return null;
  };
}

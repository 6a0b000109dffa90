import { isEdtf } from '../../../0-facts/index.ts';

/** What is used of a page. */
export interface Page {
  documentElement: { getAttribute(name: string): string | null } | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

interface PageElement {
  getAttribute(name: string): string | null;
  textContent: string | null;
}

export interface Metadata {
  title: string | null;
  publisher: string | null;
  author: string | null;
  publishedOn: string | null;
  url: string | null;
}

/** What a page tells of itself: JSON-LD first, then OpenGraph and other meta elements, then `time`, then its headings. */
export function metadataOf(page: Page): Metadata {
  const article = articleInJsonLd(page);
  const metas = metasOf(page);
  const meta = (...names: string[]): string | null => metaOf(metas, names);
  const isVietnamese = (page.documentElement?.getAttribute('lang') ?? '').toLowerCase().startsWith('vi');
  const dates = [
    text(article?.['datePublished']),
    meta('article:published_time', 'datePublished', 'pubdate', 'dc.date.issued', 'dc.date', 'date'),
    page
      .querySelector('time[datetime][itemprop="datePublished"], article time[datetime], time[datetime]')
      ?.getAttribute('datetime') ?? null,
  ];
  return {
    title:
      text(article?.['headline']) ?? meta('og:title', 'twitter:title') ?? words(page, 'h1') ?? words(page, 'title'),
    publisher: text(named(article?.['publisher'])) ?? meta('og:site_name', 'dc.publisher', 'application-name'),
    author: text(names(article?.['author'])) ?? meta('author', 'article:author', 'dc.creator'),
    publishedOn: dates.map((date) => dayOf(date, isVietnamese)).find((day) => day !== null) ?? null,
    url: page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url'),
  };
}

const articleTypes = /^(News|Reportage|Opinion|Analysis|Background|Review|Blog)?(Article|Posting|NewsArticle)$/;

type JsonObject = Record<string, unknown>;

function articleInJsonLd(page: Page): JsonObject | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = objectsIn(parse(script.textContent ?? '')).find((object) =>
      [object['@type']].flat().some((type) => typeof type === 'string' && articleTypes.test(type)),
    );
    if (found) return found;
  }
  return null;
}

/** Sites write broken JSON-LD; then there is none. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function objectsIn(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  const object = value as JsonObject;
  return [object, ...objectsIn(object['@graph'])];
}

function named(value: unknown): unknown {
  const [first] = [value].flat();
  return typeof first === 'object' && first !== null ? (first as JsonObject)['name'] : first;
}

/** Several authors are named one after the other. */
function names(value: unknown): string {
  return [value]
    .flat()
    .map(named)
    .filter((name) => typeof name === 'string')
    .join(', ');
}

/** The attributes by which meta elements say what they tell, the most telling first. */
const namings = ['property', 'name', 'itemprop'] as const;

/** What the first meta element of each naming and name tells: the page is searched once, however many are asked for. */
function metasOf(page: Page): Map<string, string> {
  const told = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta'))
    for (const naming of namings) {
      const name = meta.getAttribute(naming)?.toLowerCase();
      const key = `${naming} ${name}`;
      if (name && !told.has(key)) told.set(key, meta.getAttribute('content') ?? '');
    }
  return told;
}

function metaOf(told: ReadonlyMap<string, string>, names: string[]): string | null {
  for (const name of names)
    for (const naming of namings) {
      const content = told.get(`${naming} ${name.toLowerCase()}`)?.trim();
      if (content) return content;
    }
  return null;
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? value.replace(/\s+/g, ' ').trim() : null;
const words = (page: Page, selector: string): string | null => text(page.querySelector(selector)?.textContent);

/** The day as it is written: of `2026-02-05T23:30:00+07:00` the fifth; in Vietnamese also of `05/02/2026 23:30`. */
function dayOf(date: string | null, isVietnamese: boolean): string | null {
  if (date === null) return null;
  const iso = /^(\d{4}-\d{2}-\d{2})(?:$|[T\s])/.exec(date.trim())?.[1];
  if (iso) return isEdtf(iso) ? iso : null;
  const [, day, month, year] = (isVietnamese && /(?:^|\D)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/.exec(date)) || [];
  const written = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
  return written && isEdtf(written) ? written : null;
}

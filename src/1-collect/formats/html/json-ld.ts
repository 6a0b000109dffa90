import { shownIn } from './element.ts';
import type { Page } from './element.ts';

type JsonObject = Record<string, unknown>;

/** What a page says of its article in JSON-LD. */
export interface Stated {
  headline: string | null;
  publisher: string | null;
  authors: string[];
  datePublished: string | null;
}

const articleTypes =
  /^(News|Reportage|Opinion|Analysis|Background|Review|Blog|LiveBlog)?(Article|Posting|NewsArticle)$/;

/** What a page is known by apart from JSON-LD. */
interface KnownBy {
  /** For what shows it elsewhere, often in other words than its own. */
  shared: string | null;
  /** What its readers see: the title of the window, headings. */
  shown: readonly string[];
  site: string | null;
  url: string | null;
}

/**
 * The article that goes by a title of the page, or by its address. Lists of others are told in JSON-LD too: one that is
 * named otherwise counts only where the page shows no title, and of several only where none is known at all.
 */
export function statedIn(page: Page, { shared, shown, site, url }: KnownBy): Stated | null {
  const all = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    objectsIn(parse(script.textContent ?? '')),
  );
  const articles = all.filter((object) =>
    [object['@type']].flat().some((type) => typeof type === 'string' && articleTypes.test(type)),
  );
  const plain = (value: unknown): string | null => (typeof value === 'string' ? plainText(page, value) : null);
  const names = (value: unknown): string[] =>
    [value]
      .flat()
      .map((one) => plain(nameOf(one, all)))
      .filter((name) => name !== null);
  const headline = (object: JsonObject): string => plain(object['headline']) ?? '';
  const titles = [...(shared === null ? [] : [shared]), ...shown];
  const sites = [site, ...articles.map((object) => names(object['publisher'])[0])].map((name) => lettersOf(name ?? ''));
  const telling = articles.length > 1 ? titles : shown;
  const isNamed = telling.some((title) => lettersOf(title) !== '' && !sites.includes(lettersOf(title)));
  const article =
    articles.find((object) => titles.includes(headline(object))) ??
    articles.find((object) => isAt(object, url) || titles.some((title) => isAlike(title, headline(object)))) ??
    (isNamed ? undefined : articles[0]);
  if (!article) return null;
  return {
    headline: plain(article['headline']),
    publisher: names(article['publisher'])[0] ?? null,
    authors: names(article['author']),
    datePublished: plain(article['datePublished']),
  };
}

const lettersOf = (text: string): string =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');

/** Of the words of the shorter of two titles, what the other has of them where they name one article. */
const alikeShare = 0.75;

/** Titles are cut short, have the site's name behind them, or are shortened for those who search. */
function isAlike(one: string, other: string): boolean {
  const [shorter, longer] = [lettersOf(one), lettersOf(other)].sort((a, b) => a.length - b.length) as [string, string];
  if (shorter === '') return false;
  const words = shorter.split(' ');
  const has = new Set(longer.split(' '));
  return longer.startsWith(shorter) || words.filter((word) => has.has(word)).length >= alikeShare * words.length;
}

/** Whether an article tells as its address that of the page. */
function isAt(object: JsonObject, url: string | null): boolean {
  const addressOf = (value: unknown): string =>
    typeof value === 'string' ? value.replace(/^https?:\/\/(?:www\.)?|\/?(?:#.*)?$/g, '') : '';
  const main = object['mainEntityOfPage'];
  const told = [object['url'], typeof main === 'object' && main !== null ? (main as JsonObject)['@id'] : main];
  return url !== null && addressOf(url) !== '' && told.some((value) => addressOf(value) === addressOf(url));
}

/** What hides a script from old browsers, and the sign that ends a line of one. */
const wrapping =
  /^\s*(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?|(?:;|(?:\/\/|\/\*)?\s*(?:\]\]>|-->)(?:\s*\*\/)?|\s)+$/g;

/** Sites write line ends into texts, commas behind the last item and signs of scripts around all; what is broken beyond that tells nothing. */
function parse(json: string): unknown {
  const bare = json.replace(wrapping, '');
  for (const text of [json, bare, bare.replace(/[\r\n\t]+/g, ' ').replace(/,\s*(?=[}\]])/g, '')]) {
    try {
      return JSON.parse(text);
    } catch {
      continue;
    }
  }
  return null;
}

function objectsIn(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  const object = value as JsonObject;
  return [object, ...objectsIn(object['@graph']), ...objectsIn(object['mainEntity'])];
}

/** The name of a person or body: itself, in it, or in the object that it points to. */
function nameOf(value: unknown, all: readonly JsonObject[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { name, '@id': id } = value as JsonObject;
  return name ?? all.find((object) => object['@id'] === id && object['name'] !== undefined)?.['name'];
}

/** Texts for programs often come with the signs of HTML, as `&quot;`. */
function plainText(page: Page, text: string): string | null {
  const element = page.createElement('p');
  element.innerHTML = text.replaceAll('<', '&lt;');
  return shownIn(element) || null;
}

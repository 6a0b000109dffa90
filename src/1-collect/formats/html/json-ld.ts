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

const articleTypes = /^(News|Reportage|Opinion|Analysis|Background|Review|Blog)?(Article|Posting|NewsArticle)$/;

/** Of several articles on a page, as lists of others have them, the one that goes by a title of the page. */
export function statedIn(page: Page, titles: readonly string[]): Stated | null {
  const all = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    objectsIn(parse(script.textContent ?? '')),
  );
  const articles = all.filter((object) =>
    [object['@type']].flat().some((type) => typeof type === 'string' && articleTypes.test(type)),
  );
  const plain = (value: unknown): string | null => (typeof value === 'string' ? plainText(page, value) : null);
  const isOwn = (object: JsonObject): boolean => titles.includes(plain(object['headline']) ?? '');
  const article = articles.find(isOwn) ?? articles[0];
  if (!article) return null;
  const names = (value: unknown): string[] =>
    [value]
      .flat()
      .map((one) => plain(nameOf(one, all)))
      .filter((name) => name !== null);
  return {
    headline: plain(article['headline']),
    publisher: names(article['publisher'])[0] ?? null,
    authors: names(article['author']),
    datePublished: plain(article['datePublished']),
  };
}

/** Sites write line ends into texts and commas behind the last item; what is broken beyond that tells nothing. */
function parse(json: string): unknown {
  for (const text of [json, json.replace(/[\r\n\t]+/g, ' ').replace(/,\s*(?=[}\]])/g, '')]) {
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
  return [object, ...objectsIn(object['@graph'])];
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

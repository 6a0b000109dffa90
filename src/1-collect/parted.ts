import { InputError } from '../0-facts/index.ts';
import type { Document, FurtherPage } from './document.ts';

/** One page of an article, read by itself, and its bytes. */
export interface OnePage {
  document: Document;
  bytes: Uint8Array;
}

/** So many pages of one article are joined at most; a gallery of pictures may have hundreds. */
const mostPages = 20;

/**
 * An article that its publisher parted into pages, from its first page on, as its readers go through it: page 2, page 3 and
 * so on, as long as one of those before names the next. Where a page cannot be had, has another headline or day, or no
 * words of its own (as sites answer that do not know the number), the article ends before it, and the pages that are
 * missing are told (`further`). A page that is not the first stays alone.
 */
export async function joinPages(
  first: OnePage,
  open: (url: string) => Promise<OnePage | null>,
  textBytes: number,
): Promise<OnePage> {
  if (!isFirst(first)) return first;
  const named = new Map<number, FurtherPage>();
  const parts = [first];
  let blocks = blocksOf(first);
  nameFrom(first, 1, named);
  for (let next = named.get(2); next && parts.length < mostPages; next = named.get(parts.length + 1)) {
    const page = await opened(next.url, open);
    const more = page && isOfSame(first, page) ? continued(blocks, blocksOf(first), blocksOf(page)) : null;
    if (!page || !more) break;
    blocks = more;
    parts.push(page);
    nameFrom(page, parts.length, named);
    // What is too long is refused as one article, without fetching all of it.
    if (Buffer.byteLength(blocks.join(between)) > textBytes) break;
  }
  const further = [...named.values()].filter(({ number }) => number > parts.length);
  return {
    document: {
      ...first.document,
      text: blocks.join(between),
      further: further.toSorted((a, b) => a.number - b.number),
    },
    bytes: parts.length === 1 ? first.bytes : Buffer.concat(parts.flatMap(({ bytes }) => [bytes, newline])),
  };
}

const between = '\n\n';
const newline = Buffer.from('\n');

const blocksOf = ({ document }: OnePage): string[] => document.text.split(between);
const furtherOf = ({ document }: OnePage): readonly FurtherPage[] => document.further ?? [];

/** The first page names a second one, and none before it. */
const isFirst = (page: OnePage): boolean =>
  furtherOf(page).some(({ number }) => number === 2) &&
  furtherOf(page).every(({ number, isNext }) => number >= 2 && (!isNext || number === 2));

/** Keeps the pages that one names, by their numbers; what it names as the next is the one behind it, however its site counts. */
function nameFrom(page: OnePage, place: number, named: Map<number, FurtherPage>): void {
  for (const further of furtherOf(page)) {
    const number = further.isNext ? place + 1 : further.number;
    if (number > place && !named.has(number)) named.set(number, { ...further, number });
  }
}

async function opened(url: string, open: (url: string) => Promise<OnePage | null>): Promise<OnePage | null> {
  try {
    return await open(url);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** Parts of a series name one another as pages do, but each has a headline of its own. */
function isOfSame({ document: first }: OnePage, { document: page }: OnePage): boolean {
  const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;
  return !differ(headline(first), headline(page)) && !differ(first.publishedOn, page.publishedOn);
}

const headline = ({ title }: Document): string | null =>
  title?.replace(/[\s(–|,:-]*(?:trang|page)\s*\d+\)?/giu, '').toLowerCase() ?? null;

/** The blocks so far with those of the next page; what stands above or below the words of each page, as a lead or a name, stands once. */
function continued(before: string[], first: string[], next: string[]): string[] | null {
  let head = 0;
  while (head < next.length && next[head] === first[head]) head++;
  let tail = 0;
  while (tail < next.length - head && tail < before.length && next.at(-1 - tail) === before.at(-1 - tail)) tail++;
  return head + tail >= next.length ? null : [...before.slice(0, before.length - tail), ...next.slice(head)];
}

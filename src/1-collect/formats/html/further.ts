import { isAmong } from './place.ts';
import type { FurtherPage } from '../../document.ts';
import { shownWithin } from './element.ts';
import type { Page, PageElement } from './element.ts';

/** An article that was parted into pages names others of them; so many are told at most. */
const mostPages = 50;

/** Names (of classes and ids, word by word) of what leads from page to page. */
const pager = /^(?:pager|pagers|pages|pagination|paging|paginator|paginate|phantrang|pagenav|pagenavi|pagenumber)$/;

/** Where an address tells its page: in its query, or at the end of its path. */
const pageQuery = /^(?:p|page|paged|pageno|pagenumber|pg|trang)$/i;
const pagePath = /(?:\/(?:page|trang)[/-]?|\/p?|[-_](?:p|page|trang)?)(\d{1,2})(?=\/?$|\.\w{2,5}$)/i;

/** What a link to a page says, among the numbers of pages. */
const pageWords = /^\s*(?:trang|page)?\s*(\d{1,2})\s*$/i;
const nextWords = /^\s*(?:trang (?:sau|tiếp(?: theo)?|kế)|next(?: page)?|tiếp(?: theo)?)\s*[»›>→]*\s*$/i;

/**
 * The other pages of the same article, where a page says plainly that there are some: it names them as the next, or among
 * the numbers of its pages, and their addresses are its own but for the number. The next article is none of them.
 */
export function furtherPages(page: Page, address: string | null): FurtherPage[] {
  const own = URL.parse(address ?? '');
  if (!own) return [];
  const base = URL.parse(page.querySelector('base[href]')?.getAttribute('href') ?? '', own.href) ?? own;
  const found = new Map<string, FurtherPage>();
  for (const link of page.querySelectorAll('link[rel~="next"], a[href]')) {
    const told = toldBy(link);
    const other = told ? URL.parse(link.getAttribute('href') ?? '', base.href) : null;
    if (!told || !other || found.size >= mostPages) continue;
    const number = numberOf(told, other, own);
    if (number === null) continue;
    const isNext = told.isNext || found.get(other.href)?.isNext === true;
    found.set(other.href, { number: found.get(other.href)?.number ?? number, url: other.href, isNext });
  }
  return [...found.values()].toSorted((a, b) => a.number - b.number);
}

interface ToldLink {
  isNext: boolean;
  /** The number that its readers see. */
  shown: number | null;
}

/** What a link says of the page it leads to; null of one that is none from page to page. */
function toldBy(link: PageElement): ToldLink | null {
  const isNext = /(?:^|\s)next(?:\s|$)/i.test(link.getAttribute('rel') ?? '');
  const words = shownWithin(link, 20) ?? '';
  const shown = pageWords.exec(words)?.[1];
  const isPager = (isNext || shown !== undefined || nextWords.test(words)) && isAmong(link, pager);
  if (!isNext && !isPager) return null;
  return { isNext: isNext || shown === undefined, shown: isPager && shown !== undefined ? Number(shown) : null };
}

/** Which page of the same article an address leads to; null where it leads elsewhere, or to this page. */
function numberOf({ isNext, shown }: ToldLink, other: URL, own: URL): number | null {
  other.hash = '';
  if (hostOf(other) !== hostOf(own)) return null;
  for (const partOf of [byQuery, byPath]) {
    const [there, here] = [partOf(other), partOf(own)];
    // What looks like a number of its page may be that of the article.
    if (there.rest !== here.rest && (there.number === null || there.rest !== withoutEnd(own))) continue;
    if (there.number === here.number) continue;
    // The first page mostly stands under the bare address.
    if (there.number === null && shown !== 1) continue;
    // Some sites count from nought.
    const counted = shown ?? (isNext && here.number === null && there.number === 1 ? 2 : there.number);
    if (counted === (shown === null ? (here.number ?? 1) : here.number === null ? 1 : null)) continue;
    return counted;
  }
  return null;
}

const hostOf = ({ host }: URL): string => host.replace(/^www\./, '');

interface Parted {
  /** The number of the page; null where the address tells none. */
  number: number | null;
  /** The address without it. */
  rest: string;
}

function byQuery(url: URL): Parted {
  const rest = new URL(url);
  const names = [...rest.searchParams.keys()].filter((name) => pageQuery.test(name));
  const numbers = names.map((name) => rest.searchParams.get(name) ?? '').filter((value) => /^\d{1,2}$/.test(value));
  for (const name of names) rest.searchParams.delete(name);
  return { number: numbers.length === 1 ? Number(numbers[0]) : null, rest: withoutEnd(rest) };
}

function byPath(url: URL): Parted {
  const rest = new URL(url);
  const number = pagePath.exec(url.pathname)?.[1];
  rest.pathname = url.pathname.replace(pagePath, '');
  return { number: number === undefined ? null : Number(number), rest: withoutEnd(rest) };
}

const withoutEnd = ({ pathname, search }: URL): string => pathname.replace(/\/$/, '') + search;

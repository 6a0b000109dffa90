import { isAmong } from './place.ts';
import type { Page } from './element.ts';

/** An article that was parted into pages names others of them; so many are told at most. */
const mostPages = 50;

/** Names (of classes and ids, word by word) of what leads from page to page. */
const pager = /^(?:pager|pagers|pages|pagination|paging|paginator|paginate|phantrang|pagenav|pagenavi|pagenumber)$/;

/** Where an address tells its page: in its query, or at the end of its path. */
const pageQuery = /^(?:p|page|paged|pageno|pagenumber|pg|trang)$/i;
const pagePath = /(?:\/(?:page|trang)[/-]?|\/p?|[-_](?:p|page|trang)?)(\d{1,2})(?=\/?$|\.\w{2,5}$)/i;

/**
 * The other pages of the same article, where a page says plainly that there are some: it names them as the next, or among
 * the numbers of its pages, and their addresses are its own but for the number. The next article is none of them.
 */
export function furtherPages(page: Page, address: string | null): string[] {
  const own = URL.parse(address ?? '');
  if (!own) return [];
  const base = URL.parse(page.querySelector('base[href]')?.getAttribute('href') ?? '', own.href) ?? own;
  const found = new Set<string>();
  for (const link of page.querySelectorAll('link[rel~="next"], a[href]')) {
    const isNext = /(?:^|\s)next(?:\s|$)/i.test(link.getAttribute('rel') ?? '');
    const isNumbered = /^\s*\d{1,2}\s*$/.test(link.textContent ?? '') && isAmong(link, pager);
    const other = isNext || isNumbered ? URL.parse(link.getAttribute('href') ?? '', base.href) : null;
    if (other && isOtherPage(other, own) && found.size < mostPages) found.add(other.href);
  }
  return [...found];
}

function isOtherPage(other: URL, own: URL): boolean {
  other.hash = '';
  if (hostOf(other) !== hostOf(own)) return false;
  return [byQuery, byPath].some((partOf) => {
    const [there, here] = [partOf(other), partOf(own)];
    if (there.number === null || there.number === (here.number ?? 1)) return false;
    // What looks like a number of its page may be that of the article.
    return there.rest === here.rest || there.rest === withoutEnd(own);
  });
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

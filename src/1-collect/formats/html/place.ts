import { namesOf, orderOf, shownIn, shownWithin, wordsOf } from './element.ts';
import type { IsAfter, Page, PageElement } from './element.ts';

/** Where an article lies in its page, as far as the page says so. */
export interface Place {
  /** Its headline. */
  heading: PageElement | null;
  /** What holds its running text and nothing else of note. */
  body: PageElement | null;
  /** The smallest part that holds both. */
  region: PageElement | null;
  isAfter: IsAfter;
}

/** Names under which newspapers' systems keep the running text. */
const bodyNames = new Set(
  `afcbc-body cms-body content-detail content_detail contentdetail content-news detail-content-body externalclass fck_detail
   field--name-body knc-content maincontent main-detail-content ms-rtestate-field singular-content td-post-content
   text-long the-article-body noidung noi-dung`.split(/\s+/),
);
const bodyName =
  /^(?:[a-z]{1,3}-)?(?:art|article|chitiet|content|detail|entry|main|news|news-?detail|noidung|post|story)[-_]*(?:bai|body|content|inner|noidung|text)$/;

/** Characters of text that a body has at least; teasers are under such names as well. */
const leastBody = 100;

/** A page with more of them is a list of teasers. */
const mostBodies = 50;

export function placeOf(page: Page, titles: readonly string[]): Place {
  const body = bodyIn(page);
  const heading = headingIn(page, titles, body);
  return { heading, body, region: regionOf(heading, body), isAfter: orderOf(page) };
}

/** What is declared to be the body, else the innermost under such a name that holds nearly all that any of them does. */
function bodyIn(page: Page): PageElement | null {
  const holders = [...page.querySelectorAll('article, div, main, section, span, td')];
  const declared = holders.filter((one) => /\barticleBody\b/.test(one.getAttribute('itemprop') ?? ''));
  const named = declared.length > 0 ? declared : holders.filter(isNamed);
  if (named.length === 0 || named.length > mostBodies) return null;
  const prose = proseIn(page);
  const all = sum(prose);
  const measured = named.map((element) => ({
    element,
    length: all > 2 * leastBody ? sum(prose.filter((one) => element.contains(one))) : shownIn(element).length,
  }));
  const most = Math.max(...measured.map(({ length }) => length));
  if (most < leastBody || most < 0.5 * all) return null;
  // In the order of the page what is inside comes behind what is around it.
  return measured.findLast(({ length }) => length >= 0.85 * most)!.element;
}

const isNamed = (element: PageElement): boolean =>
  namesOf(element).some((name) => bodyNames.has(name) || bodyName.test(name));

/** The page's longer paragraphs, but those of readers and around. */
function proseIn(page: Page): PageElement[] {
  return [...page.querySelectorAll('p')].filter(
    (paragraph) => shownIn(paragraph).length >= 40 && !isAmong(paragraph, /^(?:comments?|footer|related?)$/),
  );
}

const sum = (elements: readonly PageElement[]): number =>
  elements.reduce((length, element) => length + shownIn(element).length, 0);

/** Whether an element, or one around it within another, goes by such a word. */
export function isAmong(element: PageElement, word: RegExp, within: PageElement | null = null): boolean {
  for (let around: PageElement | null = element; around && around !== within; around = around.parentElement)
    if (wordsOf(around).some((one) => word.test(one)) || word.test(around.nodeName.toLowerCase())) return true;
  return false;
}

/** Names of a headline where it is in no `h1`. */
const headingName =
  /^(?:(?:article|detail|entry|news|post|story)[-_]*(?:title|heading|headline)|contentheading|ptitle|tieu-?de|title-detail)$/;

/** A site's name often stands in an `h1` as well: the one that the page's own titles repeat is the headline. */
function headingIn(page: Page, titles: readonly string[], body: PageElement | null): PageElement | null {
  const declared = [...page.querySelectorAll('[itemprop~="headline"]')].filter(isHeadline);
  const first = [...page.querySelectorAll('h1')].filter(isHeadline);
  const named = [...page.querySelectorAll('h2, h3, div, td, p, span')].filter(
    (element) => namesOf(element).some((name) => headingName.test(name)) && isHeadline(element),
  );
  const repeated = first.find((heading) => titles.some((title) => title.startsWith(shownIn(heading))));
  return repeated ?? declared[0] ?? first[0] ?? named.find((element) => !body?.contains(element)) ?? null;
}

/** A site's name links to its first page. */
function isHeadline(element: PageElement): boolean {
  const { length } = shownWithin(element, 400) ?? '';
  const isHome = /^(?:\/|\.\/|https?:\/\/[^/]+\/?|.*index\.\w+)$/.test(
    element.querySelector('a')?.getAttribute('href') ?? '',
  );
  return length >= 8 && !isHome && !isAmong(element, /^(?:aside|logo|nav)$/);
}

function regionOf(heading: PageElement | null, body: PageElement | null): PageElement | null {
  let region = heading ?? null;
  while (region && !(body ? region.contains(body) : hasProse(region))) region = region.parentElement;
  return region;
}

function hasProse(element: PageElement): boolean {
  let length = 0;
  for (const paragraph of element.querySelectorAll('p')) length += shownIn(paragraph).length;
  return length >= 150;
}

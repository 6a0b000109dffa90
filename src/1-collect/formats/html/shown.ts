import { dayIn } from './dates.ts';
import { shownIn, shownWithin, wordsOf } from './element.ts';
import type { Page, PageElement } from './element.ts';
import { isAmong } from './place.ts';
import type { Place } from './place.ts';

/** A line that tells a date or a name is no longer. */
const longestLine = 80;

const others = /^(?:aside|comments?|nav|recommend|recommended|relate|related|tags?)$/;
const dateName = /date|time|publi|created|subinfo|^ngay|^(?:info|meta|small)$/;

/**
 * The days that a page shows about its headline, the nearest first; of a page whose headline is not known, the one day
 * that it shows. What stands in lists of other articles is not looked at.
 */
export function daysShown(page: Page, place: Place, language: string): string[] {
  const { heading, body, region, isAfter } = place;
  const about = (elements: readonly PageElement[]): string[] =>
    elements
      .filter((element) => !body?.contains(element))
      .map((element) => dayIn(element.getAttribute('datetime') ?? shownIn(element), language))
      .filter((day) => day !== null);
  if (!heading || !region) {
    const days = about(linesIn(page.body, (one) => isDated(one) && !isAmong(one, /^footer$/)));
    return new Set(days).size === 1 ? days : [];
  }
  const end = endOf(place);
  const below = linesIn(region, (one) => isAfter(one, heading) && !(end && isAfter(one, end)) && one !== end);
  const above = linesIn(
    around(region, page),
    (one) => isDated(one) && !isAfter(one, heading) && !one.contains(heading),
  );
  return about([...below, ...above.reverse()]);
}

/** A few levels up, but not the whole page: there stands the clock of the site. */
function around(region: PageElement, page: Page): PageElement | null {
  let found: PageElement | null = region === page.body ? null : region;
  for (let step = 0; step < 3 && found?.parentElement && found.parentElement !== page.body; step++)
    if (found.parentElement.querySelectorAll('header, nav, footer')[Symbol.iterator]().next().done)
      found = found.parentElement;
  return found;
}

function isDated(element: PageElement): boolean {
  return element.nodeName.toLowerCase() === 'time' || wordsOf(element).some((word) => dateName.test(word));
}

function linesIn(root: PageElement | null, accepts: (element: PageElement) => boolean): PageElement[] {
  return [...(root?.querySelectorAll('time, a, span, div, p, td, li, dd, em, small, h2, h3') ?? [])].filter(
    (element) => shownWithin(element, longestLine) !== null && accepts(element) && !isAmong(element, others, root),
  );
}

/** Where the running text begins: with its body, else with the first long paragraph. */
function endOf({ body, heading, region, isAfter }: Place): PageElement | null {
  const paragraphs = [...(region?.querySelectorAll('p') ?? [])];
  return body ?? paragraphs.find((one) => shownIn(one).length > longestLine && isAfter(one, heading!)) ?? null;
}

const authorName = /^(?:p?authors?|byline|tacgia|penname)$/;
/** What stands before an author's name. */
const label =
  /^(?:written by|by|tác giả|bài(?: và|,| -) ?ảnh|bài viết|thực hiện|phóng viên|pv|nhóm pv|người đăng|đăng bởi|posted by)(?:\s*:\s*|\s+)/iu;

/** Whom the page shows its readers as the author: where it says so by its names or its words, or as papers sign, in bold at the right of the end. */
export function authorShown(place: Place): string | null {
  const { body } = place;
  const region = place.region ?? body;
  const said = linesIn(region, (element) => isAuthor(element) || label.test(shownIn(element)));
  const signed = linesIn(body, isSigned).reverse();
  return [...said, ...signed].map((element) => nameIn(shownIn(element))).find((name) => name !== null) ?? null;
}

function isAuthor(element: PageElement): boolean {
  const declared = [element.getAttribute('rel'), element.getAttribute('itemprop')].some((value) => value === 'author');
  return declared || wordsOf(element).some((word) => authorName.test(word));
}

/** All of it in bold, and set to the right. */
function isSigned(element: PageElement): boolean {
  if (!/text-align:\s*right/.test(element.getAttribute('style') ?? '')) return false;
  const bold = [...element.querySelectorAll('strong, b')].map(shownIn).join(' ');
  return bold !== '' && bold === shownIn(element);
}

/** A name without what stands before and behind it; null where it is none. */
function nameIn(words: string): string | null {
  const name = words
    .replace(label, '')
    .replace(/\s*(?:[/|(·•]|- ).*$/, '')
    .trim();
  const isName = name.length <= 60 && /^\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ,]+\p{L}[\p{L}\p{M}.'’-]*)+$/u.test(name);
  return isName ? name : null;
}

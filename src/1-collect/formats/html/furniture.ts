import { isHidden } from '../../markup/hidden.ts';
import { shownIn, shownWithin, wordsOf } from './element.ts';
import type { Page, PageElement } from './element.ts';

/** Elements that are never part of an article. */
const apart =
  'script, style, noscript, template, iframe, nav, button, select, textarea, dialog:not([open]), [hidden], [aria-hidden="true"], [role="navigation"], [role="complementary"]';

/** Names (of classes and ids, word by word) under which sites put what stands around an article. */
const names = new Set(
  `ad ads advert advertisement banner breadcrumb breadcrumbs callout comment comments cookie newsletter pager pagination
   paging paywall popup promo recommend recommended relate related share sharing sidebar social subscribe tags
   tinlienquan toolbar`.split(/\s+/),
);
const runTogether =
  /lien-?quan|related|__mb_article|news-?relation|relation-?news|y-?kien|read-?more|link-content-footer/;

/** What asks readers to look elsewhere. */
const asking =
  /^[*>»\s]*(?:mời|kính mời) (?:bạn|quý vị|độc giả|quý độc giả).*(?:chuyên mục|xem|theo dõi|đón đọc)(?!\p{L})/iu;
/** What stands above or before links to other articles. */
const labelling =
  /^[*>»\s]*(?:xem thêm|đọc thêm|tin liên quan|(?:các )?(?:tin|bài) (?:khác|liên quan|cùng chuyên mục)|có thể bạn quan tâm|read (?:also|more)|see also)(?!\p{L})/iu;
/** Such words alone. */
const label = new RegExp(`${labelling.source}[\\s:.…]*$`, 'iu');
/** Signs that point at another article. */
const pointing = /^\s*(?:>+|»+|›+)\s*/;
/** What leads back or aside, and may as well begin a sentence: `Trở lại Hà Nội sau hai năm, …`. */
const leadingBack = /^[*>»\s]*(?:related|back to|quay lại|trở (?:về|lại))(?!\p{L})/iu;

/** Takes away what stands around an article and between its paragraphs; what holds one of `kept` stays. */
export function dropFurniture(page: Page, kept: readonly (PageElement | null)[]): void {
  const isKept = (element: PageElement): boolean => kept.some((one) => one !== null && element.contains(one));
  const drop = (element: PageElement): void => {
    if (!isKept(element)) element.remove();
  };
  for (const element of page.querySelectorAll(apart)) drop(element);
  for (const element of page.querySelectorAll('[style]'))
    if (isHidden(element) && shownWithin(element, longestFurniture) !== null) drop(element);
  // Whole pages stand in a form where a server keeps its state there.
  for (const form of page.querySelectorAll('form')) if (shownWithin(form, longestFurniture) !== null) drop(form);
  for (const element of page.querySelectorAll('p, div, h2, h3, h4, h5, strong, b, span')) {
    const list = listBelow(element);
    if (list) [list, element].forEach(drop);
  }
  for (const element of page.querySelectorAll('aside, article, div, p, section, table, ul, ol, span, footer')) {
    if (isFurniture(element) || isLeadingAway(element)) drop(element);
  }
}

/** The list of links to other articles that stands below a line which says no more than that they are. */
function listBelow(element: PageElement): PageElement | null {
  const words = shownWithin(element, 60);
  const next = element.nextElementSibling;
  if (words === null || !label.test(words) || !next) return null;
  const listed = shownWithin(next, longestFurniture);
  return listed && isLinked(next, listed.length) ? next : null;
}

/** Whether links hold nearly all of so many signs. */
const isLinked = (element: PageElement, length: number): boolean =>
  [...element.querySelectorAll('a')].map(shownIn).join(' ').length >= linkedShare * length;

const longestLine = 300;

/** A large part under such a name is the article itself, in a site's odd naming. */
const longestFurniture = 1500;

function isFurniture(element: PageElement): boolean {
  const words = wordsOf(element);
  const isNamed =
    words.some((word) => names.has(word)) || runTogether.test(element.getAttribute('class')?.toLowerCase() ?? '');
  return isNamed && shownWithin(element, longestFurniture) !== null;
}

const advertisement = /^[-–\s]*(?:advertisement|quảng cáo)[-–\s]*$/iu;

/** A line that leads its readers elsewhere, and links there; no sentence of the article that has a link in it. */
function isLeadingAway(element: PageElement): boolean {
  const words = shownWithin(element, longestLine);
  if (words === null) return false;
  if (advertisement.test(words)) return true;
  const links = [...element.querySelectorAll('a')];
  if (links.length === 0) return false;
  if (asking.test(words)) return true;
  const lead = (labelling.exec(words) ?? leadingBack.exec(words) ?? pointing.exec(words))?.[0];
  if (lead === undefined) return false;
  if (isLinked(element, words.length - lead.length)) return true;
  return !sentenceEnd.test(words) && (labelling.test(words) || words.length <= longestWayBack);
}

/** Of the words behind those that lead away, what links hold of them where they are links and little else. */
const linkedShare = 0.8;
const longestWayBack = 80;
const sentenceEnd = /[.!?…:;]["'”’»)\]]*$/u;

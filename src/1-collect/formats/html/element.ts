import type { PageNode } from '../../markup/blocks.ts';

/** What is used of a page's elements. */
export interface PageElement extends PageNode {
  parentElement: PageElement | null;
  previousElementSibling: PageElement | null;
  nextElementSibling: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  contains(other: PageElement): boolean;
  remove(): void;
}

/** What is used of a page. */
export interface Page {
  documentElement: { getAttribute(name: string): string | null } | null;
  body: PageElement | null;
  createElement(name: string): { innerHTML: string; textContent: string | null };
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** The names that a site gives to an element (classes, id, type), as written, in lower case. */
export function namesOf(element: PageElement): string[] {
  return namings(element).toLowerCase().split(/\s+/);
}

/** The words in these names: of `RelatedOneNews detail__time` they are related, one, news, detail, time. */
export function wordsOf(element: PageElement): string[] {
  return namings(element)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

const namings = (element: PageElement): string =>
  ['class', 'id', 'type'].map((name) => element.getAttribute(name) ?? '').join(' ');

/** An element's words, white space as one space. */
export const shownIn = (element: Pick<PageElement, 'textContent'> | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The words of an element that has at most so many signs; null of a longer one, without reading all of it. */
export function shownWithin(element: PageElement, most: number): string | null {
  const pieces: string[] = [];
  let size = 0;
  const isShort = (node: PageNode): boolean => {
    if (node.nodeType === textNode) {
      const piece = node.textContent ?? '';
      size += piece.trim().length;
      pieces.push(piece);
    }
    for (const child of node.childNodes) if (size > most || !isShort(child)) return false;
    return size <= most;
  };
  return isShort(element) ? pieces.join('').replace(/\s+/g, ' ').trim() : null;
}

const textNode = 3;

/** Tells whether one element of a page begins after another does; of two of which one holds the other, the outer is first. */
export type IsAfter = (one: PageElement, other: PageElement) => boolean;

/** The parser here compares how deep elements lie, not where. */
export function orderOf(page: Page): IsAfter {
  const places = new Map([...page.querySelectorAll('*')].map((element, place) => [element, place]));
  return (one, other) => (places.get(one) ?? -1) > (places.get(other) ?? -1);
}

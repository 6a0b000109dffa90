/** What is used of a page's elements. */
export interface PageElement {
  remove(): void;
  getAttribute(name: string): string | null;
  textContent: string | null;
}

interface Page {
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Elements that are never part of an article. */
const apart =
  'script, style, noscript, template, iframe, nav, form, button, [hidden], [aria-hidden="true"], [role="navigation"], [role="complementary"]';

/** Names (of classes and ids, word by word) under which sites put what stands around an article. */
const names = new Set(
  `ad ads advert advertisement banner breadcrumb breadcrumbs comment comments cookie newsletter paywall popup promo
   recommend recommended related share sharing sidebar social subscribe tags toolbar tinlienquan`.split(/\s+/),
);

/** Takes away what stands around an article: a reader for pages keeps share boxes and lists of related articles else. */
export function dropFurniture(page: Page): void {
  for (const element of page.querySelectorAll(apart)) element.remove();
  for (const element of page.querySelectorAll('aside, div, p, section, ul, ol, span, footer')) {
    if (isFurniture(element)) element.remove();
  }
}

function isFurniture(element: PageElement): boolean {
  const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  const words = named.toLowerCase().split(/[^a-z]+/);
  // A large part under such a name is the article itself, in a site's odd naming.
  return words.some((word) => names.has(word)) && (element.textContent ?? '').length < 1500;
}

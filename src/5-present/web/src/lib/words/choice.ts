import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { Quote } from '$lib/facts.ts';

/** Which words are shown in the panel: a fact of an article. The address carries it as `?in=…&fact=…`. */
export interface Choice {
  article: string;
  fact: string;
}

/** On an article's own page the address need not say which article. */
const pageArticle = (): string | null => (page.route.id === '/a/[id]' ? (page.params['id'] ?? null) : null);

/** What the address says is chosen. */
export function chosen(): Choice | null {
  const fact = page.url.searchParams.get('fact');
  const article = page.url.searchParams.get('in') ?? pageArticle();
  return fact && article ? { article, fact } : null;
}

export function isChosen(fact: string): boolean {
  return page.url.searchParams.get('fact') === fact;
}

/** This page's address with other words chosen, or none. */
export function addressOf(choice: Choice | null): string {
  const query = new URLSearchParams(page.url.searchParams);
  query.delete('in');
  query.delete('fact');
  if (choice && choice.article !== pageArticle()) query.set('in', choice.article);
  if (choice) query.set('fact', choice.fact);
  const text = query.toString();
  return page.url.pathname + (text ? `?${text}` : '');
}

/** Another page's address with the words of a quote chosen. */
export function withWords(path: string, quote: Pick<Quote, 'article' | 'fact'>): string {
  return `${path}?${new URLSearchParams({ in: quote.article, fact: quote.fact })}`;
}

/** The place of words in their article. */
export function articleAddress(choice: Choice): string {
  return `/a/${encodeURIComponent(choice.article)}?${new URLSearchParams({ fact: choice.fact })}`;
}

/** Shows the words in the panel; the address follows, the history does not grow. */
export function choose(choice: Choice | null): void {
  void goto(addressOf(choice), { replaceState: true, noScroll: true, keepFocus: true });
}

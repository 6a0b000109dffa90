import { makeRecord } from '../articles/index.ts';
import type { MadeArticle } from '../articles/index.ts';

/** Generated articles, the same at every run. */
export function articlesFor(count: number, seed = 'bench'): MadeArticle[] {
  return makeRecord({ seed, articles: count, relations: Math.min(24, count) }).articles.map(({ article }) => article);
}

export function bytesOf(articles: readonly MadeArticle[]): number {
  return articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

import { factsOf, hashOf } from '../../src/0-facts/index.ts';
import { readArticle } from '../../src/2-read/index.ts';
import type { LinkArticle } from '../../src/3-link/index.ts';
import { makeRecord } from '../articles/index.ts';
import type { MadeArticle } from '../articles/index.ts';

/** Generated articles, the same at every run. */
export function articlesFor(count: number, seed = 'bench'): MadeArticle[] {
  return makeRecord({ seed, articles: count, relations: Math.min(24, count) }).articles.map(({ article }) => article);
}

export function bytesOf(articles: readonly MadeArticle[]): number {
  return articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

/** An article read, as the linker takes it. */
export function linkable(article: MadeArticle): LinkArticle {
  const textHash = hashOf(article.text);
  const reading = readArticle(article);
  return { ...article, textHash, language: reading.document.language, facts: factsOf(reading, textHash) };
}

import type { LinkArticle } from '../links.ts';

/** What an article is about, as far as its words tell: numbered features with how much each is said. */
export interface Features {
  /** Ascending; 32-bit numbers of words and pairs of neighbouring words. */
  keys: Uint32Array;
  weights: Float32Array;
  /** Days and months named in it (`5/3`), by which two reports of like words are told apart. */
  days: string[];
}

/** Reports say what happened at the beginning; what comes later is background that many share. */
const readWords = 300;
/** The title once more. */
const titleWeight = 1;
/** Names and numbers tell happenings apart better than other words. */
const nameWeight = 1.5;

/** The features of an article in any language: words of content, pairs of them, names and numbers for more. */
export function featuresOf({ text, title }: Pick<LinkArticle, 'text' | 'title'>): Features {
  const body = text.normalize('NFC').replace(/^ date \S+ /, '');
  const counts = new Map<number, number>();
  count(body, readWords, 1, counts);
  count(title ?? body.trimStart().split('\n', 1)[0]!, readWords / 10, titleWeight, counts);
  const sorted = [...counts].sort(([a], [b]) => a - b);
  return {
    keys: Uint32Array.from(sorted, ([key]) => key),
    weights: Float32Array.from(sorted, ([, weight]) => weight),
    days: [...new Set(body.match(/(?<![\d/])\d{1,2}\/\d{1,2}(?![\d/]*\d{5})/g) ?? [])].sort(),
  };
}

/** No word with what is around it is longer, in units. */
const longest = 40;
const segmentEnds = /[.,;:!?](?=\s|$)|[()[\]"“”«»…\n–—]|\s-\s/;
const word = /[\p{L}\p{M}\p{N}]+(?:[.,/-][\p{L}\p{M}\p{N}]+)*/gu;

function count(text: string, limit: number, factor: number, counts: Map<number, number>): void {
  const add = (number: number, weight: number) => counts.set(number, (counts.get(number) ?? 0) + factor * weight);
  let words = 0;
  for (const segment of text.slice(0, limit * longest).split(segmentEnds)) {
    let before: number | null = null;
    for (const [i, written] of (segment.match(word) ?? []).entries()) {
      const said = written.toLowerCase();
      const isTelling = /\d/.test(said) || (i > 0 && written[0] !== said[0]);
      const weight = isTelling ? nameWeight : 1;
      const number = numberOf(said);
      add(number, weight);
      if (before !== null) add(numberOf(said, numberOf(' ', before)), weight);
      before = number;
      if (++words >= limit) return;
    }
  }
}

/** A word's number: FNV-1a over its UTF-16 units; that of a pair of words goes on from the first of them. */
function numberOf(key: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

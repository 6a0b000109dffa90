import type { Draft } from '../mentions.ts';
import type { Hit } from '../text/hits.ts';

/** The phrases of one lexicon table in a text, by start; of one start the longest first. */
export function hitsOf(draft: Draft, table: string): readonly Hit[] {
  return draft.hits.of(table);
}

/** Leftmost-longest phrases of one table: none of them overlaps another. */
export function longestHits(draft: Draft, table: string): Hit[] {
  const kept: Hit[] = [];
  let end = 0;
  for (const hit of hitsOf(draft, table)) {
    if (hit.from < end) continue;
    kept.push(hit);
    end = hit.to;
  }
  return kept;
}

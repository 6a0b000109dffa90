import type { Draft } from '../mentions.ts';
import type { Hit } from '../text/phrases.ts';

const grouped = new WeakMap<Hit[], Map<string, Hit[]>>();

/** The phrases of one lexicon table in a text, by start; of one start the longest first. */
export function hitsOf(draft: Draft, table: string): readonly Hit[] {
  let tables = grouped.get(draft.hits);
  if (!tables) grouped.set(draft.hits, (tables = groupedByTable(draft.hits)));
  return tables.get(table) ?? [];
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

function groupedByTable(hits: readonly Hit[]): Map<string, Hit[]> {
  const tables = new Map<string, Hit[]>();
  for (const hit of hits) {
    const table = tables.get(hit.entry.table);
    if (table) table.push(hit);
    else tables.set(hit.entry.table, [hit]);
  }
  return tables;
}

import type { Pillar } from '../../../0-facts/index.ts';
import type { Draft, Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';

/**
 * The fields that words are about, the main one first: «mở rộng thương mại, kết nối giao thông» →
 * trade, infrastructure. Words that name none take the field of the sentence around them.
 */
export function pillarsOf(draft: Draft, words: Span, around: Span): Pillar[] {
  const own = fieldsIn(draft, words);
  if (own.length > 0) return own;
  return fieldsIn(draft, around).slice(0, 1).concat('politics').slice(0, 1);
}

function fieldsIn(draft: Draft, span: Span): Pillar[] {
  const weights = new Map<Pillar, number>();
  let covered = -1;
  for (let i = firstFrom(draft.hits, span.from); i < draft.hits.length; i++) {
    const hit = draft.hits[i]!;
    if (hit.from >= span.to) break;
    if (hit.entry.table !== 'pillar-words' || hit.to > span.to || hit.from < covered) continue;
    covered = hit.to;
    const weight = Number(hit.entry.values.weight);
    for (const name of hit.entry.values.pillars!.split(' ')) {
      const pillar = name as Pillar;
      weights.set(pillar, Math.max(weights.get(pillar) ?? 0, weight));
    }
  }
  const named = [...weights].filter(([, weight]) => weight > 1);
  const counted = named.length > 0 ? named : [...weights].slice(0, 1);
  return counted.sort((a, b) => b[1] - a[1]).map(([pillar]) => pillar);
}

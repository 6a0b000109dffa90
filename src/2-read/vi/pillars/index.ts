import type { Pillar } from '../../../0-facts/index.ts';
import type { Draft, Span } from '../../mentions.ts';
import { onceALine } from '../../text/lexicon.ts';
import { firstFrom } from '../../text/spans.ts';
import { hitsOf } from '../hits.ts';
import { wordAt } from '../clauses/word.ts';

/** Where words are told that name no field themselves. */
export interface Around {
  /** The clause, with its purpose. */
  clause: Span;
  sentence: Span;
  /** The fields of what was said before it in the same breath. */
  before: readonly Pillar[];
}

/**
 * The fields that words are about, the main one first: «mở rộng thương mại, kết nối giao thông» →
 * trade, infrastructure. Words that name none take the main field of their clause, of what was said
 * before them, or of their sentence.
 */
export function pillarsOf(draft: Draft, words: Span, { clause, sentence, before }: Around): Pillar[] {
  const own = fieldsIn(draft, words, 2);
  if (own.length > 0) return own;
  const told = fieldsIn(draft, { from: words.to, to: clause.to }, 2);
  if (told.length > 0) return told;
  if (before.length > 0) return before.slice(0, 1);
  const ahead = { from: clause.to, to: sentence.to };
  const behind = { from: sentence.from, to: words.from };
  for (const span of refersBack(draft, words) ? [behind, ahead] : [ahead, behind]) {
    const near = fieldsIn(draft, span, 2);
    if (near.length > 0) return near.slice(0, 1);
  }
  return [...fieldsIn(draft, words, 1), ...politics].slice(0, 1);
}

/** Whether words name a field themselves; the fields of others are taken from around them, and oftener wrong. */
export function namesField(draft: Draft, words: Span): boolean {
  return fieldsIn(draft, words, 1).length > 0;
}

const politics: Pillar[] = ['politics'];

/** `hợp tác trụ cột này`, `lĩnh vực đó`: named before. */
function refersBack({ tokens }: Draft, words: Span): boolean {
  const last = wordAt(tokens, words.to - 1);
  return last === 'này' || last === 'đó' || last === 'trên';
}

const fieldsOf = onceALine(({ values }) => ({
  weight: Number(values.weight),
  pillars: values.pillars!.split(' ') as Pillar[],
}));

/**
 * The fields that are named, in the order of their weight, then of their place. What the relation is
 * called, and other light words, count only where no field is named outright.
 */
function fieldsIn(draft: Draft, span: Span, least: number): Pillar[] {
  const weights = new Map<Pillar, number>();
  let covered = -1;
  const hits = hitsOf(draft, 'pillar-words');
  for (let i = firstFrom(hits, span.from); i < hits.length; i++) {
    const hit = hits[i]!;
    if (hit.from >= span.to) break;
    if (hit.to > span.to || hit.from < covered) continue;
    covered = hit.to;
    const { weight, pillars } = fieldsOf(hit.entry);
    for (const pillar of pillars) weights.set(pillar, Math.max(weights.get(pillar) ?? 0, weight));
  }
  if (weights.size === 0) return [];
  const heaviest = Math.max(...weights.values());
  const floor = Math.max(Math.min(heaviest, 3), least);
  const named = [...weights].filter(([, weight]) => weight >= floor);
  return named.sort((a, b) => b[1] - a[1]).map(([pillar]) => pillar);
}

import type { DateMention, Draft, QuantityMention, Sentence, StateMention } from '../../mentions.ts';
import { HitIndex } from '../../text/hit-index.ts';
import type { Hit } from '../../text/phrases.ts';
import { firstFrom, inside } from '../../text/spans.ts';
import { longestHits } from '../hits.ts';

/** A sentence with figures: what stands in it, each kind by place. */
export interface FigureSentence {
  span: Sentence;
  quantities: QuantityMention[];
  metrics: Hit[];
  kinds: Hit[];
  dates: DateMention[];
  states: StateMention[];
  words: HitIndex;
  draft: Draft;
}

const tables = new Set(['figure-words', 'counted-metrics']);

/**
 * The sentences in which a quantity stands. What is between `;` and `;` is one of its own, but for the metric
 * and the states, which may have been named before.
 */
export function figureSentences(draft: Draft): FigureSentence[] {
  const words = new HitIndex(draft.hits, draft.tokens.count, tables);
  const metrics = longestHits(draft, 'metrics');
  const kinds = words.all.filter((hit) => hit.entry.values['figure'] === 'kind');
  const found: FigureSentence[] = [];
  for (const sentence of draft.sentences) {
    if (!inside(draft.quantities, sentence).length) continue;
    for (const span of partsOf(draft, sentence)) {
      const quantities = inside(draft.quantities, span);
      if (quantities.length === 0) continue;
      found.push({
        span,
        quantities,
        metrics: inside(metrics, sentence),
        kinds: inside(kinds, span),
        dates: inside(draft.dates, span),
        states: statesOf(draft, span, sentence),
        words,
        draft,
      });
    }
  }
  return found;
}

function statesOf(draft: Draft, part: Sentence, sentence: Sentence): StateMention[] {
  const states = inside(draft.states, part);
  return states.length > 0 ? states : inside(draft.states, sentence);
}

function partsOf(draft: Draft, sentence: Sentence): Sentence[] {
  const parts: Sentence[] = [];
  let from = sentence.from;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!draft.tokens.isMark(i, ';')) continue;
    parts.push({ ...sentence, from, to: i });
    from = i + 1;
  }
  return [...parts, { ...sentence, from }];
}

/** The last of the spans (sorted by start) that ends at or before the token. */
export function lastBefore<T extends { from: number; to: number }>(spans: readonly T[], token: number): T | undefined {
  let i = firstFrom(spans, token) - 1;
  while (i >= 0 && spans[i]!.to > token) i--;
  return spans[i];
}

/** Whether a word of the part stands somewhere in the sentence. */
export function speaksOf({ words, span }: FigureSentence, part: string): boolean {
  for (let i = span.from; i < span.to; i++) if (words.startingAt(i, 'figure', part)) return true;
  return false;
}

import type { DateMention, Draft, QuantityMention, Sentence, Span, StateMention } from '../../mentions.ts';
import { HitIndex } from '../../text/hit-index.ts';
import type { Hit } from '../../text/phrases.ts';
import { firstFrom, inside } from '../../text/spans.ts';
import { hitsOf, longestHits } from '../hits.ts';

/** A sentence with figures: what stands in it, each kind by place. */
export interface FigureSentence {
  span: Sentence;
  quantities: QuantityMention[];
  metrics: Hit[];
  kinds: Hit[];
  dates: DateMention[];
  states: StateMention[];
  /** ISO codes of the states, each once. */
  countries: string[];
  /** The two of a pair (`Việt - Lào`), where one is named. */
  pair: string[] | null;
  /** `sang Lào`, `với Lào`: a state stands behind a word of direction. */
  isToward: boolean;
  /** Projects are counted. */
  countsProjects: boolean;
  /** Months or a quarter of a year are named. */
  isOfPartOfYear: boolean;
  /** The parts that words of `figure-words` play here: what else the sentence speaks of. */
  parts: ReadonlySet<string>;
  words: HitIndex;
  draft: Draft;
}

/** In order. */
const tables = ['counted-metrics', 'figure-words'];

/**
 * The sentences in which a quantity stands. What is between `;` and `;` is one of its own, but for the metric
 * and the states, which may have been named before.
 */
export function figureSentences(draft: Draft): FigureSentence[] {
  if (draft.quantities.length === 0) return [];
  const words = new HitIndex(draft.hits, draft.tokens.count, tables);
  const metrics = longestHits(draft, 'metrics');
  const parts = hitsOf(draft, 'figure-words');
  const kinds = parts.filter((hit) => hit.entry.values['figure'] === 'kind');
  const found: FigureSentence[] = [];
  for (const sentence of draft.sentences) {
    if (!hasQuantity(draft, sentence)) continue;
    const whole = { metrics: inside(metrics, sentence), states: inside(draft.states, sentence) };
    for (const span of partsOf(draft, sentence)) {
      if (!hasQuantity(draft, span)) continue;
      const own = inside(draft.states, span);
      const states = own.length > 0 ? own : whole.states;
      const [quantities, dates] = [inside(draft.quantities, span), inside(draft.dates, span)];
      found.push({
        ...{ span, quantities, dates, states, words, draft, metrics: whole.metrics, kinds: inside(kinds, span) },
        countries: [...new Set(states.flatMap((state) => state.countries))],
        pair: states.find((state) => state.countries.length === 2)?.countries ?? null,
        isToward: states.some((state) => words.endingAt(state.from, 'figure', 'toward') !== undefined),
        countsProjects: quantities.some((each) => each.unit === 'count' && each.counted.startsWith('dự án')),
        isOfPartOfYear: dates.some(({ rule }) => rule === 'vi/time/months-of-year' || rule === 'vi/time/quarter'),
        parts: new Set(inside(parts, span).map((hit) => hit.entry.values['figure'] ?? '')),
      });
    }
  }
  return found;
}

function hasQuantity({ quantities }: Draft, span: Span): boolean {
  const first = quantities[firstFrom(quantities, span.from)];
  return first !== undefined && first.from < span.to;
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

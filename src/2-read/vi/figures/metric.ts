import type { FigureMention, QuantityMention } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { firstFrom } from '../../text/spans.ts';
import { lastBefore, speaksOf } from './sentence.ts';
import type { FigureSentence } from './sentence.ts';

/** What a quantity measures, and the words that say so (null where the thing counted says it). */
export interface Measure {
  metric: FigureMention['metric'];
  of?: FigureMention['metric'];
  basis?: FigureMention['basis'];
  words: Hit | null;
  sign: 1 | -1;
}

/** How far a metric reaches over the words of its clause. */
const clauseReach = 40;

/**
 * «Kim ngạch thương mại hai chiều đạt 3 tỷ USD, tăng 12%, với 276 dự án đầu tư» → trade-turnover, growth
 * of it, investment-projects. Null for sums of contracts, shares, rises without a level.
 */
export function measureOf(sentence: FigureSentence, quantity: QuantityMention): Measure | null {
  if (quantity.unit === 'count') return countedMeasure(sentence, quantity);
  if (quantity.unit === 'percent') return growthMeasure(sentence, quantity);
  return moneyMeasure(sentence, quantity);
}

function countedMeasure(sentence: FigureSentence, quantity: QuantityMention): Measure | null {
  const { words } = sentence;
  for (let i = quantity.from + 1; i < quantity.to; i++) {
    for (const hit of words.allAt(i)) {
      const { counted, need } = hit.entry.values;
      if (!counted || hit.to > quantity.to + 2) continue;
      if (need && !speaksOf(sentence, need)) return null;
      return { metric: counted as FigureMention['metric'], words: null, sign: 1 };
    }
  }
  return tonnesOf(sentence, quantity);
}

/** `1,2 triệu tấn gạo` → other:rice-tonnes. */
function tonnesOf({ words }: FigureSentence, quantity: QuantityMention): Measure | null {
  if (!quantity.counted.endsWith('tấn')) return null;
  const goods = words.startingAt(quantity.to, 'figure', 'commodity');
  return goods ? { metric: `other:${goods.entry.values['value']}-tonnes`, words: null, sign: 1 } : null;
}

/** A percentage is growth behind `tăng`, `giảm`; what grew is the metric before it. */
function growthMeasure(sentence: FigureSentence, quantity: QuantityMention): Measure | null {
  const { words } = sentence;
  let rise: Hit | undefined;
  for (let i = quantity.from - 1; i >= sentence.span.from && i >= quantity.from - 8; i--) {
    if (words.startingAt(i, 'figure', 'share') || words.startingAt(i, 'figure', 'compare')) return null;
    if (sentence.quantities.some((other) => other.to === i + 1)) return null;
    rise = words.startingAt(i, 'figure', 'rise');
    if (rise) break;
  }
  if (!rise) return null;
  const of = lastBefore(sentence.metrics, quantity.from);
  const metric = of?.entry.values['metric'];
  if (!of || !metric || metric === '-') return null;
  const sign = rise.entry.values['value'] === '-1' ? -1 : 1;
  return { metric: 'growth', of: metric as FigureMention['metric'], words: of, sign };
}

function moneyMeasure(sentence: FigureSentence, quantity: QuantityMention): Measure | null {
  if (isRise(sentence, quantity)) return null;
  const hit = metricBehind(sentence, quantity) ?? metricBefore(sentence, quantity);
  const metric = hit?.entry.values['metric'];
  if (!hit || !metric || metric === '-') return null;
  const basis = hit.entry.values['basis'] as FigureMention['basis'];
  if (metric === 'investment-stock' && isOneProject(sentence, hit)) return null;
  if (metric === 'investment-registered' && isCumulative(sentence, quantity)) {
    return { metric: 'investment-stock', basis: 'cumulative', words: hit, sign: 1 };
  }
  if (metric === 'investment-stock' && isOfPeriod(sentence, hit)) {
    return { metric: 'investment-registered', basis: 'new', words: hit, sign: 1 };
  }
  return { metric: metric as FigureMention['metric'], ...(basis && { basis }), words: hit, sign: 1 };
}

/** `500 triệu USD viện trợ không hoàn lại`, `2 tỷ USD vốn ODA`. */
function metricBehind({ metrics }: FigureSentence, quantity: QuantityMention): Hit | undefined {
  const hit = metrics[firstFrom(metrics, quantity.to)];
  return hit && hit.from === quantity.to && hit.entry.values['reach'] === 'clause' ? hit : undefined;
}

function metricBefore({ metrics, quantities }: FigureSentence, quantity: QuantityMention): Hit | undefined {
  let hit = lastBefore(metrics, quantity.from);
  for (let tries = 0; hit && tries < 4; tries++) {
    const gap = quantity.from - hit.to;
    const other = quantities.some((each) => each.from >= hit!.to && each.to <= quantity.from);
    const reach =
      hit.entry.values['reach'] === 'near' && !other ? 4 : hit.entry.values['reach'] === 'clause' ? clauseReach : -1;
    if (gap <= reach) return hit;
    hit = lastBefore(metrics, hit.from);
  }
  return undefined;
}

/** `tăng 2 tỷ USD`: how much it rose, not where it stands. */
function isRise({ words }: FigureSentence, quantity: QuantityMention): boolean {
  for (let i = quantity.from; i >= quantity.from - 2; i--) if (words.endingAt(i, 'figure', 'rise')) return true;
  return false;
}

/** `một dự án … tổng vốn đầu tư 500 triệu USD`: the cost of one work. */
function isOneProject({ words, span, quantities }: FigureSentence, metric: Hit): boolean {
  if (quantities.some((each) => each.unit === 'count' && each.counted.startsWith('dự án'))) return false;
  for (let i = Math.max(span.from, metric.from - 25); i < metric.from; i++) {
    if (words.startingAt(i, 'figure', 'single')) return true;
  }
  return false;
}

function isCumulative({ metrics }: FigureSentence, quantity: QuantityMention): boolean {
  const near = metrics.filter((hit) => Math.abs(hit.from - quantity.from) < 10);
  return near.some((hit) => hit.entry.phrase.startsWith('lũy kế'));
}

/** `6 tháng đầu năm, vốn đầu tư … đạt`: new money of a part of the year, not the sum of all years. */
function isOfPeriod({ dates }: FigureSentence, metric: Hit): boolean {
  const plain = !metric.entry.phrase.startsWith('tổng') && !metric.entry.phrase.includes('lũy kế');
  return plain && dates.some((date) => date.rule === 'vi/time/months-of-year' || date.rule === 'vi/time/quarter');
}

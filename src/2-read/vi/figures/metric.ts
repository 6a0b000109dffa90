import type { FigureMention, QuantityMention } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import type { Tokens } from '../../text/tokens.ts';
import { firstFrom, inside, lastBefore } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import { says } from '../words.ts';
import type { FigureSentence } from './sentence.ts';

/** What a quantity measures, and the words that say so (null where the thing counted says it). */
export interface Measure {
  metric: FigureMention['metric'];
  of?: FigureMention['metric'];
  basis?: FigureMention['basis'];
  words: Hit | null;
  /** A fall (`giảm 5%`) is growth below nought. */
  falls?: true;
}

/** How far a metric reaches over the words of its clause. */
const clauseReach = 40;

/**
 * «Kim ngạch thương mại hai chiều đạt 3 tỷ USD, tăng 12%, với 276 dự án đầu tư» → trade-turnover, growth
 * of it, investment-projects. Null for sums of contracts, shares, rises without a level.
 */
export function measureOf(
  sentence: FigureSentence,
  quantity: QuantityMention,
  before: FigureMention | undefined,
): Measure | null {
  if (quantity.unit === 'count') return countedMeasure(sentence, quantity);
  if (quantity.unit === 'percent') return growthMeasure(sentence, quantity);
  return (
    worthOfPapers(sentence, quantity, before) ??
    moneyMeasure(sentence, quantity) ??
    sameAsBefore(sentence, quantity, before)
  );
}

/** `ký 9 thỏa thuận trị giá 1,2 tỷ USD`: what all that was signed is worth. */
function worthOfPapers(
  { words }: FigureSentence,
  quantity: QuantityMention,
  before: FigureMention | undefined,
): Measure | null {
  if (before?.metric !== 'documents-signed' || quantity.from - before.quantity.to > longestWorth) return null;
  for (let i = before.quantity.to; i < quantity.from; i++)
    if (words.startingAt(i, 'figure', 'worth')) return { metric: 'other:agreements-value', words: null };
  return null;
}

const longestWorth = 10;

/** Metrics that a later figure without words of its own goes on with. */
const lasting = new Set<string>(['trade-turnover', 'exports', 'imports', 'aid', 'other:loan', 'other:credit']);

/**
 * «phấn đấu nâng con số này lên 3 tỷ USD» is of the figure told last; «Đức góp 8 triệu euro, Pháp 4 triệu euro»
 * of the one before it in the sentence, where a state stands right before the sum.
 */
function sameAsBefore(
  { span, words, states, draft }: FigureSentence,
  quantity: QuantityMention,
  before: FigureMention | undefined,
): Measure | null {
  if (!before || !lasting.has(before.metric) || before.quantity.unit === 'percent') return null;
  const same = { metric: before.metric, ...(before.basis && { basis: before.basis }), words: null } as const;
  const state = lastBefore(states, quantity.from);
  if (before.from >= span.from && state?.to === quantity.from) return same;
  if (before.metric === 'aid' || before.from < (draft.blocks[span.block]?.from ?? 0)) return null;
  for (let i = Math.max(span.from, quantity.from - longestWorth); i < quantity.from; i++)
    if (words.startingAt(i, 'figure', 'same')) return same;
  return null;
}

/** `1.200 suất học bổng`; `tăng 50 suất so với năm trước` tells by how many more, not how many. */
function countedMeasure(sentence: FigureSentence, quantity: QuantityMention): Measure | null {
  const { words } = sentence;
  if (isRise(sentence, quantity)) return null;
  for (let i = quantity.from + 1; i < quantity.to; i++) {
    for (const hit of words.allAt(i)) {
      const { counted, need } = hit.entry.values;
      if (!counted || hit.to > quantity.to + 2) continue;
      if (need && !sentence.parts.has(need)) return null;
      // `ký một thỏa thuận` tells no number.
      if (quantity.value === 1 && sentence.draft.tokens.kind[quantity.from] === TokenKind.word) return null;
      return { metric: counted as FigureMention['metric'], words: null };
    }
  }
  return tonnesOf(sentence, quantity);
}

/** `1,2 triệu tấn gạo`, `xuất khẩu gạo đạt 1,2 triệu tấn` → other:rice-tonnes. */
function tonnesOf({ words, metrics }: FigureSentence, quantity: QuantityMention): Measure | null {
  if (!quantity.counted.endsWith('tấn')) return null;
  const traded = lastMeasure(metrics, quantity.from)?.to ?? quantity.to;
  const goods = words.startingAt(quantity.to, 'figure', 'commodity') ?? words.startingAt(traded, 'figure', 'commodity');
  return goods ? { metric: `other:${goods.entry.values['value']}-tonnes`, words: null } : null;
}

/** A percentage is growth behind `tăng`, `giảm`; what grew is the metric before it. */
function growthMeasure(sentence: FigureSentence, quantity: QuantityMention): Measure | null {
  const { words } = sentence;
  const begin = Math.max(
    sentence.span.from,
    quantity.from - 14,
    lastBefore(sentence.quantities, quantity.from)?.to ?? 0,
  );
  let rise: Hit | undefined;
  for (let i = quantity.from - 1; i >= begin; i--) {
    if (words.startingAt(i, 'figure', 'share') || words.startingAt(i, 'figure', 'compare')) return null;
    rise = words.startingAt(i, 'figure', 'rise');
    if (rise) break;
  }
  if (!rise) return null;
  const of = lastMeasure(sentence.metrics, quantity.from);
  const metric = of ? of.entry.values['metric'] : countedBefore(sentence, quantity);
  if (!metric || metric === '-') return null;
  const falls = rise.entry.values['value'] === '-1';
  return { metric: 'growth', of: metric as FigureMention['metric'], words: of ?? null, ...(falls && { falls }) };
}

/** `đón 5,3 triệu lượt khách, tăng 41%`: what grew is what was counted just before. */
function countedBefore(sentence: FigureSentence, quantity: QuantityMention): string | undefined {
  const before = lastBefore(sentence.quantities, quantity.from);
  return before?.unit === 'count' ? countedMeasure(sentence, before)?.metric : undefined;
}

function moneyMeasure(sentence: FigureSentence, quantity: QuantityMention): Measure | null {
  if (isRise(sentence, quantity)) return null;
  const hit = metricBehind(sentence, quantity) ?? metricBefore(sentence, quantity) ?? metricOfBase(sentence, quantity);
  const metric = hit?.entry.values['metric'];
  if (!hit || !metric || metric === '-') return null;
  if (hit.entry.values['reach'] === 'two states' && (quantity.from - hit.to > giftReach || !hasGiverAndTaker(sentence)))
    return null;
  if (isLevelComparedWith(sentence, quantity)) return null;
  if (hit.entry.phrase === 'đầu tư' && isOfFirm(sentence, hit)) return null;
  if (metric === 'investment-stock' && isGift(sentence, hit.from)) return { metric: 'aid', words: hit };
  const cumulative = isCumulative(sentence, quantity);
  const basis = cumulative ? 'cumulative' : (hit.entry.values['basis'] as FigureMention['basis']);
  if (metric === 'investment-stock' && isOneProject(sentence, hit)) return null;
  // `525 dự án, tổng vốn đăng ký 2,8 tỷ USD`: what all of them have registered, not those of a part of the year.
  const counted = lastBefore(sentence.quantities, hit.from)?.counted ?? '';
  const whole = hit.entry.phrase.startsWith('tổng vốn') || hit.entry.phrase === 'vốn đăng ký';
  const ofProjects = counted.startsWith('dự án') && whole && !sentence.isOfPartOfYear;
  if (metric === 'investment-registered' && (cumulative || ofProjects)) {
    return { metric: 'investment-stock', basis: 'cumulative', words: hit };
  }
  if (metric === 'investment-stock' && (quantity.per || isOfPeriod(sentence, hit))) {
    return { metric: 'investment-registered', basis: 'new', words: hit };
  }
  return { metric: metric as FigureMention['metric'], ...(basis && { basis }), words: hit };
}

/** `Tập đoàn X sẽ đầu tư 10 tỷ USD`: the money of one firm. */
function isOfFirm({ words, span, draft: { tokens } }: FigureSentence, metric: Hit): boolean {
  for (let i = Math.max(span.from, metric.from - farthestFirm); i < metric.from; i++) {
    const firm = words.startingAt(i, 'figure', 'firm');
    if (firm && !says(tokens, i - 1, 'các', 'những', 'nhiều', 'số')) return true;
  }
  return false;
}

const farthestFirm = 12;

/** `Từ mức 3,2 tỷ USD năm 2009, thương mại đã tăng lên …`: the level from which the metric behind it rose. */
function metricOfBase({ words, metrics, span }: FigureSentence, quantity: QuantityMention): Hit | undefined {
  if (!words.endingAt(quantity.from, 'figure', 'base')) return undefined;
  const hit = metrics[firstFrom(metrics, quantity.to)];
  return hit && hit.from < span.to && hit.from - quantity.to < baseReach && hit.entry.values['reach'] !== 'none'
    ? hit
    : undefined;
}

const baseReach = 8;

/** `500 triệu USD viện trợ không hoàn lại`, `2 tỷ USD vốn ODA`, `146 triệu USD là khoản tài trợ`. */
function metricBehind({ metrics, words, draft }: FigureSentence, quantity: QuantityMention): Hit | undefined {
  const end = behindBrackets(draft.tokens, quantity.to);
  const hit = metrics[firstFrom(metrics, end)];
  if (!hit || !['clause', 'two states'].includes(hit.entry.values['reach']!)) return undefined;
  return hit.from === end || words.startingAt(end, 'figure', 'is')?.to === hit.from ? hit : undefined;
}

/** Over the same sum in another currency: `2 tỷ nhân dân tệ (280 triệu USD) viện trợ`. */
function behindBrackets(tokens: Tokens, from: number): number {
  if (!tokens.isMark(from, '(')) return from;
  for (let i = from + 1; i < tokens.count && i <= from + 10; i++) if (tokens.isMark(i, ')')) return i + 1;
  return from;
}

function metricBefore(sentence: FigureSentence, quantity: QuantityMention): Hit | undefined {
  const { metrics, quantities } = sentence;
  let hit = lastBefore(metrics, quantity.from);
  for (let tries = 0; hit && tries < 4; tries++) {
    const after = hit.to;
    const alone = (quantities[firstFrom(quantities, after)]?.from ?? quantity.from) >= quantity.from;
    const reach = hit.entry.values['reach'];
    if (
      reach === 'near'
        ? alone && gapOf(sentence, after, quantity.from) <= 4
        : reach === 'clause' || reach === 'two states'
    ) {
      return quantity.from - after <= clauseReach ? hit : undefined;
    }
    hit = lastBefore(metrics, hit.from);
  }
  return undefined;
}

/** How many words stand between, states and dates left out. */
function gapOf({ states, dates }: FigureSentence, from: number, to: number): number {
  let gap = to - from;
  for (const span of [...inside(states, { from, to }), ...inside(dates, { from, to })]) gap -= span.to - span.from;
  return gap;
}

/** A sum right behind a verb of giving (`dành 22 triệu CAD`), whoever gives; null behind other words of money. */
export function giftOf(sentence: FigureSentence, quantity: QuantityMention): Measure | null {
  const hit = metricBehind(sentence, quantity) ?? lastMeasure(sentence.metrics, quantity.from);
  if (hit?.entry.values['metric'] !== 'aid' || Math.abs(quantity.from - hit.to) > giftReach) return null;
  return { metric: 'aid', words: hit };
}

/** How far behind a verb of giving its sum stands. */
const giftReach = 14;

/** Two states, or a state and an organisation, or a state of the pair that the article is about. */
function hasGiverAndTaker(sentence: FigureSentence): boolean {
  const states = sentence.countries.length;
  if (states === 1 && sentence.parts.has('pair')) return true;
  return states >= 2 || (states === 1 && sentence.parts.has('world'));
}

/** `quà tặng của Nhà nước Việt Nam, tổng vốn 111 triệu USD`, `do Việt Nam tặng, tổng vốn …`: the worth of a gift. */
function isGift({ metrics, words, span, countsProjects }: FigureSentence, metric: number): boolean {
  if (countsProjects) return false;
  for (let i = span.from; i < metric; i++) if (words.startingAt(i, 'figure', 'gift')) return true;
  return metrics.some(
    (hit) => hit.to <= metric && hit.from >= span.from && ['tặng', 'viện trợ', 'tài trợ'].includes(hit.entry.phrase),
  );
}

/** The last metric before the token; phrases that only hold such words are passed over. */
function lastMeasure(metrics: readonly Hit[], token: number): Hit | undefined {
  let hit = lastBefore(metrics, token);
  for (let tries = 0; hit?.entry.values['reach'] === 'none' && tries < 4; tries++) hit = lastBefore(metrics, hit.from);
  return hit;
}

/** `giảm so với tháng trước (2,85 tỷ USD)`: the level compared with. */
function isLevelComparedWith({ words, draft, span }: FigureSentence, quantity: QuantityMention): boolean {
  if (quantity.from === 0 || !draft.tokens.isMark(quantity.from - 1, '(')) return false;
  for (let i = quantity.from - 1; i >= span.from && i >= quantity.from - 8; i--) {
    if (words.startingAt(i, 'figure', 'compare')) return true;
  }
  return false;
}

/** `tăng 2 tỷ USD`: how much it rose, not where it stands. */
function isRise({ words }: FigureSentence, quantity: QuantityMention): boolean {
  if (words.endingAt(quantity.from, 'figure', 'level')) return false;
  for (let i = quantity.from; i >= quantity.from - 2; i--) if (words.endingAt(i, 'figure', 'rise')) return true;
  return false;
}

/** `một dự án … tổng vốn đầu tư 500 triệu USD`: the cost of one work. */
function isOneProject({ words, span, countsProjects }: FigureSentence, metric: Hit): boolean {
  if (countsProjects) return false;
  for (let i = Math.max(span.from, metric.from - 25); i < metric.from; i++) {
    if (words.startingAt(i, 'figure', 'single')) return true;
  }
  return false;
}

/** `lũy kế`, `còn hiệu lực` a few words before: the sum of all years. */
function isCumulative({ words, span }: FigureSentence, quantity: QuantityMention): boolean {
  for (let i = quantity.from - 1; i >= span.from && i >= quantity.from - 15; i--) {
    if (words.startingAt(i, 'figure', 'cumulative')) return true;
  }
  return false;
}

/** `6 tháng đầu năm, vốn đầu tư … đạt`: new money of a part of the year, not the sum of all years. */
function isOfPeriod({ isOfPartOfYear }: FigureSentence, metric: Hit): boolean {
  const plain = !metric.entry.phrase.startsWith('tổng') && !metric.entry.phrase.includes('lũy kế');
  return plain && isOfPartOfYear;
}

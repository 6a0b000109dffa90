import type { Draft } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import type { Measure } from './metric.ts';
import type { FigureSentence } from './sentence.ts';

/** Metrics that join two states wherever the article speaks of two. */
const bilateral = new Set([
  'trade-turnover',
  'investment-registered',
  'investment-stock',
  'investment-projects',
  'aid',
]);
const trade = new Set(['trade-turnover', 'exports', 'imports']);
const alsoBilateral = new Set([
  'scholarships',
  'students',
  'documents-signed',
  'other:loan',
  'other:credit',
  'other:debt',
  'other:trade-surplus',
]);

/**
 * Whose figure it is: «đầu tư của Việt Nam tại Lào» → LAO-VNM; «GDP của Lào» → LAO; «hai nước» is the pair the
 * article is about; a group without a code, or the world, is null.
 */
export function scopeOf(sentence: FigureSentence, measure: Measure, pair: string[]): string | null {
  const metric = measure.of ?? measure.metric;
  const named = sentence.countries;
  if (sentence.parts.has('world') && named.length < 2) return trade.has(metric) ? null : (named[0] ?? null);
  if (named.length === 2) return joined(named);
  const joins = bilateral.has(metric) || alsoBilateral.has(metric) || sentence.parts.has('pair');
  if (named.length === 1) return scopeWithOne(sentence, named[0]!, joins, pair);
  if (named.length === 0) return pair.length > 0 && joins ? joined(jointIn(sentence) ?? pair) : null;
  return sentence.pair ? joined(sentence.pair) : pair.every((code) => named.includes(code)) ? joined(pair) : null;
}

/** `kim ngạch giữa hai nước` behind a meeting in a third one: those of whom `hai nước` speaks. */
function jointIn({ span, draft: { parties } }: FigureSentence): string[] | null {
  for (let i = firstFrom(parties, span.from); i < parties.length && parties[i]!.from < span.to; i++)
    if (parties[i]!.kind === 'joint' && parties[i]!.countries.length === 2) return parties[i]!.countries;
  return null;
}

function scopeWithOne(sentence: FigureSentence, named: string, joins: boolean, pair: string[]): string {
  const other = pair.find((code) => code !== named);
  const inPair = pair.includes(named) && other !== undefined;
  return inPair && (joins || sentence.isToward) ? joined([named, other]) : named;
}

const home = 'VNM';

const joined = (codes: readonly string[]): string => [...codes].sort().join('-');

/**
 * The two states the article is about: those named most often, in pairs first. An article of one state alone
 * that speaks of `hai nước` is told from Việt Nam, whose papers write Vietnamese.
 */
export function pairOf(draft: Draft): string[] {
  const counts = new Map<string, number>();
  for (const { countries, as } of draft.states) {
    const weight = as === 'pair' ? 3 : as === 'place' ? 1 : 2;
    for (const code of countries) counts.set(code, (counts.get(code) ?? 0) + weight);
  }
  const codes = [...counts.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
  return codes.length === 1 && codes[0] !== home ? [codes[0]!, home] : codes.slice(0, 2);
}

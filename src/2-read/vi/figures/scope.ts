import type { Draft } from '../../mentions.ts';
import type { Measure } from './metric.ts';
import { speaksOf } from './sentence.ts';
import type { FigureSentence } from './sentence.ts';

/** Metrics that join two states wherever the article speaks of two. */
const bilateral = new Set([
  'trade-turnover',
  'investment-registered',
  'investment-stock',
  'investment-projects',
  'aid',
]);
const alsoBilateral = new Set(['scholarships', 'students', 'documents-signed', 'other:loan', 'other:trade-surplus']);

/**
 * Whose figure it is: «đầu tư của Việt Nam tại Lào» → LAO-VNM; «GDP của Lào» → LAO; «hai nước» is the pair the
 * article is about; a group without a code, or the world, is null.
 */
export function scopeOf(sentence: FigureSentence, measure: Measure, pair: string[]): string | null {
  const metric = measure.of ?? measure.metric;
  const named = [...new Set(sentence.states.flatMap((state) => state.countries))];
  if (isWorldly(sentence) && named.length < 2) return named[0] ?? null;
  if (named.length === 2) return joined(named);
  const joins = bilateral.has(metric) || alsoBilateral.has(metric) || speaksOf(sentence, 'pair');
  if (named.length === 1) return scopeWithOne(sentence, named[0]!, joins, pair);
  if (named.length === 0) return pair.length > 0 && joins ? joined(pair) : null;
  const paired = sentence.states.find((state) => state.countries.length === 2);
  return paired ? joined(paired.countries) : pair.every((code) => named.includes(code)) ? joined(pair) : null;
}

function scopeWithOne(sentence: FigureSentence, named: string, joins: boolean, pair: string[]): string {
  const other = pair.find((code) => code !== named);
  const inPair = pair.includes(named) && other !== undefined;
  return inPair && (joins || isToward(sentence)) ? joined([named, other]) : named;
}

/** `sang Lào`, `với Lào`, `vào thị trường Lào`. */
function isToward({ words, states }: FigureSentence): boolean {
  return states.some((state) => words.endingAt(state.from, 'figure', 'toward') !== undefined);
}

function isWorldly(sentence: FigureSentence): boolean {
  return speaksOf(sentence, 'world');
}

const joined = (codes: readonly string[]): string => [...codes].sort().join('-');

/** The two states the article is about: those named most often, in pairs first. */
export function pairOf(draft: Draft): string[] {
  const counts = new Map<string, number>();
  for (const { countries, as } of draft.states) {
    const weight = as === 'pair' ? 3 : as === 'place' ? 1 : 2;
    for (const code of countries) counts.set(code, (counts.get(code) ?? 0) + weight);
  }
  const codes = [...counts.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
  return codes.slice(0, 2);
}

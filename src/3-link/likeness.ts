import type { Metric } from '../0-facts/index.ts';
import { termsOf } from '../2-read/index.ts';
import type { Term } from '../2-read/index.ts';
import type { Statement } from './context.ts';

/** A commitment as the partition sees it. */
export interface Node {
  statement: Statement;
  /** Words of content by their key. */
  terms: Map<string, Term>;
  mass: number;
  ordinals: string[];
}

/** What a commitment is about, where its words say it by `this pillar` alone. */
const pillarWeight = 0.5;

export function nodeOf(statement: Statement): Node {
  const { record } = statement.fact;
  const terms = new Map(termsOf(record.action, statement.article.language).map((term) => [term.key, term]));
  const pillar = record.pillars[0]!;
  if (!terms.has(pillar)) terms.set(pillar, { key: pillar, weight: pillarWeight, role: 'word' });
  const ordinals = [...terms.values()].filter(({ role }) => role === 'ordinal').map(({ key }) => key);
  return { statement, terms, mass: [...terms.values()].reduce((sum, { weight }) => sum + weight, 0), ordinals };
}

/** What the side that says more adds counts this much against likeness; what each says and the other does not, whole. */
const moreSaid = 0.35;
const otherSaid = 1;
/** Two targets of one kind (two grants, two credits) are alike to begin with. */
const oneKindOfTarget = 0.2;

/**
 * How alike two commitments are, from 0 to 1: the words of content they share against those that each
 * has for itself. Saying more is a small difference, saying something else a large one. Sessions with
 * different numbers are never one, targets of one series of the relation always.
 */
export function likeness(a: Node, b: Node): number {
  const target = sameTarget(a.statement, b.statement);
  if (target === 'series') return 1;
  if (target === 'other' || differ(a.ordinals, b.ordinals)) return 0;
  let shared = 0;
  for (const [key, { weight }] of a.terms) shared += Math.min(weight, b.terms.get(key)?.weight ?? 0);
  const [less, more] = [a.mass - shared, b.mass - shared].sort((x, y) => x - y) as [number, number];
  const words = shared / (shared + otherSaid * less + moreSaid * (more - less));
  const sides = sameSides(a.statement, b.statement) ? 1 : 0.85;
  return sides * Math.min(1, words + (target === 'kind' ? oneKindOfTarget : 0));
}

/** Metrics of which a relation has one series: two targets of it are one commitment at any time. */
const seriesMetrics: ReadonlySet<Metric> = new Set([
  'trade-turnover',
  'exports',
  'imports',
  'investment-registered',
  'investment-stock',
  'tourists',
  'gdp',
  'growth',
]);

/** Whether two commitments set targets of one series, of one kind, or of other things; null where one sets none. */
export function sameTarget(a: Statement, b: Statement): 'series' | 'kind' | 'other' | null {
  if (a.figures.length === 0 || b.figures.length === 0) return null;
  const shared = a.figures.find((one) => b.figures.some((two) => one.metric === two.metric && one.unit === two.unit));
  if (!shared) return 'other';
  return seriesMetrics.has(shared.metric) ? 'series' : 'kind';
}

function sameSides(a: Statement, b: Statement): boolean {
  return a.fact.record.holders.join() === b.fact.record.holders.join();
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((each) => b.includes(each));
}

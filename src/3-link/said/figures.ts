import type { FactOf, Figure, Metric } from '../../0-facts/index.ts';
import type { LinkArticle } from '../links.ts';

/** The target figures that stand in the commitment's words. */
export function figuresIn(fact: FactOf<'commitments'>, article: LinkArticle): Figure[] {
  if (!fact.record.indicator) return [];
  const { start, end, exact } = fact.record.evidence;
  const targets = article.facts.flatMap((other) =>
    other.kind === 'indicators' && other.record.kind === 'target' ? [other.record] : [],
  );
  const here = targets.filter(({ evidence }) => evidence.start < end && start < evidence.end);
  const same = here.length > 0 ? here : targets.filter(({ evidence }) => sharesNumber(evidence.exact, exact));
  return same.map(({ metric, value, unit, date, per }) => ({ metric, value, unit, date, per: per ?? null }));
}

/** A target told twice in one article is one indicator, at one place: the number ties the other to it. */
function sharesNumber(a: string, b: string): boolean {
  const numbers = (text: string) => text.match(/\d[\d.,]*/g) ?? [];
  const others = new Set(numbers(b));
  return numbers(a).some((number) => others.has(number));
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

/** Whether a relation has one series of the metric. */
export function isSeries(metric: Metric): boolean {
  return seriesMetrics.has(metric);
}

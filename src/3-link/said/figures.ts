import { daysOf } from '../../0-facts/index.ts';
import type { FactOf, Figure, Metric } from '../../0-facts/index.ts';
import type { LinkArticle } from '../links.ts';
import type { Told } from './told.ts';

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

/** Whether a measured figure meets targets, each of a series; a credit or grant of one sum is not met by another one. */
export function meets(actual: Told<'indicators'>['record'], targets: readonly Figure[]): boolean {
  return targets.length > 0 && targets.every((target) => isSeries(target.metric) && reaches(actual, target));
}

/** Actual against target: same metric, unit and period (a year, or none said), at least the lower end. */
function reaches(actual: Told<'indicators'>['record'], target: Figure): boolean {
  if (actual.metric !== target.metric || actual.unit !== target.unit || (actual.per ?? null) !== target.per)
    return false;
  const days = actual.date ? daysOf(actual.date) : null;
  const isYear = !days || (days.first?.slice(4) === '-01-01' && days.last?.slice(4) === '-12-31');
  const low = (value: number | [number, number]) => (Array.isArray(value) ? value[0] : value);
  return isYear && low(actual.value) >= low(target.value);
}

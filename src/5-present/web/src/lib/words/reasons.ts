import { metrics } from '$lib/facts.ts';
import type { Metric, Reason } from '$lib/facts.ts';
import { tOrKey } from '$lib/language/language.svelte.ts';
import { metricWords } from '$lib/language/numbers.ts';

/** A reason of the linker in words; a metric among its values has its name. */
export function reasonWords(reason: Reason): string {
  const { metric } = reason.values;
  const isMetric = (name: unknown): name is Metric =>
    typeof name === 'string' && (name.startsWith('other:') || metrics.some((known) => known === name));
  return tOrKey(reason.key, isMetric(metric) ? { ...reason.values, metric: metricWords(metric) } : reason.values);
}

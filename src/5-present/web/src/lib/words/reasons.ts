import { metrics } from '$lib/facts.ts';
import type { Metric, Reason } from '$lib/facts.ts';
import { dateWords } from '$lib/language/dates.ts';
import { tOrKey } from '$lib/language/language.svelte.ts';
import { metricWords } from '$lib/language/numbers.ts';

/** A reason of the linker in words: a metric among its values has its name, and days are told as everywhere. */
export function reasonWords({ key, values }: Reason): string {
  const { metric, days } = values;
  const isMetric = (name: unknown): name is Metric =>
    typeof name === 'string' && (name.startsWith('other:') || metrics.some((known) => known === name));
  return tOrKey(key, {
    ...values,
    ...(isMetric(metric) && { metric: metricWords(metric) }),
    ...(typeof days === 'string' && { days: days.split(', ').map(dateWords).join(', ') }),
  });
}

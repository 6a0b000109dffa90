import type { Drift } from '$lib/facts.ts';
import { dateWords } from '$lib/language/dates.ts';
import { tOrKey } from '$lib/language/language.svelte.ts';
import { figureWords } from '$lib/language/numbers.ts';

/** One side of a drift in words: figures (`5000000000/10000000000 USD`), dates and forces, several with `; `. */
export function driftWords(field: Drift['field'], value: string): string {
  return value
    .split('; ')
    .map((one) => sideWords(field, one))
    .join('; ');
}

function sideWords(field: Drift['field'], value: string): string {
  if (field === 'due') return dateWords(value);
  if (field === 'force') return tOrKey(`force.${value}`);
  const figure = /^(\d+(?:\.\d+)?)(?:\/(\d+(?:\.\d+)?))? (\S+)$/.exec(value);
  if (field !== 'figure' || !figure) return value;
  const [, low = '', high, unit = 'count'] = figure;
  return figureWords({ value: high === undefined ? Number(low) : [Number(low), Number(high)], unit });
}

import type { Language } from '../country-codes.ts';
import type { Drift } from '../views.ts';
import { dateWords } from './dates.ts';
import { figureWords } from './figures.ts';
import { terms } from './terms.ts';

/** One side of a drift in words: figures (`5000000000/10000000000 USD`), dates and forces, several with `; `. */
export function driftWords(field: Drift['field'], value: string, language: Language): string {
  return value
    .split('; ')
    .map((one) => sideWords(field, one, language))
    .join('; ');
}

function sideWords(field: Drift['field'], value: string, language: Language): string {
  if (field === 'due') return dateWords(value, language);
  if (field === 'force') return (terms[language].force as Record<string, string>)[value] ?? value;
  const figure = /^(\d+(?:\.\d+)?)(?:\/(\d+(?:\.\d+)?))? (\S+)$/.exec(value);
  if (field !== 'figure' || !figure) return value;
  const [, low = '', high, unit = 'count'] = figure;
  return figureWords({ value: high === undefined ? Number(low) : [Number(low), Number(high)], unit }, language);
}

import * as words from '$lib/facts.ts';
import type { Metric } from '$lib/facts.ts';
import { language } from './language.svelte.ts';

/** The wording of figures, in the interface's language. */
export const numberWords = (number: number, digits?: number): string => words.numberWords(number, language(), digits);
export const metricWords = (metric: Metric): string => words.metricWords(metric, language());
export const unitWords = (values: number[], unit: string): { divisor: number; words: string } =>
  words.unitWords(values, unit, language());

export function figureWords(figure: Parameters<typeof words.figureWords>[0]): string {
  return words.figureWords(figure, language());
}

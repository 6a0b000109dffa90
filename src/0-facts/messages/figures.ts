import type { Language } from '../country-codes.ts';
import { metrics } from '../records.ts';
import type { Metric } from '../records.ts';
import { fill } from './fill.ts';
import { terms } from './terms.ts';

/** A measured or promised quantity, as far as it is needed to write it. */
export interface Quantity {
  value: number | [number, number];
  unit: string;
  per?: 'year' | null;
  qualifier?: 'over' | 'under' | 'about' | null;
}

interface Scale {
  from: number;
  divisor: number;
  name: 'thousand' | 'million' | 'billion' | 'trillion';
}

const scales: Scale[] = [
  { from: 1e12, divisor: 1e12, name: 'trillion' },
  { from: 1e9, divisor: 1e9, name: 'billion' },
  { from: 1e6, divisor: 1e6, name: 'million' },
];

/** Thousands are written out in a text, but shorten an axis. */
const thousands: Scale = { from: 1e4, divisor: 1e3, name: 'thousand' };

/** A number in the language's digits: `1.100,5` or `1,100.5`. */
export function numberWords(number: number, language: Language, digits = 2): string {
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: digits }).format(number);
}

/** What numbers name instead of counting is said without marks of thousands: the year 2026, row 1204. */
const naming = new Set(['year', 'from', 'to', 'quarter', 'number', 'seq', 'row', 'line', 'page', 'version']);

/** What fills a message's gaps: counts in the language's digits, all else as it is. In the form that i18next takes. */
export const gapFiller = {
  type: 'formatter' as const,
  init: (): void => {},
  add: (): void => {},
  addCached: (): void => {},
  format(value: unknown, _: string | undefined, language?: string, options?: { interpolationkey?: string }): string {
    // A gap that nothing was handed for stays one.
    if (typeof value !== 'number') return value as string;
    if (naming.has(options?.interpolationkey ?? '')) return String(value);
    return numberWords(value, language === 'vi' ? 'vi' : 'en');
  },
};

/** `5,6 tỷ USD` or `USD 5.6 billion`; `5–10 tỷ USD`; `12,5%`; `1.100`; `trên 2 triệu mỗi năm`. */
export function figureWords(figure: Quantity, language: Language): string {
  const words = plain(figure, language);
  const yearly = figure.per === 'year' ? fill(terms[language].perYear, { figure: words }) : words;
  return figure.qualifier ? fill(terms[language].qualifier[figure.qualifier], { figure: yearly }) : yearly;
}

function plain({ value, unit }: Quantity, language: Language): string {
  const numbers = typeof value === 'number' ? [value] : value;
  const scale = scaleOf(numbers, unit);
  const number = numbers.map((one) => numberWords(one / (scale?.divisor ?? 1), language)).join('–');
  const scaled = scale ? fill(terms[language].scale[scale.name], { number }) : number;
  if (unit === 'percent') return `${scaled}%`;
  return unit === 'count' ? scaled : fill(terms[language].money, { number: scaled, currency: unit });
}

/** The unit as a table's head or an axis says it, with the divisor that fits the largest value. */
export function unitWords(values: number[], unit: string, language: Language): { divisor: number; words: string } {
  const largest = Math.max(...values);
  const scale = scaleOf(values, unit) ?? (unit !== 'percent' && largest >= thousands.from ? thousands : undefined);
  const divisor = scale?.divisor ?? 1;
  if (unit === 'percent') return { divisor, words: '%' };
  const name = scale ? fill(terms[language].scale[scale.name], { number: '' }).trim() : '';
  if (unit === 'count') return { divisor, words: name };
  return { divisor, words: fill(terms[language].money, { number: name, currency: unit }).trim() };
}

function scaleOf(values: number[], unit: string): Scale | undefined {
  return unit === 'percent' ? undefined : scales.find(({ from }) => Math.max(...values) >= from);
}

/** The name of a metric; one that no word is known for carries its own. */
export function metricWords(metric: Metric, language: Language): string {
  const known = metrics.find((name) => name === metric);
  if (known) return terms[language].metric[known];
  const { otherMetric, goods, tonnes }: OtherWords = terms[language];
  const name = metric.replace('other:', '');
  const weighed = name.endsWith('-tonnes') ? goods[name.slice(0, -'-tonnes'.length)] : undefined;
  return otherMetric[name] ?? (weighed ? fill(tonnes, { goods: weighed }) : name.replaceAll('-', ' '));
}

interface OtherWords {
  otherMetric: Record<string, string>;
  goods: Record<string, string>;
  tonnes: string;
}

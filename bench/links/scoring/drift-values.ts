import type { DriftValue } from './format.ts';

const multiples: [RegExp, number][] = [
  [/^\s*(?:nghìn|ngàn|thousand)/i, 1e3],
  [/^\s*(?:triệu|million)/i, 1e6],
  [/^\s*(?:tỷ|tỉ|billion)/i, 1e9],
];

/** Whether two drifts say the same change of the same field; figures compare as numbers with their unit. */
export function drifted(a: DriftValue, b: DriftValue): boolean {
  const same = (one: string | null, other: string | null) => valueOf(a.field, one) === valueOf(a.field, other);
  return a.field === b.field && same(a.from, b.from) && same(a.to, b.to);
}

function valueOf(field: string, value: string | null): string {
  const text = (value ?? '').trim();
  if (text === '' || text === '-' || text === 'none' || text === 'null') return '';
  return field === 'figure' ? figureOf(text) : text;
}

/** `5-10 tỷ USD` and `[5000000000, 10000000000] USD` as `5000000000 10000000000 USD`; `per year` is left out. */
function figureOf(text: string): string {
  const unit = /\b[A-Z]{3}\b/.exec(text)?.[0] ?? (/percent|%/.test(text) ? 'percent' : 'count');
  const numbers: number[] = [];
  let multiple = 1;
  const listed = text.replace(/\[([^,]*),([^,]*)\]/, '$1 - $2');
  for (const match of [...listed.matchAll(/\d(?:[\d.,]*\d)?(?:e\d+)?/g)].reverse()) {
    const rest = listed.slice(match.index + match[0].length);
    multiple = multiples.find(([words]) => words.test(rest))?.[1] ?? multiple;
    numbers.unshift(numberOf(match[0]) * multiple);
  }
  return [...numbers, unit].join(' ');
}

function numberOf(text: string): number {
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(text);
  return Number(grouped ? text.replace(/[.,]/g, '') : text.replace(',', '.'));
}

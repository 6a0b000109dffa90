import { expect, test } from 'vitest';
import type { BriefChart } from '../../0-facts/index.ts';
import { barFigure, chartTitle, chartWords } from './chart-words.ts';
import { Phrases } from './phrases.ts';

const english = new Phrases('en');
const chart = (unit: string): BriefChart => ({
  title: 'T',
  unit,
  divisor: 1,
  bars: [{ year: '2025', kind: 'actual', value: 1200 }],
});

test.each([
  ['tonnes', 'T (tonnes)', '1,200 tonnes', 'T. 2025 actual: 1,200 tonnes'],
  ['', 'T', '1,200', 'T. 2025 actual: 1,200'],
])(
  'a chart in %j is told with its unit, and without brackets or spaces where it has none',
  (unit, title, bar, words) => {
    const told = chart(unit);
    expect(chartTitle(told)).toBe(title);
    expect(barFigure(told.bars[0]!, told, english)).toBe(bar);
    expect(chartWords(told, english)).toBe(words);
  },
);

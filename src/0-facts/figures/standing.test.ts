import { expect, test } from 'vitest';
import type { SeriesPoint } from '../views.ts';
import { drawnPoints } from './points.ts';
import type { Drawn } from './points.ts';
import { standings } from './standing.ts';

type Told = [kind: SeriesPoint['kind'], value: SeriesPoint['value'], date: string | null, qualifier?: 'over' | 'about'];

function points(...told: Told[]): Drawn[] {
  return drawnPoints({
    points: told.map(([kind, value, date, qualifier = undefined], i) => ({
      kind,
      official: false,
      value,
      date,
      saidOn: '2026-02-01',
      qualifier: qualifier ?? null,
      quote: {
        fact: `f${i}`,
        article: `a${i}`,
        title: 'Tin',
        publisher: null,
        publishedOn: '2026-02-01',
        dateInferred: false,
        url: null,
        exact: String(value),
        start: 0,
        end: 1,
      },
      again: [],
      sources: 1,
    })),
  });
}

test.each<[name: string, told: Told[], unit: string, state: string, missing: unknown, growth: unknown]>([
  [
    'doubling in four years',
    [
      ['actual', 100, '2025'],
      ['target', 200, '2029'],
    ],
    'USD',
    'ahead',
    [100, 100],
    [0.19, 0.19],
  ],
  [
    'a range',
    [
      ['actual', 3, '2025'],
      ['target', [5, 10], '2030'],
    ],
    'USD',
    'ahead',
    [2, 7],
    [0.11, 0.27],
  ],
  [
    'without a horizon',
    [
      ['actual', 3, '2025'],
      ['target', 5, null],
    ],
    'USD',
    'ahead',
    [2, 2],
    null,
  ],
  [
    'of a share',
    [
      ['actual', 5, '2025'],
      ['target', 8, '2030'],
    ],
    'percent',
    'ahead',
    [3, 3],
    null,
  ],
  [
    'reached early',
    [
      ['actual', 6, '2025'],
      ['target', 5, '2030'],
    ],
    'USD',
    'reached',
    null,
    null,
  ],
  [
    'passed and reached',
    [
      ['actual', 6, '2024'],
      ['target', 5, '2024'],
    ],
    'USD',
    'reached',
    null,
    null,
  ],
  [
    'passed and missed',
    [
      ['actual', 4, '2024'],
      ['target', 5, '2024'],
    ],
    'USD',
    'missed',
    [1, 1],
    null,
  ],
  [
    'passed, its year untold',
    [
      ['actual', 9, '2023'],
      ['target', 5, '2024'],
    ],
    'USD',
    'unknown',
    null,
    null,
  ],
  [
    'of a school year',
    [
      ['actual', 9, '2026/2027'],
      ['target', 9, '2026/2027'],
    ],
    'count',
    'reached',
    null,
    null,
  ],
  [
    'with nine months alone',
    [
      ['actual', 4, '2026-01/2026-09'],
      ['target', 5, '2027'],
    ],
    'USD',
    'ahead',
    null,
    null,
  ],
])('a target: %s', (_, told, unit, state, missing, growth) => {
  const [standing] = standings(points(...told), unit, '2026-03-01');
  expect(standing?.state).toBe(state);
  expect(standing?.missing).toEqual(missing);
  expect(standing?.growth?.map((rate) => Math.round(rate * 100) / 100) ?? null).toEqual(growth);
});

test.each<[name: string, articles: [actual: string, target: string], publishedOn: string, state: string]>([
  ['of two articles', ['a', 'b'], '2026-02-01', 'reached'],
  ['of one article, before its time is over', ['a', 'a'], '2026-02-01', 'ahead'],
  ['of one article, when its time is over', ['a', 'a'], '2027-02-01', 'reached'],
])('a target and the figure that reaches it, %s', (_, articles, publishedOn, state) => {
  const drawn = points(['actual', 1200, '2026'], ['target', 1200, '2026']);
  for (const point of drawn) {
    const article = articles[point.kind === 'actual' ? 0 : 1];
    point.quotes = point.quotes.map((quote) => ({ ...quote, article, publishedOn }));
  }
  const [standing] = standings(drawn, 'count', '2026-03-01');
  expect(standing).toMatchObject({ state, missing: null });
  expect(standing?.from === null).toBe(state !== 'reached');
});

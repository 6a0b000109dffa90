import { describe, expect, test } from 'vitest';
import type { Quote, SeriesPoint } from '../views.ts';
import { drawnPoints, requiredPaths } from './points.ts';

const quote = (fact: string): Quote => ({
  fact,
  article: 'a',
  title: 'Tin',
  publisher: null,
  publishedOn: null,
  dateInferred: false,
  url: null,
  exact: fact,
  start: 0,
  end: 1,
});

function point(
  kind: SeriesPoint['kind'],
  value: SeriesPoint['value'],
  date: string | null,
  saidOn: string,
): SeriesPoint {
  return {
    kind,
    official: false,
    value,
    date,
    saidOn,
    qualifier: null,
    quote: { ...quote(`${kind} ${saidOn}`), publishedOn: saidOn },
    again: [],
    sources: 1,
  };
}

describe('the points of a chart', () => {
  test('one that several articles say is drawn once, with all its sources, the latest first', () => {
    const points = drawnPoints({
      points: [point('actual', 3, '2025', '2026-02-02'), point('actual', 3, '2025', '2026-03-01')],
    });
    expect(points).toHaveLength(1);
    expect(points[0]!.quotes.map(({ fact }) => fact)).toEqual(['actual 2026-03-01', 'actual 2026-02-02']);
  });

  test.each([
    ['2025', '2025-12-31'],
    ['2026-08', '2026-08-31'],
    ['2026/2030', '2030-12-31'],
    ['2014/..', '2014-01-01'],
  ])('%s stands at %s', (date, day) => {
    expect(drawnPoints({ points: [point('target', 5, date, '2026-01-01')] })[0]!.day).toBe(day);
  });

  test('a target that names no time has no place on the axis; a figure is for the day it was told', () => {
    const points = drawnPoints({
      points: [point('target', 5, null, '2026-01-01'), point('actual', 3, null, '2026-01-01')],
    });
    expect(points.map(({ kind, day }) => [kind, day])).toEqual([
      ['actual', '2026-01-01'],
      ['target', null],
    ]);
  });
});

test.each<
  [
    name: string,
    told: [date: string | null, saidOn: string][],
    points: [date: string | null, sources: number, undated: number][],
  ]
>([
  [
    'the same figure with its time',
    [
      ['2030', '2026-01-01'],
      [null, '2026-02-01'],
    ],
    [['2030', 2, 1]],
  ],
  [
    'two times, said near the second',
    [
      ['2026', '2022-01-01'],
      ['2030', '2026-01-01'],
      [null, '2026-02-01'],
    ],
    [
      ['2026', 1, 0],
      ['2030', 2, 1],
    ],
  ],
  [
    'two times, said near the first',
    [
      ['2026', '2022-01-01'],
      ['2030', '2026-01-01'],
      [null, '2022-02-01'],
    ],
    [
      ['2026', 2, 1],
      ['2030', 1, 0],
    ],
  ],
  ['no other', [[null, '2026-02-01']], [[null, 1, 0]]],
])('a target without a time: %s', (_, told, points) => {
  const drawn = drawnPoints({ points: told.map(([date, saidOn]) => point('target', 5, date, saidOn)) });
  expect(drawn.map(({ date, sources, undated }) => [date, sources, undated])).toEqual(points);
});

test('a target of another figure without a time stays by itself', () => {
  const drawn = drawnPoints({
    points: [point('target', 5, '2030', '2026-01-01'), point('target', 10, null, '2026-01-01')],
  });
  expect(drawn.map(({ low, date }) => [low, date])).toEqual([
    [5, '2030'],
    [10, null],
  ]);
});

test.each([
  ['2025', 'year'],
  ['2026-01/2026-09', 'part'],
  ['2026-33', 'part'],
  ['2026-08', 'day'],
  ['2026-02-05', 'day'],
])('a figure for %s is for a %s', (date, period) => {
  expect(drawnPoints({ points: [point('actual', 1, date, '2026-10-15')] })[0]!.period).toBe(period);
});

describe('the way that is left', () => {
  const actual = point('actual', 3, '2025', '2026-02-02');

  test('leads from the last actual figure to a target ahead and above', () => {
    const paths = requiredPaths(
      drawnPoints({
        points: [point('actual', 2, '2024', '2025-02-02'), actual, point('target', [5, 10], '2027', '2026-03-11')],
      }),
    );
    expect(paths.map(({ from, to }) => [from.low, to.low, to.high])).toEqual([[3, 5, 10]]);
  });

  test('begins at a whole year, not at the part of one that has passed', () => {
    const part = point('actual', 2, '2026-01/2026-09', '2026-10-15');
    const paths = requiredPaths(drawnPoints({ points: [actual, part, point('target', 5, '2027', '2026-03-11')] }));
    expect(paths.map(({ from }) => from.date)).toEqual(['2025']);
  });

  test.each([
    ['no actual figure', [point('target', 5, '2027', '2026-01-01')]],
    ['a target without a horizon', [actual, point('target', 5, null, '2026-01-01')]],
    ['a target whose time has passed', [actual, point('target', 5, '2024', '2023-01-01')]],
    ['a target that is reached', [actual, point('target', 3, '2027', '2026-01-01')]],
  ])('is not drawn for %s', (_, points) => {
    expect(requiredPaths(drawnPoints({ points }))).toEqual([]);
  });
});

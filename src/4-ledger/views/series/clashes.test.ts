import { expect, test } from 'vitest';
import type { SeriesPoint } from '../../../0-facts/index.ts';
import { clashesIn } from './clashes.ts';

type Told = [value: SeriesPoint['value'], qualifier?: SeriesPoint['qualifier']];

const point = ([value, qualifier = null]: Told, more: Partial<SeriesPoint> = {}): SeriesPoint => ({
  kind: 'actual',
  official: false,
  value,
  date: '2025',
  saidOn: null,
  qualifier,
  quote: {} as SeriesPoint['quote'],
  again: [],
  sources: 1,
  ...more,
});

test.each<[clash: boolean, official: Told, reported: Told]>([
  [false, [2_249_310_000], [2_249_310_000]],
  [false, [2_249_310_000], [2_200_000_000]],
  [false, [2_249_310_000], [2_250_000_000]],
  [true, [2_249_310_000], [2_300_000_000]],
  [true, [2_249_310_000], [2_000_000_000]],
  [false, [2_249_310_000], [2_000_000_000, 'over']],
  [true, [1_949_310_000], [2_000_000_000, 'over']],
  [false, [1_949_310_000], [2_000_000_000, 'under']],
  [true, [2_149_310_000], [2_000_000_000, 'under']],
  [false, [2_090_000_000], [2_000_000_000, 'about']],
  [true, [2_149_310_000], [2_000_000_000, 'about']],
  [false, [2_249_310_000], [[2e9, 3e9]]],
  [true, [3_249_310_000], [[2e9, 3e9]]],
  // One digit alone says not much, but not that little.
  [true, [1_400_000_000], [1_000_000_000]],
  [true, [276], [277]],
  [false, [276], [276]],
  [false, [0], [0]],
])('clash %s: official %j, reported %j', (clash, official, reported) => {
  const points = [point(reported), point(official, { official: true })];
  expect(clashesIn(points)).toEqual(clash ? [{ date: '2025', points: [1, 0] }] : []);
});

test('only actual figures of the very same time clash; without official ones, articles do among themselves', () => {
  expect(clashesIn([point([1]), point([3], { date: '2024' }), point([3], { date: null })])).toEqual([]);
  expect(clashesIn([point([1], { kind: 'target' }), point([3], { kind: 'target' })])).toEqual([]);
  expect(clashesIn([point([1]), point([3]), point([3], { date: '2024' })])).toEqual([{ date: '2025', points: [0, 1] }]);
  const both = [point([3]), point([5]), point([3], { official: true })];
  expect(clashesIn(both)).toEqual([{ date: '2025', points: [2, 1] }]);
});

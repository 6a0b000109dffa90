import { expect, test } from 'vitest';
import { around, RowHeights, rowsIn, stretchesOf } from './row-window.ts';

const all = 10_000;
const heightOf = (stretches: ReturnType<typeof stretchesOf>, heights: RowHeights): number =>
  stretches.reduce((sum, one) => sum + (one.isDrawn ? heights.between(one.from, one.to) : one.height), 0);

test.each([
  ['at the top', 0, 900],
  ['in the middle', 160_000, 160_900],
  ['at the end', all * 32 - 900, all * 32],
])('%s some rows around what is in sight are drawn', (_, top, bottom) => {
  const { from, to } = rowsIn({ top, bottom }, all, new RowHeights(32));
  expect(to - from).toBeLessThan((900 + 2 * around) / 32 + 18);
  expect(from * 32).toBeLessThanOrEqual(Math.max(top - around + 32, 0));
  expect(to * 32).toBeGreaterThanOrEqual(Math.min(bottom + around, all * 32));
});

test('what is beyond the end draws the last row, and no rows draw none', () => {
  expect(rowsIn({ top: 1e7, bottom: 1e7 + 900 }, 20, new RowHeights(32)).to).toBe(20);
  expect(rowsIn({ top: 0, bottom: 900 }, 0, new RowHeights(32))).toEqual({ from: 0, to: 0 });
});

test('heights that are known move what is drawn, and the whole stays as high as its rows', () => {
  const heights = new RowHeights(32);
  for (let i = 0; i < 100; i++) expect(heights.learn(i, i % 2 ? 60 : 40)).toBe(true);
  expect(heights.learn(7, 60)).toBe(false);
  // As high as it was taken to be: nothing has to be drawn anew.
  expect(heights.learn(100, 50)).toBe(false);
  expect(heights.of(5000)).toBe(50);
  const { from, to } = rowsIn({ top: 250_000, bottom: 250_900 }, all, heights);
  expect([from, to]).toEqual([4984, 5032]);
  expect(heightOf(stretchesOf({ from, to }, [], all, heights), heights)).toBeCloseTo(all * 50);
});

test('the row with the focus is drawn with its neighbours, wherever it is', () => {
  const heights = new RowHeights(32);
  const stretches = stretchesOf({ from: 4000, to: 4064 }, [5, 4001, 9999], all, heights);
  expect(stretches.map(({ isDrawn, from, to }) => [isDrawn, from, to])).toEqual([
    [false, 0, 4],
    [true, 4, 7],
    [false, 7, 4000],
    [true, 4000, 4064],
    [false, 4064, 9998],
    [true, 9998, 10_000],
  ]);
  expect(heightOf(stretches, heights)).toBe(all * 32);
});

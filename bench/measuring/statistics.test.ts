import { describe, expect, test } from 'vitest';
import { median, percentile, rounded, summaryOf } from './statistics.ts';

describe('statistics of samples', () => {
  test.each([
    [[5], 5],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[10, 2], 6],
  ])('median of %j: %d', (samples, expected) => {
    expect(median(samples)).toBe(expected);
  });

  test.each([
    [[1, 2, 3, 4, 5], 0, 1],
    [[1, 2, 3, 4, 5], 1, 5],
    [[5, 4, 3, 2, 1], 0.75, 4],
    [[0, 10], 0.95, 9.5],
    [[7], 0.95, 7],
  ])('of %j at %d: %d', (samples, share, expected) => {
    expect(percentile(samples, share)).toBeCloseTo(expected);
  });

  test('leave the samples in their order', () => {
    const samples = [3, 1, 2];
    percentile(samples, 0.5);
    expect(samples).toEqual([3, 1, 2]);
  });

  test('are refused where nothing was measured', () => {
    expect(() => median([])).toThrow('at least one sample');
  });

  test.each([
    [1234.5, 1230],
    [0.012345, 0.0123],
    [0, 0],
    [99.96, 100],
  ])('%d is told as %d', (value, expected) => {
    expect(rounded(value)).toBe(expected);
  });

  test('are summed up', () => {
    expect(summaryOf([2, 9, 4])).toEqual({ median: 4, min: 2, max: 9, runs: 3 });
  });
});

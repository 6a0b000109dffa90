import { expect, test } from 'vitest';
import { openingOf, roomBefore } from './pairs.ts';

test.each([
  ['the first with the second', [10, 20, 30, 40], 0, 30],
  ['one in the midst alone', [10, 20, 30, 40], 1, 20],
  ['the last but one with the last, and what stands behind', [10, 20, 30, 40], 2, 75],
  ['the last with what stands behind', [10, 20, 30, 40], 3, 45],
  ['the only one', [10], 0, 15],
  ['no more than a part of a page', [200, 200, 200], 0, 300],
])('room is asked for %s', (_, heights, at, room) => {
  expect(roomBefore(heights, at, 5)).toBe(room);
});

test.each([
  [[], 0],
  [[10], 10],
  [[10, 20, 30], 30],
])('a heading stays with the first two of %j', (heights, room) => {
  expect(openingOf(heights)).toBe(room);
});

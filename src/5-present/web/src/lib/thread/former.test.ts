import { expect, test } from 'vitest';
import type { Restatement } from '../facts.ts';
import { formerOf } from './former.ts';

const said = (story: string, action: string): Restatement => ({ story, action }) as Restatement;

const restatements = [
  said('a', 'nâng thương mại lên 5 tỷ USD'),
  said('a', 'hướng tới 10 tỷ USD'),
  said('b', 'sớm nâng thương mại lên 5 tỷ USD'),
  said('b', 'tiến tới 10 tỷ USD'),
];

test.each([
  [0, null],
  [1, null],
  [2, 'nâng thương mại lên 5 tỷ USD'],
  [3, 'hướng tới 10 tỷ USD'],
])('restatement %i is compared with "%s"', (at, action) => {
  expect(formerOf(restatements, at)?.action ?? null).toBe(action);
});

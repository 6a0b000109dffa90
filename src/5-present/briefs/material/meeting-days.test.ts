import { expect, test } from 'vitest';
import { isDated, lastDayOf } from './meeting-days.ts';
import { madeUpEncounter } from './made-up.ts';

test.each([
  ['2026-02-05', true],
  ['2026-02-05/2026-02-07', true],
  ['2026-02', true],
  ['2026-23', true],
  ['2027-36', true],
  ['2026', false],
  ['2026/2030', false],
  ['2026-02-05/..', false],
  ['199X', false],
  ['XXXX-12-01', false],
  [null, false],
])('%s tells when a meeting is: %s', (date, dated) => {
  expect(isDated(madeUpEncounter('a', date))).toBe(dated);
});

test.each([
  ['2026-02-05/2026-02-07', '2026-02-07'],
  ['2026-02', '2026-02-28'],
  [null, ''],
  ['XXXX-12-01', ''],
])('the last day of %s is %s', (date, day) => expect(lastDayOf(date)).toBe(day));

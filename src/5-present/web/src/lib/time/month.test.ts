import { expect, test } from 'vitest';
import type { TimeEvent } from './events.ts';
import { monthAfter, sheetOf } from './month.ts';

const event = (first: string, last = first): TimeEvent => ({
  key: `${first} ${last}`,
  source: 'due',
  status: 'planned',
  channel: null,
  date: first,
  first,
  last,
  name: null,
  thread: null,
  named: null,
  encounter: null,
  quote: null,
});

test.each([
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-03', 12, '2027-03'],
])('%s and %i months is %s', (month, count, other) => expect(monthAfter(month, count)).toBe(other));

test.each([
  ['2026-02', 5, '2026-01-26', '2026-03-01'],
  ['2027-02', 4, '2027-02-01', '2027-02-28'],
  ['2026-08', 6, '2026-07-27', '2026-09-06'],
])('the sheet of %s has %i whole weeks', (month, count, first, last) => {
  const { weeks } = sheetOf(month, []);
  expect(weeks).toHaveLength(count);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect([weeks[0]![0]!.day, weeks.at(-1)![6]!.day]).toEqual([first, last]);
});

test('what lasts days stands on each, what is known to the month or year stands beside the sheet', () => {
  const visit = event('2026-02-27', '2026-03-02');
  const { dayed, weeks, loose } = sheetOf('2026-03', [
    visit,
    event('2026-01-01', '2026-12-31'),
    event('2026-03-01', '2026-03-31'),
    event('2026-04-07'),
  ]);
  const days = weeks.flat().filter(({ events }) => events.includes(visit));
  expect(days.map(({ day }) => day)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']);
  expect(dayed).toEqual([visit]);
  expect(loose.map(({ last }) => last)).toEqual(['2026-03-31', '2026-12-31']);
});

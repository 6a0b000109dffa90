import { expect, test } from 'vitest';
import type { TimeEvent } from './events.ts';
import { isDayed } from './events.ts';
import { around, clustersOf, lengthOf, marksOf, middleOf, moved, shareAt, windowOf, zoomed } from './window.ts';

const event = (first: string | null, last = first): TimeEvent => ({
  key: `${first} ${last}`,
  source: 'encounter',
  status: 'held',
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
const march = { first: '2026-03-01', last: '2026-03-31' };

test('a window is so many days around its middle, and keeps it when it is zoomed', () => {
  expect(around('2026-03-16', 31)).toEqual(march);
  expect(middleOf(march)).toBe('2026-03-16');
  expect(lengthOf(zoomed(march, 2))).toBe(62);
  expect(middleOf(zoomed(march, 0.5))).toBe('2026-03-16');
  expect(lengthOf(zoomed(around('2026-03-16', 7), 0.5))).toBe(7);
});

test('it moves by a share of itself', () => {
  expect(moved(march, 1)).toEqual({ first: '2026-04-01', last: '2026-05-01' });
  expect(moved(march, -1)).toEqual({ first: '2026-01-29', last: '2026-02-28' });
});

test('all that is dated lies in the first window', () => {
  const shown = windowOf([event('2017-05-02'), event('2030-01-01', '2030-12-31'), event(null)], '2026-03-01');
  expect(shown.first < '2017-05-02' && shown.last > '2030-12-31').toBe(true);
  expect(windowOf([event(null)], '2026-03-01').first).toBe('2025-08-31');
});

test('a day stands where it begins', () => {
  expect([shareAt('2026-03-01', march), shareAt('2026-04-01', march)]).toEqual([0, 1]);
});

test('what would stand on each other is one cluster, and what is outside is none', () => {
  const events = [event('2026-03-02'), event('2026-03-03'), event('2026-03-20'), event('2026-05-01')];
  const clusters = clustersOf(events, march, 0.05);
  expect(clusters.map((cluster) => cluster.events.length)).toEqual([2, 1]);
  expect(clustersOf(events, march, 0.01).map((cluster) => cluster.events.length)).toEqual([1, 1, 1]);
});

test.each([
  [true, event('2026-03-02', '2026-03-04')],
  [false, event('2026-03-01', '2026-03-31')],
  [false, event(null)],
])('known to the day: %s', (dayed, one) => expect(isDayed(one)).toBe(dayed));

test.each([
  // A quarter is marked by its weeks where there is room, else by its months, and never by days of no meaning.
  [
    { first: '2026-03-01', last: '2026-03-05' },
    600,
    ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'],
  ],
  [march, 600, ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30']],
  [{ first: '2026-01-20', last: '2026-06-01' }, 500, ['2026-02', '2026-03', '2026-04', '2026-05', '2026-06']],
  [{ first: '2025-11-20', last: '2026-11-19' }, 400, ['2026-01', '2026-04', '2026-07', '2026-10']],
  [{ first: '2025-10-06', last: '2031-02-25' }, 570, ['2026', '2027', '2028', '2029', '2030', '2031']],
  [{ first: '2001-05-01', last: '2031-05-01' }, 570, ['2005', '2010', '2015', '2020', '2025', '2030']],
  [{ first: '1950-05-01', last: '2049-05-01' }, 250, ['1975', '2000', '2025']],
])('the line from %o, %i pixels wide, is marked where days, months or years begin', (shown, width, marks) => {
  expect(marksOf(shown, width)).toEqual(marks);
  const places = marks.map((mark) => shareAt(mark, shown));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

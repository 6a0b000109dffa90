import { describe, expect, test } from 'vitest';
import { filteredAddress, filtersOf, nextSort, sortedAs } from './filters.ts';

const none = filtersOf(new URLSearchParams());

describe('the filters of an address', () => {
  test.each([
    ['state=agreed&pillar=trade', { state: 'agreed', pillar: 'trade' }],
    ['q=cửa khẩu&sort=-lastSaid', { q: 'cửa khẩu', sort: '-lastSaid' }],
    ['mark=overdue&kind=target&asOf=2026-02-05', { mark: 'overdue', kind: 'target', asOf: '2026-02-05' }],
  ])('%s', (query, expected) => {
    expect(filtersOf(new URLSearchParams(query))).toEqual({ ...none, ...expected });
  });

  test.each(['state=happy', 'pillar=', 'sort=colour', 'other=agreed', ''])('"%s" filters nothing', (query) => {
    expect(filtersOf(new URLSearchParams(query))).toEqual(none);
  });

  test('changing one keeps the others', () => {
    const filters = { ...none, state: 'agreed', q: 'đường' };
    expect(filteredAddress('/r/LAO-VNM/threads', filters, { pillar: 'trade', state: null })).toBe(
      `/r/LAO-VNM/threads?pillar=trade&q=${encodeURIComponent('đường')}`,
    );
    expect(filteredAddress('/r/LAO-VNM/threads', none, {})).toBe('/r/LAO-VNM/threads');
  });
});

describe('sorting', () => {
  test.each([
    [null, 'lastSaid', '-lastSaid'],
    ['-lastSaid', 'lastSaid', 'lastSaid'],
    ['lastSaid', 'lastSaid', '-lastSaid'],
    [null, 'due', 'due'],
    ['due', 'due', '-due'],
    ['-lastSaid', 'due', 'due'],
  ] as const)('by %s, then %s is pressed', (current, column, expected) => {
    expect(nextSort(current, column)).toBe(expected);
  });

  test('only the column that is sorted says so', () => {
    expect(sortedAs('-due', 'due')).toBe('descending');
    expect(sortedAs('due', 'due')).toBe('ascending');
    expect(sortedAs('due', 'times')).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { lastDayBefore, lunarDay } from './lunar.ts';

/** The first day of the lunar year as Vietnamese almanacs have it. */
const newYears = [
  '1954-02-03', '1968-01-29', '1975-02-11', '1976-01-31', '1985-01-21', '1986-02-09', '1990-01-27', '1995-01-31',
  '2000-02-05', '2007-02-17', '2008-02-07', '2013-02-10', '2014-01-31', '2016-02-08', '2017-01-28', '2018-02-16',
  '2019-02-05', '2020-01-25', '2021-02-12', '2022-02-01', '2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17',
  '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-02',
]; // prettier-ignore

const written = ({ year, month, day }: { year: number; month: number; day: number }): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

describe('the lunar year of Hà Nội', () => {
  test.each(newYears)('%s is a first of the first month', (day) => {
    expect(written(lunarDay(Number(day.slice(0, 4)), 1, 1))).toBe(day);
  });

  test.each([
    [2024, 8, 15, '2024-09-17'],
    [2025, 8, 15, '2025-10-06'], // after the leap sixth month
    [2023, 3, 10, '2023-04-29'], // after the leap second month
    [2020, 8, 15, '2020-10-01'], // after the leap fourth month
    [2025, 3, 10, '2025-04-07'],
  ])('lunar %i-%i-%i is %s', (year, month, day, expected) => {
    expect(written(lunarDay(year, month, day))).toBe(expected);
  });

  test('the evening before the year', () => {
    expect(written(lastDayBefore(2025))).toBe('2025-01-28');
  });
});

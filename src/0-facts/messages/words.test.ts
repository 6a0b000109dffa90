import { describe, expect, test } from 'vitest';
import { dateWords } from './dates.ts';
import { figureWords, gapFiller, metricWords, unitWords } from './figures.ts';
import type { Quantity } from './figures.ts';

describe('dates', () => {
  test.each([
    ['2026-02-05', '05/02/2026', '5 Feb 2026'],
    ['2025-09-02', '02/09/2025', '2 Sep 2025'],
    ['2026-02', '02/2026', 'Feb 2026'],
    ['2027', '2027', '2027'],
    ['2025-34', 'quý II/2025', 'Q2 2025'],
    ['2026-23', 'mùa Thu 2026', 'autumn 2026'],
    ['2026-40', 'nửa đầu 2026', 'first half of 2026'],
    ['199X', 'thập niên 1990', '1990s'],
    ['XXXX-12-01', '01/12, không rõ năm', '1 Dec, year unknown'],
    ['2026/2030', '2026–2030', '2026–2030'],
    ['2025-10-20/2025-10-26', '20–26/10/2025', '20–26 Oct 2025'],
    ['2025-12-01/2026-02-05', '01/12/2025–05/02/2026', '1 Dec 2025–5 Feb 2026'],
    ['2025-01/2025-06', '01/2025–06/2025', 'Jan 2025–Jun 2025'],
    ['2014/..', 'từ 2014', 'since 2014'],
    ['../2030', 'đến 2030', 'until 2030'],
    [null, 'không rõ ngày', 'date unknown'],
  ])('%s', (edtf, vi, en) => {
    expect(dateWords(edtf, 'vi')).toBe(vi);
    expect(dateWords(edtf, 'en')).toBe(en);
  });
});

test.each([
  [10305, 'count', '10.305', '10,305'],
  [999, 'count', '999', '999'],
  [2026, 'year', '2026', '2026'],
  [1204, 'row', '1204', '1204'],
  ['2026', 'count', '2026', '2026'],
])('%j as $%s of a message', (value, interpolationkey, vi, en) => {
  expect(gapFiller.format(value, undefined, 'vi', { interpolationkey })).toBe(vi);
  expect(gapFiller.format(value, undefined, 'en', { interpolationkey })).toBe(en);
});

describe('figures', () => {
  test.each<[Quantity, string, string]>([
    [{ value: 5.6e9, unit: 'USD' }, '5,6 tỷ USD', 'USD 5.6 billion'],
    [{ value: [5e9, 10e9], unit: 'USD' }, '5–10 tỷ USD', 'USD 5–10 billion'],
    [{ value: 35e6, unit: 'USD', qualifier: 'over' }, 'trên 35 triệu USD', 'over USD 35 million'],
    [{ value: 1100, unit: 'count', per: 'year' }, '1.100 mỗi năm', '1,100 a year'],
    [{ value: 12.5, unit: 'percent' }, '12,5%', '12.5%'],
    [{ value: 3e6, unit: 'percent' }, '3.000.000%', '3,000,000%'],
    [{ value: 0, unit: 'count' }, '0', '0'],
  ])('%j', (figure, vi, en) => {
    expect(figureWords(figure, 'vi')).toBe(vi);
    expect(figureWords(figure, 'en')).toBe(en);
  });

  test('one divisor fits a whole axis', () => {
    expect(unitWords([900e6, 5e9], 'USD', 'vi')).toEqual({ divisor: 1e9, words: 'tỷ USD' });
    expect(unitWords([40, 900], 'count', 'en')).toEqual({ divisor: 1, words: '' });
    expect(unitWords([61_000, 160_000], 'count', 'en')).toEqual({ divisor: 1000, words: 'thousand' });
    expect(unitWords([12, 20_000], 'percent', 'en')).toEqual({ divisor: 1, words: '%' });
  });

  test('a metric outside the vocabulary carries its own name', () => {
    expect(metricWords('trade-turnover', 'en')).toBe('trade turnover');
    expect(metricWords('other:crude-oil-tonnes', 'vi')).toBe('dầu thô (tấn)');
    expect(metricWords('other:remittances', 'vi')).toBe('kiều hối');
    expect(metricWords('other:bicycles-sold', 'vi')).toBe('bicycles sold');
  });
});

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Draft } from '../../mentions.ts';
import { draftOf } from '../../reader.ts';
import { HitIndex } from '../../text/hit-index.ts';

function draft(text: string): Draft {
  return draftOf({ id: '', text, publishedOn: '2026-02-05' }, 'vi', 'quantities')!;
}

/** Quantities as `value unit counted per qualifier`. */
function quantities(text: string): string[] {
  return draft(text).quantities.map(({ value, unit, counted, per, qualifier }) =>
    [Array.isArray(value) ? value.join('..') : value, unit, counted, per, qualifier].filter(Boolean).join(' '),
  );
}

describe('money', () => {
  test.each([
    ['hơn 5,6 tỷ USD', '5600000000 USD over'],
    ['gần 800 triệu đô la Mỹ', '800000000 USD under'],
    ['khoảng 5,5 tỉ đôla', '5500000000 USD about'],
    ['1.234,5 tỷ đồng', '1234500000000 VND'],
    ['3 nghìn tỷ đồng', '3000000000000 VND'],
    ['100.000 euro', '100000 EUR'],
    ['2 tỷ 300 triệu đồng', '2300000000 VND'],
    ['2 tỷ rưỡi đồng', '2500000000 VND'],
    ['một tỷ nhân dân tệ', '1000000000 CNY'],
    ['$500 triệu', '500000000 USD'],
    ['US$ 1,2 tỷ', '1200000000 USD'],
    ['€20 triệu', '20000000 EUR'],
    ['30 tỷ kip', '30000000000 LAK'],
    ['20 tỷ yên', '20000000000 JPY'],
    ['7 nghìn tỷ won', '7000000000000 KRW'],
    ['900 triệu rúp', '900000000 RUB'],
    ['10 triệu rúp chuyển nhượng', '10000000 SUR'],
    ['4 tỷ baht', '4000000000 THB'],
    ['5 triệu bảng Anh', '5000000 GBP'],
    ['300 triệu đô la Úc', '300000000 AUD'],
    ['12 triệu đô-la Singapore', '12000000 SGD'],
    ['1,234,567 USD', '1234567 USD'],
    ['5,600 USD', '5600 USD'],
    ['5-10 tỷ USD', '5000000000..10000000000 USD'],
    ['từ 5 đến 10 tỷ USD', '5000000000..10000000000 USD'],
    ['từ 500 triệu đến 1 tỷ USD', '500000000..1000000000 USD'],
    ['2 tỷ USD/năm', '2000000000 USD year'],
    ['mỗi năm ít nhất 50 triệu USD', '50000000 USD year over'],
  ])('%s → %s', (text, expected) => expect(quantities(text)).toEqual([expected]));

  test.each([
    ['Khoản vay 500 triệu USD (khoảng 12.500 tỷ đồng) đã ký.', ['500000000 USD']],
    ['Trị giá 10 tỷ yên, tương đương 65 triệu USD.', ['10000000000 JPY']],
    ['tăng từ 3 tỷ USD lên 5 tỷ USD', ['3000000000 USD', '5000000000 USD']],
    ['Việt Nam góp 3 triệu USD, Nhật Bản góp 200 triệu yên.', ['3000000 USD', '200000000 JPY']],
  ])('%s', (text, expected) => expect(quantities(text)).toEqual(expected));
});

describe('percent and things counted', () => {
  test.each([
    ['tăng 12,5% so với cùng kỳ', '12.5 percent'],
    ['6-7%', '6..7 percent'],
    ['từ 6,5% đến 7%', '6.5..7 percent'],
    ['tám phần trăm', '8 percent'],
    ['15%/năm', '15 percent year'],
    ['276 dự án', '276 count dự án'],
    ['một trăm suất học bổng', '100 count suất học bổng'],
    ['hai mươi mốt văn kiện', '21 count văn kiện'],
    ['một trăm linh năm người', '105 count người'],
    ['1,2 triệu lượt khách', '1200000 count lượt khách'],
    ['ba nghìn hai trăm tấn gạo', '3200 count tấn'],
    ['1,000 người', '1000 count người'],
    ['60 suất mỗi năm', '60 count suất year'],
    ['100 lượt cán bộ trở lên', '100 count lượt cán bộ over'],
  ])('%s → %s', (text, expected) => expect(quantities(text)).toEqual([expected]));
});

describe('no quantities', () => {
  test.each([
    'khóa 14, Điều 12, số 5, lần thứ 3, thứ hai',
    'hàng nghìn suất học bổng, vài trăm triệu USD, nhiều tỷ đồng',
    'một số dự án, một trong các nước',
    'tăng 2 điểm phần trăm',
    'ngày 20/10, năm 2025, từ 20 đến 26/10',
    '5 năm, 40 năm Đổi mới, 3 tháng đầu năm',
    'B-52, G20, COP26, 1.10.30, 3-2',
    '3 đồng chủ tịch',
  ])('%s', (text) => expect(quantities(text)).toEqual([]));
});

const pieces = ['5', '5,6', '1.234', '10', '-', 'đến', 'tỷ', 'triệu', 'nghìn', 'trăm', 'rưỡi', 'một', 'hai', 'mươi', 'năm', 'linh', 'USD', 'đồng', '%', '$', 'dự án', 'hơn', '/năm', 'mỗi năm', '(', ')', ',', 'tương đương', '5/2']; // prettier-ignore
const text = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ', ' ')), { maxLength: 30 })
  .map((parts) => parts.map(([piece, gap]) => piece + gap).join(''));

describe('any text', () => {
  test('gives finite values at places of their own, in order, the same in NFD', () => {
    fc.assert(
      fc.property(text, (given) => {
        let end = 0;
        for (const { value, from, to } of draft(given).quantities) {
          expect([value].flat().every(Number.isFinite)).toBe(true);
          if (Array.isArray(value)) expect(value[0]).toBeLessThan(value[1]);
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(quantities(given.normalize('NFD'))).toEqual(quantities(given));
      }),
      { numRuns: 800 },
    );
  });

  test.each(['5 ', '5-', '5 tỷ ', 'một trăm ', '5 USD, ', 'mỗi năm 5 '])('takes work in proportion: %s', (piece) => {
    const lookups = (count: number): number => {
      const spies = [vi.spyOn(HitIndex.prototype, 'startingAt'), vi.spyOn(HitIndex.prototype, 'endingAt')];
      draft(piece.repeat(count));
      const calls = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
      vi.restoreAllMocks();
      return calls;
    };
    expect(lookups(1600)).toBeLessThanOrEqual(9 * lookups(200));
  });
});

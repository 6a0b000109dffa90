import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { isEdtf } from '../../../0-facts/index.ts';
import { readDates } from '../../dates.ts';
import { HitIndex } from '../../text/hit-index.ts';

/** Pieces of which texts about time are made, so that most generated texts nearly say something. */
const pieces = [
  'ngày', 'tháng', 'năm', 'quý', 'tuần', 'thứ', 'hai', 'tư', 'hôm', 'nay', 'qua', 'sáng', 'chiều', 'cùng', 'từ', 'đến', 'tới',
  'trước', 'sau', 'giai đoạn', 'nửa đầu', 'đầu', 'cuối', 'mùa thu', 'thập niên', 'Tết', 'Giáp Thìn', 'mùng', 'âm lịch', 'sẽ', 'đã',
  '5/2', '29/2', '31/4', '20-26/10', '1.12', '12/2025', '2025', '1990', '6', '48', '/', '-', ',', ';', '.', '(', ')', 'II', '2026-02-05',
  'TCN', '24/7', 'một', 'mười', '\n', 'Hà Nội',
]; // prettier-ignore

const nearText = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ', ' ', ' ')), { maxLength: 40 })
  .map((parts) => parts.map(([piece, gap]) => piece + gap).join(''));
const ref = fc.constantFrom(null, '2026-02-05', '1962-09-05', '2013', '2024-02-29');

describe('dates of any text', () => {
  test('are EDTF and stand where they say, in order', () => {
    fc.assert(
      fc.property(fc.oneof(nearText, fc.string({ unit: 'binary' })), ref, (text, day) => {
        let end = 0;
        for (const date of readDates(text, day)) {
          expect(text.slice(date.start, date.end)).toBe(date.exact);
          expect(date.edtf).toSatisfy(isEdtf);
          expect(date.start).toBeGreaterThanOrEqual(end);
          end = date.end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('are the same for composed and decomposed letters', () => {
    fc.assert(
      fc.property(nearText, ref, (text, day) => {
        const told = (form: string): string[] =>
          readDates(form, day).map(({ edtf, exact }) => `${edtf} ${exact.normalize('NFC')}`);
        expect(told(text.normalize('NFD'))).toEqual(told(text.normalize('NFC')));
      }),
      { numRuns: 500 },
    );
  });
});

describe('long texts without an end take work in proportion', () => {
  test.each([
    'ngày ',
    '1/',
    '5/2 ',
    'từ ',
    '1-',
    'thứ hai ',
    'cùng ngày ',
    '1, ',
    'sẽ 5/2; ',
    'mười ',
    'một trăm ',
    'đầu ',
  ])('%s', (piece) => {
    const lookups = (count: number): number => {
      const spies = [vi.spyOn(HitIndex.prototype, 'startingAt'), vi.spyOn(HitIndex.prototype, 'endingAt')];
      readDates(piece.repeat(count), '2026-02-05');
      const calls = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
      vi.restoreAllMocks();
      return calls;
    };
    expect(lookups(1600)).toBeLessThanOrEqual(9 * lookups(200));
  });
});

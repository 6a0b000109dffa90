import { expect, test } from 'vitest';
import { decimalMarkOf, numberIn } from './numbers.ts';
import type { DecimalMark } from './numbers.ts';

const cell = (text: string, isNumber = false) => ({ ref: 'A1', column: 'A', row: 1, text, isNumber });

test.each<[number | 'unsure' | null, string, DecimalMark | null]>([
  [2, '2', null],
  [2.25, '2,25', null],
  [2.25, '2.25', null],
  [1234.5, '1.234,5', null],
  [1234.5, '1,234.5', null],
  [1234567, '1.234.567', null],
  [1234567, '1 234 567', null],
  [0.125, '0,125', null],
  [1234.567, '1234.567', null],
  [-3.5, '-3,5', null],
  ['unsure', '1.234', null],
  ['unsure', '1,234', null],
  [1234, '1.234', ','],
  [1.234, '1.234', '.'],
  [1.234, '1,234', ','],
  [null, 'khoảng 2', null],
  [null, '1.10.30', null],
  [null, '12,34.5', null],
  [null, '', null],
  [null, '…', ','],
])('%s: %j with %s', (value, text, mark) => expect(numberIn(cell(text), mark)).toBe(value));

test('a number of a workbook is what it is', () => {
  expect(numberIn(cell('1.234', true), null)).toBe(1.234);
  expect(numberIn(cell('2.25E9', true), ',')).toBe(2.25e9);
});

test.each<[DecimalMark | null, string[]]>([
  [',', ['1.234', '2,25']],
  ['.', ['1.234', '2.2']],
  [',', ['1.234.567', '1.234']],
  [null, ['1.234', '5.678']],
  [null, ['2.25', '2,25']],
])('%s is proved by %j', (mark, texts) => expect(decimalMarkOf(texts.map((text) => cell(text)))).toBe(mark));

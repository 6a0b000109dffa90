import { expect, test } from 'vitest';
import { valueOf, writtenOf } from './editable.ts';
import type { Editable } from './editable.ts';

const cases: [Editable['form'], string, unknown][] = [
  ['words', ' mở chợ ', 'mở chợ'],
  ['words', ' ', null],
  ['list', 'LAO, VNM,', ['LAO', 'VNM']],
  ['number', '5000000000', 5e9],
  ['date', '', null],
];
test.each(cases)('%s: "%s"', (form, written, value) => {
  expect(valueOf({ field: 'x', form }, written)).toEqual(value);
  if (value !== null) expect(valueOf({ field: 'x', form }, writtenOf(value))).toEqual(value);
});

import { expect, test } from 'vitest';
import { pack, unpack, unpackText } from './packing.ts';

/** Packed by the first version that did so. */
const packed1 = 'ASMgjZzPcPkK7upaAA==';

const values: unknown[] = [
  {},
  [],
  'Hai bên nhất trí 🌉',
  { dài: 'xây cầu '.repeat(10_000) },
  { evidence: { exact: '"\\\n\u2028', start: 1, end: 9 }, number: null },
];

test.each(values)('what is packed is unpacked as it was (%#)', (value) => {
  expect(unpack(pack(value))).toEqual(value);
  expect(unpackText(pack(value))).toBe(JSON.stringify(value));
});

test('rows of the first schema are JSON as it stands', () => {
  expect(unpack(Buffer.from('{"states":["LAO","VNM"],"words":"cửa khẩu"}'))).toEqual({
    states: ['LAO', 'VNM'],
    words: 'cửa khẩu',
  });
});

test('a form that was packed once is read for ever', () => {
  const packed = Buffer.from(packed1, 'base64');
  expect(unpack(packed)).toEqual({ force: 'agreed', speakers: ['hai bên'], holders: ['LAO', 'VNM'], due: null });
});

test.each([
  ['cut short', pack({ force: 'agreed', action: 'mở cửa khẩu phụ' }).subarray(0, 12)],
  ['of no form', Buffer.of(1, 255, 255, 255)],
])('bytes %s are refused', (_, bytes) => {
  expect(unpackText(bytes)).toBe(null);
  expect(() => unpack(bytes)).toThrow(/cannot be unpacked.*ganket verify/);
});

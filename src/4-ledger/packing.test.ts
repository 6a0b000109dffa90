import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { keptText, pack, textOf, unpack, unpackedText, unpackText } from './packing.ts';

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

test.each(['', 'Hai bên.', '\ufeffHai bên \u0000 🌉', 'x'.repeat(4_000_000), 'Hai bên nhất trí. '.repeat(40)])(
  'a text comes back as it was (%#)',
  (text) => {
    expect(textOf(keptText(text))).toBe(text);
  },
);

test('a short text stands as it is, a long one is packed', () => {
  expect(keptText('Hai bên.')).toEqual({ text: 'Hai bên.', packed_text: null });
  const { text, packed_text } = keptText('Hai bên nhất trí. '.repeat(40));
  expect(text).toBe('');
  expect(packed_text!.length).toBeLessThan(60);
});

test('bytes that no packing gives are refused', () => {
  const cut = { text: '', packed_text: deflateSync('Hai bên nhất trí.').subarray(0, 10) };
  expect(unpackedText(cut)).toBeNull();
  expect(() => textOf(cut)).toThrow(/cannot be unpacked.*ganket verify/);
});

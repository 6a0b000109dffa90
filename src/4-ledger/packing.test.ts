import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, packKept, unpack, unpackText } from './packing.ts';

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

const id = '0123456789abcdef';
const hash = id.repeat(4);

test.each([
  ['a number', '17', 3],
  ['an id', `"${id}"`, 10],
  ['ids and how near', `["${id}",["${id}",0.61]]`, 29],
  ['ids of encounters and threads', `["e${id}","t${id}"]`, 22],
  ['an id with its article', `{"key":"${id} bài 7"}`, 25],
  ['a hash', `["${hash}"]`, 36],
  [
    'no ids: other letters, lengths and surroundings',
    `["x${id}","${id}0","${id}-"," ${id}","${id.toUpperCase()}","t${hash}"]`,
    121,
  ],
  ['what only looks like the quotes of an id', JSON.stringify(`a"${id}" "${id} ­`), 40],
])('of what linking keeps, %s comes back, in at most so many bytes', (_, json, most) => {
  const packed = packKept(json);
  expect(unpackText(packed)).toBe(json);
  expect(packed.length).toBeLessThanOrEqual(most);
});

test('whatever linking keeps comes back', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '"', '\\', ' ', 'ế', '\u0000', '\u0003', '\t', id, hash, `e${id}`),
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const json = JSON.stringify(texts);
      expect(unpackText(packKept(json))).toBe(json);
    }),
  );
});

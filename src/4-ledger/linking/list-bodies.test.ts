import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonOfBody, packBody } from './list-bodies.ts';

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
  const packed = packBody(json);
  expect(jsonOfBody(packed)).toBe(json);
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
      expect(jsonOfBody(packBody(json))).toBe(json);
    }),
  );
});

test.each([
  ['cut short', packBody(JSON.stringify({ texts: ['Hai bên nhất trí mở cửa khẩu phụ.', 'Hai bên.'] })).subarray(0, 12)],
  ['of no form', Buffer.of(7, 1, 2)],
])('bytes %s are refused', (_, bytes) => {
  expect(() => jsonOfBody(bytes)).toThrow(/cannot be unpacked.*ganket verify/);
});

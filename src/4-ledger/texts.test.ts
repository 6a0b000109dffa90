import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { keptText, textOf, unpackedText } from './texts.ts';

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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstPlace, lastPlace, nameBytes, placeBytes, placeOf } from './list-bytes.ts';

const id = '0123456789abcdef';

test.each([
  ['an id', id, 9],
  ['an id with its article', `${id} vnm-lao-00041`, 23],
  ['an id behind words', `vât5 da4\t${id}`, 18],
  ['an id with its article behind words', `da4\t${id} bài\tmột`, 23],
  ['an article by its hash', 'fedcba9876543210', 9],
  ['a day', '2017-04-23 vnm-tha-00046', 24],
  ['nothing', '', 0],
  ['no id: too short', id.slice(1), 15],
  ['no id: too long', `${id}0`, 17],
  ['no id: large letters', id.toUpperCase(), 16],
  ['no id behind a tab', 'd bài\tmột', 12],
  ['signs that stand for something', `a\u0007\u0001b\u0008\u0002\t${id} \u0008`, 20],
  ['signs above the others', '\u{1F309} \uffff', 8],
])('%s comes back, in so many bytes', (_, place, bytes) => {
  expect(placeOf(placeBytes(place))).toBe(place);
  expect(placeBytes(place)).toHaveLength(bytes);
});

const anId = fc.string({ unit: fc.constantFrom(...id), minLength: 16, maxLength: 16 });
const words = fc.string({ unit: fc.constantFrom('a', 'f', '0', ' ', 'â', 'ư', '5', '~'), maxLength: 32 });
const oddText = fc.string({
  unit: fc.constantFrom('a', '0', ' ', '\t', '\u0000', '\u0001', '\u0007', '\u0008', '\n', 'ế', '\u{1F309}'),
});
const behindWords = fc
  .tuple(
    words,
    anId,
    fc.oneof(
      fc.constant(''),
      oddText.map((article) => ` ${article}`),
    ),
  )
  .map(([before, some, after]) => `${before}\t${some}${after}`);
const place = fc.oneof(
  behindWords,
  anId,
  oddText,
  fc.tuple(anId, oddText).map((two) => two.join(' ')),
);

test('every place comes back', () => {
  fc.assert(
    fc.property(place, (some) => {
      expect(placeOf(placeBytes(some))).toBe(some);
    }),
  );
});

/** As lists are that are read in order: ids behind a tab in all places, or in none. */
test.each([
  ['words with ids', behindWords],
  ['days and articles', oddText.map((article) => `d ${article.replaceAll(/[\t\u{1F309}]/gu, '')}`)],
])('the order of %s stays', (_, some) => {
  fc.assert(
    fc.property(some, some, (one, other) => {
      const order = Math.sign(Buffer.compare(placeBytes(one), placeBytes(other)));
      expect(order).toBe(one === other ? 0 : one < other ? -1 : 1);
    }),
  );
});

test('every place lies between the bounds', () => {
  fc.assert(
    fc.property(place, (some) => {
      expect(Buffer.compare(firstPlace, placeBytes(some))).toBeLessThanOrEqual(0);
      expect(Buffer.compare(placeBytes(some), lastPlace)).toBe(-1);
    }),
  );
  expect(Buffer.compare(placeBytes('f'.repeat(16)), lastPlace)).toBe(-1);
});

test('a short name stands as it is, and longer ones never as another', () => {
  expect(Buffer.from(nameBytes('said')).toString()).toBe('said');
  expect(nameBytes('outcomes')).toHaveLength(8);
  expect(nameBytes('umbrellas')).toHaveLength(9);
  expect(nameBytes('umbrellas')).not.toEqual(Buffer.from('umbrellas'));
  expect(nameBytes('words LAO-VNM\nnước')).not.toEqual(nameBytes('words LAO-VNM\nđường'));
});

import { expect, test } from 'vitest';
import { tokenise } from '../text/tokens.ts';
import { Vocabulary } from '../text/vocabulary.ts';
import { numberAt, ordinalAt } from './ordinals.ts';

const ordinals: [string, number | null][] = [
  ['lần thứ 48', 48],
  ['lần thứ nhất', 1],
  ['lần thứ hai', 2],
  ['lần thứ mười hai', 12],
  ['lần thứ hai mươi mốt', 21],
  ['lần thứ XIV', 14],
  ['lần thứ XL', 40],
  ['lần hai', 2],
  ['lần này', null],
  ['lần thứ mấy', null],
  ['thứ hai', null],
];

test.each(ordinals)('%s is %s', (text, value) => {
  expect(ordinalAt(tokenise(text, new Vocabulary()), 0)?.value ?? null).toBe(value);
});

const numbers: [string, number | null][] = [
  ['XIII', 13],
  ['IX', 9],
  ['IV', 4],
  ['12', 12],
  ['IIII', null],
  ['VX', null],
  ['Lào', null],
  ['', null],
];

test.each(numbers)('%s alone is %s', (text, value) => {
  expect(numberAt(tokenise(text, new Vocabulary()), 0)?.value ?? null).toBe(value);
});

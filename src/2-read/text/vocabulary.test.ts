import { expect, test } from 'vitest';
import { tokenise } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

function vocabularyOf(...words: string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.add(word);
  return vocabulary;
}

test.each([
  ['hòa', 'hoà'],
  ['Ủy', 'Uỷ'],
  ['với', 'vơí'],
  ['kỹ', 'kĩ'],
  ['của', 'của'.normalize('NFD')],
  ['của', 'c\u00adủa'],
  ['-', '–'],
  ['"', '“'],
])('%s is found written %s', (word, written) => {
  const vocabulary = vocabularyOf(word);
  expect(tokenise(written, vocabulary).id[0]).toBe(vocabulary.idOf(word));
});

test('a word as rules compare it has no capitals, no marks apart and nothing without width', () => {
  const tokens = tokenise(`CỦA ${'Được'.normalize('NFD')} hợp\u00adtác “ 12`, vocabularyOf());
  expect([0, 1, 2, 3, 4, 5, -1].map((token) => tokens.wordAt(token))).toEqual([
    'của',
    'được',
    'hợptác',
    '“',
    '12',
    '',
    '',
  ]);
  expect(tokens.composedAt(1)).toBe('Được');
  expect(tokens.textOf(2)).toBe('hợp\u00adtác');
});

/** «Aa» and «BB» weigh the same to a sum of letters, and so do all words made of them. */
test('words made to crowd one place of the table are told apart all the same', () => {
  const words = Array.from({ length: 1 << 10 }, (_, n) =>
    Array.from({ length: 10 }, (_, bit) => ((n >> bit) & 1 ? 'Aa' : 'BB')).join(''),
  );
  const tokens = tokenise([...words, ...words].join(' '), vocabularyOf());
  const read = Array.from({ length: tokens.count }, (_, token) => tokens.textOf(token));
  expect(read).toEqual([...words, ...words]);
});

test('more different words than are kept are all read, before and after', () => {
  const vocabulary = vocabularyOf('cầu');
  const words = Array.from({ length: 70_000 }, (_, n) => `w${n.toString(36)}`);
  const tokens = tokenise(`cầu ${words.join(' ')} cầu`, vocabulary);
  expect(tokens.count).toBe(words.length + 2);
  expect([tokens.id[0], tokens.id[words.length + 1]]).toEqual([vocabulary.idOf('cầu'), vocabulary.idOf('cầu')]);
  expect(words.findIndex((word, i) => tokens.textOf(i + 1) !== word)).toBe(-1);
});

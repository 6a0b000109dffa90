import { describe, expect, test } from 'vitest';
import type { RecordKind } from '../facts.ts';
import type { Found } from '../words/records.ts';
import { clicked, headerLength, paragraphsOf } from './pieces.ts';

const text = 'Hai bên nhất trí nâng kim ngạch lên 5 tỷ USD.\n\nHết tin.';

function found(kind: RecordKind, words: string): Found {
  const start = text.indexOf(words);
  const evidence = { exact: words, start, end: start + words.length };
  return {
    place: { fact: words, kind, index: 0, thread: null, novelty: null, edited: [], rejected: false },
    record: { evidence } as Found['record'],
  };
}

describe('a text as pieces', () => {
  const commitment = found('commitments', 'nhất trí nâng kim ngạch lên 5 tỷ USD');
  const indicator = found('indicators', '5 tỷ USD');

  test('is cut where records begin and end, the widest record outside', () => {
    const [first] = paragraphsOf(text, [commitment, indicator]);
    expect(first!.pieces.map((piece) => [piece.text, piece.found.map(({ place }) => place.kind)])).toEqual([
      ['Hai bên ', []],
      ['nhất trí nâng kim ngạch lên ', ['commitments']],
      ['5 tỷ USD', ['commitments', 'indicators']],
      ['.', []],
    ]);
  });

  test('loses no letter of a paragraph', () => {
    for (const { start, end, pieces } of paragraphsOf(text, [commitment, indicator])) {
      expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(start, end));
    }
  });

  test('a record over two paragraphs shows in both and begins in one', () => {
    const wide = found('results', 'USD.\n\nHết');
    const [first, second] = paragraphsOf(text, [wide]);
    expect([first!.pieces.at(-1)!.text, second!.pieces[0]!.text]).toEqual(['USD.', 'Hết']);
    expect([first!.beginning.length, second!.beginning.length]).toEqual([1, 0]);
  });

  test('what a search found is a piece of its own', () => {
    const at = text.indexOf('kim ngạch');
    const [first, second] = paragraphsOf(text, [commitment], { start: at, end: at + 9 });
    expect(first!.pieces.filter(({ sought }) => sought).map((piece) => piece.text)).toEqual(['kim ngạch']);
    expect(second!.pieces.some(({ sought }) => sought)).toBe(false);
  });

  test('empty lines are no paragraphs', () => {
    expect(paragraphsOf('\n \n', [])).toEqual([]);
  });
});

test.each([
  [['wide', 'narrow'], null, 'narrow'],
  [['wide', 'narrow'], 'narrow', 'wide'],
  [['wide', 'narrow'], 'wide', 'narrow'],
  [['wide', 'narrow'], 'elsewhere', 'narrow'],
  [[], null, null],
])('a click on the words of %j, where %s is chosen, means %s', (facts, chosen, expected) => {
  expect(clicked(facts, chosen)).toBe(expected);
});

test.each([
  [' date 2026-02-05 Chiều 5/2', 17],
  ['Chiều 5/2', 0],
  ['date 5/2/2026 Chiều', 0],
])('the header of "%s"', (opening, length) => {
  expect(headerLength(opening)).toBe(length);
});

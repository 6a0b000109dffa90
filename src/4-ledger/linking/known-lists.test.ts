import { expect, test } from 'vitest';
import { KnownLists } from './known-lists.ts';

test('what was read and found missing is known, and what was not asked for is not', () => {
  const known = new KnownLists(10_000);
  known.note(
    'words',
    new Map([
      ['a', '1'],
      ['b', undefined],
    ]),
  );
  expect(['a', 'b', 'c'].map((place) => known.has('words', place))).toEqual([true, true, false]);
  expect(known.get('words', 'a')).toBe('1');
  expect(known.whole('words')).toBeNull();
});

test('of a list read as a whole every place is known, also after a part of it was written', () => {
  const known = new KnownLists(10_000);
  known.noteWhole('words', new Map([['a', '1']]));
  known.renew('words', [
    ['a', undefined],
    ['b', null],
  ]);
  known.renew('others', [['a', '1']]);
  expect([...known.whole('words')!]).toEqual([
    ['a', undefined],
    ['b', null],
  ]);
  expect(known.has('words', 'c')).toBe(true);
  expect(known.has('others', 'a')).toBe(false);
});

test('where there is too much of it, all is let go', () => {
  const known = new KnownLists(1000);
  known.note('words', new Map([['a', 'x'.repeat(1000)]]));
  expect(known.has('words', 'a')).toBe(true);
  known.note('others', new Map([['a', '1']]));
  expect(known.has('words', 'a')).toBe(false);
  expect(known.has('others', 'a')).toBe(true);
});

import { expect, test } from 'vitest';
import { turnAt } from './turns.ts';

const pages = { count: 4, sections: [1, 2], lines: [1, 1, 2], notes: [3, 3], sources: [3, 4] };

test('the first line, footnote or source of a page tells its number', () => {
  const turns = (['lines', 'notes', 'sources'] as const).map((part) =>
    pages[part].map((_, at) => turnAt(pages, part, at)),
  );
  expect(turns).toEqual([
    [null, null, 2],
    [3, null],
    [null, 4],
  ]);
});

test('nothing is told before the pages are laid out, nor of what they do not have', () => {
  expect(turnAt(null, 'lines', 0)).toBeNull();
  expect(turnAt(pages, 'lines', 3)).toBeNull();
});

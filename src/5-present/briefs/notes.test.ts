import { expect, test } from 'vitest';
import type { Brief, BriefLength } from '../../0-facts/index.ts';
import { linkOf, notesOf } from './notes.ts';
import { madeUpQuote, vietnamese } from './material/made-up.ts';

const briefOf = (length: BriefLength): Brief => ({
  language: 'vi',
  title: 'T',
  facts: [],
  asOf: '2026-03-01',
  example: false,
  length,
  sections: [],
  notes: [1, 2].map((number) => ({ number, quote: madeUpQuote('2026-02-05', 'lời', number), language: 'vi' })),
  sources: [],
});

test.each<[BriefLength, titles: string[], where: (string | null)[]]>([
  ['full', ['Một bài', 'Một bài'], ['Báo A, 05/02/2026', 'Báo A, 05/02/2026']],
  ['one-page', ['Một bài', 'bài ở chú thích 1'], ['Báo A, 05/02/2026', null]],
])('an article that is quoted twice, %s', (length, titles, where) => {
  const notes = notesOf(briefOf(length), vietnamese);
  expect(notes.map(({ title }) => title)).toEqual(titles);
  expect(notes.map((note) => note.where)).toEqual(where);
});

test.each([
  ['https://a.vn/tin?x=1', 'https://a.vn/tin?x=1'],
  ['http://a.vn', 'http://a.vn/'],
  ['ftp://a.vn/tin', null],
  ['javascript:alert(1)', null],
  ['tin.html', null],
])('%s leads to %s', (url, link) => expect(linkOf(url)).toBe(link));

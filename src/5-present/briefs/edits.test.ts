import { expect, test } from 'vitest';
import type { BriefDecision, BriefEdits, BriefSectionKey } from '../../0-facts/index.ts';
import type { Cited, DraftSection } from './draft.ts';
import { edited, numbered } from './edits.ts';
import { madeUpQuote } from './material/made-up.ts';

const section = (key: BriefSectionKey, ...quotes: Cited[]): DraftSection => {
  const lines = quotes.map((quote) => ({
    id: quote.exact,
    runs: [{ voice: 'record' as const, text: 'lời' }],
    quotes: [quote],
  }));
  return { key, title: key, groups: [{ title: null, lines, rest: 0 }], empty: '–' };
};
const [a, b, c] = ['a', 'b', 'c'].map((exact) => madeUpQuote('2026-02-01', exact)) as [Cited, Cited, Cited];
const both = [section('raise', a, b, c), section('open', a, b, c)];
const idsAfter = (edits: Partial<BriefEdits>): string[][] =>
  edited(both, { struck: [], order: [], remarks: [], ...edits }).map(({ groups }) =>
    groups.flatMap(({ lines }) => lines.map(({ id }) => id)),
  );

test('a line is struck or moved in its own section alone', () => {
  expect(idsAfter({ struck: ['raise b'] })).toEqual([
    ['raise a', 'raise c'],
    ['open a', 'open b', 'open c'],
  ]);
  expect(idsAfter({ order: ['open c', 'open a'] })).toEqual([
    ['raise a', 'raise b', 'raise c'],
    ['open c', 'open a', 'open b'],
  ]);
});

test('an id that was kept without its section holds in all of them', () => {
  expect(idsAfter({ struck: ['b'], order: ['c'] })).toEqual([
    ['raise c', 'raise a'],
    ['open c', 'open a'],
  ]);
});

test('a remark says whose it is, where somebody is named', () => {
  const remarks = [
    { section: 'open' as const, text: 'hỏi trước', who: 'Lan' },
    { section: 'open' as const, text: 'nhắc lại', who: null },
  ];
  const [raise, open] = edited(both, { struck: [], order: [], remarks });
  expect(raise!.groups).toHaveLength(1);
  expect(open!.groups[1]!.lines.map(({ runs }) => runs)).toEqual([
    [{ voice: 'people', text: 'Lan: hỏi trước' }],
    [{ voice: 'people', text: 'nhắc lại' }],
  ]);
});

test('what was decided of words is told in their one footnote, whichever line knew of it', () => {
  const decided: BriefDecision = { state: 'completed', who: 'Lan', at: '2026-02-05T00:00:00.000Z', why: null };
  for (const quotes of [
    [a, { ...a, decided }],
    [{ ...a, decided }, a],
  ]) {
    const { notes } = numbered([section('open', ...quotes)], new Map());
    expect(notes).toEqual([expect.objectContaining({ number: 1, language: 'und', decided })]);
  }
});

test('a group of which only the rest is told is shown, an empty one is not', () => {
  const groups = [
    { title: 'trống', lines: [], rest: 0 },
    { title: 'còn', lines: [], rest: 2 },
  ];
  const { sections } = numbered([{ key: 'open', title: '', groups, empty: '–' }], new Map());
  expect(sections[0]!.groups.map(({ title }) => title)).toEqual(['còn']);
});

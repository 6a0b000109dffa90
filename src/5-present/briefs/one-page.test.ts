import { expect, test } from 'vitest';
import type { BriefKind, BriefSectionKey } from '../../0-facts/index.ts';
import type { DraftLine, DraftSection } from './draft.ts';
import { madeUpQuote } from './material/made-up.ts';
import { onePage } from './one-page.ts';
import { roomOf } from './page-room.ts';

const line = (id: string): DraftLine => ({
  id,
  // Long enough that no page holds all of them.
  runs: [{ voice: 'machine', text: `${id} `.padEnd(300, 'x') }],
  quotes: [madeUpQuote('2026-02-05', id)],
});

function section(key: BriefSectionKey, groups: Record<string, string[]>): DraftSection {
  const drawn = Object.entries(groups).map(([title, ids]) => {
    return { title, lines: ids.map((id) => line(`${key} ${id}`)), rest: 0 };
  });
  return { key, title: key, groups: drawn, empty: 'Nothing.' };
}

const many = (name: string, count = 40): string[] => Array.from({ length: count }, (_, at) => `${name} ${at}`);
const page = (kind: BriefKind, ...sections: DraftSection[]) => onePage(sections, kind, 'T', 'See the full brief.');

test('before a visit each of what is led with has a line: to raise, target and growth, asks, and who is who', () => {
  const { sections } = page(
    'visit',
    section('changes', { 'New (40)': many('thread') }),
    section('raise', { 'All (40)': many('thread') }),
    section('open', { 'Asked (40)': many('ask'), 'Agreed (40)': many('agreed') }),
    section('figures', { Trade: [...many('figure a actual 2025'), 'figure b target 2027', 'gap b 2027'] }),
    section('people', { Laos: many('person') }),
    section('left-out', {}),
  );
  const ids = sections.flatMap(({ groups }) => groups.flatMap(({ lines }) => lines.map(({ id }) => id)));
  expect(ids).toEqual(
    expect.arrayContaining([
      'raise thread 0',
      'open ask 0',
      'figures figure b target 2027',
      'figures gap b 2027',
      'people person 0',
    ]),
  );
});

test('of bodies the overview is told whole before what each of them has to do', () => {
  const { sections } = page(
    'oversight',
    section('bodies', {
      Overview: many('body', 8),
      'A: overdue (40)': many('thread'),
      'B: overdue (40)': many('thread'),
    }),
    section('changes', { 'New (40)': many('thread') }),
    section('left-out', {}),
  );
  expect(sections[0]!.groups[0]!.lines.map(({ id }) => id)).toEqual(many('bodies body', 8));
  expect(sections[0]!.groups.length).toBeGreaterThan(1);
});

test.each<[string, Record<string, string[]>, string]>([
  [
    'in counts, and where they are listed',
    { 'Disputed (3)': many('thread', 3), 'Retracted (0)': [], 'Meetings without a day (2)': many('encounter', 2) },
    'Disputed (3); Meetings without a day (2). See the full brief.',
  ],
  ['or that nothing was', { 'Disputed (0)': [] }, 'Nothing.'],
])('one page ends with what was left out, %s', (_, groups, said) => {
  for (const kind of ['visit', 'session', 'oversight'] as const) {
    const { sections } = page(kind, section('raise', { 'All (40)': many('thread') }), section('left-out', groups));
    expect(sections.map(({ key }) => key)).toEqual(['raise', 'left-out']);
    expect(sections.at(-1)).toMatchObject({ groups: [], empty: said });
  }
});

test('the page is filled as far as it goes, and no further', () => {
  const long = section('raise', { 'All (40)': many('thread') });
  const { sections, shown, all } = page('visit', long, section('left-out', {}));
  expect(roomOf(sections, 'T')).toBeLessThanOrEqual(1);
  const [{ groups }] = sections as [DraftSection];
  const more = { ...long, groups: [{ ...groups[0]!, lines: long.groups[0]!.lines.slice(0, shown + 1) }] };
  expect(roomOf([more, ...sections.slice(1)], 'T')).toBeGreaterThan(1);
  expect([groups[0]!.lines.length, all]).toEqual([shown, 40]);
});

test('what leads has more lines than what follows', () => {
  const { sections } = page(
    'visit',
    section('words', { 'All (40)': many('a') }),
    section('raise', { 'All (40)': many('b') }),
  );
  const [words, raise] = sections.map(({ groups }) => groups[0]!.lines.length) as [number, number];
  expect(raise).toBeGreaterThan(2 * words);
});

test('words that stand in two lines take the room of one footnote', () => {
  const quoted = (...quotes: DraftLine['quotes'][]): DraftSection => ({
    ...section('raise', {}),
    groups: [{ title: null, lines: quotes.map((own, at) => ({ ...line('a'), id: `a ${at}`, quotes: own })), rest: 0 }],
  });
  const [one, other] = [madeUpQuote('2026-02-05', 'a'.repeat(400)), madeUpQuote('2026-02-05', 'b'.repeat(400), 9)];
  expect(roomOf([quoted([one], [one])], 'T')).toBeLessThan(roomOf([quoted([one], [other])], 'T'));
});

test('a person’s remark on what was left out stands under the counts', () => {
  const remarked = section('left-out', { 'Disputed (3)': many('thread', 3) });
  remarked.groups.push({ title: null, lines: [line('remark left-out 0')], rest: 0 });
  const [last] = page('visit', remarked).sections;
  expect(last!.groups.map(({ title, lines }) => [title, ...lines.map(({ id }) => id)])).toEqual([
    ['Disputed (3). See the full brief.', 'remark left-out 0'],
  ]);
});

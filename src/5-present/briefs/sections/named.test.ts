import { describe, expect, test } from 'vitest';
import {
  madeUpEncounter,
  madeUpMaterial,
  madeUpPerson,
  madeUpThread,
  vietnamese,
  wordsOf,
} from '../material/made-up.ts';
import { meetings } from './meetings.ts';
import { people } from './people.ts';
import { raise } from './raise.ts';
import { holdersOn } from '../material/posts.ts';

/** What guests and hosts change: whom they met, what they spoke of and who they are stands first. */

const minister = { kind: 'person' as const, id: 'p', name: 'Bounmy', country: 'LAO' };
const material = madeUpMaterial({
  threads: [
    madeUpThread('a', { marks: ['overdue'], speakers: ['Trần Nam'] }),
    madeUpThread('b', { marks: ['raise-next'], speakers: ['Bounmy'] }),
    madeUpThread('c', { marks: [], speakers: ['Bounmy'] }),
  ],
  encounters: [
    madeUpEncounter('hôm qua', '2026-02-28'),
    madeUpEncounter('với khách', '2026-02-01', { participants: [minister] }),
    madeUpEncounter('năm ngoái', '2025-02-01', { participants: [minister] }),
  ],
  holders: holdersOn(
    [
      madeUpPerson('Trần Nam', 'VNM', [['2026-01-01', 'Thủ tướng']]),
      madeUpPerson('Vilay', 'LAO', [['2026-01-01', 'Thủ tướng']]),
      madeUpPerson('Bounmy', 'LAO', [['2026-01-01', 'Bộ trưởng Bộ Y tế']]),
    ],
    '2026-03-01',
  ),
});
const named = (guests: string[], hosts: string[]) => ({ ...material, wish: { ...material.wish, guests, hosts } });
const titles = (groups: (string | null)[][]): (string | null)[] => groups.map(([title]) => title!);
const firsts = (groups: (string | null)[][]): string[] => groups.map(([, line]) => line!.replace(/\[.*/, ''));

describe.each([
  ['a guest', named(['Bộ trưởng Bounmy'], [])],
  ['a host', named([], ['bounmy'])],
])('%s', (_, asked) => {
  test('is met in a group of its own', async () => {
    const groups = wordsOf(await meetings(asked, vietnamese));
    expect(titles(groups)).toEqual(['Có khách hoặc chủ nhà dự (1)', 'Cuộc gặp khác (1)']);
    expect(firsts(groups)[0]).toBe('01/02/2026: hội đàm. Bounmy (Lào)');
  });

  test('has its own words raised first', async () => {
    const groups = wordsOf(await raise(asked, vietnamese));
    expect(titles(groups)).toEqual(['Khách hoặc chủ nhà đã nói (1)', 'Việc khác (1)']);
    expect(firsts(groups)[0]).toMatch(/^“làm b”/);
  });
});

test.each([
  ['the higher post first, where nobody is named', [], [], 'Vilay: “Thủ tướng” (01/01/2026)'],
  ['the guest first', ['Bounmy'], [], 'Bounmy (khách): “Bộ trưởng Bộ Y tế” (01/01/2026)'],
  ['the host first', [], ['Bounmy'], 'Bounmy (chủ nhà): “Bộ trưởng Bộ Y tế” (01/01/2026)'],
])('who is who: %s', async (_, guests, hosts, first) => {
  const groups = wordsOf(await people(named(guests, hosts), vietnamese));
  expect(titles(groups)).toEqual(['Việt Nam', 'Lào']);
  expect(firsts(groups)[1]).toBe(first);
});

test('without names nothing is apart', async () => {
  expect(titles(wordsOf(await meetings(material, vietnamese)))).toEqual([null]);
  expect(titles(wordsOf(await raise(material, vietnamese)))).toEqual([null]);
});

test('each post has its own quotation marks and its own footnote', async () => {
  const told: [string, string][] = [
    ['2026-01-01', 'Tổng Bí thư'],
    ['2026-01-01', 'Chủ tịch nước'],
  ];
  const [, line] = wordsOf(
    await people(
      madeUpMaterial({ holders: holdersOn([madeUpPerson('Vilay', 'LAO', told)], '2026-03-01') }),
      vietnamese,
    ),
  )[0]!;
  expect(line).toBe(
    'Vilay: “Chủ tịch nước” (01/01/2026); “Tổng Bí thư” (01/01/2026)[Chủ tịch nước Vilay, 2026-01-01][Tổng Bí thư Vilay, 2026-01-01]',
  );
});

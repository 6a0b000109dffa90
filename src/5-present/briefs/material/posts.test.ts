import { expect, test } from 'vitest';
import type { PersonRow } from '../../../0-facts/index.ts';
import { madeUpPerson } from './made-up.ts';
import { holdersOn } from './posts.ts';

type Told = [day: string, office: string][];

function heldOn(day: string, told: Told, others: PersonRow[] = []): string[] {
  const holders = holdersOn([madeUpPerson('Đỗ Quyên', 'VNM', told), ...others], day);
  const own = holders.find(({ person }) => person.name === 'Đỗ Quyên');
  return (own?.posts ?? []).map(
    ({ office, quote, successor }) =>
      `${office} ${quote.publishedOn}${successor ? ` → ${successor.name} ${successor.quote.publishedOn}` : ''}`,
  );
}

test.each<[what: string, day: string, told: Told, held: string[]]>([
  [
    'the post told last',
    '2026-03-01',
    [
      ['2025-01-01', 'Bộ trưởng Bộ Y tế'],
      ['2026-01-01', 'Phó Thủ tướng'],
    ],
    ['Phó Thủ tướng 2026-01-01'],
  ],
  [
    'the post of the day, not the newest',
    '2025-06-01',
    [
      ['2025-01-01', 'Bộ trưởng Bộ Y tế'],
      ['2026-01-01', 'Phó Thủ tướng'],
    ],
    ['Bộ trưởng Bộ Y tế 2025-01-01'],
  ],
  ['nothing told yet', '2024-01-01', [['2025-01-01', 'Bộ trưởng Bộ Y tế']], []],
  [
    'each post on its own words',
    '2026-03-01',
    [
      ['2026-01-01', 'Tổng Bí thư'],
      ['2026-01-01', 'Chủ tịch nước'],
    ],
    ['Chủ tịch nước 2026-01-01', 'Tổng Bí thư 2026-01-01'],
  ],
  [
    'told together before, one of them alone last',
    '2026-03-01',
    [
      ['2025-09-01', 'Tổng Bí thư'],
      ['2025-09-01', 'Chủ tịch nước'],
      ['2026-01-01', 'Tổng Bí thư'],
    ],
    ['Tổng Bí thư 2026-01-01', 'Chủ tịch nước 2025-09-01'],
  ],
  [
    'a short name stands for the long one',
    '2026-03-01',
    [
      ['2025-09-01', 'Bộ trưởng Bộ Y tế'],
      ['2026-01-01', 'Bộ trưởng'],
    ],
    ['Bộ trưởng Bộ Y tế 2025-09-01'],
  ],
])('%s', (_, day, told, held) => {
  expect(heldOn(day, told).sort()).toEqual(held.sort());
});

const minister: Told = [['2025-01-01', 'Bộ trưởng Bộ Y tế']];

test.each<[what: string, day: string, told: Told, other: PersonRow, held: string[]]>([
  [
    'another holds it later',
    '2026-03-01',
    minister,
    madeUpPerson('Lý Sen', 'VNM', [
      ['2025-08-01', 'Bộ trưởng Bộ Y tế'],
      ['2026-01-01', 'Bộ trưởng Bộ Y tế'],
    ]),
    ['Bộ trưởng Bộ Y tế 2025-01-01 → Lý Sen 2025-08-01'],
  ],
  [
    'another held it before',
    '2026-03-01',
    minister,
    madeUpPerson('Lý Sen', 'VNM', [['2024-08-01', 'Bộ trưởng Bộ Y tế']]),
    ['Bộ trưởng Bộ Y tế 2025-01-01'],
  ],
  [
    'after the day',
    '2025-06-01',
    minister,
    madeUpPerson('Lý Sen', 'VNM', [['2025-08-01', 'Bộ trưởng Bộ Y tế']]),
    ['Bộ trưởng Bộ Y tế 2025-01-01'],
  ],
  [
    'of another state',
    '2026-03-01',
    minister,
    madeUpPerson('Khamla', 'LAO', [['2025-08-01', 'Bộ trưởng Bộ Y tế']]),
    ['Bộ trưởng Bộ Y tế 2025-01-01'],
  ],
  [
    'a title of several persons',
    '2026-03-01',
    [['2025-01-01', 'Thứ trưởng Bộ Y tế']],
    madeUpPerson('Lý Sen', 'VNM', [['2025-08-01', 'Thứ trưởng Bộ Y tế']]),
    ['Thứ trưởng Bộ Y tế 2025-01-01'],
  ],
  [
    'gone, so it is not told beside the one that stayed',
    '2026-03-01',
    [
      ['2025-01-01', 'Tổng Bí thư'],
      ['2025-01-01', 'Chủ tịch nước'],
      ['2026-01-01', 'Tổng Bí thư'],
    ],
    madeUpPerson('Lý Sen', 'VNM', [['2025-08-01', 'Chủ tịch nước']]),
    ['Tổng Bí thư 2026-01-01'],
  ],
])('of a post: %s', (_, day, told, other, held) => {
  expect(heldOn(day, told, [other])).toEqual(held);
});

test('who had no post on the day is not among those who are told with one', () => {
  expect(holdersOn([madeUpPerson('Đỗ Quyên', 'VNM', [['2026-01-01', 'Bộ trưởng Bộ Y tế']])], '2025-12-31')).toEqual([]);
});

import { expect, test } from 'vitest';
import type { Brief, BriefKind } from '../../../0-facts/index.ts';
import type { Material } from '../material/material.ts';
import {
  madeUpEncounter,
  madeUpMaterial,
  madeUpPerson,
  madeUpPoint,
  madeUpRejected,
  madeUpSeries,
  madeUpThread,
  vietnamese,
  wordsOf,
} from '../material/made-up.ts';
import { sectionsOf } from './index.ts';
import { leftOut } from './left-out.ts';
import { numbered } from '../edits.ts';
import { notesOf } from '../notes.ts';
import { Phrases } from '../phrases.ts';
import { holdersOn } from '../material/posts.ts';

const material = madeUpMaterial({
  threads: [
    madeUpThread('trái nhau', { marks: ['contested'] }),
    madeUpThread('một phía', { marks: ['one-sided'] }),
    madeUpThread('chưa xác nhận', { suggested: 'completed' }),
  ],
  rejected: [
    madeUpRejected('bị bác', { why: 'chỉ là nhận định' }),
    madeUpRejected('số bị bác', { kind: 'indicators' }),
    madeUpRejected('gặp bị bác', { kind: 'encounters' }),
  ],
  disputed: [madeUpThread('cãi', { review: 'disputed', marks: ['contested'], suggested: 'completed' })],
  encounters: [
    madeUpEncounter('có ngày', '2026-02-01'),
    madeUpEncounter('không ngày', null),
    madeUpEncounter('đích của một chỉ tiêu', '2030', { status: 'planned' }),
    madeUpEncounter('sắp tới', '2026-03', { status: 'planned' }),
    madeUpEncounter('hôm nay', '2026-03-01', { status: 'planned' }),
    madeUpEncounter('đã qua', '2026-02-02', { status: 'planned' }),
  ],
  series: [
    madeUpSeries([madeUpPoint('actual', '2025', 3e9)]),
    madeUpSeries([madeUpPoint('target', '2027', 18), madeUpPoint('target', '2030', 20)], {
      id: 'chỉ có đích',
      metric: 'tourists',
      unit: 'count',
      scope: 'LAO',
    }),
    madeUpSeries([madeUpPoint('actual', '2025', 14), madeUpPoint('target', '2030', 20)], {
      id: 'riêng',
      metric: 'growth',
      of: 'tourists',
      unit: 'percent',
      scope: 'LAO',
    }),
  ],
  holders: holdersOn(
    [
      madeUpPerson('Trần Nam', 'VNM', [['2025-01-01', 'Bộ trưởng Bộ Y tế']]),
      madeUpPerson('Lý Sen', 'VNM', [['2026-01-01', 'Bộ trưởng Bộ Y tế']]),
    ],
    '2026-03-01',
  ),
});

const told = async (about: Material): Promise<(string | null)[][]> =>
  wordsOf(await leftOut(about, vietnamese)).map((group) => group.map((line) => line!.replace(/\[.*| — .*/, '')));

test('what is nowhere else, each once, with the reason', async () => {
  expect(await told(material)).toEqual([
    ['Người xem nói không phải cam kết (1)', '“bị bác”'],
    ['Người xem không nhất trí về cam kết này (1)', '“làm cãi”'],
    ['Người xem nói không phải cuộc gặp (1)', '“gặp bị bác”'],
    [
      'Cuộc gặp không rõ ngày (2)',
      'hội đàm. Việt Nam, Lào: “gặp không ngày”',
      '2030: hội đàm. Việt Nam, Lào: “gặp đích của một chỉ tiêu”',
    ],
    [
      'Cuộc gặp đã báo trước, đã qua ngày, không bài nào cho biết có diễn ra (1)',
      '02/02/2026: hội đàm. Việt Nam, Lào: “gặp đã qua”',
    ],
    [
      'Chức vụ về sau báo gọi người khác (1)',
      'Trần Nam: “Bộ trưởng Bộ Y tế” (01/01/2025; từ 01/01/2026 báo gọi Lý Sen)',
    ],
    ['Người xem nói không phải số liệu này (1)', '“số bị bác”'],
    [
      'Số liệu của riêng một nước (2)',
      'Lượt khách du lịch, Lào – Chỉ tiêu: 20 (2030)',
      'Tăng trưởng: lượt khách du lịch, Lào – Gần nhất: 14% (2025)',
    ],
  ]);
});

test.each<[BriefKind, rejected: string[]]>([
  ['session', ['“bị bác”', '“số bị bác”']],
  ['oversight', ['“bị bác”']],
])('of a %s, what it would not tell anyhow is not told to be rejected', async (kind, rejected) => {
  const lines = (await told({ ...material, wish: { ...material.wish, kind } })).flat();
  expect(lines.filter((line) => line?.includes('bị bác'))).toEqual(rejected);
});

test.each([
  ['vi', 'Lan bác, 05/02/2026: chỉ là nhận định'],
  ['en', 'rejected by Lan, 5 Feb 2026: chỉ là nhận định'],
] as const)('who rejected it, when and why is in its line and in its footnote: %s', async (language, words) => {
  const section = await leftOut(material, new Phrases(language));
  const { sections, notes } = numbered([section], new Map());
  expect(sections[0]!.groups[0]!.lines[0]!.runs.at(-1)!.text).toBe(` — ${words}.`);
  const brief = { ...({} as Brief), notes: notes.slice(0, 1), language, length: 'full' as const };
  expect(notesOf(brief, new Phrases(language))[0]!.where).toMatch(new RegExp(`; ${words}$`));
});

test.each<[BriefKind]>([['visit'], ['session'], ['oversight']])(
  'of a %s, nothing that stands above is among it',
  async (kind) => {
    const about = { ...material, wish: { ...material.wish, kind } };
    const ids = new Map<string, string>();
    for (const make of sectionsOf[kind]) {
      const section = await make(about, vietnamese);
      for (const { id } of section.groups.flatMap(({ lines }) => lines)) {
        if (section.key === 'left-out') expect(ids.get(id), id).toBeUndefined();
        ids.set(id, section.key);
      }
    }
    expect([...ids].filter(([, key]) => key === 'left-out').length).toBeGreaterThan(1);
  },
);

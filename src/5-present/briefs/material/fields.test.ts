import { expect, test } from 'vitest';
import type { MilestoneRow, Pillar } from '../../../0-facts/index.ts';
import { isNamed, keptToFields, roleOf } from './fields.ts';
import {
  madeUpEncounter,
  madeUpMaterial,
  madeUpPerson,
  madeUpPoint,
  madeUpQuote,
  madeUpRejected,
  madeUpRequest,
  madeUpSeries,
  madeUpThread,
  madeUpView,
} from './made-up.ts';
import { holdersOn } from './posts.ts';

const school = madeUpThread('trường học', {
  pillars: ['education', 'people-local'],
  speakers: ['Bounmy'],
  lastSaid: '2026-02-01',
});
const bridge = madeUpThread('cây cầu', { pillars: ['infrastructure'], speakers: ['Trần Nam'], lastSaid: '2026-02-09' });
const articles = new Map([
  ['trường học', ['bài 2025-12-01', 'bài 2026-02-01']],
  ['cây cầu', ['bài 2026-02-09']],
]);
const milestone = (id: string, source: MilestoneRow['source'], day: string, thread: string | null): MilestoneRow => {
  return { id, relation: 'LAO-VNM', source, name: id, date: '2027', thread, named: [], quote: madeUpQuote(day) };
};

const material = (pillars: Pillar[], guests: string[] = []) =>
  madeUpMaterial({
    wish: { ...madeUpMaterial().wish, pillars, guests },
    threads: [school, bridge],
    articlesOf: articles,
    changed: [madeUpView(school), madeUpView(bridge)],
    rejected: [
      madeUpRejected('bác cầu', { pillars: bridge.pillars }),
      madeUpRejected('bác trường', { pillars: school.pillars }),
      madeUpRejected('bác cuộc gặp về trường', { kind: 'encounters', quote: madeUpQuote('2025-12-01', 'gặp') }),
      madeUpRejected('bác số về cầu', { kind: 'indicators', quote: madeUpQuote('2026-02-09', 'số') }),
    ],
    disputed: [{ ...bridge, id: 'cãi cầu' }],
    encounters: [madeUpEncounter('về trường', '2025-12-01'), madeUpEncounter('về cầu', '2026-02-09')],
    series: [
      madeUpSeries([madeUpPoint('actual', '2025', 1200)], { id: 'học bổng', metric: 'scholarships' }),
      madeUpSeries([madeUpPoint('actual', '2025', 3e9)], { id: 'thương mại' }),
      madeUpSeries([{ ...madeUpPoint('actual', '2025', 9), quote: madeUpQuote('2026-02-01') }], {
        id: 'lớp',
        metric: 'other:classes',
      }),
      madeUpSeries([{ ...madeUpPoint('actual', '2025', 9), quote: madeUpQuote('2026-02-09') }], {
        id: 'nhịp',
        metric: 'other:spans',
      }),
      madeUpSeries([madeUpPoint('actual', '2025', 5)], { id: 'tăng', metric: 'growth', of: 'students' }),
    ],
    milestones: [
      milestone('hạn trường', 'due', '2026-02-01', 'trường học'),
      milestone('hạn cầu', 'due', '2026-02-09', 'cây cầu'),
      milestone('về trường', 'encounter', '2025-12-01', null),
      milestone('về cầu', 'encounter', '2026-02-09', null),
      milestone('khai giảng', 'thing', '2026-02-01', null),
      milestone('khánh thành', 'thing', '2026-02-09', null),
    ],
    holders: holdersOn(
      [
        madeUpPerson('Bounmy', 'LAO', [['2026-01-01', 'Bộ trưởng']]),
        madeUpPerson('Trần Nam', 'VNM', [['2026-01-01', 'Bộ trưởng']]),
        madeUpPerson('Khách Lạ', 'LAO', [['2026-01-01', 'Bộ trưởng']]),
      ],
      '2026-03-01',
    ),
    unanswered: [madeUpRequest('Bộ A', school), madeUpRequest('Bộ B', bridge)],
  });

test('fields keep commitments, meetings, figures, dated things, persons and requests apart', () => {
  const kept = keptToFields(material(['education'], ['ông Khách Lạ']));
  const names = (list: { id: string }[]): string[] => list.map(({ id }) => id);
  expect({
    threads: names(kept.threads),
    open: names(kept.open),
    changed: names(kept.changed),
    rejected: kept.rejected.map(({ quote }) => quote.exact),
    disputed: names(kept.disputed),
    encounters: names(kept.encounters),
    series: names(kept.series),
    milestones: names(kept.milestones),
    persons: kept.holders.map(({ person }) => person.name),
    unanswered: kept.unanswered.map(({ to }) => to),
  }).toEqual({
    threads: ['trường học'],
    open: ['trường học'],
    changed: ['trường học'],
    rejected: ['bác trường', 'gặp'],
    disputed: [],
    encounters: ['về trường'],
    series: ['học bổng', 'lớp', 'tăng'],
    milestones: ['hạn trường', 'về trường', 'khai giảng'],
    persons: ['Bounmy', 'Khách Lạ'],
    unanswered: ['Bộ A'],
  });
});

test.each<[pillars: Pillar[], threads: string[]]>([
  [['infrastructure'], ['cây cầu']],
  [['people-local'], ['trường học']],
  [
    ['education', 'infrastructure'],
    ['trường học', 'cây cầu'],
  ],
  [['health'], []],
])('of %s', (pillars, threads) => {
  expect(keptToFields(material(pillars)).threads.map(({ id }) => id)).toEqual(threads);
});

test.each([
  [true, 'Trần Văn Nam', 'Trần Văn Nam'],
  [true, 'tran van nam', 'Trần Văn Nam'],
  [true, 'Thủ tướng Trần Văn Nam', 'Trần Văn Nam'],
  [false, 'Trần Văn', 'Trần Văn Nam'],
  [false, 'Trần Văn Namphong', 'Trần Văn Nam'],
])('%s: “%s” means %s', (expected, asked, name) => {
  expect(isNamed(['Ai Khác', asked], name)).toBe(expected);
  expect(roleOf({ guests: [asked], hosts: [] }, name)).toBe(expected ? 'guest' : null);
  expect(roleOf({ guests: [], hosts: [asked] }, name)).toBe(expected ? 'host' : null);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Indicator } from '../../../0-facts/index.ts';
import type { Ledger } from '../../ledger.ts';
import { entryOf, onEveryBackend, seenOn } from '../../trial.ts';
import type { Trial } from '../../trial.ts';
import { seriesRows } from './series.ts';

let trial: Trial;
let ledger: Ledger;

const counted = (words: string, indicator: Partial<Indicator>) => ({
  words,
  indicator: { unit: 'count', scope: 'LAO-VNM', date: null, ...indicator } as Partial<Indicator>,
});
const met = { words: 'Hai bên nhất trí mở chợ.', commitment: {} };

const articles = [
  {
    id: 'tin-1',
    publishedOn: '2026-02-02',
    passages: [
      met,
      counted('276 dự án', { metric: 'investment-projects', kind: 'actual', value: 276 }),
      counted('180.000 khách năm 2025', { metric: 'tourists', kind: 'actual', value: 180_000, date: '2025' }),
    ],
  },
  {
    id: 'tin-2',
    publishedOn: '2026-09-10',
    passages: [
      met,
      counted('có 276 dự án', { metric: 'investment-projects', kind: 'actual', value: 276 }),
      counted('gỡ khó cho 5 dự án', { metric: 'investment-projects', kind: 'target', value: 5, date: '2026-11' }),
      counted('phấn đấu có 300 dự án', { metric: 'investment-projects', kind: 'target', value: 300, date: '2027' }),
      counted('160.000 khách năm 2026', { metric: 'tourists', kind: 'target', value: 160_000, date: '2026' }),
    ],
  },
];

/** An article that holds nothing on the relation but figures: of it by name, and of one of its states. */
const figuresAlone = {
  id: 'tin-3',
  publishedOn: '2026-09-11',
  passages: [
    counted('190.000 khách năm 2025', { metric: 'tourists', kind: 'actual', value: 190_000, date: '2025' }),
    counted('7 triệu khách năm 2025', { metric: 'tourists', scope: 'LAO', kind: 'actual', value: 7e6, date: '2025' }),
  ],
};

onEveryBackend((begin) => {
  beforeAll(async () => {
    trial = await begin();
    ledger = await trial.open();
    await ledger.append(articles.map((article) => entryOf(article)));
    await ledger.link();
  });
  afterAll(() => trial.end());

  test('a count of what an action is about is no target of the whole; a lower year is one', async () => {
    const series = await seriesRows(ledger, seenOn('2026-10-01'), { relation: 'LAO-VNM' });
    const told = series.map(({ metric, part, points }) => [metric, part, points.map(({ value }) => value)]);
    expect(told).toHaveLength(3);
    expect(told).toEqual(
      expect.arrayContaining([
        ['investment-projects', false, [276, 300]],
        ['investment-projects', true, [5]],
        ['tourists', false, [180_000, 160_000]],
      ]),
    );
  });

  test('a figure said again is one point, on the words of all that say it', async () => {
    const series = await seriesRows(ledger, seenOn('2026-10-01'), { relation: 'LAO-VNM' });
    const [projects] = series.find(({ metric, part }) => metric === 'investment-projects' && !part)!.points;
    expect(projects).toMatchObject({ value: 276, saidOn: '2026-02-02', sources: 2 });
    expect([projects!.quote, ...projects!.again].map(({ article }) => article)).toEqual(['tin-1', 'tin-2']);
  });

  test('a figure whose scope names the relation counts to it, and clashes there, whatever else its article holds', async () => {
    await ledger.append([entryOf(figuresAlone)]);
    await ledger.link();
    const series = await seriesRows(ledger, seenOn('2026-10-01'), { relation: 'LAO-VNM' });
    expect(series.map(({ scope }) => scope)).not.toContain('LAO');
    const tourists = series.find(({ metric }) => metric === 'tourists')!;
    expect(tourists.points.map(({ value }) => value)).toEqual([180_000, 190_000, 160_000]);
    expect(tourists.clashes).toEqual([{ date: '2025', points: [0, 1] }]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { entryOf, seenOn, onEveryBackend } from '../trial.ts';
import type { Trial } from '../trial.ts';
import type { TrialArticle } from '../trial.ts';
import { articleView } from './article.ts';
import { articleRows, countArticles } from './articles.ts';
import { compareReading } from './comparison.ts';
import { encounterRows } from './encounters.ts';
import { milestoneRows } from './milestones.ts';
import { personRows } from './persons.ts';
import { relationView } from './relation.ts';
import { relationRows } from './relations.ts';
import { seriesRows } from './series/series.ts';

let trial: Trial;
let ledger: Ledger;
const moment = seenOn('2026-03-01');
const trade = 'phấn đấu đạt kim ngạch thương mại song phương 5 tỷ USD';
const friendship = 'láng giềng gắn bó, hợp tác toàn diện';

const articles: TrialArticle[] = [
  {
    id: 'tin-1',
    publishedOn: '2026-01-15',
    title: 'Hội đàm tại Hà Nội',
    publisher: 'Báo Sông Xanh',
    passages: [
      { words: 'Ngày 15/1, hai bộ trưởng hội đàm tại Hà Nội.', encounter: { date: '2026-01-15', place: 'Hà Nội' } },
      { words: `Hai bên nhất trí ${trade} vào năm 2026.`, commitment: { action: trade, due: '2026' } },
      { words: 'Kim ngạch đạt 5 tỷ USD năm 2026.', indicator: { value: 5e9, date: '2026' } },
      { words: 'Năm 2025 kim ngạch đạt 2,9 tỷ USD.', indicator: { kind: 'actual', value: 2.9e9, date: '2025' } },
      {
        words: 'Trị giá xuất khẩu tăng 12 phần trăm.',
        indicator: { metric: 'growth', of: 'exports', kind: 'actual', value: 12, unit: 'percent', date: '2025' },
      },
      { words: friendship, thing: { kind: 'framework', name: friendship } },
      { words: 'Bộ trưởng Trần Minh Giang', office: {} },
      {
        words: 'Hai nước sẽ kỷ niệm 60 năm hợp tác vào tháng 9/2026.',
        thing: { name: '60 năm hợp tác', date: '2026-09', number: 60 },
      },
      { words: 'Lễ kỷ niệm 50 năm đã diễn ra năm 2016.', thing: { name: '50 năm hợp tác', date: '2016' } },
    ],
  },
  {
    id: 'tin-2',
    publishedOn: '2026-02-10',
    passages: [
      {
        words: 'Đoàn Lào sẽ thăm Việt Nam vào tháng 5/2026.',
        encounter: { kind: 'visit', status: 'planned', date: '2026-05', place: 'VNM' },
      },
      {
        words: 'Hướng tới 60 năm hợp tác vào tháng 9/2026.',
        thing: { name: '60 năm hợp tác', date: '2026-09', number: 60 },
      },
      { words: 'Năm 2025, hai bên đạt 2,9 tỷ USD.', indicator: { kind: 'actual', value: 2.9e9, date: '2025' } },
      { words: `quan hệ ${friendship}`, thing: { kind: 'framework', name: friendship } },
      {
        words: 'Thứ trưởng Khamsone Phommachit',
        office: { name: 'Khamsone Phommachit', office: 'Thứ trưởng', country: 'LAO' },
      },
    ],
  },
  {
    id: 'tin-3',
    publishedOn: null,
    passages: [
      {
        words: 'Hai bên nhất trí mở phòng đọc sách.',
        commitment: { action: 'mở phòng đọc sách', pillars: ['education', 'culture-tourism'] },
      },
    ],
  },
];

onEveryBackend((begin) => {
  beforeAll(async () => {
    trial = await begin();
    ledger = await trial.open();
    for (const [i, article] of articles.entries()) {
      trial.now = `2026-02-2${i + 2}T08:00:00.000Z`;
      await ledger.append([entryOf(article)]);
    }
    await ledger.link();
  });
  afterAll(() => trial.end());

  test('a relation on one screen', async () => {
    const view = await relationView(ledger, moment, 'LAO-VNM', '2026-02-23T00:00:00.000Z');
    expect(view).toMatchObject({
      id: 'LAO-VNM',
      countries: ['LAO', 'VNM'],
      asOf: '2026-03-01',
      articles: 3,
      open: 2,
      new: 1,
      moved: 0,
      overdue: 0,
      drifted: 0,
      lastEncounter: '2026-01-15',
      lastKnown: '2026-02-24T08:00:00.000Z',
      raiseNext: 1,
      framework: { name: friendship, since: '2026-01-15', quote: { article: 'tin-2', exact: `quan hệ ${friendship}` } },
      byState: { agreed: 2, signed: 0, lapsed: 0 },
      matrix: [
        { pillar: 'trade', states: { agreed: 1 } },
        { pillar: 'education', states: { agreed: 1 } },
        { pillar: 'culture-tourism', states: { agreed: 1 } },
      ],
    });
    expect(view?.raiseNextThreads.map(({ action }) => action)).toEqual(['mở phòng đọc sách']);
    expect(view?.newThreads.map(({ action }) => action)).toEqual(['mở phòng đọc sách']);
    expect(view?.encounters.map(({ kind, date }) => [kind, date])).toEqual([['talks', '2026-01-15']]);
  });

  test('there is no page of a relation that no article speaks of', async () => {
    expect(await relationView(ledger, moment, 'CHN-VNM')).toBeNull();
  });

  test('relations are counted as on their pages', async () => {
    const rows = await relationRows(ledger, moment);
    expect(rows.map(({ id, open }) => [id, open])).toEqual([['LAO-VNM', 2]]);
    expect(await relationView(ledger, moment, 'LAO-VNM')).toMatchObject(rows[0]!);
  });

  test('figures that can be compared are one series, and the same figure is one point', async () => {
    const series = await seriesRows(ledger, moment, { relation: 'LAO-VNM' });
    expect(
      series.map(({ metric, points }) => [metric, points.map(({ kind, value, date }) => [kind, value, date])]),
    ).toEqual([
      [
        'trade-turnover',
        [
          ['actual', 2.9e9, '2025'],
          ['target', 5e9, '2026'],
        ],
      ],
      ['growth', [['actual', 12, '2025']]],
    ]);
    expect(series[0]?.points[0]?.quote.article).toBe('tin-1');
  });

  describe('milestones', () => {
    test('ahead are things named, visits planned and threads due, the next first', async () => {
      const rows = await milestoneRows(ledger, moment, { relation: 'LAO-VNM' });
      expect(rows.map(({ source, date }) => [source, date])).toEqual([
        ['encounter', '2026-05'],
        ['thing', '2026-09'],
        ['due', '2026'],
      ]);
      expect(rows[1]).toMatchObject({ name: '60 năm hợp tác', quote: { article: 'tin-2' } });
      expect(rows[2]).toMatchObject({ name: trade, thread: expect.stringMatching(/^t/), relation: 'LAO-VNM' });
    });

    test.each([
      [{ from: '2016-06-01', to: '2016-06-30' }, ['50 năm hợp tác']],
      [{ from: '2026-09-30', to: '2026-09-30' }, ['60 năm hợp tác', trade]],
      [{ from: '2027-01-01' }, []],
      [{ relation: 'KHM-VNM' }, []],
    ])('between days: %j', async (query, names) => {
      expect((await milestoneRows(ledger, moment, query)).map(({ name }) => name)).toEqual(names);
    });
  });

  test('encounters, the latest first, held or planned', async () => {
    const dates = async (query: Parameters<typeof encounterRows>[2]) =>
      (await encounterRows(ledger, moment, query)).items.map(({ date }) => date);
    expect(await dates({ relation: 'LAO-VNM' })).toEqual(['2026-05', '2026-01-15']);
    expect(await dates({ status: 'held' })).toEqual(['2026-01-15']);
    expect(await dates({ relation: 'KHM-VNM' })).toEqual([]);
    const [first] = (await encounterRows(ledger, moment, { status: 'held' })).items;
    expect(first).toMatchObject({
      place: 'Hà Nội',
      quotes: [{ article: 'tin-1', exact: 'Ngày 15/1, hai bộ trưởng hội đàm tại Hà Nội.' }],
    });
  });

  test('persons by their names, with or without diacritics, and what office which words give them', async () => {
    const names = async (q: string) => (await personRows(ledger, moment, { q })).items.map(({ name }) => name);
    expect(await names('tran giang')).toEqual(['Trần Minh Giang']);
    expect(await names('PHOMMACHIT')).toEqual(['Khamsone Phommachit']);
    expect(await names('Nguyễn')).toEqual([]);
    const [person] = (await personRows(ledger, moment, { q: 'Khamsone', relation: 'LAO-VNM' })).items;
    expect(person).toMatchObject({
      country: 'LAO',
      articles: ['tin-1', 'tin-2'],
      offices: [
        { office: 'Thứ trưởng', country: 'LAO', quote: { article: 'tin-2', exact: 'Thứ trưởng Khamsone Phommachit' } },
      ],
    });
    expect((await personRows(ledger, moment, { relation: 'KHM-VNM' })).items).toEqual([]);
  });

  describe('articles', () => {
    test('the last published first, undated ones at the end, in pages', async () => {
      expect(await countArticles(ledger)).toBe(3);
      const first = await articleRows(ledger, moment, { relation: 'LAO-VNM', limit: 2 });
      expect(first.items.map(({ id, records }) => [id, records])).toEqual([
        ['tin-2', 5],
        ['tin-1', 9],
      ]);
      const next = await articleRows(ledger, moment, { relation: 'LAO-VNM', limit: 2, cursor: first.nextCursor! });
      expect(next).toMatchObject({
        items: [{ id: 'tin-3', publishedOn: null, relations: ['LAO-VNM'] }],
        nextCursor: null,
      });
      expect((await articleRows(ledger, moment, { relation: 'KHM-VNM' })).items).toEqual([]);
    });

    test('one with its text, its reading, and where each record went', async () => {
      const view = await articleView(ledger, moment, 'tin-1');
      const entry = entryOf(articles[0]!);
      expect(view).toMatchObject({
        title: 'Hội đàm tại Hà Nội',
        text: entry.article.text,
        sha256: entry.article.sha256,
        reading: entry.reading,
      });
      expect(view?.facts).toHaveLength(9);
      const commitment = view?.facts.find(({ kind }) => kind === 'commitments');
      expect(commitment).toMatchObject({ index: 0, thread: expect.stringMatching(/^t/), novelty: { kind: 'new' } });
    });

    test('none of another id', async () => {
      expect(await articleView(ledger, moment, 'tin-9')).toBeNull();
    });
  });

  describe('a text compared with the ledger', () => {
    const compare = async (article: TrialArticle) => {
      const entry = entryOf(article);
      return await compareReading(ledger, moment, entry.article, entry.reading);
    };
    const fresh = {
      words: 'Hai bên sẽ lập tổ công tác chung về thủy lợi.',
      commitment: { action: 'lập tổ công tác chung về thủy lợi', pillars: ['agriculture-environment' as const] },
    };
    const again = {
      words: `Hai bên tiếp tục nhất trí ${trade} vào năm 2026.`,
      commitment: { action: trade, due: '2026' },
    };

    test('says what is new, and what was said since when and how often', async () => {
      const view = await compare({ id: 'tin-1', publishedOn: '2026-02-25', passages: [fresh, again] });
      const [thread] = (await relationView(ledger, moment, 'LAO-VNM'))!.newThreads.filter(
        ({ action }) => action === trade,
      );
      expect(view.known).toBeNull();
      expect(view.newShare).toBe(0.5);
      expect(view.facts.map(({ novelty, thread: id }) => [novelty?.kind, id])).toEqual([
        ['new', null],
        ['restated', thread!.id],
      ]);
      expect(view.facts[1]?.novelty).toMatchObject({ since: '2026-01-15', times: 1 });
      expect(await countArticles(ledger)).toBe(3);
    });

    test('that the ledger holds already is known by its words', async () => {
      const view = await compare({ ...articles[0]!, id: 'pasted' });
      expect(view.known).toBe('tin-1');
    });

    test('without commitments has no share of new ones', async () => {
      const view = await compare({ id: 'x', passages: [{ words: 'Trời Viêng Chăn hôm nay đẹp.' }] });
      expect(view).toMatchObject({ newShare: null, facts: [], known: null });
    });
  });
});

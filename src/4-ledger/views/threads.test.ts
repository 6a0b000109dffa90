import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { entryOf, seenOn, onEveryBackend } from '../trial.ts';
import type { Trial } from '../trial.ts';
import type { TrialArticle } from '../trial.ts';
import { threadView } from './thread.ts';
import { threadRows } from './threads.ts';
import type { ThreadQuery } from './threads.ts';
import type { ThreadRow } from '../../0-facts/index.ts';
import type { ThreadSort } from './lists/thread-order.ts';

let trial: Trial;
let ledger: Ledger;
const moment = seenOn('2026-03-01');
const trade = 'phấn đấu đạt kim ngạch thương mại song phương 5 tỷ USD';
const bridge = 'xây cầu thứ hai qua sông biên giới';
const school = 'cấp 200 suất học bổng cho sinh viên';
const flight = 'mở đường bay thẳng tới Siem Reap';
const domestic = 'sửa đổi quy chế làm việc của ủy ban';

/** Published in this order, and added one day after the other. */
const articles: TrialArticle[] = [
  {
    id: 'tin-1',
    publishedOn: '2025-06-10',
    title: 'Hội đàm',
    publisher: 'Báo Sông Xanh',
    passages: [
      {
        words: `Hai bên nhất trí ${trade}.`,
        commitment: { action: trade, pillars: ['trade', 'economy'], due: '2025' },
      },
      {
        words: `Phía Việt Nam cam kết ${school}.`,
        commitment: { action: school, pillars: ['education'], force: 'pledged' },
      },
      {
        words: 'Bộ trưởng Trần Minh Giang hội đàm với Bộ trưởng Khamsone Phommachit.',
        encounter: { date: '2025-06-10' },
      },
    ],
  },
  {
    id: 'tin-2',
    publishedOn: '2026-02-02',
    passages: [
      {
        words: `Hai bên thống nhất ${bridge}.`,
        commitment: { action: bridge, pillars: ['infrastructure'], due: '2026-04' },
      },
      {
        words: `Việt Nam và Campuchia nhất trí ${flight}.`,
        commitment: { action: flight, pillars: ['infrastructure'], holders: ['KHM', 'VNM'] },
      },
    ],
  },
  {
    id: 'tin-3',
    publishedOn: '2026-02-20',
    passages: [
      {
        words: `Hai bên nhất trí ${trade}.`,
        commitment: { action: trade, pillars: ['trade', 'economy'], due: '2025' },
      },
    ],
  },
  {
    id: 'tin-4',
    publishedOn: '2026-02-21',
    passages: [
      {
        words: `Bộ sẽ ${domestic}.`,
        commitment: { action: domestic, holders: ['VNM'], force: 'instructed', speakers: [] },
      },
    ],
  },
];

/** What is asked, and the actions found, in order. */
const cases: [query: ThreadQuery, actions: string[]][] = [
  [{ relation: 'LAO-VNM' }, [trade, bridge, school]],
  [{ relation: 'KHM-VNM' }, [flight]],
  [{ relation: 'none' }, [domestic]],
  [{ relation: 'CHN-VNM' }, []],
  [{ relation: 'LAO-VNM', pillar: 'education' }, [school]],
  [{ relation: 'LAO-VNM', pillar: 'economy' }, [trade]],
  [{ relation: 'LAO-VNM', pillar: 'health' }, []],
  [{ relation: 'LAO-VNM', state: 'open' }, [trade, bridge, school]],
  [{ relation: 'LAO-VNM', state: 'completed' }, []],
  [{ mark: 'overdue' }, [trade]],
  [{ mark: 'due-soon' }, [bridge]],
  [{ mark: 'silent' }, [school]],
  [{ q: 'học bổng' }, [school]],
  [{ q: 'hoc bong' }, [school]],
  [{ q: 'SINH VIÊN học' }, [school]],
  [{ q: 'bổng học kim ngạch' }, []],
  [{ q: '100%' }, []],
  [{ since: '2026-02-23T12:00:00.000Z' }, [domestic, trade]],
  [{ since: '2026-03-01T00:00:00.000Z' }, []],
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

  describe('threads', () => {
    test.each(cases)('asked with %j', async (query, actions) => {
      const { items, nextCursor } = await threadRows(ledger, moment, query);
      expect(items.map(({ action }) => action)).toEqual(actions);
      expect(nextCursor).toBeNull();
    });

    test.each(cases.filter(([{ mark }]) => mark !== 'silent'))(
      'asked with %j, tell how many they are',
      async (query, actions) => {
        for (const limit of [1, 50])
          expect(await threadRows(ledger, moment, { ...query, limit, total: true })).toMatchObject({
            total: actions.length,
          });
      },
    );

    test('are not counted where nobody asks', async () => {
      expect(await threadRows(ledger, moment, {})).not.toHaveProperty('total');
    });

    test.each([1, 2, 3])('come in pages of %i, each once and in the same order', async (limit) => {
      const whole = (await threadRows(ledger, moment)).items.map(({ id }) => id);
      const paged: string[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await threadRows(ledger, moment, { limit, cursor });
        paged.push(...page.items.map(({ id }) => id));
        expect(page.items.length).toBeLessThanOrEqual(limit);
        if (!page.nextCursor) break;
        cursor = page.nextCursor;
      }
      expect(paged).toEqual(whole);
      expect(whole).toHaveLength(5);
    });

    test.each<[ThreadSort, (row: ThreadRow) => unknown, unknown[]]>([
      ['due', ({ due }) => due, ['2025', '2026-04', null]],
      ['-due', ({ due }) => due, ['2026-04', '2025', null]],
      ['firstSaid', ({ firstSaid }) => firstSaid, ['2025-06-10', '2025-06-10', '2026-02-02']],
      ['-lastSaid', ({ lastSaid }) => lastSaid, ['2026-02-20', '2026-02-02', '2025-06-10']],
      ['times', ({ times }) => times, [1, 1, 2]],
      ['-times', ({ times }) => times, [2, 1, 1]],
      ['-state', ({ state }) => state, ['agreed', 'agreed', 'agreed']],
    ])('come sorted by %s, what is not known last, in pages as at once', async (sort, keyOf, keys) => {
      const query = { relation: 'LAO-VNM', sort };
      const whole = await threadRows(ledger, moment, query);
      expect(whole.items.map(keyOf)).toEqual(keys);
      const paged: string[] = [];
      for (let cursor: string | undefined | null; cursor !== null;) {
        const page = await threadRows(ledger, moment, { ...query, limit: 1, ...(cursor && { cursor }) });
        paged.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(paged).toEqual(whole.items.map(({ id }) => id));
    });

    test.each(['', 'x', 'bnVsbA', Buffer.from('[1,2]').toString('base64url')])(
      'refuse %j for a cursor',
      async (cursor) => {
        await expect(threadRows(ledger, moment, { cursor })).rejects.toMatchObject({
          name: 'InputError',
          code: 'view/cursor',
        });
      },
    );

    test.each([0, -1, 1.5, 501, NaN])('refuse %d for a limit', async (limit) => {
      await expect(threadRows(ledger, moment, { limit })).rejects.toMatchObject({ code: 'view/limit' });
    });
  });

  test('a row says when it was said first and last, how often, and with which words', async () => {
    const [row] = (await threadRows(ledger, moment, { q: 'kim ngạch' })).items;
    expect(row).toMatchObject({
      relation: 'LAO-VNM',
      firstSaid: '2025-06-10',
      lastSaid: '2026-02-20',
      times: 2,
      articles: 2,
      knownSince: '2026-02-22T08:00:00.000Z',
      lastMoved: '2026-02-24T08:00:00.000Z',
      quote: {
        article: 'tin-3',
        publishedOn: '2026-02-20',
        dateInferred: false,
        exact: `Hai bên nhất trí ${trade}.`,
        start: 0,
      },
    });
  });

  test('a thread shows its restatements, oldest first, each on its own words', async () => {
    const [row] = (await threadRows(ledger, moment, { q: 'kim ngạch' })).items;
    const view = await threadView(ledger, moment, row!.id);
    expect(view).toMatchObject(row!);
    expect(
      view?.restatements.map(({ quote, saidOn, action }) => [
        quote.article,
        quote.title,
        quote.publisher,
        saidOn,
        action,
      ]),
    ).toEqual([
      ['tin-1', 'Hội đàm', 'Báo Sông Xanh', '2025-06-10', trade],
      ['tin-3', expect.stringMatching(/…$|\.$/), null, '2026-02-20', trade],
    ]);
  });

  test('there is no thread of another id', async () => {
    expect(await threadView(ledger, moment, 't000000000000000')).toBeNull();
  });

  describe('on a past day', () => {
    const past = { ...seenOn('2025-12-31'), asOf: '2025-12-31' };

    test('only what was published by then counts', async () => {
      const { items } = await threadRows(ledger, past, { relation: 'LAO-VNM' });
      expect(items.map(({ action, times, lastSaid }) => [action, times, lastSaid])).toEqual([
        [school, 1, '2025-06-10'],
        [trade, 1, '2025-06-10'],
      ]);
    });

    test('marks are those of the day', async () => {
      expect((await threadRows(ledger, past, { mark: 'overdue' })).items).toEqual([]);
      expect((await threadRows(ledger, past, { mark: 'due-soon' })).items.map(({ action }) => action)).toEqual([trade]);
    });

    test('ids and quotes are those of today', async () => {
      const [now] = (await threadRows(ledger, moment, { q: 'kim ngạch' })).items;
      const then = await threadView(ledger, past, now!.id);
      expect(then?.restatements.map(({ quote }) => quote.article)).toEqual(['tin-1']);
      expect(then?.quote.exact).toBe(`Hai bên nhất trí ${trade}.`);
    });

    test('what was known by an instant is all that counts', async () => {
      const known = { ...moment, knownBy: '2026-02-23T09:00:00.000Z' };
      const { items } = await threadRows(ledger, known, { relation: 'LAO-VNM' });
      expect(items.map(({ action, times }) => [action, times])).toEqual([
        [bridge, 1],
        [school, 1],
        [trade, 1],
      ]);
    });

    test('a day after everything is today', async () => {
      const later = { ...moment, asOf: '2026-03-01' };
      expect(await threadRows(ledger, later)).toEqual(await threadRows(ledger, moment));
    });

    test('the same answers come again, in whatever order they are asked', async () => {
      const days = ['2025-06-09', '2025-06-10', '2026-02-02', '2026-02-19', '2026-02-20', '2026-02-21'];
      const asked = (day: string) => threadRows(ledger, { ...seenOn(day), asOf: day });
      const first = await Promise.all(days.map(asked));
      expect(first.map(({ items }) => items.length)).toEqual([0, 2, 4, 4, 4, 5]);
      const again = await Promise.all(days.toReversed().map(asked));
      expect(again.toReversed()).toEqual(first);
    });
  });
});

/** The lists of a relation's page are picked by the database: they are held against a walk through all threads. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { compareDates, openStates } from '../../../0-facts/index.ts';
import type { ThreadRow } from '../../../0-facts/index.ts';
import type { Ledger } from '../../ledger.ts';
import { entryOf, onEveryBackend, seenOn } from '../../trial.ts';
import type { Passage, Trial } from '../../trial.ts';
import { countArticles } from '../articles.ts';
import { milestoneRows } from '../milestones.ts';
import { relationView } from '../relation.ts';
import { threadRows } from '../threads.ts';

const works = 'cầu,đường,trường,chợ,cảng,đập,kho,trạm,bến,nhà'.split(',');
/** No two commitments share more than the work: each is a thread of its own. */
const [heads, tails] = [
  'Kela,Motu,Sabi,Ruvo,Lanh,Dovi,Pheo'.split(','),
  'mira,tolo,suna,veko,hani,bolu,zera,quyt,nolo,fabi'.split(','),
];

/** As precise as they are said, several of them beginning or ending on one day; and none. */
const dues = [
  '2024',
  '2024-01',
  '2024-01-01',
  '2025-06',
  '2025',
  null,
  '2026-03',
  '2026-12',
  '2026-12-31',
  '2030',
  null,
];

/** Several commitments of each work, with one due date after the other. */
const passages = works.flatMap((work, i) =>
  heads.map((head, j): Passage => {
    const due = dues[(i * heads.length + j) % dues.length]!;
    const action = `xây ${work} ${head}${tails[i]} ${tails[(i + j) % 10]}${head.toLowerCase()}`;
    return {
      words: `Hai bên nhất trí ${action}.`,
      commitment: {
        action,
        due,
        force: (i + j) % 3 ? 'agreed' : 'signed',
        pillars: j % 2 ? ['trade'] : ['education'],
      },
    };
  }),
);
const later = passages.slice(30, 36).map(({ words, commitment }): Passage => ({
  words,
  commitment: { ...commitment, due: '2024-02' },
}));

const articles = [
  { id: 'tin-1', publishedOn: '2023-05-01', passages: passages.slice(0, 40) },
  { id: 'tin-2', publishedOn: '2023-05-01', passages: passages.slice(40, 60) },
  { id: 'tin-3', publishedOn: '2023-09-01', passages: passages.slice(60) },
  { id: 'tin-4', publishedOn: '2023-11-01', passages: later },
];
const moment = seenOn('2026-03-15');

onEveryBackend((begin) => {
  let trial: Trial;
  let ledger: Ledger;
  let all: ThreadRow[];
  let weights: Map<unknown, number>;
  const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
  const marked = (mark: string): ThreadRow[] => all.filter(({ marks }) => (marks as string[]).includes(mark));

  beforeAll(async () => {
    trial = await begin();
    ledger = await trial.open();
    for (const [i, article] of articles.entries()) {
      trial.now = `2026-02-2${i + 2}T08:00:00.000Z`;
      await ledger.append([entryOf(article)]);
      await ledger.link();
    }
    all = (await threadRows(ledger, moment, { relation: 'LAO-VNM', limit: 500 })).items;
    const rows = await trial.rows('SELECT id, weight FROM threads');
    weights = new Map(rows.map(({ id, weight }) => [id, Number(weight)]));
  });
  afterAll(() => trial.end());

  describe.each([null, '2026-02-22T12:00:00.000Z', '2026-02-24T12:00:00.000Z', '2026-03-01', '2020'])(
    'since %s',
    (since) => {
      test('each list has those that it should, in their order', async () => {
        const view = (await relationView(ledger, moment, 'LAO-VNM', since))!;
        const isNew = ({ knownSince }: ThreadRow): boolean => since === null || knownSince > since;
        const moved = all.filter((one) => !isNew(one) && since !== null && one.lastMoved > since);
        const open = all.filter(({ state }) => openStates.includes(state));
        const overdue = marked('overdue').sort((a, b) => compareDates(a.due, b.due));
        const toRaise = marked('raise-next').sort((a, b) => weights.get(b.id)! - weights.get(a.id)!);
        expect(ids(view.newThreads)).toEqual(ids(all.filter(isNew)).slice(0, 20));
        expect(ids(view.movedThreads)).toEqual(ids(moved).slice(0, 20));
        expect(ids(view.overdueThreads)).toEqual(ids(overdue).slice(0, 20));
        expect(ids(view.driftedThreads)).toEqual(
          ids(open.filter(({ id }) => marked('drifted').some((one) => one.id === id))).slice(0, 3),
        );
        expect(ids(view.raiseNextThreads)).toEqual(ids(toRaise).slice(0, 3));
        expect(view).toMatchObject({
          new: all.filter(isNew).length,
          moved: moved.length,
          open: open.length,
          overdue: overdue.length,
          raiseNext: toRaise.length,
        });
        for (const [state, count] of Object.entries(view.byState))
          expect([state, count]).toEqual([state, all.filter((one) => one.state === state).length]);
      });
    },
  );

  test('there are enough of each for the lists to be cut', () => {
    expect(marked('overdue').length).toBeGreaterThan(20);
    expect(marked('drifted').length).toBeGreaterThan(3);
    expect(marked('raise-next').length).toBeGreaterThan(3);
    const since = '2026-02-24T12:00:00.000Z';
    expect(all.filter((one) => one.lastMoved > since && one.knownSince <= since).length).toBeGreaterThan(3);
  });

  test('of what falls due the next are told, those that end on one day by their ids', async () => {
    const ahead = await milestoneRows(ledger, moment, { relation: 'LAO-VNM' });
    expect(ahead.length).toBe(
      all.filter(({ due, state }) => due && due >= '2026-03' && openStates.includes(state)).length,
    );
    for (const limit of [1, 2, 8, 15, 100])
      expect(await milestoneRows(ledger, moment, { relation: 'LAO-VNM', limit })).toEqual(ahead.slice(0, limit));
    const days = ahead.map(({ date }) => (date === '2026-03' ? '2026-03-31' : `${date.slice(0, 4)}-12-31`));
    expect(days).toEqual(days.toSorted());
    const { milestones } = (await relationView(ledger, moment, 'LAO-VNM'))!;
    expect(milestones).toEqual(ahead.slice(0, 8));
  });

  test('what is kept of a page, and the count of articles, hold until anything is written', async () => {
    const view = (): Promise<unknown> => relationView(ledger, moment, 'LAO-VNM', '2026-02-23');
    const before = await view();
    expect(await view()).toEqual(before);
    expect(await countArticles(ledger)).toBe(4);
    const stale = await ledger.revision();
    const further = [
      { words: 'Hai bên nhất trí lập quỹ Thuvo.', commitment: { action: 'lập quỹ Thuvo', due: '2025-02' } },
    ];
    await ledger.append([entryOf({ id: 'tin-5', publishedOn: '2024-02-01', passages: further })]);
    await ledger.link();
    // As if it had been written after the revision was asked for.
    const asked = vi.spyOn(ledger, 'revision').mockResolvedValueOnce(stale);
    const meanwhile = await view();
    asked.mockRestore();
    expect(meanwhile).not.toEqual(before);
    expect(await view()).toEqual(meanwhile);
    expect(meanwhile).toMatchObject({ overdue: marked('overdue').length + 1, articles: 5 });
    const found = meanwhile as { overdueThreads: ThreadRow[]; byState: Record<string, number> };
    expect(Object.values(found.byState).reduce((sum, count) => sum + count, 0)).toBe(all.length + 1);
    expect(await countArticles(ledger)).toBe(5);
  });
});

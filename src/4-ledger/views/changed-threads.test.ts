import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { entryOf, onEveryBackend, seenOn } from '../trial.ts';
import type { Trial, TrialArticle } from '../trial.ts';
import { threadArticles } from './thread-articles.ts';
import { changedThreads } from './thread.ts';
import { threadRows } from './threads.ts';

let trial: Trial;
let ledger: Ledger;
const moment = seenOn('2026-03-01');
const relation = 'LAO-VNM';
const trade = 'phấn đấu đạt kim ngạch thương mại song phương 5 tỷ USD';
const school = 'cấp 200 suất học bổng cho sinh viên';

const said = (id: string, publishedOn: string, action: string, force: 'proposed' | 'agreed'): TrialArticle => {
  const commitment = { action, force, pillars: [] };
  return { id, publishedOn, passages: [{ words: `${id}: ${action}.`, commitment }] };
};

onEveryBackend((begin) => {
  beforeAll(async () => {
    trial = await begin();
    ledger = await trial.open();
    const articles = [
      said('tin-1', '2025-06-10', trade, 'proposed'),
      said('tin-2', '2025-07-01', school, 'agreed'),
      said('tin-3', '2026-02-20', trade, 'agreed'),
    ];
    await ledger.append(articles.map(entryOf));
    await ledger.link();
  });
  afterAll(() => trial.end());

  const changedSince = async (since: string): Promise<string[]> =>
    (await changedThreads(ledger, moment, { relation, since })).map(({ action }) => action);

  test('which articles state each commitment', async () => {
    const { items } = await threadRows(ledger, moment, { relation });
    const articles = await threadArticles(ledger, moment, relation);
    expect(items.map(({ id, action }) => [action, articles.get(id)])).toEqual([
      [trade, ['tin-1', 'tin-3']],
      [school, ['tin-2']],
    ]);
    expect((await threadArticles(ledger, moment, 'CHN-VNM')).size).toBe(0);
  });

  test.each([
    ['2025-01-01', [trade, school]],
    ['2025-08-01', [trade]],
    ['2026-02-21', []],
  ])('what changed since %s', async (since, actions) => {
    expect(await changedSince(since)).toEqual(actions);
  });

  test('a commitment whose state people set is among them, whole', async () => {
    const [, { quote }] = (await threadRows(ledger, moment, { relation })).items as [
      unknown,
      { quote: { fact: string } },
    ];
    const judgement = { kind: 'set-state', fact: quote.fact, state: 'completed', on: '2026-02-25' } as const;
    await ledger.decide({ who: 'Lan', why: null, judgement });
    const [view] = await changedThreads(ledger, moment, { relation, since: '2026-02-21' });
    expect(view).toMatchObject({
      action: school,
      evidence: [{ state: 'agreed' }, { state: 'completed', date: '2026-02-25' }],
    });
  });
});

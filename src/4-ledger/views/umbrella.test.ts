import { expect, test } from 'vitest';
import { entryOf, onEveryBackend, seenOn } from '../trial.ts';
import { threadView } from './thread.ts';
import { targetTotals, threadRows } from './threads.ts';

const whole = 'đưa kim ngạch thương mại song phương lên 10 tỷ USD';
const part = 'tăng xuất khẩu cà phê lên 1 tỷ USD';
const targetOf = (words: string, metric: 'trade-turnover' | 'exports', value: number) => ({
  words,
  commitment: { indicator: true },
  indicator: { metric, value, unit: 'USD', scope: 'LAO-VNM' },
});

onEveryBackend((begin) => {
  test('a wider target and its part lead to each other, and totals count one of them', async () => {
    const trial = await begin();
    const ledger = await trial.open();
    await ledger.append([
      entryOf({ id: 'tin-1', publishedOn: '2025-02-01', passages: [targetOf(whole, 'trade-turnover', 10e9)] }),
      entryOf({ id: 'tin-2', publishedOn: '2025-06-01', passages: [targetOf(part, 'exports', 1e9)] }),
    ]);
    await ledger.link();
    const moment = seenOn('2026-03-01');
    const { items } = await threadRows(ledger, moment);
    const idOf = (words: string) => items.find(({ action }) => action === words)!.id;
    const related = async (words: string) => (await threadView(ledger, moment, idOf(words)))!.related;
    expect(await related(whole)).toEqual([{ id: idOf(part), action: part, relation: 'part', who: null }]);
    expect(await related(part)).toEqual([{ id: idOf(whole), action: whole, relation: 'umbrella', who: null }]);
    const totals = await targetTotals(ledger, moment, 'LAO-VNM');
    expect(totals.map(({ metric, low, threads, parts }) => [metric, low, threads, parts])).toEqual([
      ['exports', 0, 0, 1],
      ['trade-turnover', 10e9, 1, 0],
    ]);
    await trial.end();
  });
});

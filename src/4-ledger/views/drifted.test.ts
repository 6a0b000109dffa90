import { expect, test } from 'vitest';
import { entryOf, onEveryBackend, seenOn } from '../trial.ts';
import { relationRows } from './relations.ts';
import { relationView } from './relation.ts';
import { threadRows } from './threads.ts';

const target = (amount: number) => {
  const words = `nâng kim ngạch thương mại song phương lên ${amount} tỷ USD`;
  const indicator = { metric: 'trade-turnover' as const, value: amount * 1e9, unit: 'USD', scope: 'LAO-VNM' };
  return [{ words, commitment: { indicator: true }, indicator }];
};
const market = [{ words: 'mở rộng chợ biên giới', commitment: {} }];
const moment = seenOn('2026-03-01');

onEveryBackend((begin) => {
  test('those whose figure changed are counted, and listed by their mark', async () => {
    const trial = await begin();
    const ledger = await trial.open();
    await ledger.append([
      entryOf({ id: 'tin-1', publishedOn: '2025-02-01', passages: [...target(5), ...market] }),
      entryOf({ id: 'tin-2', publishedOn: '2025-06-01', passages: market }),
    ]);
    await ledger.link();
    const drifted = async () => [
      (await relationView(ledger, moment, 'LAO-VNM'))!.drifted,
      (await relationView(ledger, moment, 'LAO-VNM'))!.driftedThreads.map(({ action }) => action),
      (await relationRows(ledger, moment))[0]!.drifted,
      (await threadRows(ledger, moment, { mark: 'drifted' })).items.map(({ action }) => action),
    ];
    expect(await drifted()).toEqual([0, [], 0, []]);
    await ledger.append([entryOf({ id: 'tin-3', publishedOn: '2025-11-01', passages: target(10) })]);
    await ledger.link();
    expect(await drifted()).toEqual([1, [target(10)[0]!.words], 1, [target(10)[0]!.words]]);
    await trial.end();
  });
});

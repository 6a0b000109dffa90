import { expect, test } from 'vitest';
import type { Tie } from '../../0-facts/index.ts';
import { entryOf, onEveryBackend, seenOn } from '../trial.ts';
import type { Trial } from '../trial.ts';
import { threadDecisions, threadView } from './thread.ts';
import { targetTotals, threadRows } from './threads.ts';

const roads = 'đầu tư 3 tỷ USD vào đường bộ';
const bridges = 'đầu tư 1 tỷ USD vào cầu qua biên giới';
const target = (words: string, metric: 'aid' | 'investment-stock', value: number) => ({
  words,
  commitment: { indicator: true },
  indicator: { metric, value, unit: 'USD', scope: 'LAO-VNM' },
});
const moment = seenOn('2026-03-01');

/** What a person says that the bridges are to the roads, and what each page then says of the other. */
const cases: [as: Tie, ofBridges: string, ofRoads: string][] = [
  ['part', 'umbrella', 'part'],
  ['follows', 'follows', 'followed'],
  ['conflicts', 'conflicts', 'conflicts'],
  ['see-also', 'see-also', 'see-also'],
];

async function related(trial: Trial) {
  const ledger = await trial.open();
  await ledger.append([
    entryOf({ id: 'tin-1', publishedOn: '2025-02-01', passages: [target(roads, 'aid', 3e9)] }),
    entryOf({ id: 'tin-2', publishedOn: '2025-06-01', passages: [target(bridges, 'investment-stock', 1e9)] }),
  ]);
  await ledger.link();
  const { items } = await threadRows(ledger, moment);
  const view = async (words: string) =>
    (await threadView(ledger, moment, items.find(({ action }) => action === words)!.id))!;
  const decide = (as: Tie, who = 'Lê Thu Hà') =>
    Promise.all([view(bridges), view(roads)]).then(([one, other]) =>
      ledger.decide({ who, why: null, judgement: { kind: 'relate', facts: [one.quote.fact, other.quote.fact], as } }),
    );
  return { ledger, view, decide };
}

onEveryBackend((begin) => {
  test.each(cases)('two threads are related: %s', async (as, ofBridges, ofRoads) => {
    const trial = await begin();
    const { ledger, view, decide } = await related(trial);
    const [one, other] = [await view(bridges), await view(roads)];
    expect([one.related, other.related]).toEqual([[], []]);
    const made = await decide(as);
    const who = 'Lê Thu Hà';
    expect((await view(bridges)).related).toEqual([{ id: other.id, action: roads, relation: ofBridges, who }]);
    expect((await view(roads)).related).toEqual([{ id: one.id, action: bridges, relation: ofRoads, who }]);
    for (const { id } of [one, other]) expect(await threadDecisions(ledger, moment, id)).toHaveLength(1);
    await ledger.link();
    expect((await view(roads)).related).toHaveLength(1);
    await ledger.decide({ who, why: null, judgement: { kind: 'undo', seq: made.seq }, relation: made.relation });
    expect([(await view(bridges)).related, (await view(roads)).related]).toEqual([[], []]);
    await trial.end();
  });

  test('the latest word of two threads holds, and a part is not added to its whole', async () => {
    const trial = await begin();
    const { ledger, view, decide } = await related(trial);
    const total = async () => {
      const found = await targetTotals(ledger, moment, 'LAO-VNM');
      const sum = (of: 'low' | 'threads' | 'parts') => found.reduce((all, one) => all + one[of], 0);
      return [sum('low'), sum('threads'), sum('parts')];
    };
    expect(await total()).toEqual([4e9, 2, 0]);
    await decide('part');
    expect(await total()).toEqual([3e9, 1, 1]);
    await decide('conflicts', 'Trần Văn Bình');
    expect((await view(roads)).related).toMatchObject([{ relation: 'conflicts', who: 'Trần Văn Bình' }]);
    expect(await total()).toEqual([4e9, 2, 0]);
    await trial.end();
  });

  test('a thread is not related to itself', async () => {
    const trial = await begin();
    const { ledger, view, decide } = await related(trial);
    const [one, other] = [await view(bridges), await view(roads)];
    const facts: [string, string] = [one.quote.fact, other.quote.fact];
    await decide('see-also');
    await ledger.decide({ who: 'Lê Thu Hà', why: null, judgement: { kind: 'together', facts } });
    expect((await view(bridges)).related).toEqual([]);
    await expect(decide('part')).rejects.toThrow(/twice|one commitment/);
    await expect(
      ledger.decide({ who: 'Lê Thu Hà', why: null, judgement: { kind: 'relate', facts, as: 'part' } }),
    ).rejects.toThrow(/one commitment/);
    await trial.end();
  });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Judgement } from '../../decisions/judgement.ts';
import type { Ledger } from '../../ledger.ts';
import { entryOf, onEveryBackend, seenOn } from '../../trial.ts';
import type { Trial } from '../../trial.ts';
import { articleView } from '../article.ts';
import { threadRows } from '../threads.ts';
import { rejectedRows, statesSet } from './decided.ts';

let trial: Trial;
let ledger: Ledger;
const moment = seenOn('2026-03-01');
const market = 'mở rộng chợ biên giới';
const road = 'nối đường qua đèo';
const entry = entryOf({
  id: 'tin-1',
  publishedOn: '2026-02-01',
  passages: [
    { words: `Hai bên nhất trí ${market}.`, commitment: { action: market, pillars: ['trade'] } },
    { words: `Hai bên đã ký văn bản ${road}.`, commitment: { action: road, force: 'signed' } },
    { words: 'hội đàm tại Vientiane', encounter: {} },
    {
      words: 'họp ba bên',
      encounter: { participants: ['VNM', 'LAO', 'KHM'].map((country) => ({ name: country, country })) },
    },
    { words: 'tiếp khách', encounter: { participants: [{ name: 'Trần Minh Giang', country: 'VNM' }] } },
    { words: 'Lào đón 2 triệu khách', indicator: { metric: 'tourists', value: 2e6, unit: 'count', scope: 'LAO' } },
    { words: 'kim ngạch 3 tỷ USD', indicator: { value: 3e9 } },
    { words: 'Campuchia đạt 2 tỷ USD', indicator: { value: 2e9, scope: 'KHM' } },
  ],
});
const relation = 'LAO-VNM';
const lan = 'Mai Lan';

const factOf = async (action: string): Promise<string> => {
  const { facts, reading } = (await articleView(ledger, moment, 'tin-1'))!;
  return facts.find(({ kind, index }) => kind === 'commitments' && reading.commitments[index]!.action === action)!.fact;
};
const says = (who: string, judgement: Judgement, why: string | null = null) =>
  ledger.decide({ who, why, judgement, relation });

onEveryBackend((begin) => {
  beforeEach(async () => {
    trial = await begin();
    ledger = await trial.open();
    await ledger.append([entry]);
    await ledger.link();
  });
  afterEach(() => trial.end());

  test('what a person rejected is told with its words, until that is taken back', async () => {
    const { seq } = await says(lan, { kind: 'reject', fact: await factOf(market) }, 'chỉ là nhận định');
    const told = await rejectedRows(ledger, moment, relation);
    expect(told).toMatchObject([
      { seq, who: lan, why: 'chỉ là nhận định', pillars: ['trade'], quote: { exact: `Hai bên nhất trí ${market}.` } },
    ]);
    expect(await rejectedRows(ledger, { ...moment, knownBy: '2000-01-01T00:00:00.000Z' }, relation)).toEqual([]);
    await says(lan, { kind: 'undo', seq });
    expect(await rejectedRows(ledger, moment, relation)).toEqual([]);
  });

  test.each([
    ['a meeting of its states', 'encounters', 'hội đàm tại Vientiane', true],
    ['a meeting with a third state', 'encounters', 'họp ba bên', false],
    ['a meeting of which one side is known', 'encounters', 'tiếp khách', true],
    ['a figure of its states', 'indicators', 'kim ngạch 3 tỷ USD', true],
    ['a figure of one of them', 'indicators', 'Lào đón 2 triệu khách', true],
    ['a figure of another state', 'indicators', 'Campuchia đạt 2 tỷ USD', false],
  ] as const)('%s that a person rejected', async (_, kind, exact, isTold) => {
    const { facts, reading } = (await articleView(ledger, moment, 'tin-1'))!;
    const { fact } = facts.find((one) => one.kind === kind && reading[kind][one.index]!.evidence.exact === exact)!;
    // No thread holds it, so that no relation is known of it: the log of none takes the decision.
    await ledger.decide({ who: lan, why: null, judgement: { kind: 'reject', fact } });
    const told = [{ kind, who: lan, pillars: [], quote: { fact, exact } }];
    expect(await rejectedRows(ledger, moment, relation)).toMatchObject(isTold ? told : []);
    expect(await rejectedRows(ledger, moment, 'CHN-VNM')).toEqual([]);
  });

  test('where two must judge alike, one person’s word rejects nothing', async () => {
    await says(lan, { kind: 'rule', reviewers: 2 });
    const fact = await factOf(market);
    await says(lan, { kind: 'reject', fact });
    expect(await rejectedRows(ledger, moment, relation)).toEqual([]);
    await says('Đỗ Khang', { kind: 'reject', fact });
    expect(await rejectedRows(ledger, moment, relation)).toMatchObject([{ who: 'Đỗ Khang' }]);
  });

  test('the latest state that a person set, by thread', async () => {
    const fact = await factOf(road);
    await says(lan, { kind: 'set-state', fact, state: 'under-way' });
    await says('Đỗ Khang', { kind: 'set-state', fact, state: 'completed', evidence: await factOf(market) }, 'đã thấy');
    const { items } = await threadRows(ledger, moment, { relation });
    const { id } = items.find(({ action }) => action === road)!;
    expect([...(await statesSet(ledger, moment, relation))]).toMatchObject([
      [id, { who: 'Đỗ Khang', state: 'completed', why: 'đã thấy' }],
    ]);
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DecisionEntry, Judgement } from '../../decisions/judgement.ts';
import type { Ledger } from '../../ledger.ts';
import { entryOf, onEveryBackend, seenOn } from '../../trial.ts';
import type { Trial } from '../../trial.ts';
import { articleView } from '../article.ts';
import { secondOpinions } from './opinions.ts';
import { precisionRows } from './precision.ts';
import { reviewRows } from './queue.ts';
import { restingDecisions } from '../rereading/resting.ts';

let trial: Trial;
let ledger: Ledger;
const moment = seenOn('2026-03-01');
const market = 'mở rộng chợ biên giới';
const plain = 'tăng cường hợp tác';
const road = 'nối đường qua đèo';

const entry = entryOf({
  id: 'tin-1',
  publishedOn: '2026-02-01',
  passages: [
    { words: `Hai bên nhất trí ${plain}.`, commitment: { action: plain } },
    { words: `Hai bên nhất trí ${market} trong năm 2027.`, commitment: { action: market, unsure: ['due', 'holders'] } },
    { words: `Hai bên đã ký văn bản ${road}.`, commitment: { action: road, force: 'signed', due: '2028' } },
    { words: 'Kim ngạch năm 2025 đạt 3 tỷ USD.', indicator: { value: 3e9, kind: 'actual', date: '2025' } },
  ],
});

const factOf = async (action: string): Promise<string> => {
  const { facts, reading } = (await articleView(ledger, moment, 'tin-1'))!;
  return facts.find(({ kind, index }) => kind === 'commitments' && reading.commitments[index]!.action === action)!.fact;
};
const says = (who: string, judgement: Judgement, relation?: string): Promise<DecisionEntry> =>
  ledger.decide({ who, why: 'theo bản gốc', judgement, relation });
const decide = (judgement: Judgement, relation?: string) => says('Lê Thu Hà', judgement, relation);

onEveryBackend((begin) => {
  beforeEach(async () => {
    trial = await begin();
    ledger = await trial.open();
    await ledger.append([entry]);
    await ledger.link();
  });
  afterEach(() => trial.end());

  describe('the queue', () => {
    const queue = async (query: object = {}) => (await reviewRows(ledger, moment, query)).items;
    const actions = async (query: object = {}) => (await queue(query)).map(({ thread }) => thread.action);

    test('begins with what the reader is unsure of, then with what is of weight', async () => {
      expect(await actions()).toEqual([market, road, plain]);
      expect((await queue())[0]).toMatchObject({ thread: { unsure: ['due', 'holders'] }, reasons: ['unsure'] });
      expect(await actions({ relation: 'KHM-VNM' })).toEqual([]);
    });

    test('comes in pages', async () => {
      const first = await reviewRows(ledger, moment, { limit: 2 });
      const second = await reviewRows(ledger, moment, { limit: 2, cursor: first.nextCursor! });
      expect([...first.items, ...second.items].map(({ thread }) => thread.action)).toEqual([market, road, plain]);
      expect(second.nextCursor).toBeNull();
    });

    test('leaves out what was confirmed, and what is suggested comes first', async () => {
      await decide({ kind: 'confirm', fact: await factOf(market) });
      const ask = await decide({ kind: 'ask', fact: await factOf(plain), to: 'Vụ', by: '2026-04' });
      await decide(
        { kind: 'answer', fact: await factOf(plain), ask: ask.seq, text: 'xong', state: 'completed' },
        ask.relation,
      );
      expect(await actions()).toEqual([road, plain]);
      expect((await queue()).at(1)!.reasons).toEqual(['suggested']);
    });

    test('knows what a correction has made sure', async () => {
      await decide({ kind: 'edit', fact: await factOf(market), field: 'due', value: '2027' });
      await decide({ kind: 'edit', fact: await factOf(market), field: 'holders', value: ['LAO', 'VNM'] });
      expect((await queue()).find(({ thread }) => thread.action === market)!.thread.unsure).toEqual([]);
    });

    test('begins with what two persons see differently, page by page', async () => {
      await decide({ kind: 'rule', reviewers: 2 }, 'LAO-VNM');
      await says('Lê Thu Hà', { kind: 'confirm', fact: await factOf(plain) });
      await says('Đỗ Văn Khang', { kind: 'reject', fact: await factOf(plain) });
      const first = await reviewRows(ledger, moment, { limit: 1 });
      expect(first.items[0]).toMatchObject({ thread: { action: plain, review: 'disputed' }, reasons: ['disputed'] });
      expect(await actions({ cursor: first.nextCursor!, limit: 5 })).toEqual([market, road]);
    });
  });

  test('two who differ are shown with their words, and one who waits for another', async () => {
    await decide({ kind: 'rule', reviewers: 2 }, 'LAO-VNM');
    await says('Lê Thu Hà', { kind: 'edit', fact: await factOf(market), field: 'due', value: '2027' });
    await says('Đỗ Văn Khang', { kind: 'edit', fact: await factOf(market), field: 'due', value: '2028' });
    await says('Lê Thu Hà', { kind: 'confirm', fact: await factOf(road) });
    expect(await secondOpinions(ledger, moment)).toMatchObject([
      {
        about: 'due',
        isDisputed: true,
        thread: { action: market },
        quote: { exact: `Hai bên nhất trí ${market} trong năm 2027.` },
        opinions: [
          { who: 'Lê Thu Hà', says: '"2027"', why: 'theo bản gốc' },
          { who: 'Đỗ Văn Khang', says: '"2028"' },
        ],
      },
      { about: 'right', isDisputed: false, thread: { action: road }, opinions: [{ says: 'confirm' }] },
    ]);
    expect(await secondOpinions(ledger, moment, 'KHM-VNM')).toEqual([]);
  });

  describe('how right the reader was', () => {
    const row = async () => (await precisionRows(ledger, moment)).find(({ kind }) => kind === 'commitments')!;
    const field = async (name: string) => (await row()).fields.find((one) => one.field === name);

    test('is told by what people confirmed, corrected and rejected, field by field', async () => {
      await decide({ kind: 'confirm', fact: await factOf(plain) });
      await decide({ kind: 'edit', fact: await factOf(market), field: 'due', value: '2027' });
      const { seq, relation } = await decide({ kind: 'reject', fact: await factOf(road) });
      expect(await row()).toMatchObject({ judged: 3, right: 2 });
      expect(await field('due')).toEqual({ field: 'due', judged: 2, right: 1 });
      expect(await field('force')).toEqual({ field: 'force', judged: 2, right: 2 });
      await decide({ kind: 'undo', seq }, relation);
      expect(await row()).toMatchObject({ judged: 2, right: 2 });
    });

    test('is not told of what nobody looked at', async () => {
      await decide({ kind: 'owner', fact: await factOf(plain), owner: 'Vụ Hợp tác' });
      expect(await precisionRows(ledger, moment)).toEqual([]);
    });
  });

  test('a decision whose words are read no more rests in a list, with those words', async () => {
    await decide({ kind: 'owner', fact: await factOf(market), owner: 'Vụ Biên giới' });
    await decide({ kind: 'confirm', fact: await factOf(plain) });
    expect(await restingDecisions(ledger, moment)).toEqual([]);
    const newer = structuredClone(entry.reading);
    newer.commitments = newer.commitments.filter(({ action }) => action !== market);
    await ledger.appendReadings([{ article: 1, reader: '2', reading: newer }]);
    await ledger.link();
    const exact = `Hai bên nhất trí ${market} trong năm 2027.`;
    expect(await restingDecisions(ledger, moment)).toMatchObject([
      {
        relation: 'LAO-VNM',
        seq: 1,
        who: 'Lê Thu Hà',
        kind: 'owner',
        words: [{ article: 'tin-1', exact, kind: 'commitments' }],
      },
    ]);
    await decide({ kind: 'undo', seq: 1 }, 'LAO-VNM');
    expect(await restingDecisions(ledger, moment)).toEqual([]);
  });
});

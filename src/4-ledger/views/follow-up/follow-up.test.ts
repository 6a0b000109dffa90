import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RequestRow } from '../../../0-facts/index.ts';
import type { DecisionEntry, Judgement } from '../../decisions/judgement.ts';
import type { Ledger } from '../../ledger.ts';
import { entryOf, onEveryBackend, seenOn } from '../../trial.ts';
import type { Trial } from '../../trial.ts';
import { threadRows } from '../threads.ts';
import { raiseNext } from './occasions.ts';
import { requestRows } from './requests.ts';

let trial: Trial;
let ledger: Ledger;
const market = 'mở rộng chợ biên giới';
const school = 'xây trường dạy nghề';
const road = 'nối đường qua đèo';
const committee = 'Ủy ban hợp tác Việt Nam - Lào';

const thread = async (action: string) =>
  (await threadRows(ledger, seenOn('2026-03-01'), { limit: 100 })).items.find((row) => row.action === action)!;
const decide = (judgement: Judgement, relation?: string): Promise<DecisionEntry> =>
  ledger.decide({ who: 'Lê Thu Hà', why: null, judgement, relation });

onEveryBackend((begin) => {
  beforeEach(async () => {
    trial = await begin();
    ledger = await trial.open();
    await ledger.append([
      entryOf({
        id: 'tin-1',
        publishedOn: '2026-02-01',
        passages: [
          { words: `Hai bên nhất trí ${market}.`, commitment: { action: market } },
          {
            words: `${committee} họp kỳ tới vào ngày 10/5/2026.`,
            thing: { kind: 'mechanism', name: committee, date: '2026-05-10', number: 12 },
          },
        ],
      }),
      entryOf({
        id: 'tin-2',
        publishedOn: '2026-02-02',
        passages: [
          {
            words: `Ông Khamsone Phommachit đề nghị ${school}.`,
            commitment: { action: school, force: 'proposed', speakers: ['Khamsone Phommachit'] },
          },
          { words: `Hai bên sẽ ${road} trước năm 2026.`, commitment: { action: road, due: '2025' } },
          { words: 'Hai Bộ trưởng sẽ hội đàm tháng 4/2026.', encounter: { status: 'planned', date: '2026-04' } },
        ],
      }),
    ]);
    await ledger.link();
  });
  afterEach(() => trial.end());

  describe('a request for progress', () => {
    let ask: DecisionEntry;
    let fact: string;
    beforeEach(async () => {
      fact = (await thread(market)).quote.fact;
      ask = await decide({
        kind: 'ask',
        fact,
        to: 'Sở Công Thương',
        by: '2026-03-20',
        question: 'Đã mở được mấy chợ?',
      });
    });
    const request = async (day: string): Promise<RequestRow> => (await requestRows(ledger, seenOn(day)))[0]!;

    test('is listed with its commitment, who was asked and by when', async () => {
      expect(await request('2026-03-02')).toMatchObject({
        relation: 'LAO-VNM',
        seq: ask.seq,
        who: 'Lê Thu Hà',
        thread: { action: market },
        to: 'Sở Công Thương',
        by: '2026-03-20',
        question: 'Đã mở được mấy chợ?',
        status: 'open',
        answers: [],
      });
    });

    test.each([
      ['2026-03-16', 'open', false],
      ['2026-03-17', 'open', true],
      ['2026-03-20', 'open', true],
      ['2026-03-21', 'overdue', true],
    ])('on %s is %s, to be reminded: %s', async (day, status, remind) => {
      expect(await request(day)).toMatchObject({ status, remind });
    });

    test('that was reminded rests for a week', async () => {
      trial.now = '2026-03-18T08:00:00.000Z';
      await decide({ kind: 'remind', fact, ask: ask.seq }, ask.relation);
      expect(await request('2026-03-24')).toMatchObject({
        status: 'overdue',
        remind: false,
        reminders: [{ who: 'Lê Thu Hà' }],
      });
      expect(await request('2026-03-25')).toMatchObject({ remind: true });
    });

    test('is answered with evidence, and what is suggested waits for a person', async () => {
      const answered = await decide(
        {
          kind: 'answer',
          fact,
          ask: ask.seq,
          text: 'Hai chợ đã mở, một đang xây.',
          figure: { value: 2, unit: 'count' },
          document: { name: 'Báo cáo số 7', text: 'đã đưa hai chợ vào hoạt động' },
          state: 'completed',
        },
        ask.relation,
      );
      expect(await request('2026-03-25')).toMatchObject({
        status: 'answered',
        remind: false,
        answers: [
          {
            text: 'Hai chợ đã mở, một đang xây.',
            figure: { value: 2 },
            document: { name: 'Báo cáo số 7' },
            state: 'completed',
          },
        ],
      });
      expect(await thread(market)).toMatchObject({ state: 'agreed', suggested: 'completed', review: 'machine' });
      await decide({ kind: 'set-state', fact, state: 'completed' });
      expect(await thread(market)).toMatchObject({ state: 'completed', suggested: null });
      await decide({ kind: 'undo', seq: answered.seq }, ask.relation);
      expect((await request('2026-03-25')).status).toBe('overdue');
    });

    test('is found by what it waits for, and gone when it is taken back', async () => {
      await decide({ kind: 'ask', fact: (await thread(school)).quote.fact, to: 'Bộ Giáo dục', by: '2026-03-10' });
      const to = async (query: object) => (await requestRows(ledger, seenOn('2026-03-15'), query)).map((row) => row.to);
      expect(await to({})).toEqual(['Bộ Giáo dục', 'Sở Công Thương']);
      expect(await to({ status: 'overdue' })).toEqual(['Bộ Giáo dục']);
      expect(await to({ thread: (await thread(market)).id })).toEqual(['Sở Công Thương']);
      expect(await to({ relation: 'KHM-VNM' })).toEqual([]);
      await decide({ kind: 'undo', seq: ask.seq }, ask.relation);
      expect(await to({ status: 'unanswered' })).toEqual(['Bộ Giáo dục']);
    });

    test('is what an answer names, nothing else', async () => {
      const answer = (seq: number, relation = ask.relation) =>
        decide({ kind: 'answer', fact, ask: seq, text: 'xong' }, relation);
      const { seq } = await decide({ kind: 'note', fact, text: 'đã gọi' });
      await expect(answer(seq)).rejects.toMatchObject({ code: 'decision/no-request' });
      await expect(answer(99)).rejects.toMatchObject({ code: 'decision/unknown' });
      await expect(answer(ask.seq, 'KHM-VNM')).rejects.toMatchObject({ code: 'decision/unknown' });
    });

    test('that was not known then is not listed then', async () => {
      expect(await requestRows(ledger, { ...seenOn('2026-03-02'), knownBy: '2026-02-28T00:00:00.000Z' })).toEqual([]);
    });
  });

  describe('what to raise', () => {
    const raised = async (day: string) =>
      (await raiseNext(ledger, seenOn(day), 'LAO-VNM')).map(({ occasion, threads }) => [
        occasion?.date ?? null,
        threads.map(({ thread, why }) => `${thread.action}: ${why}`),
      ]);

    test('comes up at the session of the body it was told with, at an encounter of who spoke of it, or at the next', async () => {
      expect(await raised('2026-03-01')).toEqual([
        ['2026-04', [`${road}: next`, `${school}: persons`]],
        ['2026-05-10', [`${market}: mechanism`]],
      ]);
    });

    test('waits where nothing is coming, the overdue first', async () => {
      expect(await raised('2026-06-01')).toEqual([[null, [`${road}: next`, expect.any(String), expect.any(String)]]]);
    });

    test('is given up to a limit at each occasion, the rest of it counted', async () => {
      const some = async (limit: number) =>
        (await raiseNext(ledger, seenOn('2026-06-01'), 'LAO-VNM', limit)).map(({ threads, more }) => [
          threads.map(({ thread }) => thread.action),
          more,
        ]);
      expect(await some(1)).toEqual([[[road], 2]]);
      expect(await some(3)).toEqual([[[road, expect.any(String), expect.any(String)], 0]]);
    });

    test('is what is open and has no date, or is past it', async () => {
      await decide({ kind: 'set-state', fact: (await thread(road)).quote.fact, state: 'completed' });
      await decide({ kind: 'due', fact: (await thread(school)).quote.fact, due: '2027' });
      expect(await raised('2026-03-01')).toEqual([
        ['2026-04', []],
        ['2026-05-10', [`${market}: mechanism`]],
      ]);
    });
  });
});

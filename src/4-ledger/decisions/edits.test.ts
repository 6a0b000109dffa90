import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseHandEntry } from './judgement.ts';
import type { DecisionEntry, Judgement } from './judgement.ts';
import type { Ledger } from '../ledger.ts';
import { entryOf, onEveryBackend, seenOn } from '../trial.ts';
import type { Trial } from '../trial.ts';
import { articleView } from '../views/article.ts';
import { milestoneRows } from '../views/milestones.ts';
import { seriesRows } from '../views/series/series.ts';
import { threadDecisions, threadView } from '../views/thread.ts';
import { threadRows } from '../views/threads.ts';

let trial: Trial;
let ledger: Ledger;
const moment = seenOn('2026-03-01');
const market = 'mở rộng chợ biên giới';
const words = `Hai bên nhất trí ${market} trong năm 2027.`;

const facts = async (article = 'tin-1') => (await articleView(ledger, moment, article))!.facts;
const factOf = async (kind: string): Promise<string> => (await facts()).find((fact) => fact.kind === kind)!.fact;
const decide = (judgement: Judgement, relation?: string): Promise<DecisionEntry> =>
  ledger.decide({ who: 'Lê Thu Hà', why: 'theo bản gốc', judgement, relation });
const rows = async () => (await threadRows(ledger, moment)).items;

onEveryBackend((begin) => {
  beforeEach(async () => {
    trial = await begin();
    ledger = await trial.open();
    const passages = [
      { words, commitment: { action: market, unsure: ['holders'] } },
      { words: 'Kim ngạch năm 2025 đạt 3 tỷ USD.', indicator: { value: 3e9, kind: 'actual' as const, date: '2025' } },
      { words: 'Năm 2027 hai nước kỷ niệm 65 năm.', thing: { name: '65 năm', date: '2027' } },
    ];
    await ledger.append([entryOf({ id: 'tin-1', publishedOn: '2026-02-01', passages })]);
    await ledger.link();
  });
  afterEach(() => trial.end());

  /** A record, a field, its right value, and what is then shown. */
  const edits: [kind: string, field: string, value: never, shown: () => Promise<unknown>, as: unknown][] = [
    ['commitments', 'due', '2027', async () => (await rows())[0]!.due, '2027'],
    ['commitments', 'holders', ['KHM', 'VNM'], async () => (await rows())[0]!.relation, 'KHM-VNM'],
    ['commitments', 'force', 'signed', async () => (await rows())[0]!.force, 'signed'],
    ['indicators', 'value', 4e9, async () => (await seriesRows(ledger, moment))[0]!.points[0]!.value, 4e9],
    ['things', 'date', '2028', async () => (await milestoneRows(ledger, moment)).map(({ date }) => date), ['2028']],
  ].map(([kind, field, value, shown, as]) => [kind, field, value as never, shown, as] as never);

  test.each(edits)('a field of %s is corrected: %s', async (kind, field, value, shown, as) => {
    const before = await shown();
    const { seq, relation } = await decide({ kind: 'edit', fact: await factOf(kind), field, value });
    expect(await shown()).toEqual(as);
    const view = (await articleView(ledger, moment, 'tin-1'))!;
    expect(view.facts.find((fact) => fact.kind === kind)).toMatchObject({ edited: [field], rejected: false });
    expect(view.reading[kind as 'commitments'][0]).toMatchObject({ [field]: value });
    await ledger.rebuild();
    expect(await shown()).toEqual(as);
    await decide({ kind: 'undo', seq }, relation);
    expect(await shown()).toEqual(before);
  });

  test('a rejected figure is in no series, and comes back when that is taken back', async () => {
    const { seq, relation } = await decide({ kind: 'reject', fact: await factOf('indicators') });
    expect(await seriesRows(ledger, moment)).toEqual([]);
    expect((await facts()).map(({ rejected }) => rejected)).toEqual([false, true, false]);
    await decide({ kind: 'undo', seq }, relation);
    expect(await seriesRows(ledger, moment)).toHaveLength(1);
  });

  test.each([
    ['a field that such a record has not', 'value', 3, 'decision/field', /no field "value".*force, speakers/],
    ['a value that the field cannot hold', 'due', 'sang năm', 'decision/form', /due: expected an EDTF date/],
    ['an action in other words', 'action', 'mở chợ', 'decision/not-its-words', /does not stand in the words/],
  ])('no correction is %s', async (_, field, value, code, said) => {
    const made = decide({ kind: 'edit', fact: await factOf('commitments'), field, value });
    await expect(made).rejects.toMatchObject({ name: 'InputError', code, message: expect.stringMatching(said) });
    expect(await ledger.decisions(null)).toEqual([]);
  });

  describe('a commitment entered by hand', () => {
    const entry = parseHandEntry({
      relation: 'LAO-VNM',
      action: 'Lào sẽ mở lại cửa khẩu phụ',
      document: 'Công hàm ngày 3/2/2026, mục 4.',
      holders: ['LAO'],
      speakers: ['Bộ Ngoại giao Lào'],
      pillars: ['border'],
      saidOn: '2026-02-03',
      due: '2026-12',
    });
    const enter = () => ledger.enter(entry, { who: 'Lê Thu Hà', why: 'công hàm chưa đăng báo' });
    const shown = async () => (await rows()).find(({ action }) => action === entry.action);

    test('is a thread of the relation named, on its own words, marked as not from the press', async () => {
      const made = await enter();
      expect(made).toMatchObject({ relation: 'LAO-VNM', seq: 1, judgement: { kind: 'enter' } });
      const row = (await shown())!;
      expect(row).toMatchObject({ relation: 'LAO-VNM', due: '2026-12', lastSaid: '2026-02-03', holders: ['LAO'] });
      expect(row.marks).toContain('by-hand');
      expect(row.quote).toMatchObject({ exact: entry.action, publisher: null });
      expect((await rows()).find(({ action }) => action === market)!.marks).not.toContain('by-hand');
      expect(await threadDecisions(ledger, moment, row.id)).toHaveLength(1);
      await ledger.rebuild();
      expect(await shown()).toEqual(row);
      for await (const flaw of ledger.verify()) expect(flaw).toBeNull();
    });

    test('is judged as any other, and gone when it is taken back', async () => {
      const { seq, relation, judgement } = await enter();
      const fact = (judgement as { fact: string }).fact;
      await decide({ kind: 'owner', fact, owner: 'Vụ Biên giới' });
      expect((await shown())!.owner).toBe('Vụ Biên giới');
      const { id } = (await shown())!;
      await decide({ kind: 'undo', seq }, relation);
      expect(await shown()).toBeUndefined();
      expect(await threadView(ledger, moment, id)).toBeNull();
    });

    test('twice is refused, and so is a judgement that says so of a fact that is there', async () => {
      await enter();
      await expect(enter()).rejects.toMatchObject({ code: 'decision/entered-before' });
      const made = decide({ kind: 'enter', fact: await factOf('commitments') });
      await expect(made).rejects.toMatchObject({ code: 'decision/by-itself' });
      expect(await ledger.decisions(null)).toHaveLength(1);
    });

    test.each([
      ['without words', { ...entry, action: ' ' }, /action/],
      ['of one state alone', { ...entry, relation: 'LAO' }, /expected a relation/],
      ['of nobody', { ...entry, holders: [] }, /who is to act/],
    ])('is none %s', (_, input, said) => {
      expect(() => parseHandEntry(input)).toThrow(said);
    });
  });

  describe('where two must judge alike', () => {
    const says = (who: string, judgement: Judgement) => ledger.decide({ who, why: null, judgement });
    let fact: string;
    beforeEach(async () => {
      await decide({ kind: 'rule', reviewers: 2 }, 'LAO-VNM');
      fact = await factOf('commitments');
    });
    const row = async () => (await rows())[0];

    test('what one judged waits for another', async () => {
      await says('Lê Thu Hà', { kind: 'confirm', fact });
      await says('Lê Thu Hà', { kind: 'confirm', fact });
      expect((await row())!.review).toBe('machine');
      await says('Đỗ Văn Khang', { kind: 'confirm', fact });
      expect((await row())!.review).toBe('confirmed');
    });

    test('two who differ are shown, and a third settles it', async () => {
      await says('Lê Thu Hà', { kind: 'edit', fact, field: 'due', value: '2027' });
      await says('Đỗ Văn Khang', { kind: 'edit', fact, field: 'due', value: '2028' });
      expect(await row()).toMatchObject({ review: 'disputed', due: null });
      await says('Trần Minh Giang', { kind: 'edit', fact, field: 'due', value: '2027' });
      expect(await row()).toMatchObject({ review: 'disputed', due: '2027' });
      await says('Đỗ Văn Khang', { kind: 'edit', fact, field: 'due', value: '2027' });
      expect(await row()).toMatchObject({ review: 'machine', due: '2027' });
    });

    test('a rejection by one takes nothing away, and an owner is set by one', async () => {
      await says('Lê Thu Hà', { kind: 'reject', fact });
      await says('Lê Thu Hà', { kind: 'owner', fact, owner: 'Vụ Hợp tác' });
      expect(await row()).toMatchObject({ owner: 'Vụ Hợp tác' });
      await says('Đỗ Văn Khang', { kind: 'reject', fact });
      expect(await row()).toBeUndefined();
    });

    test('the rule is ended as it was made', async () => {
      await says('Lê Thu Hà', { kind: 'confirm', fact });
      await decide({ kind: 'rule', reviewers: 1 }, 'LAO-VNM');
      expect((await row())!.review).toBe('confirmed');
      await decide({ kind: 'undo', seq: 3 }, 'LAO-VNM');
      expect((await row())!.review).toBe('machine');
    });
  });
});

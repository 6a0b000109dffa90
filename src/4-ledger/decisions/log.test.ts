import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ThreadView } from '../../0-facts/index.ts';
import { parseJudgement } from './judgement.ts';
import type { DecisionEntry, Judgement } from './judgement.ts';
import type { Ledger } from '../ledger.ts';
import { entryOf, seenOn, onEveryBackend } from '../trial.ts';
import type { Trial } from '../trial.ts';
import { threadDecisions, threadView } from '../views/thread.ts';
import { threadRows } from '../views/threads.ts';

let trial: Trial;
let ledger: Ledger;
const moment = seenOn('2026-03-01');
const market = 'mở rộng chợ biên giới';
const bridge = 'xây cầu thứ hai qua sông';

async function threadOf(action: string): Promise<ThreadView> {
  const { items } = await threadRows(ledger, moment);
  return (await threadView(ledger, moment, items.find((row) => row.action === action)!.id))!;
}

const factOf = async (action: string): Promise<string> => (await threadOf(action)).quote.fact;

async function decide(judgement: Judgement, relation?: string): Promise<DecisionEntry> {
  return await ledger.decide({ who: 'Lê Thu Hà', why: 'theo biên bản', judgement, relation });
}

type Made = (fact: string) => Judgement;

type Shown = Partial<ThreadView>;

/** What people judge of a thread, and what is then shown of it. */
const laid: [name: string, judgements: Made[], shown: Shown][] = [
  ['nothing', [], { state: 'agreed', review: 'machine', owner: null, due: null, grade: null }],
  ['it is so', [(fact) => ({ kind: 'confirm', fact })], { state: 'agreed', review: 'confirmed' }],
  [
    'it is completed',
    [(fact) => ({ kind: 'set-state', fact, state: 'completed', on: '2026-02-20' })],
    { state: 'completed', review: 'confirmed', suggested: null },
  ],
  [
    'it is completed, and then that it is not',
    [
      (fact) => ({ kind: 'set-state', fact, state: 'completed' }),
      (fact) => ({ kind: 'set-state', fact, state: 'under-way' }),
    ],
    { state: 'under-way' },
  ],
  ['it has a due date', [(fact) => ({ kind: 'due', fact, due: '2027' })], { due: '2027' }],
  [
    'its due date has passed',
    [(fact) => ({ kind: 'due', fact, due: '2026-02-10' })],
    { due: '2026-02-10', marks: ['overdue'] },
  ],
  ['it has an owner', [(fact) => ({ kind: 'owner', fact, owner: 'Vụ Hợp tác' })], { owner: 'Vụ Hợp tác' }],
  [
    'it has an owner no more',
    [(fact) => ({ kind: 'owner', fact, owner: 'Vụ Hợp tác' }), (fact) => ({ kind: 'owner', fact, owner: null })],
    { owner: null },
  ],
  ['how far it is', [(fact) => ({ kind: 'grade', fact, grade: 'limited' })], { grade: 'limited' }],
  ['a note', [(fact) => ({ kind: 'note', fact, text: 'hỏi lại sau kỳ họp' })], { state: 'agreed', review: 'machine' }],
];

const fact = '0123456789abcdef';

/** What is no decision, and what is said of it. */
const malformed: [name: string, input: unknown, words: RegExp][] = [
  ['nothing', null, /judgement/],
  ['no kind', { fact }, /kind/],
  ['another kind', { kind: 'delete', fact }, /kind/],
  ['a thread for a fact', { kind: 'confirm', fact: 't0123' }, /fact: expected the id of a fact/],
  ['a state that is none', { kind: 'set-state', fact, state: 'done' }, /state/],
  ['a due date that is none', { kind: 'due', fact, due: 'sang năm' }, /due: expected an EDTF date/],
  ['an empty owner', { kind: 'owner', fact, owner: ' ' }, /owner/],
  ['a field that nobody reads', { kind: 'confirm', fact, sure: true }, /sure/],
  ['one fact together with itself', { kind: 'together', facts: [fact, fact] }, /twice/],
  ['three facts', { kind: 'apart', facts: [fact, 'a'.repeat(16), 'b'.repeat(16)] }, /facts/],
  ['an undo of nothing', { kind: 'undo', seq: 0 }, /seq/],
];

onEveryBackend((begin) => {
  beforeEach(async () => {
    trial = await begin();
    ledger = await trial.open();
    const passages = [
      { words: `Hai bên nhất trí ${market}.`, commitment: { action: market } },
      { words: `Hai bên sẽ ${bridge}.`, commitment: { action: bridge } },
    ];
    const abroad = [
      { words: 'Hai bên nhất trí mở đường bay.', commitment: { action: 'mở đường bay', holders: ['KHM', 'VNM'] } },
    ];
    await ledger.append([
      entryOf({ id: 'tin-1', publishedOn: '2026-02-01', passages }),
      entryOf({ id: 'tin-2', publishedOn: '2026-02-02', passages: abroad }),
    ]);
    await ledger.link();
  });
  afterEach(() => trial.end());

  describe('people judge', () => {
    test.each(laid)('%s', async (_, judgements, shown) => {
      const fact = await factOf(market);
      for (const made of judgements) await decide(made(fact));
      expect(await threadOf(market)).toMatchObject(shown);
      expect(await threadOf(bridge)).toMatchObject(laid[0]![2]);
      await ledger.rebuild();
      expect(await threadOf(market)).toMatchObject(shown);
    });

    test.each(laid.slice(1))('%s, and take it back', async (_, judgements) => {
      const before = await threadOf(market);
      const made: DecisionEntry[] = [];
      for (const judgement of judgements) made.push(await decide(judgement(before.quote.fact)));
      for (const { seq, relation } of made.toReversed()) await decide({ kind: 'undo', seq }, relation);
      expect(await threadOf(market)).toEqual(before);
      await ledger.rebuild();
      expect(await threadOf(market)).toEqual(before);
    });
  });

  test('a state that people set comes with their evidence and day', async () => {
    await decide({
      kind: 'set-state',
      fact: await factOf(market),
      state: 'completed',
      on: '2026-02-20',
      evidence: await factOf(bridge),
    });
    expect((await threadOf(market)).evidence.at(-1)).toMatchObject({
      state: 'completed',
      date: '2026-02-20',
      rule: 'decision',
      quote: { article: 'tin-1', exact: `Hai bên sẽ ${bridge}.` },
    });
  });

  test('what was taken back can be taken back again', async () => {
    const fact = await factOf(market);
    const { seq, relation } = await decide({ kind: 'owner', fact, owner: 'Vụ Hợp tác' });
    const undone = await decide({ kind: 'undo', seq }, relation);
    expect((await threadOf(market)).owner).toBeNull();
    await decide({ kind: 'undo', seq: undone.seq }, relation);
    expect((await threadOf(market)).owner).toBe('Vụ Hợp tác');
  });

  test('facts that belong together become one thread, and two again', async () => {
    const facts: [string, string] = [await factOf(market), await factOf(bridge)];
    const older = [(await threadOf(market)).id, (await threadOf(bridge)).id];
    const { seq, relation } = await decide({ kind: 'together', facts });
    const joined = await threadRows(ledger, moment, { relation });
    expect(joined.items).toHaveLength(1);
    for (const id of older) expect((await threadView(ledger, moment, id))?.id).toBe(joined.items[0]!.id);
    await decide({ kind: 'undo', seq }, relation);
    const parted = await threadRows(ledger, moment, { relation });
    expect(parted.items.map(({ id }) => id).sort()).toEqual(older.sort());
  });

  test('a state may rest on the words of the commitment itself', async () => {
    const fact = await factOf(market);
    await decide({ kind: 'set-state', fact, state: 'under-way', evidence: fact });
    expect((await threadOf(market)).state).toBe('under-way');
  });

  test('of two facts the latest word holds: joined, parted, and joined again when that is taken back', async () => {
    const facts: [string, string] = [await factOf(market), await factOf(bridge)];
    const { relation } = await decide({ kind: 'together', facts });
    const counted = async () => (await threadRows(ledger, moment, { relation })).items.length;
    expect(await counted()).toBe(1);
    const { seq } = await decide({ kind: 'apart', facts: [facts[1], facts[0]] });
    expect(await counted()).toBe(2);
    await decide({ kind: 'undo', seq }, relation);
    expect(await counted()).toBe(1);
  });

  test('a rejected fact is in no thread', async () => {
    const { relation } = await decide({ kind: 'reject', fact: await factOf(market) });
    expect((await threadRows(ledger, moment, { relation })).items.map(({ action }) => action)).toEqual([bridge]);
  });

  test('the log of each relation is its own, and a thread knows what was said of it', async () => {
    await decide({ kind: 'confirm', fact: await factOf(market) });
    await decide({ kind: 'confirm', fact: await factOf('mở đường bay') });
    await decide({ kind: 'note', fact: await factOf(bridge), text: 'chờ vốn' });
    const logs = await Promise.all(['LAO-VNM', 'KHM-VNM', null].map((relation) => ledger.decisions(relation)));
    expect(logs.map((log) => log.map(({ seq, judgement }) => `${seq} ${judgement.kind}`))).toEqual([
      ['1 confirm', '2 note'],
      ['1 confirm'],
      ['1 confirm', '1 confirm', '2 note'],
    ]);
    const said = await threadDecisions(ledger, moment, (await threadOf(bridge)).id);
    expect(said).toMatchObject([
      { who: 'Lê Thu Hà', why: 'theo biên bản', at: trial.now, judgement: { kind: 'note', text: 'chờ vốn' } },
    ]);
  });

  describe('no decision is', () => {
    test.each(malformed)('%s', (_, input, words) => {
      expect(() => parseJudgement(input)).toThrow(words);
    });

    test.each([
      ['who decides', { who: 'a\0', why: null }],
      ['why', { who: 'a', why: '\ud800' }],
    ])('one with half a sign in %s', async (_, said) => {
      const judgement: Judgement = { kind: 'note', fact: await factOf(market), text: 'a' };
      const made = ledger.decide({ ...said, judgement });
      await expect(made).rejects.toMatchObject({ name: 'InputError', code: 'input/not-text' });
    });

    test('a note with a NUL', async () => {
      const note = decide({ kind: 'note', fact: await factOf(market), text: 'a\0b' });
      await expect(note).rejects.toMatchObject({ name: 'InputError', code: 'input/not-text' });
      expect(await ledger.decisions(null)).toEqual([]);
    });

    test('one on a fact that the ledger does not hold', async () => {
      await expect(decide({ kind: 'confirm', fact })).rejects.toMatchObject({
        name: 'InputError',
        code: 'decision/unknown-fact',
      });
      expect(await ledger.decisions(null)).toEqual([]);
    });

    test('one over two relations', async () => {
      const facts: [string, string] = [await factOf(market), await factOf('mở đường bay')];
      await expect(decide({ kind: 'together', facts })).rejects.toMatchObject({ code: 'decision/two-relations' });
    });

    test('an undo of what is not in the log', async () => {
      await expect(decide({ kind: 'undo', seq: 7 }, 'LAO-VNM')).rejects.toMatchObject({ code: 'decision/unknown' });
      await expect(decide({ kind: 'undo', seq: 7 })).rejects.toMatchObject({ code: 'decision/no-relation' });
    });
  });
});

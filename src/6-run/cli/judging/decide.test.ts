import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Occasion, RequestRow, ReviewRow, ThreadRow } from '../../../0-facts/index.ts';
import type { DecisionEntry } from '../../../4-ledger/index.ts';
import { TrialRun } from '../../trial.ts';

// The first command loads what all of them stand on.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const judging = new Set(['decide', 'follow-up', 'raise-next', 'review', 'corrections']);
let trial: TrialRun;
beforeEach(async () => {
  trial = new TrialRun();
  const words =
    ' date 2026-02-05 Việt Nam và Lào hội đàm.\n\nHai bên nhất trí mở rộng chợ biên giới. Hai bên nhất trí xây dựng trường dạy nghề tại Xê Pôn.';
  await run('import', trial.write('tin.txt', words));
});
afterEach(() => trial.remove());

const run = (name: string, ...args: string[]): Promise<string> =>
  trial.here(judging.has(name) ? `judging/${name}` : name, ...args, '--ledger', trial.path('so.db'));

const json = async <T>(...args: [string, ...string[]]): Promise<T> => JSON.parse(await run(...args, '--json')) as T;
const threads = () => json<ThreadRow[]>('threads');
const about = async (word: string): Promise<ThreadRow> =>
  (await threads()).find(({ action }) => action.includes(word))!;
const decide = (...args: string[]) => json<DecisionEntry>('decide', ...args, '--who', 'Lê Thu Hà');

test('a person without a browser judges, asks, hears the answer and takes back', async () => {
  const { id } = await about('chợ');
  await decide('confirm', id, '--why', 'đã xem bản gốc');
  await decide('owner', id, '--owner', 'Sở Công Thương');
  await decide('edit', id, '--field', 'due', '--value', '2027');
  const state = await decide('set-state', id, '--state', 'under-way', '--on', '2026-03-01');
  expect(await about('chợ')).toMatchObject({
    review: 'confirmed',
    owner: 'Sở Công Thương',
    due: '2027',
    state: 'under-way',
  });
  await decide('undo', '--relation', state.relation, '--seq', String(state.seq));
  expect((await about('chợ')).state).toBe('agreed');

  const ask = await decide('ask', id, '--to', 'Sở Công Thương', '--by', '2026-03-20', '--question', 'Đến đâu rồi?');
  await decide('remind', '--ask', String(ask.seq));
  const [request] = await json<RequestRow[]>('follow-up', '--status', 'unanswered', '--as-of', '2026-04-01');
  expect(request).toMatchObject({
    to: 'Sở Công Thương',
    status: 'overdue',
    thread: { id },
    reminders: [{ who: 'Lê Thu Hà' }],
  });
  await decide(
    'answer',
    '--ask',
    String(ask.seq),
    '--text',
    'đã mở hai chợ',
    '--figure',
    '2',
    '--document',
    'Báo cáo 7',
    '--state',
    'completed',
  );
  expect(await about('chợ')).toMatchObject({ suggested: 'completed', state: 'agreed' });
  expect(await json('follow-up', '--status', 'unanswered')).toEqual([]);
  const queue = await json<ReviewRow[]>('review');
  expect(queue.map(({ thread }) => thread.action)).toEqual([expect.stringContaining('trường')]);
});

test('a commitment enters by hand, two are joined and parted, and what is to be raised is listed', async () => {
  const words = [
    '--action',
    'Lào sẽ mở cửa khẩu phụ',
    '--document',
    'Công hàm 12',
    '--holders',
    'LAO',
    '--pillars',
    'border',
  ];
  const { relation } = await decide('enter', '--relation', 'LAO-VNM', ...words);
  expect(relation).toBe('LAO-VNM');
  expect((await about('cửa khẩu')).marks).toContain('by-hand');
  const [market, school] = [(await about('chợ')).id, (await about('trường')).id];
  const joined = await decide('together', market, school);
  expect(await threads()).toHaveLength(2);
  await decide('undo', '--relation', relation, '--seq', String(joined.seq));
  await decide('apart', market, school);
  expect((await decide('relate', market, school, '--as', 'follows')).judgement).toMatchObject({ as: 'follows' });
  expect(await threads()).toHaveLength(3);
  const occasions = await json<Occasion[]>('raise-next', '--relation', 'LAO-VNM');
  expect(occasions.flatMap(({ threads }) => threads)).toHaveLength(3);
});

test.each([
  ['a commitment that is not there', ['confirm', 't0'], /no commitment t0 .*ganket threads/],
  ['a kind that is none', ['delete', 't0'], /confirm, reject, edit/],
  ['a tie that is none', ['relate', '0'.repeat(16), '1'.repeat(16), '--as', 'near'], /part.*follows/],
  ['half of what it takes', ['undo', '--relation', 'LAO-VNM'], /seq/],
  ['an answer to nothing', ['answer', '--ask', '4', '--text', 'xong'], /0 requests have the number 4/],
])('%s is refused', async (_, args, words) => {
  await expect(run('decide', ...args)).rejects.toThrow(words);
});

import { expect, test } from 'vitest';
import type { ThreadRow } from '../../../0-facts/index.ts';
import {
  madeUpMaterial,
  madeUpQuote,
  madeUpRequest,
  madeUpThread,
  madeUpView,
  vietnamese,
  wordsOf,
} from '../material/made-up.ts';
import { bodies } from './bodies.ts';

test.each<[standing: string, thread: Partial<ThreadRow>]>([
  ['quá hạn', { marks: ['overdue', 'silent'], due: '2026-01-01' }],
  ['chưa tới hạn', { marks: ['silent'], due: '2027' }],
  ['có bài nói đã kết thúc mà chưa ai xác nhận', { due: '2026-01-01', suggested: 'completed' }],
  ['có bài nói đã kết thúc mà chưa ai xác nhận', { suggested: 'cancelled' }],
  ['lâu không nhắc', { marks: ['silent'] }],
  ['đang mở', {}],
  ['đang mở', { state: 'suspended' }],
  ['đã xong', { state: 'completed', marks: ['late'] }],
  ['không thành', { state: 'cancelled' }],
])('%s: %j', async (standing, thread) => {
  const [, group] = wordsOf(
    await bodies(madeUpMaterial({ threads: [madeUpThread('a', { owner: 'Bộ A', ...thread })] }), vietnamese),
  );
  expect(group![0]).toBe(`Bộ A: ${standing} (1)`);
});

test('body by body: an overview, what was asked and not answered, and each commitment once', async () => {
  const threads = [
    madeUpThread('a', { owner: 'Bộ B', marks: ['overdue'], due: '2026-01-09' }),
    madeUpThread('b', { owner: 'bộ b', marks: ['overdue'], due: '2025-01-09' }),
    madeUpThread('c', { owner: 'Bộ B', state: 'completed' }),
    madeUpThread('d', {}),
  ];
  const unanswered = [madeUpRequest('Bộ A', threads[0]!)];
  const groups = wordsOf(await bodies(madeUpMaterial({ threads, unanswered }), vietnamese));
  expect(groups.map(([title, ...lines]) => [title, lines.length])).toEqual([
    ['Tổng quan', 3],
    ['Bộ A: đã hỏi mà chưa trả lời (1)', 1],
    ['Bộ B: quá hạn (2)', 2],
    ['Bộ B: đã xong (1)', 1],
    ['Chưa nêu ai chủ trì: đang mở (1)', 1],
  ]);
  expect(groups[0]!.slice(1).map((line) => line!.replace(/\[.*/, ''))).toEqual([
    'Bộ A: đã hỏi mà chưa trả lời 1.',
    'Bộ B: quá hạn 2, đã xong 1.',
    'Chưa nêu ai chủ trì: đang mở 1.',
  ]);
  expect(groups[2]![1], 'overdue for longest first').toMatch(/^“làm b”/);
});

test('what is reported to be at an end is told with the day and on the words that report it', async () => {
  const thread = madeUpThread('a', { owner: 'Bộ A', suggested: 'completed' });
  const quote = madeUpQuote('2026-02-20', 'đã xong');
  const evidence = [{ state: 'completed' as const, date: '2026-02-19', rule: 'reported-completed', quote }];
  const toldOf = (wanted: ThreadRow[]) => Promise.resolve(wanted.map((one) => madeUpView(one, { evidence })));
  const [, group] = wordsOf(await bodies(madeUpMaterial({ threads: [thread], toldOf }), vietnamese));
  const line = group![1];
  expect(line).toMatch(/^“làm a” — có bài nói đã hoàn thành \(19\/02\/2026\), chưa ai xác nhận; đã nhất trí;/);
  expect(line).not.toMatch(/xác nhận.*xác nhận/);
  expect(line).toContain('[đã xong, 2026-02-20]');
});

test('a body whose name has a comma does not look like two', async () => {
  const thread = madeUpThread('a', { owner: 'Bộ Văn hóa, Thể thao' });
  const groups = wordsOf(await bodies(madeUpMaterial({ threads: [thread] }), vietnamese));
  expect(groups[0]![1]).toMatch(/^“Bộ Văn hóa, Thể thao”: đang mở 1\./);
  expect(groups[1]![0]).toBe('“Bộ Văn hóa, Thể thao”: đang mở (1)');
});

test('what somebody answers for is told whole, also what is done', async () => {
  const done = Array.from({ length: 60 }, (_, i) => madeUpThread(`t${i}`, { owner: 'Bộ A', state: 'completed' }));
  const [, group] = wordsOf(await bodies(madeUpMaterial({ threads: done }), vietnamese));
  expect(group).toHaveLength(61);
});

test('of what nobody answers for, how many more there are is told', async () => {
  const open = Array.from({ length: 45 }, (_, i) => madeUpThread(`t${i}`));
  const [, group] = wordsOf(await bodies(madeUpMaterial({ threads: open }), vietnamese));
  expect([group![0], group!.at(-1)]).toEqual(['Chưa nêu ai chủ trì: đang mở (45)', '+5']);
});

test('a body that the words name answers for what nobody else was named for', async () => {
  const lead = madeUpQuote('2026-02-01', 'Bộ A');
  const threads = [
    madeUpThread('a', { lead }),
    madeUpThread('b', { lead, owner: 'Vụ B' }),
    madeUpThread('c', { owner: 'bộ a' }),
  ];
  const groups = wordsOf(await bodies(madeUpMaterial({ threads }), vietnamese));
  expect(groups.slice(1).map(([title]) => title)).toEqual(['Bộ A: đang mở (2)', 'Vụ B: đang mở (1)']);
  expect(groups[1]![1], 'on the words that name it').toMatch(/; chủ trì: “Bộ A”\..*\[Bộ A, 2026-02-01\]$/);
  expect(groups[2]![1], 'a person’s word goes before').toMatch(/; đầu mối: Vụ B\.\[[^[]*\]$/);
});

test('who was asked is told with the question and that the day is past; what is not dated comes behind what is', async () => {
  const threads = [
    madeUpThread('không hạn', { owner: 'Bộ A', state: 'completed', lastSaid: '2026-02-20' }),
    madeUpThread('có hạn', { owner: 'Bộ A', state: 'completed', due: '2025', lastSaid: '2026-01-01' }),
  ];
  const request = madeUpRequest('Bộ A', threads[0]!);
  const unanswered = [
    { ...request, question: 'Đến đâu?' },
    { ...request, seq: 2, status: 'open' as const, by: '2026-04-01' },
    { ...request, seq: 3, thread: null },
  ];
  const [overview, asked, done] = wordsOf(await bodies(madeUpMaterial({ threads, unanswered }), vietnamese));
  expect(overview).toHaveLength(2);
  expect(overview![1]).toMatch(/^Bộ A: đã xong 2, đã hỏi mà chưa trả lời 2\.(\[[^[]*\]){2}$/);
  expect(asked!.slice(1).map((line) => line!.replace(/\[.*/, ''))).toEqual([
    '“làm không hạn” — đã hỏi Bộ A, cần trả lời trước 01/02/2026; quá hạn. Đến đâu?',
    '“làm không hạn” — đã hỏi Bộ A, cần trả lời trước 01/04/2026.',
  ]);
  expect(done!.slice(1).map((line) => line!.slice(0, 12))).toEqual(['“làm có hạn”', '“làm không h']);
});

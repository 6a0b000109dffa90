import { expect, test } from 'vitest';
import type { ThreadRow } from '../../0-facts/index.ts';
import { byWorth, threadGroup } from './lines.ts';
import type { Detail } from './lines.ts';
import { madeUpThread, vietnamese } from './material/made-up.ts';

const detailsOf = (more: Partial<ThreadRow>, known: Detail[] = []): string[] => {
  const thread = madeUpThread('a', { holders: [], ...more });
  const [line] = threadGroup(null, [thread], 1, vietnamese, { known }).lines;
  return line!.runs[1]!.text.replace(/^ — |\.$/g, '').split('; ');
};

test.each<[what: string, thread: Partial<ThreadRow>, known: Detail[], told: string[]]>([
  ['said once', {}, [], ['đã nhất trí', 'nói một lần, 01/02/2026']],
  ['said more than once on a day', { times: 2 }, ['state'], ['nói 2 lần, 01/02/2026']],
  ['said over months', { times: 3, firstSaid: '2025-12-01' }, ['state'], ['nói 3 lần, từ 01/12/2025 đến 01/02/2026']],
  [
    'marks, but not that it is to be raised',
    { marks: ['overdue', 'raise-next', 'silent'] },
    ['state'],
    ['nói một lần, 01/02/2026', 'quá hạn', 'lâu không nhắc'],
  ],
  [
    'a mark that the title tells',
    { marks: ['overdue', 'silent'] },
    ['state', 'overdue'],
    ['nói một lần, 01/02/2026', 'lâu không nhắc'],
  ],
  ['confirmed', { review: 'confirmed' }, ['state'], ['nói một lần, 01/02/2026', 'đã có người xác nhận']],
  ['disputed', { review: 'disputed' }, ['state'], ['nói một lần, 01/02/2026']],
  ['a pledge', { force: 'pledged' }, [], ['đã cam kết', 'nói một lần, 01/02/2026']],
  ['a pledge, which is one side’s', { force: 'pledged', marks: ['one-sided'] }, ['state'], ['nói một lần, 01/02/2026']],
  ['what one side says of both', { marks: ['one-sided'] }, ['state'], ['nói một lần, 01/02/2026', 'một phía nói']],
  [
    'what the press of both tells they agreed',
    { presses: ['LAO', 'VNM'], times: 2 },
    ['state'],
    ['nói 2 lần, 01/02/2026', 'báo chí cả hai bên đều đưa'],
  ],
  ['what the press of one tells', { presses: ['LAO'] }, ['state'], ['nói một lần, 01/02/2026']],
  [
    'a pledge that the press of both tells',
    { force: 'pledged', presses: ['LAO', 'VNM'] },
    ['state'],
    ['nói một lần, 01/02/2026'],
  ],
  ['who said it', { speakers: ['A'] }, ['state'], ['người nói: A', 'nói một lần, 01/02/2026']],
  [
    'who signed it',
    { speakers: ['A', 'B'], force: 'signed', state: 'signed' },
    ['state'],
    ['người ký: A, B', 'nói một lần, 01/02/2026'],
  ],
  [
    'perhaps at an end',
    { suggested: 'completed' },
    ['state'],
    ['nói một lần, 01/02/2026', 'có bài nói đã hoàn thành, chưa ai xác nhận'],
  ],
  [
    'perhaps at an end, as the title tells',
    { suggested: 'completed' },
    ['state', 'suggested'],
    ['nói một lần, 01/02/2026'],
  ],
])('a line tells what its title does not: %s', (_, thread, known, told) => {
  expect(detailsOf(thread, known)).toEqual(told);
});

test.each([
  ['2026-02-01', 'đã nhất trí (01/02/2026); nói một lần.'],
  ['2026-02-09', 'đã nhất trí (09/02/2026); nói một lần, 01/02/2026.'],
])('a day that the evidence of the state tells is not told twice: %s', (date, words) => {
  const extra = () => ({ text: `đã nhất trí (${vietnamese.date(date)})`, quotes: [], date });
  const thread = madeUpThread('a', { holders: [] });
  const [line] = threadGroup(null, [thread], 1, vietnamese, { known: ['state'], extra }).lines;
  expect(line!.runs[1]!.text).toBe(` — ${words}`);
});

test('what a stranger could check comes first, then what was said last', () => {
  const threads = [
    madeUpThread('chung', { specificity: 'general', lastSaid: '2026-03-01' }),
    madeUpThread('cũ', { lastSaid: '2026-01-01' }),
    madeUpThread('mới b', { lastSaid: '2026-02-01' }),
    madeUpThread('mới a', { lastSaid: '2026-02-01' }),
    madeUpThread('giao', { specificity: 'directed', lastSaid: '2026-03-01' }),
  ];
  expect(threads.sort(byWorth).map(({ id }) => id)).toEqual(['mới a', 'mới b', 'cũ', 'giao', 'chung']);
});

test('how many more there are is told', () => {
  const threads = ['a', 'b', 'c'].map((id) => madeUpThread(id));
  expect(threadGroup(null, threads, 2, vietnamese)).toMatchObject({
    lines: [{ id: 'thread a' }, { id: 'thread b' }],
    rest: 1,
  });
});

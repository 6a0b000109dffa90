import { expect, test } from 'vitest';
import type { StateEvidence, ThreadRow } from '../../../0-facts/index.ts';
import { madeUpMaterial, madeUpQuote, madeUpThread, madeUpView, vietnamese, wordsOf } from '../material/made-up.ts';
import { open } from './open.ts';

const groupsOf = async (threads: ThreadRow[]): Promise<(string | null)[]> =>
  wordsOf(await open(madeUpMaterial({ threads }), vietnamese)).map(([title]) => title!);

test.each<[title: string, thread: Partial<ThreadRow>]>([
  ['Việt Nam đề nghị (1)', { state: 'proposed', speakers: ['Việt Nam'] }],
  ['Lào đề nghị (1)', { state: 'proposed', speakers: ['Lào'] }],
  ['Nhiều bên cùng đề nghị, hoặc không rõ bên nào (1)', { state: 'proposed', speakers: ['Lào', 'Việt Nam'] }],
  ['Nhiều bên cùng đề nghị, hoặc không rõ bên nào (1)', { state: 'proposed', speakers: ['Ai Đó'] }],
  ['Nhiều bên cùng đề nghị, hoặc không rõ bên nào (1)', { state: 'proposed', speakers: [] }],
  ['Đã nhất trí: Việt Nam làm (1)', { state: 'agreed', holders: ['VNM'] }],
  ['Đã cam kết: Lào làm (1)', { state: 'agreed', force: 'pledged', holders: ['LAO'] }],
  ['Đã ký: cùng làm (1)', { state: 'signed' }],
  ['Có bài nói đã kết thúc, chưa ai xác nhận (1)', { state: 'proposed', speakers: ['Lào'], suggested: 'completed' }],
])('%s: %j', async (title, thread) => {
  expect(await groupsOf([madeUpThread('a', thread)])).toEqual([title]);
});

test('the home side’s asks come first', async () => {
  const asked = ['Lào', 'Việt Nam'].map((who) => madeUpThread(who, { state: 'proposed', speakers: [who] }));
  expect(await groupsOf(asked)).toEqual(['Việt Nam đề nghị (1)', 'Lào đề nghị (1)']);
});

test('the home side is first among those who act, and who speaks twice is told once', async () => {
  const speakers = ['Bounmy', 'Việt Nam', 'BOUNMY', 'Viet Nam'];
  const [, line] = wordsOf(await open(madeUpMaterial({ threads: [madeUpThread('a', { speakers })] }), vietnamese))[0]!;
  expect(line).toContain('người nói: BOUNMY, Việt Nam; bên làm: Việt Nam, Lào;');
});

test('a suggested end is told with the words that suggest it', async () => {
  const thread = madeUpThread('a', { suggested: 'completed' });
  const steps = [
    ['agreed', '2026-01-01'],
    ['completed', '2026-02-09'],
    ['completed', '2026-02-20'],
  ] as const;
  const evidence = steps.map(([state, date]): StateEvidence => ({
    state,
    date,
    rule: '',
    quote: madeUpQuote(date, state),
  }));
  const toldOf = () => Promise.resolve([madeUpView(thread, { evidence })]);
  const [, line] = wordsOf(await open(madeUpMaterial({ threads: [thread], toldOf }), vietnamese))[0]!;
  expect(line).toMatch(/^“làm a” — có bài nói đã hoàn thành \(09\/02\/2026\), chưa ai xác nhận; đã nhất trí;/);
  expect(line).toMatch(/\[completed, 2026-02-09\]$/);
});

import { expect, test } from 'vitest';
import type { Force, Restatement, StateEvidence } from '../../../0-facts/index.ts';
import {
  madeUpMaterial,
  madeUpQuote,
  madeUpRestatement,
  madeUpThread,
  madeUpView,
  vietnamese,
  wordsOf,
} from '../material/made-up.ts';
import { session, sinceSession } from './session.ts';

const done: StateEvidence = {
  state: 'completed',
  date: '2026-02-20',
  rule: '',
  quote: madeUpQuote('2026-02-20', 'đã xong'),
};
const before = madeUpThread('nói trước', { lastSaid: '2025-12-31' });
const finished = madeUpThread('nói trước, xong sau', { lastSaid: '2025-12-31', state: 'completed' });
const then = madeUpThread('nói tại đó', { lastSaid: '2026-01-01', state: 'signed', owner: 'Bộ A' });
const later = madeUpThread('nói sau', { lastSaid: '2026-02-01', state: 'proposed' });
const changed = [madeUpView(finished, { evidence: [done] })];
const material = madeUpMaterial({
  threads: [finished, before, then, later],
  changed,
  session: {
    number: 12,
    body: 'Ủy ban hỗn hợp',
    date: '2026-01-01',
    quotes: [madeUpQuote('2026-01-02', 'Kỳ họp thứ 12')],
  },
  toldOf: (wanted) =>
    Promise.resolve(wanted.map((thread) => changed.find(({ id }) => id === thread.id) ?? madeUpView(thread))),
});

test('what was said at the session or later, and what moved since, by state', async () => {
  const { title, ...section } = await session(material, vietnamese);
  expect(title).toBe('Từ kỳ họp');
  expect(wordsOf({ title, ...section })).toEqual([
    [null, 'Kỳ họp thứ 12: Ủy ban hỗn hợp (01/01/2026)[Kỳ họp thứ 12, 2026-01-02]'],
    ['Đề xuất (1)', expect.stringMatching(/^“làm nói sau” — .*; chưa nêu cơ quan chủ trì\./)],
    ['Đã ký (1)', expect.stringMatching(/^“làm nói tại đó” — .*bên làm: Việt Nam, Lào; .*đầu mối: Bộ A\./)],
    [
      'Hoàn thành (1)',
      expect.stringMatching(/^“làm nói trước, xong sau” — hoàn thành \(20\/02\/2026\);.*\[đã xong, 2026-02-20\]$/),
    ],
  ]);
  expect(sinceSession(material)).toHaveLength(3);
});

test('what one side pledged is told as no agreement', async () => {
  const pledge = madeUpThread('hứa', { force: 'pledged' });
  const said: StateEvidence = { state: 'agreed', date: '2026-02-01', rule: 'said-pledged', quote: pledge.quote };
  const toldOf = () => Promise.resolve([madeUpView(pledge, { evidence: [said] })]);
  const groups = wordsOf(await session(madeUpMaterial({ threads: [pledge], toldOf }), vietnamese));
  expect(groups).toEqual([['Đã cam kết (1)', expect.stringMatching(/^“làm hứa” — đã cam kết \(01\/02\/2026\);/)]]);
});

test.each<[name: string, forces: Force[], title: string]>([
  ['pledged by one side, then agreed', ['pledged', 'agreed'], 'Đã nhất trí (1)'],
  ['agreed, then pledged anew', ['agreed', 'pledged'], 'Đã cam kết (1)'],
])('a line tells the state of its heading: %s', async (_, forces, title) => {
  const thread = madeUpThread('a', { force: forces[1]! });
  const restatements = forces.map((force, i) => madeUpRestatement(`2026-02-0${i + 1}`, force));
  const [{ quote }] = restatements as [Restatement];
  const evidence: StateEvidence[] = [{ state: 'agreed', date: '2026-02-01', rule: `said-${forces[0]}`, quote }];
  const toldOf = () => Promise.resolve([madeUpView(thread, { evidence, restatements })]);
  const [[shown, line]] = wordsOf(await session(madeUpMaterial({ threads: [thread], toldOf }), vietnamese)) as [
    [string, string],
  ];
  expect(shown).toBe(title);
  const state = title.replace(' (1)', '').toLowerCase();
  expect(line).toContain(` — ${state} (02/02/2026);`);
  expect(line).toContain(`[lời ${forces[1]}, 2026-02-02]`);
});

test('without a session it says from which day on it reports', async () => {
  const { title, groups } = await session({ ...material, session: null }, vietnamese);
  expect(title).toBe('Từ ngày 01/01/2026');
  expect(groups[0]!.lines).toEqual([]);
});

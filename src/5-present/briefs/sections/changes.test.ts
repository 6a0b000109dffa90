import { describe, expect, test } from 'vitest';
import type { Restatement, StateEvidence } from '../../../0-facts/index.ts';
import { madeUpMaterial, madeUpQuote, madeUpThread, madeUpView, vietnamese, wordsOf } from '../material/made-up.ts';
import { changes } from './changes.ts';

const step = (state: StateEvidence['state'], date: string): StateEvidence => {
  return { state, date, rule: '', quote: madeUpQuote(date, state) };
};

function said(saidOn: string, drifts: Restatement['drifts'] = []): Restatement {
  const { action, force, speakers, holders, due, figures } = madeUpThread('a');
  const quote = madeUpQuote(saidOn, 'lần nói');
  return {
    quote,
    action,
    force,
    speakers,
    holders,
    due,
    figures,
    saidOn,
    encounter: null,
    story: '',
    unsure: [],
    drifts,
    why: null,
  };
}

const inGroup = async (material: Parameters<typeof changes>[0]): Promise<Record<string, string[]>> =>
  Object.fromEntries(
    wordsOf(await changes(material, vietnamese)).map(([title, ...lines]) => [title!, lines.map((line) => line!)]),
  );

const force = { field: 'force', from: 'agreed', to: 'signed' } as const;
const due = { field: 'due', from: '2026', to: '2027' } as const;

describe('what is new', () => {
  test('and moved since is told in both groups', async () => {
    const thread = madeUpThread('a', { state: 'signed', firstSaid: '2026-01-05', lastSaid: '2026-02-20', times: 2 });
    const evidence = [step('agreed', '2026-01-05'), step('signed', '2026-02-20')];
    const found = await inGroup(madeUpMaterial({ threads: [thread], changed: [madeUpView(thread, { evidence })] }));
    expect(Object.keys(found)).toEqual(['Mới nêu lần đầu (1)', 'Có chuyển biến (1)']);
    expect(found['Có chuyển biến (1)']).toEqual([
      expect.stringMatching(/^“làm a” — đã ký \(20\/02\/2026\); .*\[signed, 2026-02-20\]$/),
    ]);
  });

  test('is new though it has come to its end since', async () => {
    const thread = madeUpThread('a', { state: 'completed', firstSaid: '2026-01-05' });
    expect(Object.keys(await inGroup(madeUpMaterial({ threads: [thread] })))).toEqual(['Mới nêu lần đầu (1)']);
  });

  test('was not said before the period', async () => {
    const thread = madeUpThread('a', { firstSaid: '2025-12-31' });
    expect(await inGroup(madeUpMaterial({ threads: [thread] }))).toEqual({});
  });
});

describe('what drifted', () => {
  const old = madeUpThread('a', { firstSaid: '2025-01-01', lastSaid: '2026-02-20' });
  test.each<[what: string, drifts: Restatement['drifts'], evidence: StateEvidence[], told: RegExp | null]>([
    [
      'its deadline, with the words before and after',
      [due],
      [],
      /^“làm a” — thời hạn: từ 2026 thành 2027 \(20\/02\/2026\); .*\[lần nói, 2025-01-01\]\[lần nói, 2026-02-20\]$/,
    ],
    ['its force', [force], [], /mức cam kết: từ nhất trí thành ký/],
    [
      'its force, which its new state tells',
      [force],
      [step('agreed', '2025-01-01'), step('signed', '2026-02-20')],
      null,
    ],
    [
      'its force and its deadline',
      [due, force],
      [step('agreed', '2025-01-01'), step('signed', '2026-02-20')],
      /^“làm a” — thời hạn: [^;]*; đã nhất trí;/,
    ],
  ])('%s', async (_, drifts, evidence, told) => {
    const restatements = [said('2025-01-01'), said('2026-02-20', drifts)];
    const changed = [madeUpView(old, { evidence, restatements })];
    const found = await inGroup(madeUpMaterial({ threads: [old], changed }));
    const lines = found['Lời hoặc con số đã đổi (1)'] ?? [];
    expect(lines).toEqual(told ? [expect.stringMatching(told)] : []);
  });
});

test('an end that nobody confirmed is told as what the press lets one think', async () => {
  const thread = madeUpThread('a', { suggested: 'completed', firstSaid: '2025-01-01', lastSaid: '2025-01-01' });
  const evidence = [step('agreed', '2025-01-01'), step('completed', '2026-02-20')];
  const found = await inGroup(madeUpMaterial({ threads: [thread], changed: [madeUpView(thread, { evidence })] }));
  expect(found['Có chuyển biến (1)']![0]).toContain('có bài nói đã hoàn thành (20/02/2026), chưa ai xác nhận;');
});

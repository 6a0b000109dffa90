import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reading } from '../../0-facts/index.ts';
import { TrialRun } from '../trial.ts';

// Each case starts programs of its own, on whatever machine this is.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let trial: TrialRun;
beforeEach(() => {
  trial = new TrialRun();
});
afterEach(() => trial.remove());

const text = ' date 2026-02-05 Sáng 5/2, tại Hà Nội, Việt Nam và Lào nhất trí mở rộng chợ biên giới.';
const parse = (stdout: string): unknown[] =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);

describe('read PATH --out DIR', () => {
  test('writes a reading for each article, and names the rest', async () => {
    trial.write('tin/a.txt', text);
    trial.write('tin/b.html', `<html lang="vi"><body><p>${text.slice(17)}</p></body></html>`);
    trial.write('tin/rong.txt', '');
    trial.write('tin/x.md', 'x');
    const ran = await trial.run(['read', 'tin', 'khong-co.txt', '--out', 'doc']);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(/no file or folder at khong-co.txt[\s\S]*rong.txt is empty/);
    expect(ran.stderr).toMatch(/passed over: tin\/x.md/);
    const reading = JSON.parse(trial.read('doc/a.json')) as Reading;
    expect(reading.document).toEqual({ id: 'a', language: 'vi', publishedOn: '2026-02-05' });
    for (const { evidence } of reading.commitments)
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
    expect(reading.commitments).toHaveLength(1);
    expect((JSON.parse(trial.read('doc/b.json')) as Reading).commitments).toHaveLength(1);
  });

  test('writes what made each record beside the reading', async () => {
    trial.write('tin/a.txt', text);
    expect(await trial.run(['read', 'tin', '--out', 'doc', '--trace'])).toMatchObject({ code: 0 });
    const reading = JSON.parse(trial.read('doc/a.json')) as Reading;
    const trace = JSON.parse(trial.read('doc/a.trace.json')) as { records: { kind: string; rule: string }[] };
    const made = trace.records.find(({ kind }) => kind === 'commitments');
    expect(made).toMatchObject({
      index: 0,
      rule: reading.commitments[0]!.rule,
      lexicon: expect.arrayContaining([expect.objectContaining({ phrase: 'nhất trí' })]),
    });
  });

  test('overwrites no reading by another of the same stem', async () => {
    trial.write('a/tin.txt', text);
    trial.write('b/tin.txt', `${text} Hai bên sẽ họp lại.`);
    const ran = await trial.run(['read', 'a', 'b', '--out', 'doc']);
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringMatching(/b\/tin.txt has the same stem as a\/tin.txt/) });
  });

  test('says where it cannot write', async () => {
    trial.write('tin.txt', text);
    trial.write('doc', 'x');
    expect(await trial.run(['read', 'tin.txt', '--out', 'doc/a'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/folder doc\/a cannot be made/),
    });
  });

  test.each([
    [['read']],
    [['read', 'tin.txt']],
    [['read', '--out', 'doc']],
    [['read', 'tin.txt', '--jsonl']],
    [['read', '--jsonl', '--out', 'doc']],
    [['read', '--jsonl', '--out', 'doc', '--trace']],
  ])('is not %j', async (args) => {
    expect(await trial.run(args)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/--out DIR, or --jsonl alone/),
    });
  });
});

describe('read --jsonl', () => {
  test('answers each line in its order, also the bad ones', async () => {
    const long = 'dài '.repeat(900_000);
    const input = [
      JSON.stringify({ id: 'a', text, publishedOn: null }),
      'xin chào',
      JSON.stringify({ id: 'c' }),
      '',
      JSON.stringify({ id: 'd', text: long }),
      JSON.stringify({
        id: 'e',
        text: 'Việt Nam và Lào nhất trí mở rộng chợ biên giới.',
        publishedOn: '2026-02',
        title: 'Chợ',
      }),
    ].join('\n');
    const ran = await trial.run(['read', '--jsonl'], { input });
    expect(ran).toMatchObject({ code: 1, stderr: '' });
    expect(parse(ran.stdout)).toMatchObject([
      { document: { id: 'a', publishedOn: '2026-02-05' } },
      { id: null, error: expect.stringMatching(/line 2 is no JSON/) },
      { id: 'c', error: expect.stringMatching(/line 3 is no article: text/) },
      { id: 'd', error: expect.stringMatching(/line 5 has 4500000 bytes of text/) },
      { document: { id: 'e', publishedOn: '2026-02' }, commitments: [{ force: 'agreed' }] },
    ]);
  });

  test('gives the same bytes for the same line', async () => {
    const input = `${JSON.stringify({ id: 'a', text })}\n`.repeat(3);
    const lines = (await trial.run(['read', '--jsonl'], { input })).stdout.split('\n');
    expect(lines).toEqual([lines[0], lines[0], lines[0], '']);
  });

  test('has what made each record beside the reading, where asked', async () => {
    const input = JSON.stringify({ id: 'a', text });
    const [plain] = parse((await trial.run(['read', '--jsonl'], { input })).stdout) as [Reading];
    const [traced] = parse((await trial.run(['read', '--jsonl', '--trace'], { input })).stdout) as [object];
    const rule = plain.commitments[0]!.rule;
    expect(traced).toMatchObject(plain);
    expect(traced).toMatchObject({ trace: expect.arrayContaining([expect.objectContaining({ rule, index: 0 })]) });
  });

  test('of nothing is nothing', async () => {
    expect(await trial.run(['read', '--jsonl'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

test('dates --jsonl finds the dates of each line, and answers the bad ones', async () => {
  const input = [
    JSON.stringify({ id: 'a', text: 'Chiều 5/2, hai bên gặp nhau.', ref: '2026-02-07T10:00:00Z' }),
    JSON.stringify({ id: 'b', text: 'Không có gì ở đây.', ref: null }),
    JSON.stringify({ id: 'c', text: 'x', ref: 'hôm nay' }),
    '{',
  ].join('\n');
  const ran = await trial.run(['dates', '--jsonl'], { input });
  expect(ran).toMatchObject({ code: 1, stderr: '' });
  expect(parse(ran.stdout)).toEqual([
    { id: 'a', dates: [{ exact: 'Chiều 5/2', start: 0, end: 9, edtf: '2026-02-05' }] },
    { id: 'b', dates: [] },
    { id: 'c', error: expect.stringMatching(/line 3 cannot be used: ref: expected a date, a date-time or null/) },
    { id: null, error: expect.stringMatching(/line 4 cannot be used/) },
  ]);
});

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { TrialRun } from '../trial.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let trial: TrialRun;
let isMade = false;
const run = (...args: string[]) => trial.run(['sheet', ...args, '--ledger', 'so.db']);
const columns = 'action=Nội dung,due=Thời hạn,status=Tình hình';
const csv = `Nội dung,Thời hạn,Tình hình
mở rộng chợ biên giới tại ba tỉnh,2027,
xây cầu thứ hai qua sông,khi có điều kiện,
`;

beforeAll(async () => {
  trial = new TrialRun();
  const text = 'Việt Nam và Lào nhất trí mở rộng chợ biên giới tại ba tỉnh.';
  const input = `${JSON.stringify({ id: 'tin', text, publishedOn: '2026-02-02' })}\n`;
  await trial.run(['import', '--jsonl', '--ledger', 'so.db'], { input });
  trial.write('bang.csv', csv);
  const profile = `-env:UserInstallation=file://${trial.path('ho-so')}`;
  const args = ['--headless', profile, '--convert-to', 'xlsx:Calc MS Excel 2007 XML'];
  const filter = ['--infilter=Text - txt - csv (StarCalc):44,34,76', '--outdir', trial.folder];
  spawnSync('soffice', [...args, ...filter, trial.path('bang.csv')]);
  // It says that all went well also where its part for workbooks is missing.
  isMade = existsSync(trial.path('bang.xlsx'));
});
afterAll(() => trial.remove());

test('the first time it asks for what it needs', async () => {
  const { code, stderr } = await run('bang.csv');
  expect([code, stderr]).toEqual([2, expect.stringContaining('needs --relation and --columns')]);
  expect((await run('bang.csv', '--out', 'ra.csv')).stderr).toContain('was never imported');
});

describe('a workbook', () => {
  test('comes in with what the linker suggests, goes out, and is known again under another name', async (context) => {
    if (!isMade) context.skip('needs LibreOffice');
    const first = await run('bang.xlsx', '--relation', 'LAO-VNM', '--columns', columns, '--who', 'Lan');
    expect(first.stderr).toContain('"khi có điều kiện"');
    expect(first.stderr).toContain('2 added, 0 changed, 0 as they were, 0 failed');
    const [row, said, why, own, other] = first.stdout.trim().split('\t');
    expect([row, said]).toEqual(['2', expect.stringMatching(/^tin, 2026-02-02: .*mở rộng chợ biên giới/)]);
    expect(why).toMatch(/both speak of .* % alike/);
    expect([own, other]).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/), expect.stringMatching(/^[0-9a-f]{16}$/)]);

    expect((await run('bang.xlsx', '--out', 'ra.xlsx')).stderr).toContain('ra.xlsx: 2 states filled in');
    const again = await run('ra.xlsx');
    expect(again.stderr).toContain('0 added, 0 changed, 2 as they were, 0 failed');
    expect((await run('bang.xlsx', '--out', 'bang.xlsx')).stderr).toContain('names bang.xlsx itself');
    expect((await trial.run(['verify', '--ledger', 'so.db'])).code).toBe(0);
  });
});

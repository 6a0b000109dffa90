import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ImportRow } from '../../0-facts/index.ts';
import { TrialRun } from '../trial.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let trial: TrialRun;
const run = (...args: string[]) => trial.run([...args, '--ledger', 'so.db']);
const imports = async (): Promise<ImportRow[]> => JSON.parse((await run('imports', '--json')).stdout) as ImportRow[];
const actions = async (): Promise<string[]> => {
  const rows = JSON.parse((await run('threads', '--json')).stdout) as { action: string }[];
  return rows.map(({ action }) => action).sort();
};

beforeAll(async () => {
  trial = new TrialRun();
  trial.write('a/tin-1.txt', ' date 2026-02-05 Việt Nam và Lào nhất trí mở chợ biên giới.');
  trial.write('b/tin-2.txt', ' date 2026-02-06 Việt Nam và Lào nhất trí nối lại đường bay thẳng.');
  trial.write('bang.csv', 'Nội dung,Thời hạn\nxây cầu thứ hai qua sông,2028\n');
  await run('import', 'a');
  await run('import', 'b');
  await run('sheet', 'bang.csv', '--relation', 'LAO-VNM', '--columns', 'action=Nội dung,due=Thời hạn', '--who', 'Lan');
});
afterAll(() => trial.remove());

test('imports are listed, and one is taken back and given back, of articles as of a table', async () => {
  const [sheet, second, first] = await imports();
  expect([sheet, second, first]).toMatchObject([
    { source: 'bang.csv', who: 'Lan', articles: 1, decisions: 1, relation: 'LAO-VNM' },
    { source: 'b', articles: 1, decisions: 0, relation: null },
    { source: 'a', articles: 1, decisions: 0, relation: null },
  ]);
  const all = ['mở chợ biên giới', 'nối lại đường bay thẳng', 'xây cầu thứ hai qua sông'];
  expect(await actions()).toEqual(all);

  expect((await run('imports', '--undo', second!.id, '--why', 'nhầm thư mục')).stderr).toContain('decision 1 of none');
  expect(await actions()).toEqual([all[0], all[2]]);
  expect((await run('imports', '--undo', sheet!.id)).code).toBe(0);
  expect(await actions()).toEqual([all[0]]);
  expect((await run('imports')).stdout).toMatch(/\tb\ttaken back: /);
  expect((await run('verify')).code).toBe(0);

  // Her table comes in again as if it had never come; the articles are given back.
  expect((await run('sheet', 'bang.csv')).stderr).toContain('1 added');
  expect((await run('imports', '--restore', second!.id)).code).toBe(0);
  expect(await actions()).toEqual(all);
  expect((await run('verify')).code).toBe(0);
});

test('what cannot be is told', async () => {
  expect((await run('imports', '--undo', 'khac')).stderr).toContain('No import of this ledger has the id khac');
  expect((await run('imports', '--restore', 'khac')).stderr).toContain('is taken back');
  expect((await run('imports', '--restore', 'a', '--undo', 'b')).code).toBe(2);
});

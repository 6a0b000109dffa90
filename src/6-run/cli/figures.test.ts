import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Series } from '../../0-facts/index.ts';
import { TrialRun } from '../trial.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let trial: TrialRun;
beforeAll(async () => {
  trial = new TrialRun();
  const text =
    'Việt Nam và Lào nhất trí mở chợ. Kim ngạch thương mại Việt Nam - Lào năm 2025 đạt 3 tỷ USD. Kim ngạch thương mại Việt Nam - Lào năm 2024 đạt 2,2 tỷ USD.';
  const input = `${JSON.stringify({ id: 'tin', text, publishedOn: '2026-02-02' })}\n`;
  await trial.run(['import', '--jsonl', '--ledger', 'so.db'], { input });
});
afterAll(() => trial.remove());

test('a table comes in and its series are printed with what clashes', async () => {
  trial.write(
    'so-lieu.csv',
    'Năm;Chỉ tiêu;Giá trị;Đơn vị;Nguồn\n2024;Kim ngạch thương mại;2.249,3;triệu USD;Cục Xanh\n2025;Kim ngạch thương mại;2.600;triệu USD;Cục Xanh\n2026;?;1;triệu USD;Cục Xanh\n',
  );
  const args = ['figures', 'so-lieu.csv', '--relation', 'LAO-VNM', '--ledger', 'so.db'];
  const { code, stdout, stderr } = await trial.run(args);
  expect(code).toBe(1);
  expect(stderr).toContain('Row 4: "?" is not understood as metric');
  expect(stderr).toContain('2 rows read, 1 failed; sources: 1 added, 0 changed, 0 known');
  expect(stdout.trim().split('\n').sort()).toEqual([
    'trade turnover LAO-VNM\t2024\tUSD 2.2 billion\treported\ttin',
    'trade turnover LAO-VNM\t2024\tUSD 2.25 billion\tofficial\tCục Xanh',
    'trade turnover LAO-VNM\t2025\tUSD 2.6 billion\tofficial\tCục Xanh\tCLASH',
    'trade turnover LAO-VNM\t2025\tUSD 3 billion\treported\ttin\tCLASH',
  ]);
  const again = await trial.run(args);
  expect(again.stderr).toContain('sources: 0 added, 0 changed, 1 known');
});

test('without a table the series are printed, as JSON too; the ledger is whole', async () => {
  const { code, stdout } = await trial.run(['figures', '--json', '--ledger', 'so.db']);
  expect(code).toBe(0);
  const [series] = JSON.parse(stdout) as Series[];
  expect(series).toMatchObject({ metric: 'trade-turnover', clashes: [{ date: '2025' }] });
  expect((await trial.run(['verify', '--ledger', 'so.db'])).code).toBe(0);
  expect((await trial.run(['versions', 'so-lieu', '--original', 'ra.csv', '--ledger', 'so.db'])).code).toBe(0);
  expect(trial.read('ra.csv')).toBe(trial.read('so-lieu.csv'));
});

test('what is asked wrongly is told in both languages', async () => {
  trial.write('la.csv', 'a,b\n1,2\n');
  const run = async (language: string) =>
    await trial.run(['figures', 'la.csv', '--ledger', 'so.db'], { environment: { GANKET_LANGUAGE: language } });
  expect((await run('en')).stderr).toContain('name them with --columns');
  expect((await run('vi')).stderr).toContain('hãy nêu bằng --columns');
  expect((await trial.run(['figures', 'la.csv', '--published', 'hôm qua', '--ledger', 'so.db'])).code).toBe(2);
});

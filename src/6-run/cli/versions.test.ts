import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { VersionChanges } from '../../0-facts/index.ts';
import { TrialRun } from '../trial.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let trial: TrialRun;
const run = (...args: string[]) => trial.run([...args, '--ledger', 'so.db']);
const before =
  '<html lang="vi"><title>Tin</title><body><p>Việt Nam và Lào nhất trí mở chợ biên giới vào năm 2027.</p></body></html>';
const after = before.replace('2027', '2028');

beforeAll(async () => {
  trial = new TrialRun();
  trial.write('tin.html', before);
  await run('import', 'tin.html');
});
afterAll(() => trial.remove());

test('nothing was edited yet', async () => {
  const all = await run('versions');
  expect([all.code, all.stdout, all.stderr]).toEqual([0, '', 'no article was edited\n']);
  expect((await run('versions', 'tin')).stderr).toContain('the article has one version');
});

test('an edit is told with its words and what it did to the records; the older page is still to be had', async () => {
  trial.write('tin.html', after);
  await run('import', 'tin.html');
  expect((await run('versions')).stdout).toMatch(/^tin\t2\t/);
  const { stdout } = await run('versions', 'tin');
  expect(stdout).toContain('[-2027.-]{+2028.+}');
  expect(stdout).toMatch(/\bchanged\tcommitments\t.*due: 2027 → 2028/);
  const { changes } = JSON.parse((await run('versions', 'tin', '--json')).stdout) as { changes: VersionChanges };
  expect(changes).toMatchObject({ from: { version: 1 }, to: { version: 2 } });
  expect(changes.records).toMatchObject([{ kind: 'commitments', change: 'changed' }]);
  for (const [version, page] of [before, after].entries()) {
    await run('versions', 'tin', '--to', `${version + 1}`, '--original', 'ra.html');
    expect(trial.read('ra.html')).toBe(page);
  }
});

test('what is not there is told', async () => {
  expect(await run('versions', 'khac')).toMatchObject({ code: 1, stderr: expect.stringContaining('no such article') });
  expect(await run('versions', 'tin', '--from', '1', '--to', '9')).toMatchObject({ code: 1 });
});

test('an edit that was taken back with its import is no edit any more, and the version says so', async () => {
  const [id = ''] = (await run('imports')).stdout.split(/\s/);
  expect(await run('imports', '--undo', id, '--why', 'nhầm')).toMatchObject({ code: 0 });
  expect(await run('versions')).toMatchObject({ stdout: '', stderr: 'no article was edited\n' });
  const { code, stdout, stderr } = await run('versions', 'tin');
  expect(stderr).toContain('one of these versions counts');
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^tin\t1\t[^\n]*(?<!import)\ntin\t2\t.*\ttaken back with its import\n$/),
  ]);
  expect(JSON.parse((await run('versions', 'tin', '--json')).stdout)).toMatchObject({
    versions: [{ takenBack: false }, { takenBack: true }],
    changes: null,
  });
  expect((await run('versions', 'tin', '--to', '2')).stdout).toContain('{+2028.+}');
  await run('versions', 'tin', '--original', 'ra.html');
  expect(trial.read('ra.html')).toBe(before);
});

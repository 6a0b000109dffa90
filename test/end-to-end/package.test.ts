import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** `npm pack` gives one file; installed into an empty folder it is all of Ganket, with nothing beyond npm. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ganket-package-'));
// The Node that runs this is new enough; an older one may come first in the path.
const env = {
  ...process.env,
  PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}`,
  GANKET_LANGUAGE: 'en',
  TZ: 'UTC',
};
const npm = (...args: string[]): string =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, env, encoding: 'utf8' });
const ganket = (args: string[], input = '') =>
  spawnSync(join(folder, 'node_modules/.bin/ganket'), args, { cwd: folder, env, input, encoding: 'utf8' });

const registry = npm('config', 'get', 'registry').trim();
const reachable = await fetch(registry, { signal: AbortSignal.timeout(5000) }).then(
  () => true,
  () => false,
);

describe.skipIf(!reachable)(`a package, installed from ${reachable ? 'the' : 'no'} registry`, () => {
  beforeAll(() => {
    execFileSync('npm', ['pack', '--pack-destination', folder, '--loglevel=error'], { cwd: root, env });
    const packed = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    expect(packed).toHaveLength(1);
    npm('install', '--prefer-offline', `./${packed[0]}`);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has no sources in TypeScript, no tests, and what it needs', () => {
    const installed = join(folder, 'node_modules/ganket');
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /(?<!\.d)\.ts$|\.test\./.test(file) && !file.includes('node_modules'))).toEqual([]);
    expect(existsSync(join(installed, 'dist/5-present/web/build/index.html'))).toBe(true);
  });

  test('tells its version, and what it can do', () => {
    expect(ganket(['--version'])).toMatchObject({ status: 0, stdout: '0.1.0\n', stderr: '' });
    for (const command of ['import', 'serve', 'brief', 'mail', 'user', 'decide'])
      expect(ganket(['--help']).stdout).toContain(`  ${command}`);
  });

  test('reads, keeps, writes and checks', () => {
    const text = 'Việt Nam và Lào nhất trí mở cửa khẩu quốc tế Nậm Khải vào năm 2028.';
    const line = `${JSON.stringify({ id: 'tin', text, publishedOn: '2026-03-10' })}\n`;
    expect(ganket(['import', '--jsonl'], line)).toMatchObject({ status: 0 });
    expect(ganket(['threads', '--json']).stdout).toContain('Nậm Khải');
    for (const form of ['docx', 'pdf', 'md']) {
      const wrote = ganket(['brief', '--relation', 'LAO-VNM', '--out', `b.${form}`]);
      expect([wrote.status, wrote.stderr]).toEqual([0, expect.any(String)]);
    }
    expect(ganket(['verify'])).toMatchObject({ status: 0 });
  });

  test('other programs use its floors, with types', () => {
    const program = `import { readArticle } from 'ganket/read'; import { fold } from 'ganket/facts';
      console.log(typeof readArticle, fold('Đôn đốc'));`;
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect(ran).toMatchObject({ stdout: 'function don doc\n', status: 0 });
  });

  test('starts, with its pages', async () => {
    const child = spawn(join(folder, 'node_modules/.bin/ganket'), ['start', '--port', '0'], { cwd: folder, env });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const address = /http:\S+/.exec(line.toString())![0];
    expect(await (await fetch(`${address}/api/v1/health`)).json()).toMatchObject({ status: 'ok', articles: 1 });
    expect(await (await fetch(address)).text()).toContain('<!doctype html>');
    child.kill('SIGTERM');
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(0);
  }, 60_000);
});

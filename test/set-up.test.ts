/** Set-up, as far as it can be tried without a network: the whole of it is tried from a fresh clone, end to end. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { isNewEnough, newEnoughNode, OLDEST_NODE } from '../bin/runtime.mjs';
import { filesUnder, hashOf } from '../scripts/set-up/hash.mjs';
import { withLock } from '../scripts/set-up/lock.mjs';
import { explain } from '../scripts/set-up/npm.mjs';
import { agrees } from '../scripts/set-up/packages.mjs';
import { root } from './rules/texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'ganket-set-up-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['18.20.0', false],
  ['20.20.2', false],
  ['22.17.9', false],
  ['22.18.0', true],
  ['23.0.0', true],
  ['100.1.0', true],
])('Node %s is new enough: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

test.each([
  ['the same', { a: { version: '1' } }, true],
  ['another version', { a: { version: '2' } }, false],
  ['one missing', {}, false],
  ['one more', { a: { version: '1' }, node: { version: '24' } }, true],
])('packages agree with the lock file, %s: %#', (_what, installed, expected) => {
  const locked = { '': { version: '0.1.0' }, a: { version: '1' }, b: { version: '1', optional: true } };
  expect(agrees({ packages: locked }, { packages: installed })).toBe(expected);
});

test('an optional package may be absent, but not be another', () => {
  const packages = { a: { version: '1', optional: true } };
  expect(agrees({ packages }, {})).toBe(true);
  expect(agrees({ packages }, { packages: { a: { version: '2' } } })).toBe(false);
});

test.each([
  ['npm error code ENOTFOUND\nnpm error request failed', 'could not be reached'],
  ['npm error code EAI_AGAIN', 'could not be reached'],
  ['npm error code ENOSPC', 'The disk is full'],
  ['npm error code EROFS', 'cannot be written'],
])('says in plain words what npm means by %j', (output, words) => {
  expect(explain(['ci'], output)).toContain(words);
  expect(explain(['ci'], output)).toContain(output);
});

test('adds nothing to what it does not know', () => {
  expect(explain(['ci'], 'npm error code E404')).not.toMatch(/reached|disk|written/);
});

test('the hash of sources changes with content and name, and passes over what it is told to', () => {
  const path = join(folder, 'page.svelte');
  writeFileSync(path, 'a');
  const before = hashOf([path]);
  writeFileSync(path, 'b');
  expect(hashOf([path])).not.toBe(before);
  writeFileSync(path, 'a');
  expect(hashOf([path])).toBe(before);
  expect(filesUnder(folder, (name) => name.endsWith('.svelte'))).toEqual([]);
});

describe('the lock', () => {
  const path = join(folder, 'setup.lock');

  test('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const waits: number[] = [];
    const work = async () => {
      most = Math.max(most, ++inside);
      await pause(20);
      inside -= 1;
    };
    await Promise.all([1, 2, 3].map(() => withLock(path, work, (holder) => waits.push(holder))));
    expect(most).toBe(1);
    expect(waits).toEqual([process.pid, process.pid]);
    expect(existsSync(path)).toBe(false);
  });

  test('is given back when the work fails', async () => {
    await expect(
      withLock(
        path,
        () => Promise.reject(new Error('no network')),
        () => {},
      ),
    ).rejects.toThrow('no network');
    expect(existsSync(path)).toBe(false);
  });

  const dead = spawnSync(process.execPath, ['--version']).pid;
  test.each([
    ['of a process that is gone', String(dead), 0],
    ['that is hours old', String(process.pid), 7_200],
    ['that never got its number', '', 60],
  ])('%s is taken over', async (_what, content, age) => {
    writeFileSync(path, content);
    const then = Date.now() / 1000 - age;
    utimesSync(path, then, then);
    expect(
      await withLock(
        path,
        () => readFileSync(path, 'utf8'),
        () => {},
      ),
    ).toBe(String(process.pid));
  });
});

/** A Node of this machine that does not run the sources by itself. */
function olderNode(): string | undefined {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((place) => join(place, 'node'));
  return places
    .filter((path) => existsSync(path))
    .find((path) => {
      const said = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
      return said.startsWith('v') && !isNewEnough(said.slice(1));
    });
}

describe('continuing with another Node', () => {
  const runtime = JSON.stringify(new URL('../bin/runtime.mjs', import.meta.url).href);
  const starter = `const { continueWith } = await import(${runtime}); continueWith(process.execPath, ['-e', process.argv[1]]);`;
  const start = (code: string) => spawn(process.execPath, ['--input-type=module', '-e', starter, code]);
  const exitOf = (child: ReturnType<typeof start>) => new Promise((resolve) => child.on('exit', resolve));

  test('gives its exit code back', async () => {
    expect(await exitOf(start('process.exit(7)'))).toBe(7);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('passes %s through and waits for a clean end', async (signal) => {
    const child = start(`process.on('${signal}', () => setTimeout(() => process.exit(3), 50));
      console.log('ready'); setInterval(() => {}, 1000);`);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill(signal);
    expect(await exitOf(child)).toBe(3);
  });

  test('the command line goes on from an older Node', (context) => {
    const older = olderNode();
    if (!older) context.skip(`no Node older than ${OLDEST_NODE} is on this machine`);
    if (!newEnoughNode(root)) context.skip('set-up found a Node that is new enough, and brought none');
    const { stdout, stderr, status } = spawnSync(older!, [join(root, 'bin/ganket'), '--version'], { encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+/);
  });

  test('stops when the shell that npm put between is gone', async () => {
    const code = `process.on('SIGTERM', () => { console.log('stopped'); process.exit(); });
      console.log('ready'); setInterval(() => {}, 1000);`;
    const line = [process.execPath, '--input-type=module', '-e', starter, code].map(
      (word) => `'${word.replaceAll("'", `'\\''`)}'`,
    );
    const shell = spawn('sh', ['-c', `${line.join(' ')}; :`], {
      env: { ...process.env, npm_lifecycle_event: 'start' },
    });
    let said = '';
    const stopped = new Promise<void>((resolve) => {
      shell.stdout.on('data', (part: Buffer) => {
        said += part.toString();
        if (said === 'ready\n') shell.kill('SIGTERM');
        if (said.includes('stopped')) resolve();
      });
    });
    await stopped;
    expect(said).toBe('ready\nstopped\n');
  });
});

test('set-up refuses what it does not know', () => {
  const result = spawnSync(process.execPath, [join(root, 'scripts/setup.mjs'), '--gone'], { encoding: 'utf8' });
  expect(result.status).toBe(2);
  expect(result.stderr).toContain('found: --gone');
});

/** What every file of the project keeps to, so that a clone is whole and a room stays easy to survey. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { machinePaths, registriesIn, staleNames, tableFaults, tooFull, tooLong, type Project } from './rules/house.ts';
import { filesInGit, isText, root, textOf } from './rules/texts.ts';

const files = filesInGit();
const ours = files.filter((path) => /^(src|test|scripts|bin|bench|proof)\//.test(path));
const noGit = files.length === 0 ? 'this is no git checkout' : undefined;
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'];

const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
const project: Project = {
  path: (name) => existsSync(join(root, name)),
  script: (name) => name in scripts,
  command: (name) => existsSync(join(root, 'src/6-run/cli', `${name}.ts`)),
};

describe('the project', () => {
  test('names no path of one machine', (context) => {
    if (noGit) context.skip(noGit);
    expect(files.filter(isText).flatMap((path) => machinePaths(path, textOf(path)))).toEqual([]);
  });

  test('installs from any registry', () => {
    expect(registriesIn(textOf('package-lock.json'))).toEqual([]);
    expect(textOf('.npmrc')).not.toMatch(/:\/\/|registry\s*=/);
  });

  test('has no file too long and no folder too full', (context) => {
    if (noGit) context.skip(noGit);
    // What a program made nobody surveys.
    const sources = ours.filter((path) => /\.(ts|js|mjs|svelte|css)$/.test(path) && !path.includes('/generated/'));
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.flatMap((path) => tooLong(path, textOf(path)))).toEqual([]);
    expect(tooFull(sources)).toEqual([]);
  });

  test('has its words in order', (context) => {
    if (noGit) context.skip(noGit);
    const tables = ours.filter((path) => path.endsWith('.tsv'));
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.flatMap((path) => tableFaults(path, textOf(path)))).toEqual([]);
  });

  test.each(documents)('has what %s names', (path) => {
    expect(staleNames(path, textOf(path), project)).toEqual([]);
  });
});

describe('the rules', () => {
  const slash = '/'; // written apart, so that this file names no such path itself

  test.each([
    [`see ${slash}work/x`, 1],
    [`'${slash}home/lan/x.txt'`, 1],
    [`cd ${slash}root && ls`, 1],
    [`file://${slash}Users/lan`, 0],
    ['src/work/x and docs/home/', 0],
    ['https://example.org/home/x', 0],
    [`${slash}homes and ${slash}rooted`, 0],
  ])('machine paths in %s: %i', (text, count) => {
    expect(machinePaths('x.md', text)).toHaveLength(count);
  });

  test.each([
    [{ resolved: 'https://registry.example/x.tgz' }, 1],
    [{ resolved: 'packages/x' }, 0],
    [{}, 0],
  ])('registries in %j: %i', (entry, count) => {
    expect(registriesIn(JSON.stringify({ packages: { x: entry } }))).toHaveLength(count);
  });

  test('a file of 401 lines is too long, one of 400 is not', () => {
    expect(tooLong('x.ts', 'x\n'.repeat(401))).toHaveLength(1);
    expect(tooLong('x.ts', 'x\n'.repeat(400))).toEqual([]);
  });

  test('a folder of 21 sources is too full; tests beside them do not count', () => {
    const sources = Array.from({ length: 21 }, (_, i) => `src/x/${i}.ts`);
    expect(tooFull(sources)).toHaveLength(1);
    expect(tooFull([...sources.slice(1), 'src/x/1.test.ts', 'src/x/y/z.ts'])).toEqual([]);
  });

  test.each([
    ['# source\nphrase\tkind\nbàn\ta\nbàn bạc\ta\nhội đàm\tb\n', 0],
    ['phrase\tkind\nbàn\t\n', 0], // an empty last cell
    ['', 1],
    ['Hội đàm\tb\nkhác\ta\n', 1], // no header
    ['phrase\tkind\nhội đàm\n', 1],
    ['phrase\nhội đàm\nbàn\n', 1],
    ['phrase\nbàn\nbàn\n', 1],
    [`phrase\n${'hội'.normalize('NFD')}\n`, 1],
  ])('faults of the table %j: %i', (text, count) => {
    expect(tableFaults('x.tsv', text)).toHaveLength(count);
  });

  test.each([
    ['`src/2-read/there/` and src/2-read/<code>/', 0],
    ['in `src/gone/x.ts`.', 1],
    ['    npm run there', 0],
    ['    npm run gone', 1],
    ['npm test', 1],
    ['    bin/ganket there FILE', 0],
    ['`ganket gone --json`', 1],
    ['what ganket gives you', 0],
  ])('stale names in %s: %i', (text, count) => {
    const has = (name: string) => /there\/?$/.test(name) || name === 'bin/ganket';
    expect(staleNames('x.md', text, { path: has, script: has, command: has })).toHaveLength(count);
  });
});

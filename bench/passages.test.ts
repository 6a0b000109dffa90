import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../src/2-read/index.ts';
import { scoreFolders, tableOf } from './score.ts';

/**
 * Passages and their gold as they were when no rule had been written for them: how many files, and their hash. The
 * floors are read as figures alone while rules are written; raised as the reader improves, never lowered.
 */
const benchmarks = [
  {
    language: 'Vietnamese',
    folder: 'passages',
    frozen: { files: 140, hash: 'ffae53e4c005cb2687e2bf06c9a51247991f296828f1941526f78cf253839f33' },
    floor: { overall: 0.855, commitmentsStrict: 0.7 },
  },
  {
    language: 'English',
    folder: 'passages-en',
    frozen: { files: 64, hash: '062a091368b3e6451ee2dd1203bcc4381f30ee064b10b55c5091b558748eff41' },
    floor: { overall: 0.935, commitmentsStrict: 0.775 },
  },
];

function filesOf(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

describe.each(benchmarks)('the benchmark in $language', ({ folder, frozen, floor }) => {
  const passages = join(import.meta.dirname, folder);
  const gold = join(passages, 'gold');

  test('is the one that was frozen', () => {
    const files = [...filesOf(passages, '.txt'), ...filesOf(gold, '.json')];
    const hash = createHash('sha256');
    for (const file of files) hash.update(readFileSync(file));
    expect({ files: files.length, hash: hash.digest('hex') }).toEqual(frozen);
  });

  test('has gold that keeps to the reading format', () => {
    const itself = scoreFolders(gold, passages, (id) => JSON.parse(readFileSync(join(gold, `${id}.json`), 'utf8')));
    expect(itself.overall).toBe(1);
    expect(Object.values(itself.rows).reduce((sum, row) => sum + row.invalid, 0)).toBe(0);
  });

  test('is read no worse than before', () => {
    const score = scoreFolders(gold, passages, (id, text) => {
      const publishedOn = /^ date (\d{4}-\d{2}-\d{2}) /.exec(text)?.[1] ?? null;
      return readArticle({ id, text, publishedOn });
    });
    process.stderr.write(`${tableOf(score)}\n`);
    expect(score.overall).toBeGreaterThanOrEqual(floor.overall);
    expect(score.rows.commitments.strict).toBeGreaterThanOrEqual(floor.commitmentsStrict);
    expect(Object.values(score.rows).reduce((sum, row) => sum + row.invalid, 0)).toBe(0);
  });
});

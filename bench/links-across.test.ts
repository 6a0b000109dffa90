import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scoreFolders } from './score.ts';

const folder = join(import.meta.dirname, 'links-across');
const gold = join(folder, 'gold');

/** The articles, readings and links as they were when nothing linked two languages. */
const frozen = 'fe51723c1abb18ff1bbede748f329e19e9e10264bb9e2b8f0f8aa25562cc28de';

function filesOf(directory: string, ending: string): string[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(directory, name));
}

test('the benchmark is the one that was frozen', () => {
  const files = [...filesOf(folder, '.txt'), ...filesOf(gold, '.json'), join(folder, 'links.json')];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  expect({ files: files.length, hash: hash.digest('hex') }).toEqual({ files: 41, hash: frozen });
});

test('the gold keeps to the reading format', () => {
  const itself = scoreFolders(gold, folder, (id) => JSON.parse(readFileSync(join(gold, `${id}.json`), 'utf8')));
  expect(itself.overall).toBe(1);
  expect(Object.values(itself.rows).reduce((sum, row) => sum + row.invalid, 0)).toBe(0);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failuresIn, runSection } from '../harness/results.ts';
import { part } from '../served.ts';
import { slopeOf } from './load.ts';

test.each(Object.keys(part.sections))('%s, a little of it', { timeout: 300_000 }, async (section) => {
  const folder = mkdtempSync(join(tmpdir(), 'ganket-served-'));
  try {
    const setting = { quick: true, folder, articles: null, seconds: null, ledgers: null, progress: () => {} };
    const found = await runSection(part.sections[section]!, setting);
    const isMissing = failuresIn(found).some((failure) => failure.includes('PostgreSQL is not on this machine'));
    if (!isMissing || process.env['CI'] === 'true') expect(failuresIn(found)).toEqual([]);
    expect(found.claims.length).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.each([
  [[1, 1, 1, 1], 0],
  [[1, 3, 5], 2],
  [[4, 3, 2, 1], -1],
  [[7], 0],
])('%j rises by %d', (values, expected) => {
  expect(slopeOf(values)).toBeCloseTo(expected);
});

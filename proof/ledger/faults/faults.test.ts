import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Cluster } from '../../harness/cluster.ts';
import type { Section } from '../../harness/part.ts';
import { failuresIn, runSection } from '../../harness/results.ts';
import { faultsOnPostgres } from './postgres.ts';
import { faultsOnSqlite } from './sqlite.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ganket-faults-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const timeout = 300_000;
const found = async (section: Section): Promise<string[]> => {
  const result = await runSection(section, {
    quick: true,
    articles: null,
    seconds: null,
    ledgers: null,
    folder,
    progress: () => {},
  });
  expect(result.claims.length).toBeGreaterThan(2);
  return failuresIn(result);
};

test('what goes wrong around a file is said, and nothing is lost by it', { timeout }, async () => {
  expect(await found(faultsOnSqlite)).toEqual([]);
});

test('what goes wrong around a server is said, and nothing is lost by it', { timeout }, async (context) => {
  const cluster = await Cluster.start();
  if (!cluster) return context.skip('needs the programs of PostgreSQL');
  try {
    expect(await found((setting) => faultsOnPostgres(cluster, setting))).toEqual([]);
  } finally {
    cluster.remove();
  }
});

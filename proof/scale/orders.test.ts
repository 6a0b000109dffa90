import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRecord } from '../../bench/articles/index.ts';
import { differences, embeddedLinks, Flow, linksOf } from './flow.ts';

test(
  'the same articles in any order through one, two or four workers give the links of one process',
  { timeout: 600_000 },
  async ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), 'ganket-flow-'));
    const flow = await Flow.start(folder);
    try {
      if (!flow) return skip('NATS or PostgreSQL is not on this machine (Debian: nats-server, postgresql)');
      const articles = makeRecord({ articles: 80, relations: 2 }).articles.map(({ article }) => article);
      const expected = await embeddedLinks(join(folder, 'alone.db'), articles);
      const order = fc.shuffledSubarray(articles, { minLength: articles.length });
      for (const [turn, some] of fc.sample(order, { numRuns: 3, seed: 10 }).entries()) {
        const workers = 2 ** turn;
        flow.begin(`workers_${workers}`);
        const hired = Array.from({ length: workers }, () => flow.hire());
        await flow.settled(await flow.feed(some), some.length);
        for (const worker of hired) await flow.dismiss(worker, 'SIGTERM');
        expect(differences(await linksOf(flow.ledger), expected), `${workers} workers`).toEqual([]);
      }
    } finally {
      await flow?.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

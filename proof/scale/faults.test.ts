import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeRecord } from '../../bench/articles/index.ts';
import { faults, send } from './faults.ts';
import { differences, embeddedLinks, Flow, linksOf } from './flow.ts';

test(
  'through every fault the workers lose nothing, double nothing, and link as one process does',
  { timeout: 300_000 },
  async ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), 'ganket-flow-'));
    const flow = await Flow.start(folder);
    try {
      if (!flow) return skip('NATS or PostgreSQL is not on this machine (Debian: nats-server, postgresql)');
      const articles = makeRecord({ articles: 300, relations: 4 }).articles.map(({ article }) => article);
      flow.hire();
      flow.hire();
      const share = Math.ceil(articles.length / faults.length);
      let givenUp = 0;
      for (const [index, fault] of faults.entries()) {
        const part = articles.slice(index * share, (index + 1) * share);
        const job = await flow.feed(part);
        await fault.happen(flow, part, { away: 1, turn: fault.name });
        await flow.settled(job, part.length);
        givenUp += fault.givenUp;
      }
      for (const article of articles.slice(0, 5)) await send(flow, article, `late ${article.id}`);
      await expect.poll(() => flow.queues.count('read', 'read.>'), { timeout: 30_000 }).toBe(0);
      const unreadable = expect.stringMatching(/poison: A message cannot be unpacked/) as unknown;
      expect(await flow.letters()).toEqual(Array.from({ length: givenUp }, () => unreadable));
      expect(differences(await linksOf(flow.ledger), await embeddedLinks(join(folder, 'so.db'), articles))).toEqual([]);
    } finally {
      await flow?.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Flaw } from './ledger.ts';
import { postgres } from './postgres/trial.ts';
import { sqlite } from './sqlite/trial.ts';
import { copyLedger } from './transfer.ts';
import { entryOf, seenOn, Trial } from './trial.ts';
import { searchHits } from './views/search.ts';
import { threadRows } from './views/threads.ts';
import { threadDecisions } from './views/thread.ts';

const options = { who: 'a test', clock: () => '2026-03-05T08:00:00.000Z' };
const tables = ['properties', 'texts', 'articles', 'readings', 'decisions', 'thread_ids', 'chain_heads'].concat(
  ['facts', 'things', 'indicators', 'derived_state', 'linked_articles', 'article_relations', 'threads'],
  ['thread_pillars', 'thread_facts', 'encounters', 'persons', 'person_articles', 'decided_facts', 'corrections'],
);
const moment = seenOn('2026-03-01');

let from: Trial;
let to: Trial;

/** A ledger with two versions of an article, two readers, two relations, and more rows than are brought over at once. */
async function fill(): Promise<void> {
  const ledger = await from.open({ patience: 10_000 });
  const entries = Array.from({ length: 120 }, (_, i) => {
    const holders = i % 3 ? ['LAO', 'VNM'] : ['KHM', 'VNM'];
    const words = `Hai bên nhất trí xây cây cầu thứ ${i + 1} 🌉 qua sông, dài ${i * 7 + 300} mét.`;
    return entryOf({ id: `tin-${i}`, publishedOn: '2026-02-01', passages: [{ words, commitment: { holders } }] });
  });
  await ledger.append(entries);
  const second = entryOf({ id: 'tin-0', passages: [{ words: 'Hai bên bỏ cây cầu thứ nhất.', commitment: {} }] });
  await ledger.append([second]);
  await ledger.appendReadings([{ article: 2, reader: '2', reading: entries[1]!.reading }]);
  await ledger.link();
  const { items } = await threadRows(ledger, moment, { limit: 60 });
  for (const { quote } of items) {
    const judgement = { kind: 'owner', fact: quote.fact, owner: 'Vụ Hợp tác' } as const;
    await ledger.decide({ who: 'Lê Thu Hà', why: null, judgement });
  }
}

async function answers(trial: Trial): Promise<unknown> {
  const ledger = await trial.open({ readOnly: true });
  const threads = await threadRows(ledger, moment, { limit: 500 });
  const past = await threadRows(ledger, { ...seenOn('2026-01-31'), asOf: '2026-01-31' });
  const found = await searchHits(ledger, moment, { q: 'cay cau thu', limit: 500 });
  const decisions = await threadDecisions(ledger, moment, threads.items[0]!.id);
  const flaws: Flaw[] = [];
  for await (const flaw of ledger.verify()) flaws.push(flaw);
  return { threads, past, found, decisions, flaws };
}

async function rows(trial: Trial): Promise<unknown> {
  const found = await Promise.all(tables.map((table) => trial.rows(`SELECT * FROM ${table} ORDER BY 1, 2`)));
  // The drivers have classes of their own for bytes.
  const plain = (value: unknown): unknown => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value);
  return found.map((some) => some.map((row) => Object.entries(row).map(([name, value]) => [name, plain(value)])));
}

const ways = [sqlite, postgres].flatMap((one) => [sqlite, postgres].map((other) => ({ one, other })));
for (const { one, other } of ways) {
  const absent = one.absent ?? other.absent;
  const title = `from ${one.name} to ${other.name}${absent === null ? '' : ` (${absent})`}`;
  describe.skipIf(absent !== null)(title, () => {
    beforeEach(async () => {
      from = new Trial(await one.place());
      to = new Trial(await other.place());
      await fill();
    });
    afterEach(async () => {
      await from.end();
      await to.end();
    });

    test('every row arrives, with its hashes, and all answers are the same', async () => {
      const counts = await copyLedger(from.location, to.location, options);
      expect(counts).toMatchObject({ articles: 121, texts: 121, readings: 122, decisions: 60 });
      expect(await rows(to)).toEqual(await rows(from));
      const there = await answers(to);
      expect(there).toMatchObject({ flaws: [], threads: { items: expect.any(Array) } });
      expect(there).toEqual(await answers(from));
    });

    test('nothing goes where there is a ledger already, nor comes from where there is none', async () => {
      await to.open();
      const found = copyLedger(from.location, to.location, options);
      await expect(found).rejects.toMatchObject({ name: 'LedgerError', code: 'ledger/not-empty' });
      expect(await to.rows('SELECT count(*) AS n FROM articles')).toEqual([{ n: 0 }]);
      await from.end();
      const none = copyLedger(from.location, to.location, options);
      await expect(none).rejects.toMatchObject({ code: 'ledger/missing' });
      from = new Trial(await one.place());
    });

    test('a ledger that does not hold together is not copied', async () => {
      await from.place.tamper([`UPDATE decisions SET who = 'Ai đó' WHERE seq = 2`]);
      const found = copyLedger(from.location, to.location, options);
      await expect(found).rejects.toMatchObject({ code: 'ledger/flawed', message: expect.stringMatching(/Ai đó/) });
    });

    test('while others go on writing, what is copied is one moment', async () => {
      const ledger = await from.open({ patience: 10_000 });
      let isCopying = true;
      const writing = (async () => {
        for (let i = 0; isCopying; i++) {
          const words = `Hai bên nhất trí mở tuyến xe thứ ${i + 1}.`;
          await ledger.append([entryOf({ id: `xe-${i}`, passages: [{ words, commitment: {} }] })]);
          await sleep(5);
        }
      })();
      const copying = copyLedger(from.location, to.location, options).finally(() => (isCopying = false));
      const [counts] = await Promise.all([copying, writing]);
      expect(counts.readings).toBe(counts.articles + 1);
      expect(await to.rows(`SELECT seq FROM chain_heads WHERE chain = 'articles'`)).toEqual([{ seq: counts.articles }]);
    });
  });
}

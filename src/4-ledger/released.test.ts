import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf } from '../0-facts/index.ts';
import type { Flaw, Ledger } from './ledger.ts';
import { entryOf, onEveryBackend, seenOn } from './trial.ts';
import type { Trial } from './trial.ts';
import { threadDecisions } from './views/thread.ts';
import { threadRows } from './views/threads.ts';

const releases = readdirSync(new URL('released/', import.meta.url))
  .filter((name) => name.endsWith('.db.gz'))
  .map((name) => name.slice(0, -'.db.gz'.length));

const moment = seenOn('2026-11-20');

/** What no version may change, row by row. */
const kept = [
  'SELECT * FROM properties ORDER BY name',
  'SELECT hash, text FROM texts ORDER BY hash',
  'SELECT * FROM articles ORDER BY seq',
  'SELECT seq, article, reader, read_at, hash FROM readings ORDER BY seq',
  'SELECT * FROM decisions ORDER BY relation, seq',
];

async function flawsOf(ledger: Ledger): Promise<Flaw[]> {
  const found: Flaw[] = [];
  for await (const flaw of ledger.verify()) found.push(flaw);
  return found;
}

test.each(releases)('the SQL files of release %s are as they were released', (release) => {
  const read = (path: string): Buffer => readFileSync(new URL(path, import.meta.url));
  const released = JSON.parse(read(`released/${release}.json`).toString('utf8')) as Record<string, string>;
  for (const [path, hash] of Object.entries(released)) expect(hashOf(read(path)), path).toBe(hash);
});

onEveryBackend((begin) => {
  let trial: Trial;
  beforeEach(async () => {
    trial = await begin();
  });
  afterEach(() => trial.end());

  const record = async () => {
    const rows: Record<string, unknown>[][] = [];
    for (const query of kept) rows.push(await trial.rows(query));
    return rows;
  };

  test.each(releases)('a ledger of release %s is brought up to date, with every row of its record', async (release) => {
    await trial.place.settle(release);
    const before = await record();
    expect(before.map((rows) => rows.length)).toEqual([1, expect.any(Number), 10, 10, 10]);
    const minted = await trial.rows('SELECT * FROM thread_ids ORDER BY seq');

    const ledger = await trial.open();
    expect(await record()).toEqual(before);
    expect((await trial.rows('SELECT * FROM thread_ids ORDER BY seq')).slice(0, minted.length)).toEqual(minted);
    expect(await flawsOf(ledger)).toEqual([]);
  });

  test.each(releases)(
    'what people judged in release %s is laid over its threads, and work goes on',
    async (release) => {
      await trial.place.settle(release);
      const ledger = await trial.open();
      const { items } = await threadRows(ledger, moment, { limit: 100 });
      const judged = items.find(({ owner }) => owner === 'Vụ Hợp tác quốc tế');
      expect(judged).toMatchObject({ due: '2027-06', review: 'confirmed', relation: 'KAZ-VNM' });
      const log = await threadDecisions(ledger, moment, judged!.id);
      expect(log.map(({ judgement }) => judgement.kind)).toEqual(['confirm', 'owner', 'due']);

      const words = 'Hai bên nhất trí dựng tháp đồng hồ.';
      const [placed] = await ledger.append([entryOf({ id: 'sau', passages: [{ words, commitment: {} }] })]);
      expect(placed).toMatchObject({ status: 'added', article: 'sau' });
      await ledger.link();
      await ledger.decide({
        who: 'Lê Thu Hà',
        why: null,
        judgement: { kind: 'owner', fact: log[0]!.anchors[0]!.fact, owner: null },
      });
      await ledger.rebuild();
      expect((await threadRows(ledger, moment, { q: 'thap dong ho' })).items).toHaveLength(1);
      expect((await threadRows(ledger, moment, { limit: 100 })).items.find(({ id }) => id === judged!.id)?.owner).toBe(
        null,
      );
      expect(await flawsOf(ledger)).toEqual([]);
    },
  );
});

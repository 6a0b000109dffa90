import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '../../0-facts/index.ts';
import type { Flaw } from '../ledger.ts';
import type { Ledger } from '../ledger.ts';
import { entryOf, onEveryBackend } from '../trial.ts';
import type { Trial } from '../trial.ts';

let trial: Trial;
let ledger: Ledger;

async function flaws(): Promise<Flaw[]> {
  const found: Flaw[] = [];
  for await (const flaw of ledger.verify()) found.push(flaw);
  return found;
}

const columns = (raw: string, changed: Record<string, string>): string =>
  raw
    .split(' ')
    .map((name) => changed[name] ?? name)
    .join(', ');

const article = 'seq id version origin text_hash title publisher published_on url source retrieved_at added_at hash';
const decision = 'relation seq who decided_at why kind body prev_hash hash';

const copy = (table: string, names: string, changed: Record<string, string>, seq: number): string =>
  `INSERT INTO ${table} SELECT ${columns(names, changed)} FROM ${table} WHERE seq = ${seq}`;

/** What another program does, and where the first flaw is found, with some of its words. */
const tampering: [name: string, statements: string[], where: string, what: RegExp][] = [
  [
    'the date of an article is changed',
    [`UPDATE articles SET published_on = '2020-01-01' WHERE seq = 2`],
    'articles, row 2 (article tin-2, version 1)',
    /was changed/,
  ],
  [
    'the last article is changed',
    [`UPDATE articles SET title = 'x' WHERE seq = 3`],
    'articles, row 3 (article tin-3, version 1)',
    /was changed/,
  ],
  ['an article is removed', ['DELETE FROM articles WHERE seq = 2'], 'articles, row 2', /1 row.* removed/],
  ['the last article is removed', ['DELETE FROM articles WHERE seq = 3'], 'articles, row 3', /1 row.* removed/],
  ['all articles are removed', ['DELETE FROM articles'], 'articles, row 1', /3 row.* removed/],
  [
    'an article is put in at the end',
    [copy('articles', article, { seq: '4', id: `'tin-4'` }, 3)],
    'articles, row 4 (article tin-4, version 1)',
    /put in by another program/,
  ],
  [
    'an article is put in before the first',
    [copy('articles', article, { seq: '-1', id: `'tin-0'` }, 1)],
    'articles, row -1 (article tin-0, version 1)',
    /put in by another program/,
  ],
  [
    'an article is put in the place of another',
    ['DELETE FROM articles WHERE seq = 3', copy('articles', article, { seq: '3', id: `'tin-9'` }, 2)],
    'articles, row 3 (article tin-9, version 1)',
    /was changed, or put in/,
  ],
  [
    'a text is changed',
    [`UPDATE texts SET text = replace(text, 'cầu', 'cảng')`],
    `texts, ${hashOf('Hai bên sẽ xây cầu thứ hai qua sông.')} (article tin-2)`,
    /text was changed/,
  ],
  [
    'a text is changed to what cannot be unpacked',
    [`UPDATE texts SET text = '', packed_text = (SELECT reading FROM readings WHERE seq = 1) WHERE text LIKE '%cầu%'`],
    `texts, ${hashOf('Hai bên sẽ xây cầu thứ hai qua sông.')} (article tin-2)`,
    /text was changed/,
  ],
  [
    'a text is removed',
    [`DELETE FROM texts WHERE text LIKE '%cầu%'`],
    'article tin-2, version 1',
    /its text .* was removed/,
  ],
  [
    'a text is put in',
    [`INSERT INTO texts (hash, text) VALUES ('${hashOf('lời')}', 'lời')`],
    `texts, ${hashOf('lời')}`,
    /put in by another program/,
  ],
  [
    'a reading is changed',
    ['UPDATE readings SET reading = (SELECT reading FROM readings WHERE seq = 2) WHERE seq = 1'],
    'readings, row 1 (reading of article row 1 by reader 1)',
    /was changed/,
  ],
  [
    'a reading is cut short',
    ['UPDATE readings SET reading = substr(reading, 1, 20) WHERE seq = 1'],
    'readings, row 1 (reading of article row 1 by reader 1)',
    /was changed/,
  ],
  ['a reading is removed', ['DELETE FROM readings WHERE seq = 3'], 'readings, row 3', /1 row.* removed/],
  [
    'a decision is changed',
    [`UPDATE decisions SET who = 'Ai đó' WHERE seq = 2`],
    'decisions of LAO-VNM, row 2 ("note" by Ai đó at 2026-03-01T08:00:00.000Z)',
    /was changed/,
  ],
  ['a decision is removed', ['DELETE FROM decisions WHERE seq = 1'], 'decisions of LAO-VNM, row 1', /1 row.* removed/],
  [
    'the last decision is removed',
    ['DELETE FROM decisions WHERE seq = 3'],
    'decisions of LAO-VNM, row 3',
    /1 row.* removed/,
  ],
  ['all decisions are removed', ['DELETE FROM decisions'], 'decisions of LAO-VNM, row 1', /3 row.* removed/],
  [
    'a decision is put in',
    [copy('decisions', decision, { seq: '4', who: `'Ai đó'` }, 3)],
    'decisions of LAO-VNM, row 4 ("note" by Ai đó at 2026-03-01T08:00:00.000Z)',
    /put in by another program/,
  ],
  [
    'a log of another relation is put in',
    [copy('decisions', decision, { relation: `'KHM-VNM'`, seq: '1' }, 1)],
    'decisions of KHM-VNM, row 1 ("note" by Lê Thu Hà at 2026-03-01T08:00:00.000Z)',
    /put in by another program/,
  ],
  [
    'the id of a thread is changed',
    [`UPDATE thread_ids SET thread = 't0' WHERE seq = 1`],
    'thread_ids, row 1 (thread t0)',
    /was changed/,
  ],
];

onEveryBackend((begin) => {
  /** Three articles and three decisions: a first, a middle and a last row of every table. */
  beforeEach(async () => {
    trial = await begin();
    ledger = await trial.open();
    const sentences = [
      'Hai bên nhất trí mở rộng chợ biên giới.',
      'Hai bên sẽ xây cầu thứ hai qua sông.',
      'Hai bên thống nhất cấp học bổng.',
    ];
    const entries = sentences.map((words, i) =>
      entryOf({ id: `tin-${i + 1}`, publishedOn: `2026-02-0${i + 1}`, passages: [{ words, commitment: {} }] }),
    );
    await ledger.append(entries);
    await ledger.link();
    const [fact] = (await trial.rows('SELECT id FROM facts ORDER BY article')) as { id: string }[];
    for (const text of ['một', 'hai', 'ba']) {
      await ledger.decide({ who: 'Lê Thu Hà', why: null, judgement: { kind: 'note', fact: fact!.id, text } });
    }
  });
  afterEach(() => trial.end());

  test('a whole ledger has no flaw', async () => {
    expect(await flaws()).toEqual([]);
  });

  describe('verify finds that', () => {
    test.each(tampering)('%s', async (_, statements, where, what) => {
      await trial.place.tamper(statements);
      const [first] = await flaws();
      expect(first?.where).toBe(where);
      expect(first?.what).toMatch(what);
    });

    test('a trigger is gone, or lets through what it should refuse', async () => {
      await trial.place.weaken();
      expect(await flaws()).toEqual([
        { where: 'schema', what: 'the trigger decisions_no_update is missing' },
        { where: 'schema', what: 'the trigger texts_no_delete was changed' },
      ]);
    });

    test('evidence does not stand in its text, whoever wrote it', async () => {
      const entry = entryOf({ id: 'tin-4', passages: [{ words: 'Hai bên họp thường niên.', commitment: {} }] });
      entry.reading.commitments[0]!.evidence.exact = 'Hai bên họp bất thường.';
      await ledger.append([entry]);
      expect(await flaws()).toEqual([
        {
          where: 'article tin-4, version 1, reader 1, commitments 0',
          what: 'its words "Hai bên họp bất thường." do not stand at 0-24 of the article',
        },
      ]);
    });
  });

  describe('the database itself refuses', () => {
    test.each([
      `UPDATE articles SET title = 'x'`,
      'DELETE FROM articles',
      `UPDATE texts SET text = 'x'`,
      'DELETE FROM texts',
      `UPDATE readings SET reader = 'x'`,
      'DELETE FROM readings',
      `UPDATE decisions SET who = 'x'`,
      'DELETE FROM decisions',
      `UPDATE thread_ids SET thread = 'x'`,
      'DELETE FROM thread_ids',
      `UPDATE properties SET value = 'x'`,
      'DELETE FROM properties',
    ])('%s', async (statement) => {
      await expect(trial.place.run(statement)).rejects.toThrow(/the record only grows/);
      expect(await flaws()).toEqual([]);
    });
  });
});

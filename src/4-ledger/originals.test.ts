import { zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Flaw, Ledger } from './ledger.ts';
import { wholeRecord } from './material.ts';
import { hashOfBytes, originalOf } from './originals.ts';
import { copyLedger } from './transfer.ts';
import { entryOf, onEveryBackend } from './trial.ts';
import type { Trial } from './trial.ts';

/** Bytes in the SQL of the trial's backend, from hex. */
const trialBytes =
  (trial: () => Trial) =>
  (hex: string): string =>
    trial().location.startsWith('postgres') ? `'\\x${hex}'` : `x'${hex}'`;

const page = Buffer.from('<p>Hai bên sẽ xây cầu.</p>'.repeat(100));
const original = { bytes: page, mediaType: 'text/html', encoding: 'TCVN3', author: 'Lan' };

onEveryBackend((begin) => {
  let trial: Trial;
  let ledger: Ledger;
  beforeEach(async () => {
    trial = await begin();
    ledger = await trial.open();
  });
  afterEach(() => trial.end());

  const entry = (id: string, words = 'Hai bên sẽ xây cầu.') =>
    entryOf({ id, publishedOn: '2026-02-05', passages: [{ words }] });
  const flaws = async (): Promise<Flaw[]> => await Array.fromAsync(ledger.verify());
  const kept = (id: string) => ledger.read(wholeRecord, (db) => originalOf(db, id));

  test('what an article came out of is kept as it came, once, and small', async () => {
    await ledger.append([
      { ...entry('a'), original },
      { ...entry('b', 'Hai bên sẽ xây cảng.'), original },
    ]);
    expect(await kept('a')).toEqual(original);
    expect(await kept('b')).toEqual(original);
    const rows = await trial.rows('SELECT hash, size, length(packed) AS packed FROM originals');
    expect(rows).toMatchObject([{ hash: hashOfBytes(page) }]);
    expect(Number(rows[0]!['packed'])).toBeLessThan(page.length / 5);
    expect(await flaws()).toEqual([]);
  });

  test('bytes that are the text itself take no room', async () => {
    const text = entry('a');
    await ledger.append([
      { ...text, original: { ...original, bytes: Buffer.from(text.article.text) } },
      entry('b', 'Khác.'),
    ]);
    expect(Buffer.from((await kept('a'))!.bytes).toString()).toBe(text.article.text);
    expect(await kept('b')).toBeNull();
    expect(await trial.rows('SELECT hash FROM originals')).toEqual([]);
    expect(await flaws()).toEqual([]);
  });

  test('collecting remembers how far it came', async () => {
    expect(await ledger.recall('feed:x')).toBeNull();
    await ledger.remember('feed:x', '{"a":1}');
    await ledger.remember('feed:x', '{"a":2}');
    expect(await ledger.recall('feed:x')).toBe('{"a":2}');
    for (const name of ['sheet:b', 'sheet:a']) await ledger.remember(name, `"${name}"`);
    expect(await ledger.recallAll('sheet:')).toEqual([
      { source: 'sheet:a', state: '"sheet:a"' },
      { source: 'sheet:b', state: '"sheet:b"' },
    ]);
  });

  describe('the database refuses', () => {
    test.each([
      'UPDATE originals SET size = 1',
      'DELETE FROM originals',
      'UPDATE provenance SET author = NULL',
      'DELETE FROM provenance',
    ])('%s', async (statement) => {
      await ledger.append([{ ...entry('a'), original }]);
      await expect(trial.rows(statement)).rejects.toThrow(/only grows/);
    });
  });

  describe('verify finds that', () => {
    const other = Buffer.from(zstdCompressSync(Buffer.from('<p>Hai bên sẽ xây cảng.</p>'.repeat(100)))).toString('hex');
    const bytes = trialBytes(() => trial);
    test.each<[name: string, statements: () => string[], where: RegExp, what: RegExp]>([
      [
        'a frozen copy is another page',
        () => [`UPDATE originals SET packed = ${bytes(other)}`],
        /^originals, /,
        /was changed/,
      ],
      [
        'a frozen copy is no packing',
        () => [`UPDATE originals SET packed = ${bytes('00')}`],
        /^originals, /,
        /was changed/,
      ],
      ['its size was changed', () => ['UPDATE originals SET size = 1'], /^originals, /, /was changed/],
      [
        'a frozen copy was removed',
        () => ['DELETE FROM originals'],
        /^article a, version 1$/,
        /frozen copy .* was removed/,
      ],
      [
        'a frozen copy was put in',
        () => [`INSERT INTO originals SELECT '${'0'.repeat(64)}', size, packed FROM originals`],
        /^originals, 0+$/,
        /was changed/,
      ],
      [
        'what is known of it was changed',
        () => [`UPDATE provenance SET author = 'X'`],
        /^provenance, row 1/,
        /was changed/,
      ],
      ['what is known of it was removed', () => ['DELETE FROM provenance'], /^provenance, row 1$/, /removed/],
    ])('%s', async (_, statements, where, what) => {
      await ledger.append([{ ...entry('a'), original }]);
      await trial.place.tamper(statements());
      const [first] = await flaws();
      expect(first?.where).toMatch(where);
      expect(first?.what).toMatch(what);
    });
  });

  test('a copy of the ledger has the frozen copies', async () => {
    await ledger.append([{ ...entry('a'), original }]);
    const other = await begin();
    try {
      await copyLedger(trial.location, other.location, { who: 'a test', clock: () => trial.now });
      const copied = await other.open();
      expect(await copied.read(wholeRecord, (db) => originalOf(db, 'a'))).toEqual(original);
    } finally {
      await other.end();
    }
  });
});

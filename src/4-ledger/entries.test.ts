import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleEntry, Placement } from './entries.ts';
import type { Ledger } from './ledger.ts';
import { entryOf, onEveryBackend, seenOn } from './trial.ts';
import type { Trial } from './trial.ts';
import { articleView } from './views/article.ts';

let trial: Trial;
let ledger: Ledger;
const words = 'Hai bên nhất trí mở rộng chợ biên giới.';
const others = 'Hai bên nhất trí mở thêm một cửa khẩu.';

const made = (id: string, origin: string, text: string, about = {}): ArticleEntry =>
  entryOf({ id, origin, passages: [{ words: text, commitment: {} }], publishedOn: '2026-02-05', ...about });

/** What is in the ledger already, what comes, and what becomes of it. */
const cases: [name: string, before: ArticleEntry[], comes: ArticleEntry, expected: Placement][] = [
  ['the first article', [], made('tin', 'file:/a/tin.txt', words), { status: 'added', article: 'tin', version: 1 }],
  [
    'the same file again',
    [made('tin', 'file:/a/tin.txt', words)],
    made('tin', 'file:/a/tin.txt', words),
    { status: 'known', article: 'tin', version: 1 },
  ],
  [
    'the same file with another text',
    [made('tin', 'file:/a/tin.txt', words)],
    made('tin', 'file:/a/tin.txt', others),
    { status: 'new-version', article: 'tin', version: 2 },
  ],
  [
    'the same file with another date beside it',
    [made('tin', 'file:/a/tin.txt', words)],
    made('tin', 'file:/a/tin.txt', words, { publishedOn: '2026-02-06' }),
    { status: 'new-version', article: 'tin', version: 2 },
  ],
  [
    'the same file, no longer with its date',
    [made('tin', 'file:/a/tin.txt', words)],
    made('tin', 'file:/a/tin.txt', words, { publishedOn: null }),
    { status: 'known', article: 'tin', version: 1 },
  ],
  [
    'a line that names itself, with its first text after the second',
    [made('tin', 'id:tin', words), made('tin', 'id:tin', others)],
    made('tin', 'id:tin', words),
    { status: 'known', article: 'tin', version: 1 },
  ],
  [
    "a line with the text of the file that has its name, after another line's",
    [made('tin', 'file:/a/tin.txt', words), made('tin', 'id:tin', others)],
    made('tin', 'id:tin', words),
    { status: 'known', article: 'tin', version: 1 },
  ],
  [
    'a line with its first text, another title',
    [made('tin', 'id:tin', words), made('tin', 'id:tin', others)],
    made('tin', 'id:tin', words, { title: 'Chợ' }),
    { status: 'new-version', article: 'tin', version: 3 },
  ],
  [
    'the first text of a file after the second',
    [made('tin', 'file:/a/tin.txt', words), made('tin', 'file:/a/tin.txt', others)],
    made('tin', 'file:/a/tin.txt', words),
    { status: 'new-version', article: 'tin', version: 3 },
  ],
  [
    'the same file in another folder',
    [made('tin', 'file:/a/tin.txt', words)],
    made('tin', 'file:/b/tin.txt', words),
    { status: 'known', article: 'tin', version: 1 },
  ],
  [
    'another file of the same stem',
    [made('tin', 'file:/a/tin.txt', words)],
    made('tin', 'file:/b/tin.txt', others),
    { status: 'added', article: `tin-${made('', '', others).article.sha256.slice(0, 8)}`, version: 1 },
  ],
  [
    'another file of the same stem, again',
    [made('tin', 'file:/a/tin.txt', words), made('tin', 'file:/b/tin.txt', others)],
    made('tin', 'file:/b/tin.txt', others),
    { status: 'known', article: `tin-${made('', '', others).article.sha256.slice(0, 8)}`, version: 1 },
  ],
  [
    'a line that names itself, with another text',
    [made('tin', 'id:tin', words)],
    made('tin', 'id:tin', others),
    { status: 'new-version', article: 'tin', version: 2 },
  ],
  [
    'the file with a third text, after a line that names its article',
    [made('tin', 'file:/a/tin.txt', words), made('tin', 'id:tin', others)],
    made('tin', 'file:/a/tin.txt', `${words} ${others}`),
    { status: 'new-version', article: 'tin', version: 3 },
  ],
  [
    'a line that names the article of a file',
    [made('tin', 'file:/a/tin.txt', words)],
    made('tin', 'id:tin', others),
    { status: 'new-version', article: 'tin', version: 2 },
  ],
];

onEveryBackend((begin) => {
  beforeEach(async () => {
    trial = await begin();
    ledger = await trial.open();
  });
  afterEach(() => trial.end());

  describe('an article handed in', () => {
    test.each(cases)('%s', async (_, before, comes, expected) => {
      for (const entry of before) await ledger.append([entry]);
      expect(await ledger.place([comes])).toEqual([expected]);
      expect(await ledger.append([comes])).toEqual([expected]);
      expect((await ledger.place([comes]))[0]?.status).toBe('known');
    });

    test('is placed in the same way within one batch', async () => {
      const batch = [
        made('tin', 'file:/a/tin.txt', words),
        made('tin', 'file:/b/tin.txt', others),
        made('tin', 'file:/a/tin.txt', words),
      ];
      expect((await ledger.append(batch)).map(({ status }) => status)).toEqual(['added', 'added', 'known']);
    });
  });

  test('the same import twice leaves the file as it is', async () => {
    const batch = [made('a', 'id:a', words), made('b', 'id:b', others)];
    await ledger.append(batch);
    await ledger.link();
    const tables = ['articles', 'texts', 'readings', 'facts', 'threads', 'thread_ids', 'chain_heads'];
    const rows = (): Promise<unknown> => Promise.all(tables.map((table) => trial.rows(`SELECT * FROM ${table}`)));
    const before = await rows();
    trial.now = '2026-03-02T08:00:00.000Z';
    await ledger.append(batch);
    await ledger.link();
    expect(await rows()).toEqual(before);
  });

  test('two texts of one id do not take turns: the same import again adds nothing', async () => {
    const batch = [made('tin', 'id:tin', words), made('tin', 'id:tin', others)];
    expect((await ledger.append(batch)).map(({ status }) => status)).toEqual(['added', 'new-version']);
    expect((await ledger.append(batch)).map(({ status }) => status)).toEqual(['known', 'known']);
    expect(await trial.rows('SELECT count(*) AS n FROM articles')).toEqual([{ n: 2 }]);
  });

  test('two articles of the same words share one text', async () => {
    await ledger.append([made('a', 'id:a', words), made('b', 'id:b', words)]);
    expect(await trial.rows('SELECT count(*) AS n FROM texts')).toEqual([{ n: 1 }]);
    expect(await trial.rows('SELECT count(*) AS n FROM articles')).toEqual([{ n: 2 }]);
  });

  /** What a database would not give back as it was, and where it stands. */
  const unstorable: [name: string, change: (entry: ArticleEntry) => void, code: string][] = [
    ['a text with a NUL', ({ article }) => (article.text += '\0'), 'input/not-text'],
    ['a text with half a surrogate pair', ({ article }) => (article.text += '\ud83d'), 'input/not-text'],
    ['a title with a NUL', ({ article }) => (article.title = 'a\0'), 'input/not-text'],
    ['a publisher with half a surrogate pair', ({ article }) => (article.publisher = '\udc00'), 'input/not-text'],
    ['an id with a NUL', ({ article }) => (article.id = 'a\0'), 'input/not-text'],
    ['an origin with a NUL', (entry) => (entry.origin = 'id:\0'), 'input/not-text'],
    ['an action with a NUL', ({ reading }) => (reading.commitments[0]!.action = '\0'), 'input/not-text'],
    ['a speaker of half a pair', ({ reading }) => reading.commitments[0]!.speakers.push('\ud800'), 'input/not-text'],
    ['an id of 1001 bytes', ({ article }) => (article.id = 'đ'.repeat(500) + 'a'), 'input/long-id'],
  ];
  test.each(unstorable)('%s is refused by name, and nothing of the batch is kept', async (_, change, code) => {
    const entry = made('b', 'id:b', others);
    change(entry);
    if (entry.reading.commitments[0]!.action === others && code === 'input/long-id')
      await expect(ledger.place([entry])).rejects.toMatchObject({ code });
    const refused = ledger.append([made('a', 'id:a', words), entry]);
    await expect(refused).rejects.toMatchObject({ name: 'InputError', code });
    expect(await trial.rows('SELECT count(*) AS n FROM articles')).toEqual([{ n: 0 }]);
  });

  test('one that is refused is refused before it waits with others', async () => {
    const entry = made('a'.repeat(1001), 'id:a', words);
    await expect(ledger.place([entry])).rejects.toMatchObject({ code: 'input/long-id' });
  });

  test('what is unusual, but text, comes back as it was', async () => {
    const strange = 'Hai bên \u0001 \ufeff \ufffe 😀 \\u0000 \\ud800 "\'%_~ \r\n nhất trí.';
    const entry = made('đ'.repeat(500), `https://bao.example/${'a'.repeat(20_000)}`, strange, { title: '\\' });
    await ledger.append([entry]);
    expect(await ledger.place([entry])).toMatchObject([{ status: 'known' }]);
    expect(await trial.rows('SELECT text FROM texts')).toEqual([{ text: strange }]);
  });

  test('a long text is kept packed, and comes back as it was', async () => {
    const long = Array.from({ length: 200 }, (_, i) => `Điều ${i}: hai bên nhất trí mở cửa khẩu phụ. 🌉`).join('\r\n');
    const entry = made('c', 'id:c', long);
    await ledger.append([entry]);
    const [row] = await trial.rows('SELECT text, packed_text FROM texts');
    expect(row!['text']).toBe('');
    expect(inflateSync(row!['packed_text'] as Uint8Array).toString('utf8')).toBe(long);
    expect(await ledger.place([entry])).toMatchObject([{ status: 'known' }]);
    await ledger.link();
    expect((await articleView(ledger, seenOn('2026-03-02'), 'c'))?.text).toBe(long);
  });

  test('a batch of which one part fails leaves nothing behind', async () => {
    const broken = { ...made('b', 'id:b', others), reader: null as unknown as string };
    await expect(ledger.append([made('a', 'id:a', words), broken])).rejects.toThrow();
    expect((await ledger.place([made('a', 'id:a', words)]))[0]?.status).toBe('added');
    expect((await ledger.append([made('a', 'id:a', words)]))[0]?.status).toBe('added');
  });
});

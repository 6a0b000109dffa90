import { chmodSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TrialRun } from '../trial.ts';

// Each case starts programs of its own, on whatever machine this is.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let trial: TrialRun;
beforeEach(() => {
  trial = new TrialRun();
});
afterEach(() => trial.remove());

const text = ' date 2026-02-05 Sáng 5/2, tại Hà Nội, Việt Nam và Lào nhất trí mở rộng chợ biên giới.';
const line = (id: string, words = text): string => `${JSON.stringify({ id, text: words })}\n`;

/** A file to import, and what is said of it: what was found, what was expected, what to do. */
const refused: [name: string, content: string | Uint8Array, words: RegExp][] = [
  ['rong.txt', '', /rong.txt is empty; expected the text of an article/],
  ['anh.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1), /anh.txt is by its name text, by its content PNG/],
  ['cu.txt', Buffer.from('Hà Nội'.normalize('NFC'), 'latin1'), /cu.txt is not in UTF-8 \(byte 1 .*Save it as UTF-8/],
  ['dai.txt', 'dài '.repeat(900_000), /dai.txt has 4500000 bytes of text; an article may have 4000000 .*Split it/],
  ['tin.md', 'x', /tin.md ends in ".md"; read are .*\.txt/],
  ['trang.html', '<div id="app"></div>', /trang.html has no text of an article/],
];

describe('import refuses', () => {
  test.each(refused)('%s, and lands what is good beside it', async (name, content, words) => {
    trial.write(name, content);
    trial.write('tot.txt', text);
    const ran = await trial.run(['import', name, 'tot.txt', '--json']);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(words);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      added: 1,
      failed: 1,
      items: [
        { source: name, status: 'failed' },
        { source: 'tot.txt', status: 'added', article: 'tot' },
      ],
    });
  });

  test('a path that leads nowhere', async () => {
    const ran = await trial.run(['import', 'khong-co']);
    expect(ran).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/no file or folder at khong-co/) });
  });

  test('in the user’s language', async () => {
    trial.write('rong.txt', '');
    const ran = await trial.run(['import', 'rong.txt'], { environment: { GANKET_LANGUAGE: 'vi' } });
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringMatching(/rong.txt trống; cần văn bản của một bài/) });
  });
});

test('half a bad folder lands its good half, and what else lies there is passed over', async () => {
  for (const name of ['a.txt', 'b/c.txt', 'b/d.txt']) trial.write(`tin/${name}`, `${text} (${name})`);
  trial.write('tin/b/rong.txt', '');
  trial.write('tin/ghi-chu.md', 'x');
  const ran = await trial.run(['import', 'tin', '--json']);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(/passed over: tin\/ghi-chu.md ends in ".md"/);
  expect(JSON.parse(ran.stdout)).toMatchObject({ added: 3, known: 0, newVersions: 0, failed: 1 });
  const again = await trial.run(['import', 'tin', '--json']);
  expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, known: 3, newVersions: 0, failed: 1 });
  expect(await trial.run(['verify'])).toMatchObject({ code: 0 });
});

test('the same again changes nothing; another text is a new version', async () => {
  trial.write('tin.txt', text);
  const import_ = async (): Promise<unknown> => JSON.parse((await trial.run(['import', 'tin.txt', '--json'])).stdout);
  expect(await import_()).toMatchObject({ items: [{ status: 'added', article: 'tin' }] });
  expect(await import_()).toMatchObject({ items: [{ status: 'known', article: 'tin' }] });
  trial.write('tin.txt', `${text} Hai bên cũng nhất trí mở thêm một cửa khẩu.`);
  expect(await import_()).toMatchObject({ items: [{ status: 'new-version', article: 'tin' }] });
  expect(await import_()).toMatchObject({ items: [{ status: 'known', article: 'tin' }] });
});

test('a text without a date comes in, with a word about it', async () => {
  trial.write('tin.txt', 'Việt Nam và Lào nhất trí mở rộng chợ biên giới.');
  const ran = await trial.run(['import', 'tin.txt']);
  expect(ran).toMatchObject({ code: 0, stdout: '' });
  expect(ran.stderr).toMatch(/tin.txt: the article has no date of publication.*date YYYY-MM-DD/);
});

test('lines come in from standard input; broken ones are told by their number', async () => {
  const input = `${line('a')}{"id": "b", "text":\n\n${line('c')}`;
  const ran = await trial.run(['import', '--jsonl', '--json'], { input });
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(/line 2 is no JSON: .*Expected an object with "id" and "text"/);
  expect(JSON.parse(ran.stdout)).toMatchObject({
    added: 2,
    failed: 1,
    items: [{ article: 'a' }, { source: 'line 2', status: 'failed' }, { article: 'c' }],
  });
});

test('nothing on standard input is nothing to import', async () => {
  const ran = await trial.run(['import', '--jsonl', '--json']);
  expect(ran.code).toBe(0);
  expect(JSON.parse(ran.stdout)).toEqual({ items: [], added: 0, known: 0, newVersions: 0, failed: 0 });
});

/** Arguments that cannot be used. */
const misused: [args: string[], words: RegExp][] = [
  [['import'], /Give paths or addresses to import, or --jsonl/],
  [['import', 'a.txt', '--jsonl'], /one of the two/],
  [['import', 'a.txt', '--bogus'], /there is no option "--bogus"[\s\S]*ganket import --help/],
  [['import', 'a.txt', '--ledger'], /the option "--ledger <LEDGER>" lacks its value/],
];

test.each(misused)('usage: ganket %j', async (args, words) => {
  expect(await trial.run(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(words) });
});

describe('a ledger that cannot be one', () => {
  const places: [name: string, prepare: () => void, location: string, words: RegExp][] = [
    [
      'a text',
      () => trial.write('so.db', 'Không phải sổ. '.repeat(50)),
      'so.db',
      /so.db is no SQLite file; expected a Ganket ledger. Nothing was changed/,
    ],
    [
      'another program’s',
      () => new DatabaseSync(trial.path('so.db')).exec('CREATE TABLE x (a)'),
      'so.db',
      /another program .*--ledger/,
    ],
    ['a folder', () => trial.write('so/x', ''), 'so', /so is a folder; expected a ledger's file/],
    ['in no folder', () => {}, 'a/b/so.db', /cannot be made.*--ledger/],
  ];

  test.each(places)('%s', async (_, prepare, location, words) => {
    prepare();
    trial.write('tin.txt', text);
    const ran = await trial.run(['import', 'tin.txt', '--ledger', location]);
    expect(ran).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(words) });
  });
});

describe('in a folder that is read-only', () => {
  // Nothing stops root, so root tries it as nobody.
  const user = process.getuid?.() === 0 ? 65_534 : undefined;

  test('no ledger is made, and an old one is read', async () => {
    trial.write('tin.txt', text);
    await trial.run(['import', 'tin.txt', '--ledger', 'cu.db']);
    const before = readFileSync(trial.path('cu.db'));
    chmodSync(trial.folder, 0o555);
    try {
      const made = await trial.run(['import', 'tin.txt', '--ledger', 'moi.db'], { ...(user && { user }) });
      expect(made).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/moi.db cannot be opened or made: its folder must exist and be writable/),
      });
      const changed = await trial.run(['import', 'tin.txt', '--ledger', 'cu.db'], { ...(user && { user }) });
      expect(changed).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(
          /cu.db cannot be written: the file or its folder is read-only. Nothing was changed/,
        ),
      });
      const verified = await trial.run(['verify', '--ledger', 'cu.db'], { ...(user && { user }) });
      expect(verified).toMatchObject({ code: 0, stderr: expect.stringMatching(/is whole/) });
      const listed = await trial.run(['threads', '--ledger', 'cu.db', '--json'], { ...(user && { user }) });
      expect(JSON.parse(listed.stdout)).toHaveLength(1);
    } finally {
      chmodSync(trial.folder, 0o755);
    }
    expect(readFileSync(trial.path('cu.db')).equals(before)).toBe(true);
  });
});

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '../0-facts/index.ts';
import { findFiles, readFiles } from './files.ts';
import { collecting, oneOf, TrialFolder } from './trial.ts';

let folder: TrialFolder;
beforeEach(() => {
  folder = new TrialFolder();
});
afterEach(() => folder.remove());

const body = 'Sáng 5/2, tại Hà Nội, hai bên nhất trí mở rộng chợ biên giới.';
const headline = 'Hai nước mở rộng chợ biên giới';

/** A text file, and what it tells of itself. */
const texts: [name: string, text: string, title: string | null, publishedOn: string | null][] = [
  ['a bare text', body, null, null],
  ['a date in its header', ` date 2026-02-05 ${body}`, null, '2026-02-05'],
  ['a date in its header and a headline', ` date 2026-02-05 ${headline}\n\n${body}`, headline, '2026-02-05'],
  ['a headline', `${headline}\n${body}`, headline, null],
  ['a byte order mark before its header', `\uFEFF date 2026-02-05 ${body}`, null, '2026-02-05'],
  ['lines that end as on Windows', ` date 2026-02-05 ${headline}\r\n\r\n${body}\r\n`, headline, '2026-02-05'],
  ['a first line that is a sentence', `${body}\n\n${body}`, null, null],
  ['a first line that is a paragraph', `${'Hai nước '.repeat(40)}\n\n${body}`, null, null],
  ['a headline alone', `${headline}\n`, null, null],
  ['a dateline alone', `HÀNỘI\n\n${body}`, null, null],
  ['a header of a month alone', ` date 2026-02 ${body}`, null, '2026-02'],
  ['a header that goes on in digits', ` date 2026-02-051 ${body}`, null, null],
  ['a date that is no header', `${body} date 2026-02-05`, null, null],
];

describe('a text file with', () => {
  test.each(texts)('%s', async (_, text, title, publishedOn) => {
    const path = folder.write('tin-1.txt', text);
    const { article, origin } = await oneOf(readFiles(path, collecting));
    expect(article).toEqual({
      id: 'tin-1',
      text,
      sha256: hashOf(Buffer.from(text)),
      title,
      publisher: null,
      publishedOn,
      url: null,
      source: path,
      retrievedAt: '2026-03-01T08:00:00.000Z',
    });
    expect(origin).toBe(`file:${path}`);
  });
});

describe('what lies beside a file', () => {
  test('beats what it tells itself', async () => {
    const path = folder.write('tin.txt', ` date 2026-02-05 ${headline}\n\n${body}`);
    const told = {
      title: 'Chợ biên giới',
      publisher: 'Báo Sông Xanh',
      publishedOn: '2026-02-06',
      url: 'https://songxanh.example/1',
    };
    folder.write('tin.json', JSON.stringify(told));
    expect((await oneOf(readFiles(path, collecting))).article).toMatchObject(told);
  });

  test('leaves what it does not tell', async () => {
    const path = folder.write('tin.txt', ` date 2026-02-05 ${headline}\n\n${body}`);
    folder.write('tin.json', '{"publisher": "Báo Sông Xanh"}');
    const { article } = await oneOf(readFiles(path, collecting));
    expect(article).toMatchObject({ title: headline, publisher: 'Báo Sông Xanh', publishedOn: '2026-02-05' });
  });

  test.each([
    ['{', 'input/sidecar', /no JSON/],
    ['[]', 'input/sidecar', /expected object/],
    ['{"publishedAt": "2026-02-05"}', 'input/sidecar', /publishedAt/],
    ['{"title": 5}', 'input/sidecar', /title/],
    ['{"publishedOn": "5/2/2026"}', 'input/date', /"5\/2\/2026"; expected an EDTF date/],
  ])('is refused as %s', async (json, code, words) => {
    const path = folder.write('tin.txt', body);
    folder.write('tin.json', json);
    await expect(oneOf(readFiles(path, collecting))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(words),
    });
  });
});

/** A file that is no article, and what is said of it: what was found, what was expected, what to do. */
const refused: [name: string, content: string | Uint8Array, code: string, words: RegExp][] = [
  ['rong.txt', '', 'input/empty', /rong.txt is empty; expected the text/],
  ['trang.txt', ' \n\t\n', 'input/empty', /is empty/],
  [
    'anh.txt',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1),
    'input/wrong-ending',
    /is by its name text, by its content PNG/,
  ],
  [
    'trang.docx',
    '<!DOCTYPE html><html><body><p>Hai bên họp.</p></body></html>',
    'input/wrong-ending',
    /is by its name DOCX, by its content HTML/,
  ],
  [
    'may.pdf',
    Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0xff),
    'input/wrong-ending',
    /is by its name PDF, by its content binary/,
  ],
  ['nul.txt', Buffer.from('Hai\0bên'), 'input/binary', /binary file \(byte 3 is NUL\); expected text.*Save/],
  [
    'cu.txt',
    Buffer.from('Hà Nội'.normalize('NFC'), 'latin1'),
    'input/encoding',
    /not in UTF-8 \(byte 1 is 0xe0\), and its words do not tell.*Save it as UTF-8/,
  ],
  ['cut.txt', Buffer.from('Hà Nộ').subarray(0, -1), 'input/cut-off', /ends in the middle of a letter/],
  ['dai.txt', 'dài '.repeat(500), 'input/too-large', /has 2500 bytes of text; an article may have 2000 .*Split it/],
  ['to.txt', 'to '.repeat(10_000), 'input/too-large', /has 30000 bytes; at most 20000 are opened/],
  [
    'tin.md',
    'x',
    'input/unknown-ending',
    /ends in ".md"; read are .docx, .eml, .htm, .html, .jsonl, .mht, .mhtml, .ndjson, .odt, .ott, .pdf, .rtf, .txt, .warc, .warc.gz, .zip/,
  ],
  ['tin.DOC', 'x', 'input/old-word', /an older Word, which is not read\. Open it .* as DOCX, ODT or PDF/],
  ['tin.msg', 'x', 'input/other-mail', /Save each mail as EML/],
  ['tin.7z', 'x', 'input/other-archive', /pack them as ZIP/],
  ['tin.pptx', 'x', 'input/slides', /Save it as PDF/],
  ['tin.epub', 'x', 'input/book', /is a book/],
  ['tin.heic', 'x', 'input/picture', /\(OCR\)/],
  ['tin.gdoc', 'x', 'input/place-elsewhere', /download the document as DOCX/],
  ['tin', 'x', 'input/unknown-ending', /ends in ""; read are/],
];

test.each(['xlsx', 'csv', 'ods'])(
  'a spreadsheet (.%s) is no article, and where it comes in is told',
  async (ending) => {
    const [found] = await Array.fromAsync(readFiles(folder.write(`cam-ket.${ending}`, 'x'), collecting));
    expect(found!.error).toMatchObject({
      code: 'input/spreadsheet',
      message: expect.stringMatching(
        /is a spreadsheet.*; expected articles\. .*`ganket sheet FILE`.*`ganket figures FILE`/,
      ),
    });
  },
);

describe('no article is', () => {
  test.each(refused)('%s', async (name, content, code, words) => {
    const path = folder.write(name, content);
    await expect(oneOf(readFiles(path, collecting))).rejects.toMatchObject({
      name: 'InputError',
      code,
      message: expect.stringMatching(words),
    });
  });

  test('a file that is not there', async () => {
    await expect(oneOf(readFiles(join(folder.path, 'x.txt'), collecting))).rejects.toMatchObject({
      code: 'input/missing',
    });
  });
});

describe('in a folder', () => {
  const found = async (path: string): Promise<string[]> => {
    const lines: string[] = [];
    for await (const one of findFiles(path)) {
      const name = one.path.slice(folder.path.length);
      lines.push(one.error ? `${name} ${one.error.code}` : one.skipped ? `${name} skipped ${one.skipped.code}` : name);
    }
    return lines;
  };

  test('files are found in the order of their names, folders within too, and others passed over', async () => {
    for (const name of [
      'b.txt',
      'a.txt',
      'c/d/e.html',
      'c/a.TXT',
      'a.json',
      'z.json',
      'ghi-chu.md',
      '.DS_Store',
      '.git/x.txt',
    ])
      folder.write(name, 'x');
    expect(await found(folder.path)).toEqual([
      '/a.txt',
      '/b.txt',
      '/c/a.TXT',
      '/c/d/e.html',
      '/ghi-chu.md skipped input/unknown-ending',
      '/z.json skipped input/unknown-ending',
    ]);
  });

  test('a link back ends', async () => {
    folder.write('a/tin.txt', 'x');
    symlinkSync(folder.path, join(folder.path, 'a', 'z-lai'));
    expect(await found(folder.path)).toEqual(['/a/tin.txt']);
  });

  test('a link to nothing is told, and the rest is found', async () => {
    symlinkSync(join(folder.path, 'khong-co.txt'), join(folder.path, 'a.txt'));
    folder.write('b.txt', 'x');
    expect(await found(folder.path)).toEqual(['/a.txt input/missing', '/b.txt']);
  });

  test('a path that leads nowhere is told', async () => {
    expect(await found(join(folder.path, 'khong-co'))).toEqual(['/khong-co input/missing']);
  });

  test('a file is itself, whatever its ending', async () => {
    expect(await found(folder.write('tin.docx', 'x'))).toEqual(['/tin.docx']);
  });
});

/** Every kind of bad file at once, in one folder with good ones: each gets its own words, and the good ones land. */
import { deflateSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { TrialRun } from '../trial.ts';
import type { Ran } from '../trial.ts';

// A program of its own, on whatever machine this is.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const words = 'Sáng 5/2, tại Hà Nội, Việt Nam và Lào nhất trí mở rộng chợ biên giới.';
const text = Buffer.from(` date 2026-02-05 ${words}`);
const page = `<!doctype html><html lang="vi"><title>Tin</title><body><p>${words}</p></body></html>`;

const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const document = (body: string, about = ''): Uint8Array =>
  zipSync({
    'word/document.xml': Buffer.from(`${about}<w:document xmlns:w="${space}"><w:body>${body}</w:body></w:document>`),
  });
const paragraph = `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

/** A PDF of one page that shows this, packed as its filter says. */
function pdf(shown: Uint8Array, more = '', filter = '/FlateDecode'): Buffer {
  const parts = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${shown.length}/Filter ${filter}>>stream\n${Buffer.from(shown).toString('latin1')}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const places = parts.map((part, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${part}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer<</Size 6/Root 1 0 R${more}>>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file + table, 'latin1');
}
const written = deflateSync(Buffer.from('BT /F1 12 Tf 50 700 Td (Viet Nam va Lao nhat tri mo cho.) Tj ET'));
const drawn = deflateSync(Buffer.from('0.5 g 50 50 400 300 re f'));
/** What the standard handler of PDF 1.4 needs, with a password that is not the empty one. */
const locked = `/ID[<${'00'.repeat(16)}><${'00'.repeat(16)}>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`;

/** An archive whose files are marked as encrypted. */
function lockedZip(): Uint8Array {
  const marked = Buffer.from(zipSync({ 'a.txt': text }));
  for (let at = marked.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = marked.indexOf('PK\x01\x02', at + 1, 'latin1'))
    marked.writeUInt16LE(1, at + 8);
  return marked;
}

/** An archive whose files are marked as packed by another method. */
function packedOtherwise(): Uint8Array {
  const marked = Buffer.from(zipSync({ 'a.txt': text }));
  marked.writeUInt16LE(12, marked.indexOf('PK\x01\x02', 0, 'latin1') + 10);
  return marked;
}

const record = (n: number): Buffer => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words} Tin số ${n}.`;
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://songxanh.example/${n}\r\nWARC-Date: 2026-02-05T08:00:00Z\r\nContent-Length: ${Buffer.byteLength(http)}`;
  return Buffer.from(`${head}\r\n\r\n${http}\r\n\r\n`);
};
/** A packed record whose last bytes tell another length than it has. */
function lying(): Buffer {
  const packed = gzipSync(record(1));
  packed.writeUInt32LE(7, packed.length - 4);
  return Buffer.concat([packed, gzipSync(record(2))]);
}
const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1);
const old = iconv.encode('Hai bên nhất trí mở rộng chợ biên giới tại các tỉnh.'.normalize('NFC'), 'tcvn');

/** A kind of bad file, one of it, and what is said: what was found, and what to do. */
const bad: [kind: string, name: string, bytes: Uint8Array | string, said: RegExp][] = [
  ['an empty text', 'rong.txt', '', /rong\.txt is empty; expected the text of an article/],
  ['an empty page', 'rong.html', ' \n', /rong\.html is empty; expected the text of an article/],
  ['an empty PDF', 'rong.pdf', '', /rong\.pdf is empty/],
  ['an empty DOCX', 'rong.docx', document('<w:p/>'), /rong\.docx is empty/],
  ['an empty ZIP', 'rong.zip', zipSync({}), /rong\.zip is empty/],
  ['an empty web archive', 'rong.warc', '', /rong\.warc is no web archive \(WARC\): no record found/],
  [
    'a page that a script fills',
    'ung-dung.html',
    '<div id="app"></div>',
    /ung-dung\.html has no text of an article .*Open it in a browser/,
  ],
  [
    'a text cut within a letter',
    'cut.txt',
    Buffer.from('Hai bên gặp ở Hà Nộ').subarray(0, -1),
    /cut\.txt ends in the middle of a letter/,
  ],
  ['a truncated PDF', 'cut.pdf', half(pdf(drawn)), /cut\.pdf is broken or cut off as a PDF/],
  ['a truncated DOCX', 'cut.docx', half(document(paragraph)), /cut\.docx is broken or cut off as a ZIP archive/],
  ['a truncated ZIP', 'cut.zip', half(zipSync({ 'a.txt': text })), /cut\.zip is broken or cut off as a ZIP archive/],
  [
    'a truncated web archive',
    'cut.warc',
    record(3).subarray(0, -30),
    /cut\.warc is cut off: the file ends within the record/,
  ],
  ['a truncated packed web archive', 'cut.warc.gz', gzipSync(record(3)).subarray(0, -9), /cut\.warc\.gz is cut off/],
  ['a PDF with a password', 'khoa.pdf', pdf(drawn, locked), /khoa\.pdf is encrypted with a password/],
  [
    'a DOCX with a password',
    'khoa.docx',
    Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
    /khoa\.docx is encrypted with a password, or in the Office format before 2007/,
  ],
  ['a ZIP with a password', 'khoa.zip', lockedZip(), /khoa\.zip!\/a\.txt is encrypted with a password\. Unpack it/],
  [
    'a ZIP that is a bomb',
    'bom.zip',
    zipSync({ 'bom.txt': new Uint8Array(20_000_000) }),
    /bom\.zip!\/bom\.txt .*200 times/,
  ],
  [
    'a DOCX that is a bomb',
    'bom.docx',
    document(' '.repeat(20_000_000)),
    /bom\.docx!\/word\/document\.xml .*200 times/,
  ],
  ['a PDF that is a bomb', 'bom.pdf', pdf(deflateSync(Buffer.alloc(40_000_000, 32))), /bom\.pdf unpacks to more than/],
  [
    'a PDF that is a bomb within another',
    'bom-2.pdf',
    pdf(deflateSync(deflateSync(Buffer.alloc(40_000_000, 32))), '', '[/FlateDecode/FlateDecode]'),
    /bom-2\.pdf unpacks to more than/,
  ],
  [
    'a ZIP packed in another way',
    'cach-khac.zip',
    packedOtherwise(),
    /cach-khac\.zip!\/a\.txt is packed in a way that is not read/,
  ],
  [
    'a page of frames',
    'khung.html',
    '<frameset><frame src="tin.html"></frameset>',
    /khung\.html .* in frames \(tin\.html\)/,
  ],
  [
    'a page that leads on',
    'chuyen.html',
    '<meta http-equiv="refresh" content="0; url=/tin"><p>Bấm vào đây.</p>',
    /chuyen\.html is no article, but leads its readers on to \/tin/,
  ],
  [
    'a document within another',
    'trong.docx',
    document(`${paragraph}<w:altChunk/>`),
    /trong\.docx holds another document as a whole/,
  ],
  [
    'a mail that Outlook alone opens',
    'outlook.eml',
    'Subject: Tin\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx',
    /outlook\.eml has its words in winmail\.dat alone/,
  ],
  [
    'a mail in an encoding that nobody tells',
    'thu-cu.eml',
    Buffer.from('Subject: Tin\r\n\r\nH\xe0 N\xf4i', 'latin1'),
    /thu-cu\.eml does not tell the encoding of its words/,
  ],
  [
    'a picture named as a text',
    'anh.txt',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1),
    /anh\.txt is by its name text, by its content PNG/,
  ],
  ['a page named as a document', 'trang.docx', page, /trang\.docx is by its name DOCX, by its content HTML/],
  [
    'an archive named as a text',
    'kho.txt',
    zipSync({ 'a.txt': text }),
    /kho\.txt is by its name text, by its content ZIP/,
  ],
  ['another archive named as a document', 'kho.docx', zipSync({ 'a.txt': text }), /kho\.docx is broken as a DOCX/],
  ['a binary file', 'nul.txt', Buffer.from('Hai\0bên'), /nul\.txt is a binary file \(byte 3 is NUL\)/],
  [
    'broken XML',
    'xml.docx',
    zipSync({ 'word/document.xml': Buffer.from('<w:document><w:body>') }),
    /xml\.docx is broken as a DOCX/,
  ],
  [
    'entities that name files',
    'thuc-the.docx',
    document('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>', '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    /thuc-the\.docx is broken as a DOCX/,
  ],
  [
    'mixed encodings',
    'tron.txt',
    Buffer.concat([text, Buffer.from('\n'), old]),
    /tron\.txt mixes encodings: part of it is UTF-8, from byte \d+ on/,
  ],
  [
    'an encoding that its words do not tell',
    'cu.txt',
    Buffer.from('Hà Nội'.normalize('NFC'), 'latin1'),
    /cu\.txt is not in UTF-8 .*its words do not tell/,
  ],
  [
    'gzip that lies about its length',
    'noi-doi.warc.gz',
    lying(),
    /noi-doi\.warc\.gz: the record at byte 0 .*it is not as long/,
  ],
  [
    'a file named gzip that is none',
    'la.warc.gz',
    'Hai bên',
    /la\.warc\.gz is no web archive \(WARC\): no record found/,
  ],
  ['a scan without text', 'quet.pdf', pdf(drawn), /quet\.pdf has 1 page\(s\) of pictures and no text: it was scanned/],
  ['parts within parts', 'sau.html', `${'<div>'.repeat(30_000)}${words}`, /sau\.html has parts within parts/],
  [
    'a mail without end of parts',
    'sau.eml',
    `${Array.from({ length: 1000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join('')}\r\n`,
    /sau\.eml is broken or cut off as a mail/,
  ],
  [
    'a text too large',
    'dai.txt',
    'dài '.repeat(900_000),
    /dai\.txt has 4500000 bytes of text; an article may have 4000000 .*Split it/,
  ],
  [
    'a broken line',
    'dong.jsonl',
    `{"id": "dong-1", "text": "${words}"}\n{"id": "b", "text":\n`,
    /dong\.jsonl!\/line 2 is no JSON/,
  ],
];
const own = (kind: string): string => `${words} Bài này ở dạng ${kind}.`;
const good: [name: string, source: string, bytes: Uint8Array | string][] = [
  ['tot.txt', 'tin/tot.txt', own('chữ')],
  ['tot.html', 'tin/tot.html', page.replace(words, own('trang'))],
  ['tot.docx', 'tin/tot.docx', document(paragraph.replace(words, own('văn bản')))],
  ['tot.pdf', 'tin/tot.pdf', pdf(written)],
  ['tot.zip', 'tin/tot.zip!/trong.txt', zipSync({ 'trong.txt': Buffer.from(own('nén')) })],
  ['tot.warc', 'https://songxanh.example/9', record(9)],
  [
    'tot.eml',
    'tin/tot.eml',
    `Subject: Tin\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${own('thư')}`,
  ],
];

let trial: TrialRun;
let ran: Ran;
let items: { source: string; status: string }[];
beforeAll(async () => {
  trial = new TrialRun();
  for (const [, name, bytes] of bad) trial.write(`tin/${name}`, bytes);
  for (const [name, , bytes] of good) trial.write(`tin/${name}`, bytes);
  ran = await trial.run(['import', 'tin', '--json']);
  ({ items } = JSON.parse(ran.stdout) as { items: typeof items });
});
afterAll(() => trial.remove());

describe('a batch with bad files', () => {
  test.each(bad)('says of %s: %s', (_, name, __, said) => {
    const lines = ran.stderr.split('\n').filter((line) => line.startsWith(`ganket: tin/${name}`));
    const told = lines.filter((line) => /^[ :!]/.test(line.slice(`ganket: tin/${name}`.length)));
    expect(told, ran.stderr).toHaveLength(1);
    expect(told[0]).toMatch(said);
    // Nothing of the program's inside.
    expect(told[0]).not.toMatch(/\.\.|\bat \S+:\d+:\d+|\[object/);
  });

  test('says something of its own of each kind', () => {
    const told = bad.map(([, name, , said]) => [name, ran.stderr.split('\n').filter((line) => said.test(line)).length]);
    expect(told).toEqual(bad.map(([, name]) => [name, 1]));
  });

  test('says all of it in Vietnamese, too, in as many words of its own', async () => {
    const environment = { GANKET_LANGUAGE: 'vi' };
    const { stderr } = await trial.run(['import', 'tin', '--ledger', 'khac.db', '--json'], { environment });
    for (const [, name] of bad) {
      const told = stderr
        .split('\n')
        .filter((line) => new RegExp(`tin/${RegExp.escape(name)}(?![\\w.]*\\()`).test(line));
      expect(told.length, name).toBeGreaterThan(0);
      for (const line of told) expect(line, name).not.toMatch(/\{\{|\bexpected\b|try again/);
    }
  });

  test.each(good)('lands %s', (_, source) => {
    expect(items.find((item) => item.source === source)).toMatchObject({ status: 'added' });
  });

  test('lands what is whole within a bad file, too, ends with 1, and leaves a whole ledger', async () => {
    const added = items.filter(({ status }) => status === 'added').map(({ source }) => source);
    expect(added).toEqual(expect.arrayContaining(['tin/dong.jsonl!/line 1', 'https://songxanh.example/2']));
    expect(ran.code).toBe(1);
    expect(items.filter(({ status }) => status === 'failed')).toHaveLength(bad.length);
    expect(await trial.run(['verify'])).toMatchObject({ code: 0 });
  });
});

/** Files made to keep a reader busy or to fill its memory: each is told, and the rest of a batch lands. */
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFiles } from './files.ts';
import { collecting, TrialFolder } from './trial.ts';

let folder: TrialFolder;
beforeEach(() => void (folder = new TrialFolder()));
afterEach(() => folder.remove());

const roomy = { ...collecting, limits: { ...collecting.limits, sourceBytes: 5_000_000, textBytes: 2_000_000 } };
const words = 'Việt Nam và Lào nhất trí mở chợ biên giới.';
const nested = (tag: string, depth: number): string => `<${tag}>`.repeat(depth) + words + `</${tag}>`.repeat(depth);
const script = (json: string): string =>
  `<html><head><script type="application/ld+json">${json}</script></head><body><p>${words}</p></body></html>`;

const name = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const docx = (body: string, before = ''): Uint8Array =>
  zipSync({
    'word/document.xml': Buffer.from(`${before}<w:document xmlns:w="${name}"><w:body>${body}</w:body></w:document>`),
  });
const paragraph = `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const cell = ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'] as const;

/** A PDF of one page with this as its content, as it is packed. */
function pdf(content: Uint8Array, filter: string): Buffer {
  const parts = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}/Filter ${filter}>>stream\n${Buffer.from(content).toString('latin1')}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const places = parts.map((part, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${part}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file + table, 'latin1');
}
const shown = Buffer.from('BT /F1 12 Tf 50 700 Td (Viet Nam va Lao nhat tri mo cho.) Tj ET');
const mail = (depth: number): string =>
  Array.from({ length: depth }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join('') +
  'Content-Type: text/plain\r\n\r\nHai bên\r\n';

test.each<[name: string, content: string | Uint8Array, expected: string]>([
  ['long.html', nested('div', 30_000), 'input/too-nested'],
  ['danh-sach.html', '<ul><li>'.repeat(20_000) + words, 'input/too-nested'],
  ['json.html', script('['.repeat(100_000) + ']'.repeat(100_000)), 'input/too-nested'],
  ['sau.html', nested('div', 200), words],
  ['o.html', `<table><tr>${'<td>a'.repeat(16_000)}</table>`, `a | `],
  ['long.docx', docx(cell[0].repeat(10_000) + paragraph + cell[1].repeat(10_000)), 'input/too-nested'],
  [
    'thuc-the.docx',
    docx('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>', '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    'input/broken-document',
  ],
  ['long.eml', mail(1000), 'input/broken'],
  ['bom.pdf', pdf(deflateSync(Buffer.alloc(20_000_000, 32)), '/FlateDecode'), 'input/unpacks-too-large'],
  [
    'bom-2.pdf',
    pdf(deflateSync(deflateSync(Buffer.alloc(20_000_000, 32))), '[/FlateDecode/FlateDecode]'),
    'input/unpacks-too-large',
  ],
  ['cut.pdf', Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog'), 'input/broken-document'],
  ['cut.zip', Buffer.from('PK\x03\x04').subarray(0, 4), 'input/broken'],
  ['tot.pdf', pdf(deflateSync(shown), '/FlateDecode'), 'Viet Nam va Lao'],
  ['long.jsonl', `{"id":"a","text":${'['.repeat(50_000)}${']'.repeat(50_000)}}\n{"id":"b","text":"${words}"}\n`, words],
])('%s', { timeout: 60_000 }, async (file, content, expected) => {
  const path = folder.write(file, content);
  const found = await Array.fromAsync(readFiles(path, roomy));
  const last = found.at(-1)!;
  expect(last.error?.message ?? '').not.toContain('..');
  if (expected.startsWith('input/')) expect(last.error?.code).toBe(expected);
  else expect(last.collected?.article.text).toContain(expected);
});

/** Files made to keep a reader busy or to fill its memory: each is told, and the rest of a batch lands. */
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
  ['cut.pdf', Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog'), 'input/broken-document'],
  ['cut.zip', Buffer.from('PK\x03\x04').subarray(0, 4), 'input/broken'],
  ['long.jsonl', `{"id":"a","text":${'['.repeat(50_000)}${']'.repeat(50_000)}}\n{"id":"b","text":"${words}"}\n`, words],
])('%s', { timeout: 60_000 }, async (file, content, expected) => {
  const path = folder.write(file, content);
  const found = await Array.fromAsync(readFiles(path, roomy));
  const last = found.at(-1)!;
  expect(last.error?.message ?? '').not.toContain('..');
  if (expected.startsWith('input/')) expect(last.error?.code).toBe(expected);
  else expect(last.collected?.article.text).toContain(expected);
});

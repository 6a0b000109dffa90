import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from 'yauzl';
import { namingOf } from '../archive/names.ts';
import type { Collecting } from '../collected.ts';
import { encode } from '../encodings/encode.ts';
import { readFiles } from '../files.ts';
import { collecting, oneOf, TrialFolder } from '../trial.ts';

let folder: TrialFolder;
beforeEach(() => {
  folder = new TrialFolder();
});
afterEach(() => folder.remove());

const text = 'Sáng 5/2, tại Hà Nội, hai bên nhất trí mở rộng chợ biên giới.';
const bytes = Buffer.from(text);
const zip = (files: Record<string, Uint8Array>): Uint8Array => zipSync(files);

/** What comes out of a file: the article's id, `- code` for what was passed over, `! code` for what was refused. */
async function outcomes(path: string, within: Collecting = collecting): Promise<string[]> {
  const gathered = await Array.fromAsync(readFiles(path, within));
  return gathered.map(({ source, collected, error, isSkipped }) => {
    const name = source.slice(folder.path.length + 1);
    return collected ? `${name} ${collected.article.id}` : `${name} ${isSkipped ? '-' : '!'} ${error.code.slice(6)}`;
  });
}

const mail = (headers: string, body: string): Buffer =>
  Buffer.from(`${headers}\r\n\r\n${body}`.replace(/\r?\n/g, '\r\n'));
const letter = mail(
  'From: Lan <lan@example.org>\nSubject: Tin\nDate: Thu, 5 Feb 2026 23:30:00 +0700\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit',
  text,
);
const withFiles = mail(
  'From: Lan <lan@example.org>\nSubject: =?utf-8?B?VGluIG3hu5tp?=\nContent-Type: multipart/mixed; boundary=x',
  [
    `--x\nContent-Type: text/html; charset=utf-8\n\n<p>${text}</p><script>evil()</script><img src="http://192.168.0.1/x">`,
    `--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename="../bien-ban.txt"\nContent-Transfer-Encoding: base64\n\n${bytes.toString('base64')}`,
    `--x\nContent-Type: image/png\nContent-Disposition: attachment; filename="anh.png"\nContent-Transfer-Encoding: base64\n\niVBORw0=`,
    `--x\nContent-Type: message/rfc822\n\n${letter.toString()}`,
    '--x--',
  ].join('\n'),
);

const bomb = zip({ 'bom.txt': new Uint8Array(5_000_000) });
const nested = (depth: number): Uint8Array =>
  depth === 0 ? zip({ 'tin.txt': bytes }) : zip({ [`${depth}.zip`]: nested(depth - 1), [`${depth}.txt`]: bytes });
const good = zip({ 'a.txt': bytes, 'b.txt': bytes });

/** An archive whose directory tells the file to be ten bytes long. */
function lying(): Uint8Array {
  const lie = Buffer.from(good);
  for (let at = lie.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = lie.indexOf('PK\x01\x02', at + 1, 'latin1'))
    lie.writeUInt32LE(10, at + 24);
  return lie;
}

/** An archive whose second file does not unpack. */
function damaged(): Uint8Array {
  const broken = Buffer.from(zip({ 'a.txt': bytes, 'b.txt': bytes, 'c.txt': bytes }));
  const packed = deflateRawSync(bytes, { level: 6 });
  const second = broken.indexOf(packed.subarray(0, 8), broken.indexOf('b.txt'));
  return second < 0
    ? broken.fill(0xff, broken.indexOf('b.txt') + 5, broken.indexOf('b.txt') + 25)
    : broken.fill(0xff, second, second + 20);
}

const encrypted = (): Uint8Array => {
  const marked = Buffer.from(good);
  for (let at = marked.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = marked.indexOf('PK\x01\x02', at + 1, 'latin1'))
    marked.writeUInt16LE(1, at + 8);
  return marked;
};

/** An archive with a number changed in each entry of its directory. */
function entriesWith(zipped: Uint8Array, place: number, value: number): Uint8Array {
  const changed = Buffer.from(zipped);
  const mark = Buffer.from('PK\x01\x02', 'latin1');
  for (let at = changed.indexOf(mark); at >= 0; at = changed.indexOf(mark, at + 1))
    changed.writeUInt16LE(value, at + place);
  return changed;
}

/** An archive whose directory names one file many times over. */
function repeated(times: number): Uint8Array {
  const one = Buffer.from(zip({ 'a.txt': Buffer.alloc(900_000, 'a') }));
  const [start, end] = ['PK\x01\x02', 'PK\x05\x06'].map((mark) => one.indexOf(mark, 0, 'latin1')) as [number, number];
  const entry = one.subarray(start, end);
  const last = Buffer.from(one.subarray(end));
  for (const at of [8, 10]) last.writeUInt16LE(times, at);
  last.writeUInt32LE(entry.length * times, 12);
  return Buffer.concat([one.subarray(0, start), ...Array.from({ length: times }, () => entry), last]);
}

/** A file by its name and bytes, and what comes out of it. */
const cases: [name: string, content: () => Uint8Array, outcomes: string[]][] = [
  ['tin.zip', () => good, ['tin.zip!/a.txt a', 'tin.zip!/b.txt b']],
  [
    'thu-muc.zip',
    () => zip({ 'năm 2026/tin.txt': bytes, '__MACOSX/._tin.txt': bytes, '.DS_Store': bytes, 'anh.jpg': bytes }),
    ['thu-muc.zip!/năm 2026/tin.txt tin', 'thu-muc.zip!/anh.jpg - picture'],
  ],
  [
    'ten-doc.zip',
    () => zip({ '../../etc/x.txt': bytes, '/tmp/y.txt': bytes, 'C:\\z.txt': bytes }),
    ['ten-doc.zip!/../../etc/x.txt x', 'ten-doc.zip!//tmp/y.txt y', 'ten-doc.zip!/C:/z.txt z'],
  ],
  [
    'ten-la.zip',
    () => zip({ 'a\0b.txt': bytes, '\x1b[31m/c.txt': bytes }),
    ['ten-la.zip!/a_b.txt a_b', 'ten-la.zip!/_[31m/c.txt c'],
  ],
  [
    'sau-2.zip',
    () => nested(2),
    ['sau-2.zip!/2.zip!/1.zip!/tin.txt tin', 'sau-2.zip!/2.zip!/1.txt 1', 'sau-2.zip!/2.txt 2'],
  ],
  [
    'sau-3.zip',
    () => nested(3),
    [
      'sau-3.zip!/3.zip!/2.zip!/1.zip ! too-deep',
      'sau-3.zip!/3.zip!/2.zip!/1.txt 1',
      'sau-3.zip!/3.zip!/2.txt 2',
      'sau-3.zip!/3.txt 3',
    ],
  ],
  ['bom.zip', () => bomb, ['bom.zip!/bom.txt ! bomb']],
  [
    'to.zip',
    () => zip({ 'to.txt': Buffer.from('to '.repeat(10_000)), 'a.txt': bytes }),
    ['to.zip!/to.txt ! unpacks-too-large', 'to.zip!/a.txt a'],
  ],
  ['noi-doi.zip', lying, ['noi-doi.zip!/a.txt ! broken', 'noi-doi.zip!/b.txt ! broken']],
  ['hong.zip', damaged, ['hong.zip!/a.txt a', 'hong.zip!/b.txt ! broken', 'hong.zip!/c.txt c']],
  ['cut.zip', () => good.subarray(0, good.length - 30), ['cut.zip ! broken']],
  ['khoa.zip', encrypted, ['khoa.zip!/a.txt ! encrypted', 'khoa.zip!/b.txt ! encrypted']],
  ['duoi.zip', () => Buffer.concat([good, Buffer.from('rác '.repeat(50))]), ['duoi.zip!/a.txt a', 'duoi.zip!/b.txt b']],
  [
    'loi-tat.zip',
    () => zipSync({ 'a.txt': [Buffer.from('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }], 'b.txt': bytes }),
    ['loi-tat.zip!/a.txt - is-link', 'loi-tat.zip!/b.txt b'],
  ],
  ['bzip2.zip', () => entriesWith(good, 10, 12), ['bzip2.zip!/a.txt ! packing', 'bzip2.zip!/b.txt ! packing']],
  ['rong.zip', () => zip({}), ['rong.zip ! empty']],
  ['khong.zip', () => new Uint8Array(), ['khong.zip ! empty']],
  ['la-chu.zip', () => bytes, ['la-chu.zip ! wrong-ending']],
  ['la-zip.txt', () => good, ['la-zip.txt ! wrong-ending']],
  ['thu.eml', () => letter, ['thu.eml thu']],
  [
    'kem.eml',
    () => withFiles,
    ['kem.eml kem', 'kem.eml!/../bien-ban.txt bien-ban', 'kem.eml!/anh.png - picture', 'kem.eml!/3.eml 3'],
  ],
  ['khong-dau.eml', () => Buffer.from('\r\n'), ['khong-dau.eml ! broken']],
  ['rong.eml', () => mail('Subject: Tin', ''), ['rong.eml ! empty']],
];

test.each(cases)('%s', async (name, content, expected) => {
  const small = {
    ...collecting,
    limits: { ...collecting.limits, sourceBytes: name === 'bom.zip' ? 10_000_000 : 20_000 },
  };
  expect(await outcomes(folder.write(name, content()), small)).toEqual(expected);
});

test('files and bytes are counted over all archives in one', async () => {
  const path = folder.write('nhieu.zip', nested(2));
  const files = { ...collecting, limits: { ...collecting.limits, archiveFiles: 3 } };
  expect((await outcomes(path, files)).at(-1)).toBe('nhieu.zip ! too-many-files');
  const size = { ...collecting, limits: { ...collecting.limits, archiveBytes: 100 } };
  expect((await outcomes(path, size)).some((outcome) => outcome.endsWith('! unpacks-too-large'))).toBe(true);
});

test('an archive that names the same bytes over and over is a bomb before it has unpacked much', async () => {
  const roomy = { ...collecting, limits: { ...collecting.limits, sourceBytes: 1_000_000, textBytes: 1_000_000 } };
  const found = await outcomes(folder.write('chong.zip', repeated(3000)), roomy);
  expect(found.at(-1)).toBe('chong.zip ! bomb');
  expect(found.length).toBeLessThan(300);
});

test('a mail tells its subject, its sender and the day on its clock', async () => {
  const collected = await oneOf(readFiles(folder.write('thu.eml', letter), collecting));
  expect(collected.article).toMatchObject({ text, title: 'Tin', publishedOn: '2026-02-05', publisher: null });
  expect(collected.author).toBe('Lan');
});

test('of a mail in HTML the words are read, and nothing in it is run or fetched', async () => {
  const [first] = await Array.fromAsync(readFiles(folder.write('kem.eml', withFiles), collecting));
  expect(first?.collected?.article).toMatchObject({ text, title: 'Tin mới' });
});

describe('an archive made by another program', () => {
  test('is read', async (context) => {
    folder.write('nguon/tin.txt', bytes);
    const script = 'import shutil,sys; shutil.make_archive(sys.argv[1], "zip", sys.argv[2])';
    const made = spawnSync('python3', ['-c', script, `${folder.path}/kho`, `${folder.path}/nguon`]);
    if (made.status !== 0) context.skip('needs Python 3');
    expect(await outcomes(`${folder.path}/kho.zip`)).toEqual(['kho.zip!/tin.txt tin']);
  });
});

test('lines of JSON are articles by their ids, bad ones are told, and reading goes on behind any of them', async () => {
  const lines = [{ id: 'a', text }, 'xấu', { id: 'b', text: `${text} Hết.` }].map((line) => JSON.stringify(line));
  const path = folder.write('tin.jsonl', `${lines.join('\n')}\n`);
  expect(await outcomes(path)).toEqual(['tin.jsonl!/line 1 a', 'tin.jsonl!/line 2 ! line', 'tin.jsonl!/line 3 b']);
  const [first] = await Array.fromAsync(readFiles(path, collecting));
  expect(first!.collected?.origin).toBe('id:a');
  const later = await Array.fromAsync(readFiles(path, collecting, first!.position));
  expect(later.map(({ collected, error }) => collected?.article.id ?? error?.code)).toEqual(['input/line', 'b']);
  // Behind the last line there is nothing, and nothing wrong.
  expect(await Array.fromAsync(readFiles(path, collecting, later.at(-1)!.position))).toEqual([]);
});

/** An archive whose files have these names, as bytes, and do not say in what they are. */
function named(...names: Buffer[]): Uint8Array {
  const places = names.map((name, i) => String(i).padEnd(name.length, '_'));
  let whole = Buffer.from(zip(Object.fromEntries(places.map((place) => [place, bytes])))).toString('latin1');
  for (const [i, name] of names.entries()) whole = whole.replaceAll(places[i]!, name.toString('latin1'));
  return Buffer.from(whole, 'latin1');
}
/** Others than the old Vietnamese encodings, which Ganket writes itself. */
const inCode = (name: string, code: string): Buffer =>
  /^w.*8$|^TCVN/.test(code) ? Buffer.from(encode(name, code)!) : iconv.encode(name, code);

test.each<[code: string, names: string[], told: string | null]>([
  ['utf-8', ['Biên bản kỳ họp.txt', 'Tuyên bố chung.txt'], null],
  ['windows-1258', ['Biên bản kỳ họp.txt', 'tài liệu/Tuyên bố chung.txt', 'a.txt'], 'windows-1258'],
  ['windows-1258', ['Đề án.txt'], 'windows-1258'],
  ['TCVN3', ['Biên bản kỳ họp.txt', 'Hội nghị về đường sắt và nguồn điện.txt'], 'TCVN3'],
  ['cp437', ['Compte rendu de la réunion à Genève.txt', 'Übersicht.txt'], 'IBM437'],
  ['windows-1252', ['Compte rendu de la réunion à Genève.txt', 'Übersicht.txt'], 'windows-1252'],
])('names in %s that do not say so are read, and it is told: %j', async (code, names, told) => {
  const path = folder.write('tin.zip', named(...names.map((name) => inCode(name, code))));
  const gathered = await Array.fromAsync(readFiles(path, collecting));
  expect(gathered.map(({ source }) => source.slice(path.length + 2))).toEqual(names);
  expect(gathered.map(({ collected }) => collected?.nameEncoding)).toEqual(names.map(() => told));
});

test('a name that Info-ZIP tells once more in Unicode is that one', () => {
  const data = Buffer.concat([Buffer.of(1, 0, 0, 0, 0), Buffer.from('Đề án.txt')]);
  const entry = {
    fileName: Buffer.from('?_ án.txt', 'latin1'),
    generalPurposeBitFlag: 0,
    extraFields: [{ id: 0x7075, data }],
  };
  const naming = namingOf([entry as unknown as Entry]);
  expect([naming.nameOf(entry as unknown as Entry), naming.encoding]).toEqual(['Đề án.txt', null]);
});

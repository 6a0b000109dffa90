/** Web archives that are broken in one place, or end too early. */
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { join } from 'node:path';
import { readFiles } from '../../files.ts';
import { collecting, TrialFolder } from '../../trial.ts';

const folder = new TrialFolder();
afterAll(() => folder.remove());

const address = (n: number): string => `https://songxanh.example/${n}`;

function record(type: string, n: number, block: string, length = Buffer.byteLength(block)): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: <${address(n)}>\r\nWARC-Date: 2026-02-05T08:00:00Z\r\nContent-Length: ${length}`;
  return Buffer.from(`${head}\r\n\r\n${block}\r\n\r\n`);
}
const http = (mediaType: string, body: string): string =>
  `HTTP/1.1 200 OK\r\nContent-Type: ${mediaType}\r\n\r\n${body}`;
const page = (n: number, words = 1): Buffer => {
  const text = Array.from({ length: words }, (_, i) => `Ngày ${i * 7919 + n}, hai bên mở chợ ${i ** 3}.`).join(' ');
  return record('response', n, http('text/plain', text));
};
const picture = record('response', 8, http('image/png', 'ảnh '.repeat(300)));
const request = record('request', 8, 'GET /8 HTTP/1.1\r\nHost: songxanh.example\r\n\r\n');
const metadata = record('metadata', 8, 'fetchTimeMs: 200\r\n'.repeat(20));
const pack = (...records: Buffer[]): Buffer[] => records.map((one) => gzipSync(one));

/** Bytes of a packed record, with one of them changed, counted from its end if below zero. */
function spoilt(packed: Buffer, place: number): Buffer {
  const copy = Buffer.from(packed);
  copy[place < 0 ? copy.length + place : place]! ^= 0x55;
  return copy;
}

async function read(name: string, bytes: Buffer): Promise<string[]> {
  folder.write(name, bytes);
  const path = join(folder.path, name);
  const gathered = await Array.fromAsync(readFiles(path, collecting));
  return gathered.map(({ error, source }) =>
    error ? `${error.code} ${error.message.replaceAll(path, name)}` : source.slice(-1),
  );
}

/** An answer whose body comes packed in a way, or says so. */
const packed = (n: number, encoding: string, body: Uint8Array): Buffer => {
  const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: ${encoding}\r\n\r\n`;
  const block = Buffer.concat([Buffer.from(head), body]);
  const [header = ''] = record('response', n, '', block.length).toString().split('\r\n\r\n');
  return Buffer.concat([Buffer.from(`${header}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
};
const whole = Buffer.from(`<!doctype html><p>Hai bên mở chợ.</p>${'<!-- -->'.repeat(99)}`);

test.each<[how: string, encoding: string, body: Uint8Array]>([
  ['by Brotli', 'br', brotliCompressSync(whole)],
  ['by Zstandard', 'ZSTD', zstdCompressSync(whole)],
  ['by gzip', 'gzip', gzipSync(whole)],
  ['by Brotli as it says, and is not', 'br', whole],
  ['by gzip as it says, and is not', 'gzip', whole],
])('a page whose body came packed %s is read', async (_, encoding, body) => {
  expect(await read('kho.warc', Buffer.concat([packed(1, encoding, body), page(2)]))).toEqual(['1', '2']);
});

test.each<[how: string, encoding: string, body: Uint8Array]>([
  ['by Brotli', 'br', brotliCompressSync(whole).subarray(0, 20)],
  ['by Zstandard', 'zstd', zstdCompressSync(whole).subarray(0, 20)],
  ['by gzip', 'gzip', gzipSync(whole).subarray(0, 12)],
])(
  'a page whose body came packed %s and is broken is told, and those behind it are read',
  async (_, encoding, body) => {
    const [told, next] = await read('kho.warc', Buffer.concat([packed(1, encoding, body), page(2)]));
    expect(told).toMatch(/^input\/broken-transfer https:\S+\/1 sends a packed body that cannot be unpacked/);
    expect(next).toBe('2');
  },
);

test('a page that unpacks to more than a page may have is passed over', async () => {
  const bomb = packed(1, 'br', brotliCompressSync(Buffer.alloc(10_000_000)));
  expect(await read('kho.warc', Buffer.concat([bomb, page(2)]))).toEqual(['2']);
});

const bare = (bytes: Buffer): string => bytes.toString().replaceAll('\r\n', '\n');
/** Some programs end the lines of a record's header in LF alone, some those of the answer in it, too. */
const answer = http('text/plain', 'Hai bên mở chợ.');
const bareHead = (one: Buffer): Buffer => {
  const end = one.indexOf('\r\n\r\n') + 4;
  return Buffer.concat([Buffer.from(bare(one.subarray(0, end))), one.subarray(end)]);
};

test.each<[what: string, archive: Buffer]>([
  ['of records', bareHead(record('response', 1, answer))],
  ['of answers', record('response', 1, bare(Buffer.from(answer)))],
  ['of both', bareHead(record('response', 1, bare(Buffer.from(answer))))],
])('headers %s whose lines end in LF alone are read, the words whole', async (_, archive) => {
  const path = folder.write('kho.warc', Buffer.concat([archive, page(2)]));
  const gathered = await Array.fromAsync(readFiles(path, collecting));
  expect(gathered.map(({ source }) => source.slice(-1))).toEqual(['1', '2']);
  expect(gathered[0]?.collected?.article.text).toBe('Hai bên mở chợ.');
});

const [first, second, third] = pack(page(1), page(2), page(3)) as [Buffer, Buffer, Buffer];
const large = gzipSync(page(2, 40_000));
const short = gzipSync(record('response', 2, http('text/plain', 'Hai bên họp.'), 900));

test.each<[fault: string, packed: Buffer, said: RegExp]>([
  ['its length lies', spoilt(second, -2), /\(https:\S+\/2\) is broken: it is not as long/],
  ['its checksum lies', spoilt(second, -6), /\(https:\S+\/2\) is broken: it is not what its checksum/],
  ['it does not unpack', spoilt(second, 12), /is broken: it /],
  ['it does not unpack from its midst on', spoilt(large, large.length >> 1), /\(https:\S+\/2\) is broken: it /],
  ['it is shorter than it tells', short, /\(https:\S+\/2\) is broken: it lacks \d+ bytes/],
  ['it is no record', gzipSync('Hai bên họp.'), /is broken: it does not begin as a record does/],
  ['it is not packed', Buffer.from('Hai bên họp.'), /is broken: it /],
  [
    'its header has no end',
    gzipSync(`WARC/1.0\r\n${'X-A: b\r\n'.repeat(5000)}`),
    /has a header of more than 1000 lines/,
  ],
  [
    'a line of its header has no end',
    gzipSync(`WARC/1.0\r\nX: ${'a'.repeat(900_000)}`),
    /has a line of more than 65536 bytes/,
  ],
])('a record is left out and named where %s; those around it are read', async (_, packed, said) => {
  const found = await read('kho.warc.gz', Buffer.concat([first, packed, third]));
  expect(found).toEqual(['1', expect.stringMatching(said), '3']);
  expect(found[1]).toMatch(new RegExp(`^input/broken-record kho.warc.gz: the record at byte ${first.length} `));
  expect(found[1]).not.toContain('cut off');
});

test.each<[fault: string, broken: Buffer, said: RegExp]>([
  ['it tells no length', record('response', 2, '').subarray(0, 60), /\(–\) is broken: it does not tell its length/],
  ['it is longer than it tells', record('response', 2, 'Hai bên họp.', 3), /is broken: it does not begin as a record/],
])('of an archive that is not packed nothing is read from a record on of which %s', async (_, broken, said) => {
  const found = await read('kho.warc', Buffer.concat([page(1), broken, Buffer.from('\r\n\r\n'), page(3)]));
  expect(found).toEqual(['1', expect.stringMatching(said)]);
  expect(found[1]).toMatch(/^input\/broken-plain-record .*those behind it are not/);
});

/** What is the last thing in the archive, and how many of its bytes are there. */
const cuts: [name: string, last: Buffer, kept: number][] = [
  ['a picture', picture, picture.length - 50],
  ['a request', request, request.length - 20],
  ['metadata', metadata, metadata.length - 50],
  ['the header of a picture', picture, 100],
  ['the first line of a record', picture, 7],
  ['the last digit of a length', page(2), page(2).indexOf('\r\n\r\n') - 1],
];

test.each(cuts)('an archive that ends within %s is cut off', async (_, last, kept) => {
  const said = expect.stringMatching(/^input\/cut-off-archive \S+ is cut off: the file ends within the record at byte/);
  const plain = page(1);
  expect(await read('kho.warc', Buffer.concat([plain, last.subarray(0, kept)]))).toEqual(['1', said]);
  const packed = gzipSync(last);
  const share = Math.ceil((packed.length * kept) / last.length);
  expect(await read('kho.warc.gz', Buffer.concat([first, packed.subarray(0, share)]))).toEqual(['1', said]);
});

test.each([1, 4, 8])('a packed record that lacks the last %s of its bytes is cut off', async (lacking) => {
  const [code] = await read('kho.warc.gz', gzipSync(picture).subarray(0, -lacking));
  expect(code).toMatch(/^input\/cut-off-archive/);
});

test('whole archives are whole: several records in one packed part, a large one, zeros at the end', async () => {
  expect(await read('kho.warc.gz', gzipSync(Buffer.concat([page(1), picture, page(2)])))).toEqual(['1', '2']);
  // What is larger than a page may be is passed over.
  expect(await read('kho.warc.gz', Buffer.concat([first, large, third]))).toEqual(['1', '3']);
  expect(await read('kho.warc.gz', Buffer.concat([first, second, Buffer.alloc(600)]))).toEqual(['1', '2']);
  expect(await read('kho.warc', Buffer.concat([page(1), request, page(2), metadata]))).toEqual(['1', '2']);
});

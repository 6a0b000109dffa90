import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../encodings/decode.ts';
import { encode } from '../encodings/encode.ts';
import { readCsv } from './csv.ts';
import { patchCsvBytes } from './csv-bytes.ts';

const table = (separator: string, end: string): string =>
  [
    ['Nội dung cam kết', 'Cơ quan chủ trì', 'Tình hình'],
    ['mở rộng chợ biên giới, nâng cấp cửa khẩu; làm đường', '"Bộ ""Công Thương"""', ''],
    ['"xây cầu thứ hai\nqua sông"', 'Bộ Giao thông', 'chưa rõ'],
  ]
    .map((cells) => cells.join(separator))
    .join(end) + end;

const encodings = [null, 'UTF-16LE', 'UTF-16BE', 'windows-1258', 'TCVN3', 'VNI', 'VISCII'];
const inAll = encodings.flatMap((encoding) =>
  ['\t', '|'].flatMap((separator) => ['\n', '\r\n'].map((end) => [encoding, separator, end] as const)),
);

describe('a table in text, in the encoding that it came in, with its separator and line ends', () => {
  test.each(inAll.map((one) => [one[0], one[1] === '|' ? ';' : one[1], one[2]] as const))(
    '%j %j %j',
    (encoding, separator, end) => {
      const text = table(separator, end).replace('; làm', ' làm');
      const bytes = encode(text, encoding)!;
      const told = decode(bytes, 'bang.csv');
      expect([told.encoding, told.text]).toEqual([encoding, text]);
      const { cells } = readCsv(told.text, 'bang.csv');
      expect([cells.get('B2')?.text, cells.get('A3')?.text]).toEqual(['Bộ "Công Thương"', 'xây cầu thứ hai\nqua sông']);
      const patched = patchCsvBytes(
        bytes,
        encoding,
        new Map([
          ['C2', 'đã nhất trí'],
          ['C3', 'đang thực hiện'],
        ]),
        'bang.csv',
      );
      const expected = text
        .replace(`"${separator}${end}`, `"${separator}đã nhất trí${end}`)
        .replace('chưa rõ', 'đang thực hiện');
      expect(Buffer.from(patched)).toEqual(Buffer.from(encode(expected, encoding)!));
    },
  );
});

test.each([
  ['UTF-8', null, Buffer.from('\uFEFF"Nội dung",Tình hình\r\nmở chợ,\r\n')],
  ['UTF-16', 'UTF-16LE', Buffer.from('\uFEFF"Nội dung",Tình hình\r\nmở chợ,\r\n', 'utf16le')],
])('a byte order mark in %s stays, and is no part of the first cell', (_, encoding, bytes) => {
  expect(readCsv(decode(bytes, 'bang.csv').text, 'bang.csv').cells.get('A1')?.text).toBe('Nội dung');
  const patched = Buffer.from(patchCsvBytes(bytes, encoding, new Map([['B2', 'đã ký']]), 'bang.csv'));
  const text = '\uFEFF"Nội dung",Tình hình\r\nmở chợ,đã ký\r\n';
  expect(patched).toEqual(Buffer.from(text, encoding ? 'utf16le' : 'utf8'));
});

test('bytes of cells that are not written stay, however they are encoded', () => {
  // The tone stands in front of the other mark here, which nothing writes so.
  const odd = Buffer.from('Noäi dung;Tinh\nmôû chôï bieân giôùi Laøo;cuõ\n', 'latin1');
  const patched = Buffer.from(patchCsvBytes(odd, 'VNI', new Map([['B2', 'đã ký']]), 'bang.csv'));
  expect(patched.toString('latin1')).toBe('Noäi dung;Tinh\nmôû chôï bieân giôùi Laøo;ñaõ kyù\n');
});

test('a word that an encoding cannot write is told, with what to do', () => {
  const bytes = iconv.encode('Nội dung;Tình hình\n', 'tcvn');
  expect(() => patchCsvBytes(bytes, 'TCVN3', new Map([['B2', '进行中']]), 'bang.csv')).toThrow(
    /bang\.csv is in TCVN3, which has no way to write "进行中" \(cell B2\)\. Save it as CSV UTF-8/,
  );
});

test.each([
  [
    'a title without separators above',
    'Bảng theo dõi, năm 2026\nSTT;Nội dung;Hạn\n1;mở chợ, nâng cấp, làm đường;2027\n',
    'C3',
    '2027',
  ],
  [
    'a comma in the title above and in each row',
    'Danh mục cam kết, năm 2026\nNội dung;Hạn\nMở cửa khẩu, chợ biên giới;2027\nXây cầu, đường;2028\n',
    'B4',
    '2028',
  ],
  [
    'two lines with commas above',
    'Danh mục cam kết, năm 2026\nCập nhật, tháng 3\nNội dung\tHạn\nMở chợ, cầu\t2027\nXây cầu, đường\t2028\n',
    'B5',
    '2028',
  ],
  ['commas within numbers', 'Kim ngạch, tỷ USD\nNăm;Giá trị\n2024;2,5\n2025;3,7\n', 'B4', '3,7'],
  ['spaces behind the commas', 'Nội dung, Hạn\nmở chợ;cầu, 2027\nxây cầu, 2028\n', 'B3', ' 2028'],
  ['sentences between commas', '"Nội dung",Hạn\nmở chợ; làm đường,2027\nxây cầu; đường,2028\n', 'B3', '2028'],
  ['a mark of inches within a cell', 'Nội dung,Hạn\nống 5" và van,2027\nống 6" và van,2028\n', 'B3', '2028'],
  ['lines that end as on an old Macintosh', 'Nội dung,Hạn\rmở chợ,2027\rxây cầu,2028\r', 'B3', '2028'],
  ['a quotation that is never closed', 'Nội dung,Hạn\n"mở chợ,2027\nxây cầu,2028\n', 'B3', '2028'],
])('with %s every cell is read and every byte kept', (_, text, cell, words) => {
  expect(readCsv(text, 'bang.csv').cells.get(cell)?.text).toBe(words);
  const bytes = Buffer.from(text);
  expect(Buffer.from(patchCsvBytes(bytes, null, new Map([[cell, 'x']]), 'bang.csv')).toString()).toBe(
    text.replace(words, 'x'),
  );
});

test.each([',', '"a",', '=1;'])('a line of too many cells is refused, and not taken apart to its end: %j', (cell) => {
  expect(() => readCsv(cell.repeat(500_000), 'bang.csv')).toThrow(
    expect.objectContaining({
      code: 'input/too-wide',
      message: expect.stringMatching(/more than 16384 cells in line 1/),
    }),
  );
});

describe('a large table takes time in proportion to its length', () => {
  test.each([
    ['at the heads of lines', '"mở chợ\n', 40_000],
    ['at the heads of cells', '"mở chợ,', 16_000],
  ])('with quotations that are never closed %s', (_, text, times) => {
    expect(readCsv(text.repeat(times), 'bang.csv').cells.size).toBe(times);
  });

  test('with a state in each of its rows', () => {
    const row = 'mở chợ;2027;chưa rõ\n';
    const words = new Map(Array.from({ length: 20_000 }, (_, i) => [`C${i + 1}`, 'đã ký']));
    const patched = Buffer.from(patchCsvBytes(Buffer.from(row.repeat(20_000)), null, words, 'bang.csv')).toString();
    expect(patched).toBe(row.replace('chưa rõ', 'đã ký').repeat(20_000));
  });
});

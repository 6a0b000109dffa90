import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';
import { meantByFont } from './old.ts';
import { isSyllable } from './syllables.ts';

const words = 'Sáng 5/2, tại Hà Nội, hai bên nhất trí mở rộng chợ biên giới, ưu tiên đường sắt và nguồn điện.';
const utf8 = Buffer.from(words);
const in1258 = Buffer.concat(
  [...words].map((letter) => {
    const apart = letter.normalize('NFD');
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(apart)?.[0] ?? '';
    return iconv.encode(apart.replace(tone, '').normalize('NFC') + tone, 'windows-1258');
  }),
);
const inTcvn3 = iconv.encode(words, 'tcvn');
const inVni = Buffer.from(
  'Saùng 5/2, taïi Haø Noäi, hai beân nhaát trí môû roäng chôï bieân giôùi, öu tieân ñöôøng saét vaø nguoàn ñieän.',
  'latin1',
);
const bom = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');

/** Bytes, what their sender tells of them, the encoding that is told after it, and the text. */
const decoded: [name: string, bytes: Buffer, told: string | null, encoding: string | null, text: string][] = [
  ['UTF-8', utf8, null, null, words],
  ['UTF-8 with a byte order mark, which stays', Buffer.from(`\uFEFF${words}`), null, null, `\uFEFF${words}`],
  ['UTF-8 apart (NFD), which stays', Buffer.from(words.normalize('NFD')), null, null, words.normalize('NFD')],
  ['UTF-8 whose page says windows-1258', utf8, 'windows-1258', null, words],
  ['UTF-16 with a byte order mark', bom(words), null, 'UTF-16LE', words],
  ['UTF-16, the greater byte first', bom(words).swap16(), null, 'UTF-16BE', words],
  ['UTF-16 without a mark', Buffer.from(words, 'utf16le'), null, 'UTF-16LE', words],
  ['UTF-16BE without a mark', Buffer.from(words, 'utf16le').swap16(), null, 'UTF-16BE', words],
  ['windows-1258', in1258, null, 'windows-1258', words],
  ['windows-1258, told', in1258, 'windows-1258', 'windows-1258', words],
  ['windows-1258 told as Western', in1258, 'iso-8859-1', 'windows-1258', words],
  ['TCVN3', inTcvn3, null, 'TCVN3', words],
  ['TCVN3 told as the font’s', inTcvn3, 'x-user-defined', 'TCVN3', words],
  ['VNI', inVni, null, 'VNI', words],
  [
    'VNI, capitals',
    Buffer.from('HAØ NOÄI, ÑAÏI HOÄI, VIEÄT NAM, HÔÏP TAÙC', 'latin1'),
    null,
    'VNI',
    'HÀ NỘI, ĐẠI HỘI, VIỆT NAM, HỢP TÁC',
  ],
  ['VISCII', iconv.encode(words, 'viscii'), null, 'VISCII', words],
  ['ASCII', Buffer.from('Hai ben hop.'), null, null, 'Hai ben hop.'],
  ['French, told', Buffer.from('les délégués', 'latin1'), 'iso-8859-15', 'iso-8859-15', 'les délégués'],
];

test.each(decoded)('%s', (_, bytes, told, encoding, text) => {
  expect(decode(bytes, 'tin.txt', told)).toEqual({ text, encoding });
});

/** Bytes that leave a doubt: nothing is guessed. */
const refused: [name: string, bytes: Buffer, told: string | null, code: string, said: RegExp][] = [
  [
    'French, not told',
    Buffer.from('les délégués ont été reçus à Genève', 'latin1'),
    null,
    'input/encoding-unknown',
    /byte 5 is 0xe9.*none of the old Vietnamese encodings/,
  ],
  ['two words of Vietnamese', inTcvn3.subarray(0, 6), null, 'input/encoding', /possible: .*TCVN3/],
  [
    'UTF-8 cut within a letter',
    utf8.subarray(0, 3 + utf8.indexOf('ộ') - 1),
    null,
    'input/cut-off',
    /ends in the middle of a letter/,
  ],
  [
    'UTF-8 and windows-1258 in one file',
    Buffer.concat([utf8, in1258]),
    null,
    'input/mixed-encodings',
    /from byte \d+ on/,
  ],
  ['an encoding nobody knows', in1258, 'x-vni-2', 'input/charset', /"x-vni-2", which is not known/],
  ['a picture', Buffer.from([0x89, 0x50, 0, 1, 0xff, 0xd9, 0, 0]), null, 'input/binary', /byte 2 is NUL/],
  ['zeros', Buffer.alloc(40), null, 'input/binary', /NUL/],
];

test.each(refused)('refused: %s', (_, bytes, told, code, said) => {
  expect(() => decode(bytes, 'tin.txt', told)).toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(said) }),
  );
});

describe('a text that a font showed otherwise', () => {
  test.each([
    ['TCVN3', inTcvn3.toString('latin1')],
    ['VNI', inVni.toString('latin1')],
    ['TCVN3', inTcvn3.toString('latin1').replaceAll('µ', 'μ')],
  ])('is what %s meant, marks of Unicode within it kept', (encoding, shown) => {
    expect(meantByFont(`“${shown}” – hết`.replace('hết', 'het'))).toEqual({ text: `“${words}” – het`, encoding });
  });

  test.each([
    ['Vietnamese', words],
    ['ASCII', 'Hai ben hop.'],
    ['French', 'L’été dernier, à Genève, les délégués ont été reçus après une année où ils étaient'],
    ['Lao', 'ສະບາຍດີ'],
  ])('is none in %s', (_, text) => expect(meantByFont(text)).toBeNull());
});

test.each([
  ...'nghiêng Việt khuỷu quýt giữ gìn hoà hòa thuỷ Uỷ Đường yêu rượu khoảng xuyên ngoèo quyết hươu giếng'
    .split(' ')
    .map((word) => [word, true] as const),
  ...'été Genève Hµ straße élan 5ấ ộộ'.split(' ').map((word) => [word, false] as const),
])('%s a syllable: %s', (word, expected) => expect(isSyllable(word)).toBe(expected));

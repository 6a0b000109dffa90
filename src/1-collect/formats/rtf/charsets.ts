import { withIconv } from '../../encodings/iconv.ts';

/** Encodings by the numbers that fonts tell (RTF 1.9.1, "Font Table", `\fcharset`). */
const byCharset: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'cp949',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
  255: 'cp850',
};

/** The encoding of a font; null where it has that of the document. */
export const encodingOfFont = (charset: number): string | null => byCharset[charset] ?? null;

/** The encoding by the number of a code page, as Windows counts them. */
export function encodingOfPage(page: number): string {
  const named = [`windows-${page}`, `cp${page}`].find((name) => withIconv.knows(name));
  return page === 65001 ? 'utf-8' : (named ?? 'windows-1252');
}

export const decodeBytes = (bytes: Buffer, encoding: string): string => withIconv.decode(bytes, encoding);

import { withIconv } from './iconv.ts';
import { decodeOld } from './old.ts';
import { toVni } from './vni.ts';

/** A text in the encoding that a file was converted from (null: UTF-8); null where that has no sign for part of it. */
export function encode(text: string, encoding: string | null): Uint8Array | null {
  if (encoding === null) return Buffer.from(text);
  if (encoding === 'UTF-16LE') return Buffer.from(text, 'utf16le');
  if (encoding === 'UTF-16BE') return Buffer.from(text, 'utf16le').swap16();
  const encoded = encodeOld(text.normalize('NFC'), encoding);
  return decodeOld(encoded, encoding) === text.normalize('NFC') ? encoded : null;
}

function encodeOld(text: string, encoding: string): Buffer {
  if (encoding === 'VNI') return Buffer.from(toVni(text), 'latin1');
  if (encoding === 'windows-1258') return withIconv.encode(tonesApart(text), encoding);
  return withIconv.encode(text, encoding === 'TCVN3' ? 'tcvn' : encoding);
}

/** Windows-1258 has the letters, and the five tones as signs of their own behind them. */
function tonesApart(text: string): string {
  return [...text]
    .map((letter) => {
      const [tone] = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize('NFD')) ?? [''];
      return letter.normalize('NFD').replace(tone, '').normalize('NFC') + tone;
    })
    .join('');
}

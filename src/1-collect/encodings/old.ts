import type { Decoded } from './decode.ts';
import { withIconv } from './iconv.ts';
import { likenessOf } from './syllables.ts';
import { fromVni } from './vni.ts';

/** The encodings of Vietnamese before Unicode, as archives have them. */
const encodings: readonly { name: string; decode(bytes: Buffer): string }[] = [
  { name: 'windows-1258', decode: (bytes) => withIconv.decode(bytes, 'windows-1258') },
  { name: 'TCVN3', decode: (bytes) => withIconv.decode(bytes, 'tcvn') },
  { name: 'VNI', decode: (bytes) => fromVni(bytes.toString('latin1')) },
  { name: 'VISCII', decode: (bytes) => withIconv.decode(bytes, 'viscii') },
];

/** Bytes in one of these encodings, which is known. */
export function decodeOld(bytes: Buffer, encoding: string): string {
  return encodings.find(({ name }) => name === encoding)!.decode(bytes);
}

/** Sure is a text nearly all of whose words are Vietnamese in one encoding, and far fewer in every other. */
const sure = { words: 4, share: 0.85, lead: 0.15 };

/** What bytes are in, where their words leave no doubt, and else the encodings that come into question. */
export function oldEncodingOf(bytes: Uint8Array): { found: Decoded | null; candidates: string[] } {
  const tried = encodings
    .map(({ name, decode }) => {
      const text = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      return { name, text, ...likenessOf(text) };
    })
    .sort((a, b) => b.share - a.share);
  const [best, second] = tried as [(typeof tried)[number], (typeof tried)[number]];
  const isSure = best.words >= sure.words && best.share >= sure.share && best.share - second.share >= sure.lead;
  return {
    found: isSure ? { text: best.text, encoding: best.name } : null,
    candidates: tried.filter(({ share }) => share >= 0.5).map(({ name }) => name),
  };
}

/** Letters that Vietnamese has and Western languages lack: a text with them needs no repair. */
const vietnamese = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/;

/**
 * Documents of the nineties hold TCVN3 and VNI as Western letters that a font showed as Vietnamese: «Hµ Néi» for
 * Hà Nội. The text as it was meant, where that is sure; null where it is as it should be.
 */
export function meantByFont(text: string): Decoded | null {
  if (!/[\x80-\xff]/.test(text) || vietnamese.test(text)) return null;
  // Readers of PDF take the sign for millionths, which is «à» there, for the Greek letter.
  const pieces = text.replaceAll('μ', 'µ').split(/([\u0100-\uffff]+)/);
  const latin = Buffer.from(pieces.filter((_, i) => i % 2 === 0).join('\n'), 'latin1');
  const { found } = oldEncodingOf(latin);
  const encoding = encodings.find(({ name }) => name === found?.encoding);
  if (!encoding) return null;
  const meant = pieces.map((piece, i) => (i % 2 === 0 ? encoding.decode(Buffer.from(piece, 'latin1')) : piece));
  return { text: meant.join(''), encoding: encoding.name };
}

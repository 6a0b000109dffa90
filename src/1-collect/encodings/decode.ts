import { refuse } from '../refusal.ts';
import { withIconv } from './iconv.ts';
import { oldEncodingOf } from './old.ts';
import { utf16In } from './utf-16.ts';
import { firstInvalid, isCutOff, isMixed } from './utf-8.ts';

/** A text, and what its bytes were in. */
export interface Decoded {
  text: string;
  /** The encoding that it was converted from; null where it is UTF-8 as it stands. */
  encoding: string | null;
}

/** Names that programs write where they mean «whatever the fonts show». */
const meaningless = /^(?:utf-?8|iso-?8859-1|latin-?1|windows-1252|us-ascii|ascii|x-user-defined)$/i;

/**
 * Bytes as the text they encode. UTF-8 stays unit for unit as given, also its byte order mark; other encodings are
 * converted. What the sender tells counts where it tells one apart; what nobody tells is concluded from
 * the words, and refused where they leave a doubt.
 */
export function decode(bytes: Uint8Array, source: string, told: string | null = null): Decoded {
  const utf16 = utf16In(bytes, told);
  if (utf16) return utf16;
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw binary(source, nul);
  if (told !== null && !meaningless.test(told)) return asTold(bytes, source, told);
  const at = firstInvalid(bytes);
  if (at === null) return { text: utf8.decode(bytes), encoding: null };
  const old = oldEncodingOf(bytes);
  if (old.found) return old.found;
  if (isCutOff(bytes, at)) throw cutOff(source);
  if (isMixed(bytes)) throw mixed(source, at);
  throw unsure(source, at, bytes[at]!, old.candidates);
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** A page that says windows-1258 and is in UTF-8 was converted, and its head forgotten. */
function asTold(bytes: Uint8Array, source: string, told: string): Decoded {
  if (!withIconv.knows(told)) {
    const message = `${source} says it is in the encoding "${told}", which is not known. Save it as UTF-8.`;
    throw refuse('charset', message, { source, found: told });
  }
  if (firstInvalid(bytes) === null) return { text: utf8.decode(bytes), encoding: null };
  return { text: withIconv.decode(Buffer.from(bytes), told), encoding: told };
}

function binary(source: string, at: number): Error {
  const message = `${source} is a binary file (byte ${at} is NUL); expected text. Save its text as UTF-8 and try again.`;
  return refuse('binary', message, { source, at });
}

function cutOff(source: string): Error {
  return refuse('cut-off', `${source} ends in the middle of a letter: it was cut off. Fetch or copy it again.`, {
    source,
  });
}

function mixed(source: string, at: number): Error {
  const message = `${source} mixes encodings: part of it is UTF-8, from byte ${at} on something else stands in it. Save it in one encoding, UTF-8, and try again.`;
  return refuse('mixed-encodings', message, { source, at });
}

function unsure(source: string, at: number, byte: number, candidates: readonly string[]): Error {
  const among = candidates.join(', ');
  const hex = `0x${byte.toString(16).padStart(2, '0')}`;
  if (candidates.length === 0) {
    const message = `${source} is not in UTF-8 (byte ${at} is ${hex}), and has the signs of none of the old Vietnamese encodings. Save it as UTF-8 and try again.`;
    return refuse('encoding-unknown', message, { source, at });
  }
  const message = `${source} is not in UTF-8 (byte ${at} is ${hex}), and its words do not tell for sure which encoding it is in (possible: ${among}). Save it as UTF-8 and try again.`;
  return refuse('encoding', message, { source, at, candidates: among });
}

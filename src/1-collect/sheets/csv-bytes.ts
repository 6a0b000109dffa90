import { encode } from '../encodings/encode.ts';
import { refuse } from '../refusal.ts';
import { patchCsv } from './csv.ts';

/**
 * The bytes of a table in text with the given words in the given cells, in its own encoding: all others stay as they
 * are. Of `encoding` it was converted when it was read; null where it is UTF-8.
 */
export function patchCsvBytes(
  bytes: Uint8Array,
  encoding: string | null,
  words: ReadonlyMap<string, string>,
  source: string,
): Uint8Array {
  const { text, bytesOf, unit } = unitsOf(bytes, encoding);
  const encoded = new Map<string, string>();
  for (const [cell, word] of words) {
    const own = encode(word, encoding);
    if (own === null) throw notWritable(source, cell, word, encoding!);
    encoded.set(cell, unit(own));
  }
  return bytesOf(patchCsv(text, encoded));
}

interface Units {
  /** The file, in which the signs that part cells and lines are as in its text. */
  text: string;
  bytesOf(text: string): Uint8Array;
  /** Encoded words as they stand in such a text. */
  unit(encoded: Uint8Array): string;
}

/** In the old encodings the signs that part cells and lines are single bytes that stand for nothing else. */
function unitsOf(bytes: Uint8Array, encoding: string | null): Units {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (encoding === null) {
    const text = whole.toString('utf8');
    return {
      text,
      bytesOf: (patched) => Buffer.from(patched),
      unit: (encoded) => Buffer.from(encoded).toString('utf8'),
    };
  }
  if (!encoding.startsWith('UTF-16')) {
    return {
      text: whole.toString('latin1'),
      bytesOf: (text) => Buffer.from(text, 'latin1'),
      unit: (encoded) => Buffer.from(encoded).toString('latin1'),
    };
  }
  const turned = (some: Uint8Array): Buffer =>
    encoding === 'UTF-16BE' ? Buffer.from(some).swap16() : Buffer.from(some);
  return {
    text: turned(whole).toString('utf16le'),
    bytesOf: (text) => turned(Buffer.from(text, 'utf16le')),
    unit: (encoded) => turned(encoded).toString('utf16le'),
  };
}

function notWritable(source: string, cell: string, word: string, encoding: string): Error {
  const message = `${source} is in ${encoding}, which has no way to write "${word}" (cell ${cell}). Save it as CSV UTF-8, import it again, and take that out.`;
  return refuse('not-writable', message, { source, cell, found: word, encoding });
}

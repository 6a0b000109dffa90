import { deflateSync, inflateSync } from 'node:zlib';
import { cannotUnpack } from './packing.ts';
import type { TextsTable } from './tables.ts';

/** How the table has a text: in `text`, or in `packed_text` with `text` empty. */
export type KeptText = Pick<TextsTable, 'text' | 'packed_text'>;

/** A text as it is kept: packed where that is shorter. */
export function keptText(text: string): KeptText {
  const bytes = Buffer.from(text);
  const packed = deflateSync(bytes);
  return packed.length < bytes.length ? { text: '', packed_text: packed } : { text, packed_text: null };
}

/** The text that a row keeps; null for bytes that no packing gives. */
export function unpackedText({ text, packed_text }: KeptText): string | null {
  if (packed_text === null) return text;
  try {
    return inflateSync(packed_text).toString('utf8');
  } catch {
    return null;
  }
}

/** The same. Refuses what no packing gives, as another program may have left it. */
export function textOf(row: KeptText): string {
  const text = unpackedText(row);
  if (text !== null) return text;
  throw cannotUnpack();
}

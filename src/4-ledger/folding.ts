import { fold } from '../0-facts/index.ts';

/** A text folded for search, with the offset in the text of each of its units. */
export interface Folding {
  folded: string;
  offsets: Uint32Array;
}

const mark = /[\u0300-\u036f]/;

/** Folds a text; combining marks (of decomposed letters) are left out, so that NFD is found as NFC is. */
export function folding(text: string): Folding {
  const units = fold(text);
  const offsets = new Uint32Array(units.length + 1);
  if (!mark.test(units)) return { folded: units, offsets: offsets.map((_, i) => i) };
  let folded = '';
  for (let i = 0; i < units.length; i++) {
    if (mark.test(units[i]!)) continue;
    offsets[folded.length] = i;
    folded += units[i]!;
  }
  offsets[folded.length] = units.length;
  return { folded, offsets };
}

/** The words of a folded text: runs of letters and digits. */
export function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

import { hashOf } from '../../0-facts/index.ts';

/**
 * How the names and places of lists stand in the table, in few bytes: there are many rows, and in most nothing else.
 * A short name stands as it is, another by the beginning of its hash, which is longer than any short one.
 */
const lengthOfHash = 9;

export function nameBytes(list: string): Uint8Array {
  const name = Buffer.from(list);
  return name.length < lengthOfHash ? name : Buffer.from(hashOf(list), 'hex').subarray(0, lengthOfHash);
}

/** The id of a fact or wording in hexadecimal, with what may follow it. */
const id = /^([0-9a-f]{16})(?=$| )/;
const bytesOfId = 8;
/** Stands for an id at the beginning of a place; no text in UTF-8 has such a byte. */
const idFirst = 0xff;
/** Stands for a tab with an id behind it. */
const tabAndId = 0x08;
/** How signs are written that would be taken for it. */
const escaped: [sign: string, written: string][] = [
  ['\u0007', '\u0007\u0001'],
  ['\u0008', '\u0007\u0002'],
];

/**
 * A place in UTF-8, but the eight bytes of an id for its sixteen digits. The order of places stays what it is where
 * lists are read by it: ids stand in all places of such a list behind a tab, or in none. (A place that begins with an
 * id comes after those that do not.)
 */
export function placeBytes(place: string): Uint8Array {
  const tab = place.indexOf('\t');
  if (tab < 0) {
    const [first] = id.exec(place) ?? [];
    return first === undefined ? textBytes(place) : joined('', idFirst, first, place.slice(first.length));
  }
  const rest = place.slice(tab + 1);
  const [first] = id.exec(rest) ?? [];
  return first === undefined
    ? textBytes(place)
    : joined(place.slice(0, tab), tabAndId, first, rest.slice(first.length));
}

/** The place that became such bytes. */
export function placeOf(bytes: Uint8Array): string {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all[0] === idFirst) return all.toString('hex', 1, 1 + bytesOfId) + textIn(all, 1 + bytesOfId);
  const at = all.indexOf(tabAndId);
  if (at < 0) return textIn(all, 0);
  const end = at + 1 + bytesOfId;
  return `${textIn(all, 0, at)}\t${all.toString('hex', at + 1, end)}${textIn(all, end)}`;
}

/** Before and after the bytes of every place. */
export const firstPlace = Buffer.alloc(0);
export const lastPlace = Buffer.alloc(bytesOfId + 2, 0xff);

function joined(before: string, sign: number, hex: string, after: string): Uint8Array {
  return Buffer.concat([textBytes(before), Buffer.of(sign), Buffer.from(hex, 'hex'), textBytes(after)]);
}

function textBytes(text: string): Uint8Array {
  const isPlain = escaped.every(([sign]) => !text.includes(sign));
  return Buffer.from(isPlain ? text : escaped.reduce((some, [sign, written]) => some.replaceAll(sign, written), text));
}

function textIn(bytes: Buffer, from: number, to: number = bytes.length): string {
  if (from === to) return '';
  const text = bytes.toString('utf8', from, to);
  return text.includes('\u0007')
    ? escaped.reduceRight((some, [sign, written]) => some.replaceAll(written, sign), text)
    : text;
}

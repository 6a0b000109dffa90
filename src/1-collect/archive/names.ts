import type { Entry } from 'yauzl';
import { withIconv } from '../encodings/iconv.ts';
import { decodeOld, oldEncodingOf } from '../encodings/old.ts';
import { likenessOf } from '../encodings/syllables.ts';
import { firstInvalid } from '../encodings/utf-8.ts';

/** What reads the names of the files in an archive, and the encoding that they were converted from; null where they are in Unicode. */
export interface Naming {
  encoding: string | null;
  nameOf(entry: Entry): string;
}

/**
 * How the names in a ZIP archive are to be read. It marks those in UTF-8 (APPNOTE, 4.4.4) or tells them once more in it
 * (4.6.9); programs that do neither write UTF-8 all the same, or the encoding of their system: of Vietnamese Windows mostly
 * windows-1258, of others that of DOS. Which one, all such names together tell.
 */
export function namingOf(entries: readonly Entry[]): Naming {
  const untold = entries.filter((entry) => toldName(entry) === null).map(rawName);
  const encoding = encodingOf(untold);
  return {
    encoding: encoding === null ? null : shownAs(encoding),
    nameOf: (entry) => plain(toldName(entry) ?? decoded(rawName(entry), encoding)),
  };
}

/** The bytes of a name: yauzl was told to decode none. */
const rawName = (entry: Entry): Buffer => entry.fileName as unknown as Buffer;

/** The name as the archive tells it in Unicode, or in signs that mean the same everywhere. */
function toldName(entry: Entry): string | null {
  const raw = rawName(entry);
  const isMarked = (entry.generalPurposeBitFlag & 0x800) !== 0;
  if (isMarked || firstInvalid(raw) === null) return raw.toString('utf8');
  const again = entry.extraFields.find(({ id }) => id === unicodePath)?.data.subarray(5);
  return again && again.length > 0 && firstInvalid(again) === null ? again.toString('utf8') : null;
}

/** Info-ZIP’s field with the name in UTF-8, behind a version and a checksum. */
const unicodePath = 0x7075;

const dos = 'cp437';
const western = 'windows-1252';

/** Few words may be Vietnamese in one encoding alone; more are weighed as those of a text are. */
function encodingOf(names: readonly Buffer[]): string | null {
  if (names.length === 0) return null;
  const all = Buffer.concat(names.flatMap((name) => [name, Buffer.from('\n')]));
  const { found } = oldEncodingOf(all);
  if (found) return found.encoding;
  const isVietnamese = likenessOf(decoded(all, 'windows-1258')).share === 1;
  if (isVietnamese && !all.every(isDosOrAscii)) return 'windows-1258';
  return all.every(isDosOrAscii) ? dos : western;
}

/** Where DOS has its letters, Windows has quotation marks and signs. */
const isDosOrAscii = (byte: number): boolean => byte < 0xa6;

function decoded(raw: Buffer, encoding: string | null): string {
  if (encoding === null) return raw.toString('latin1');
  return encoding === dos || encoding === western ? withIconv.decode(raw, encoding) : decodeOld(raw, encoding);
}

/** An archive’s name is shown, and may make an id: signs that control a terminal are none of it. */
const plain = (name: string): string => name.replaceAll('\\', '/').replace(/[\p{Cc}\ufffd]/gu, '_');

const shownAs = (encoding: string): string => (encoding === dos ? 'IBM437' : encoding);

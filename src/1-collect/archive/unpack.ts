import type { Entry, ZipFile } from 'yauzl';
import { InputError } from '../../0-facts/index.ts';
import { namingOf } from './names.ts';
import type { Delivery, UnpackLimits } from '../document.ts';
import { reasonOf, refuse } from '../refusal.ts';

/** A file of a ZIP archive: its bytes, or why they cannot be had. */
export type Unpacked =
  /** `nameEncoding`: what names in the archive were converted from. */
  | { name: string; bytes: Uint8Array; nameEncoding?: string | null; error?: never }
  | { name: string; bytes?: never; error: InputError; isSkipped?: boolean };

/** Files smaller than this may be packed as tightly as they like. */
const ratioMatters = 1_000_000;
/** So may all files of an archive together. */
const ratioMattersInAll = 20_000_000;

/**
 * The files of a ZIP archive, one after the other, each within the bounds. What an archive says of its own sizes is
 * believed of none: bytes are counted as they come. A file that is broken does not stop those after it.
 */
export async function* unpack(
  bytes: Uint8Array,
  { source, limits, unpacked: tally }: Pick<Delivery, 'source' | 'limits' | 'unpacked'>,
): AsyncIterable<Unpacked> {
  const zip = await openZip(bytes, source);
  let own = 0;
  const most = Math.max(bytes.length * limits.archiveRatio, ratioMattersInAll);
  try {
    const { entries, fault } = await entriesOf(zip, limits.archiveFiles);
    const naming = namingOf(entries);
    for (const entry of entries) {
      const name = naming.nameOf(entry);
      if (name.endsWith('/')) continue;
      if (++tally.files > limits.archiveFiles) throw tooMany(source, limits.archiveFiles);
      const unpacked = await unpackEntry(zip, entry, name, `${source}!/${name}`, limits);
      const { length } = unpacked.bytes ?? '';
      tally.bytes += length;
      own += length;
      // Entries may name the same packed bytes over and over.
      if (own > most) throw bomb(source, limits.archiveRatio);
      if (tally.bytes > limits.archiveBytes) throw tooMuch(source, limits.archiveBytes);
      yield unpacked.bytes ? { ...unpacked, nameEncoding: naming.encoding } : unpacked;
    }
    if (fault) throw fault;
    if (entries.length > limits.archiveFiles * 2) throw tooMany(source, limits.archiveFiles);
  } catch (error) {
    throw error instanceof InputError ? error : broken(source, error);
  } finally {
    zip.close();
  }
}

async function openZip(bytes: Uint8Array, source: string): Promise<ZipFile> {
  const { default: yauzl } = await import('yauzl');
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Names are decoded here: one that leads out of the archive is a name like any other, for it leads nowhere.
    return await yauzl.fromBufferPromise(withoutRest(buffer), {
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: true,
    });
  } catch (error) {
    throw broken(source, error);
  }
}

const endMark = Buffer.from('PK\x05\x06', 'latin1');
const endBytes = 22;

/** Transfers and mail programs leave signs behind the end of an archive: it ends where its last record says. */
function withoutRest(bytes: Buffer): Buffer {
  const at = bytes.lastIndexOf(endMark);
  if (at < 0 || at + endBytes > bytes.length) return bytes;
  return bytes.subarray(0, at + endBytes + bytes.readUInt16LE(at + endBytes - 2));
}

/** What an archive says it holds, folders too, no more than may be of it; and what stops it from being known further. */
async function entriesOf(zip: ZipFile, most: number): Promise<{ entries: Entry[]; fault: Error | null }> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) if (entries.push(entry) > most * 2) break;
    return { entries, fault: null };
  } catch (error) {
    return { entries, fault: error as Error };
  }
}

async function unpackEntry(
  zip: ZipFile,
  entry: Entry,
  name: string,
  source: string,
  limits: UnpackLimits,
): Promise<Unpacked> {
  if (entry.isEncrypted()) return { name, error: encrypted(source) };
  if (isLink(entry)) return { name, error: linking(source), isSkipped: true };
  if (!methods.has(entry.compressionMethod)) return { name, error: packing(source, entry.compressionMethod) };
  const allowed = Math.max(entry.compressedSize * limits.archiveRatio, ratioMatters);
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > limits.sourceBytes) return { name, error: tooLarge(source, limits.sourceBytes) };
      if (size > allowed) return { name, error: bomb(source, limits.archiveRatio) };
      pieces.push(piece);
    }
  } catch (error) {
    return { name, error: broken(source, error) };
  }
  return { name, bytes: Buffer.concat(pieces) };
}

/** Stored, and Deflate. */
const methods = new Set([0, 8]);

/** A link of a Unix system (APPNOTE, 4.4.15: its kind of file is in the upper half): what it holds is a path. */
const isLink = (entry: Entry): boolean =>
  entry.versionMadeBy >> 8 === 3 && ((entry.externalFileAttributes >>> 16) & 0o170_000) === 0o120_000;

function linking(source: string): InputError {
  const message = `${source} is a link to another file, and no file; where it leads is not opened. Give that file itself.`;
  return refuse('is-link', message, { source });
}

function packing(source: string, method: number): InputError {
  const message = `${source} is packed in a way that is not read (method ${method}); read are files that are stored, or packed by Deflate. Unpack it by hand, or pack it again as a usual ZIP.`;
  return refuse('packing', message, { source, found: method });
}

function broken(source: string, error: unknown): InputError {
  const found = reasonOf(error);
  const message = `${source} is broken or cut off as a ZIP archive: ${found}. Fetch or copy it again.`;
  return refuse('broken', message, { source, found }, error);
}

function encrypted(source: string): InputError {
  const message = `${source} is encrypted with a password. Unpack it with the password and give the files.`;
  return refuse('encrypted', message, { source });
}

function tooLarge(source: string, limit: number): InputError {
  const message = `${source} unpacks to more than ${limit} bytes (the setting sourceBytes). Unpack it by hand, or raise the setting.`;
  return refuse('unpacks-too-large', message, { source, limit });
}

function bomb(source: string, limit: number): InputError {
  const message = `${source} unpacks to more than ${limit} times its size (the setting archiveRatio), as a decompression bomb does. If you trust it, unpack it by hand.`;
  return refuse('bomb', message, { source, limit });
}

function tooMany(source: string, limit: number): InputError {
  const message = `${source} holds more than ${limit} files (the setting archiveFiles). Those before were read; unpack the rest by hand, or raise the setting.`;
  return refuse('too-many-files', message, { source, limit });
}

function tooMuch(source: string, limit: number): InputError {
  const message = `${source} unpacks to more than ${limit} bytes in all (the setting archiveBytes). The files before were read; unpack the rest by hand, or raise the setting.`;
  return refuse('unpacks-too-large', message, { source, limit });
}

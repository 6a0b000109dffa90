import { once } from 'node:events';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { InflateRaw } from 'node:zlib';
import { Ended } from './bytes.ts';
import type { ByteReader } from './bytes.ts';

/** What each packed part begins with (RFC 1952): the mark of gzip, and deflate as its method. */
export const packedMark = Uint8Array.of(0x1f, 0x8b, 0x08);

/** The file itself ended within a packed part. */
export class CutOff extends Error {}

/**
 * What one gzip member unpacks to; then the reader stands right behind it. A member that is not what its own last bytes
 * say of it is broken, and known to be so at its end only.
 */
export async function* unpacked(reader: ByteReader): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    await skipHeader(reader);
    const whole = await inflatedAtOnce(reader);
    if (whole) yield whole;
    const sums = whole ? { crc: crc32(whole), size: whole.length } : yield* inflated(reader);
    const trailer = await reader.take(8);
    if (trailer.readUInt32LE(0) !== sums.crc) throw new Error('is not what its checksum in gzip tells');
    if (trailer.readUInt32LE(4) !== sums.size % 2 ** 32) throw new Error('is not as long as its gzip tells');
  } catch (error) {
    throw error instanceof Ended ? new CutOff(error.message) : error;
  }
}

async function skipHeader(reader: ByteReader): Promise<void> {
  const flags = (await reader.take(10))[3]!;
  if (flags & 0xe0) throw new Error('is no gzip');
  if (flags & 4) await reader.take((await reader.take(2)).readUInt16LE());
  for (const words of [8, 16]) if (flags & words) while ((await reader.take(1))[0] !== 0);
  if (flags & 2) await reader.take(2);
}

interface Sums {
  crc: number;
  size: number;
}

/** What unpacks to more than this is unpacked bit by bit. */
const mostAtOnce = 1_000_000;

/**
 * Most packed parts are small, and as a whole among the bytes that are here: for these a stream would cost more than the
 * unpacking. Null, with nothing taken, where there is more to one, or something is wrong with it.
 */
async function inflatedAtOnce(reader: ByteReader): Promise<Buffer | null> {
  const here = await reader.some();
  try {
    const unpacking = inflateRawSync(here, { info: true, chunkSize: 4096, maxOutputLength: mostAtOnce });
    const { buffer, engine } = unpacking as unknown as { buffer: Buffer; engine: InflateRaw };
    reader.untake(here.length - engine.bytesWritten);
    return buffer;
  } catch {
    reader.untake(here.length);
    return null;
  }
}

async function* inflated(reader: ByteReader): AsyncGenerator<Uint8Array, Sums, undefined> {
  const inflate = createInflateRaw();
  const feeding = feed(reader, inflate);
  const sums = { crc: 0, size: 0 };
  try {
    for await (const piece of inflate as AsyncIterable<Uint8Array>) {
      sums.crc = crc32(piece, sums.crc);
      sums.size += piece.length;
      yield piece;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw new Ended('ends in its gzip');
    throw new Error(`does not unpack (${message})`, { cause: error });
  } finally {
    inflate.destroy();
    await feeding;
  }
  return sums;
}

/** Feeds piece by piece until the packed part ends; what is behind it is given back, of one that is broken the last piece. */
async function feed(reader: ByteReader, inflate: InflateRaw): Promise<void> {
  let given = 0;
  let last = 0;
  const over = Promise.race([once(inflate, 'end'), once(inflate, 'close')]).catch(() => {});
  // What it leaves of a piece is not its own.
  while (given === inflate.bytesWritten && !inflate.readableEnded && !inflate.destroyed) {
    const piece = await reader.some();
    last = piece.length;
    given += last;
    if (last === 0) inflate.end();
    const written = new Promise<void>((resolve) => (last === 0 ? undefined : inflate.write(piece, () => resolve())));
    await Promise.race([written, over]);
  }
  reader.untake(inflate.errored ? last : given - inflate.bytesWritten);
}

import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { refuse } from '../refusal.ts';

interface Body {
  headers: Record<string, string | string[] | undefined>;
  body: Readable;
}

/**
 * The bytes of an answer, unpacked here and not by the fetching library, which takes a packed body that was cut off
 * for a whole one. Refuses what grows beyond the limit as soon as it does.
 */
export async function readBody({ headers, body }: Body, source: string, limit: number): Promise<Uint8Array> {
  const packings = [headers['content-encoding'] ?? []].flat().flatMap((each) => each.toLowerCase().split(/\s*,\s*/));
  const unpacked = packings.reverse().reduce<Readable>((stream, packing) => unpackedBy(packing, stream), body);
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of unpacked as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > limit) throw tooLarge(source, size, limit);
      pieces.push(piece);
    }
  } finally {
    body.on('error', () => {}).destroy();
  }
  return Buffer.concat(pieces);
}

function unpackedBy(packing: string, stream: Readable): Readable {
  const make = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress }[
    packing
  ];
  if (!make) return stream;
  const unpacker = make();
  stream.on('error', (error) => unpacker.destroy(error));
  return stream.pipe(unpacker);
}

function tooLarge(source: string, found: number, limit: number): Error {
  const message = `${source} sends more than ${limit} bytes (the setting sourceBytes). Save its text as a file, or raise the setting.`;
  return refuse('too-large', message, { source, found, limit });
}

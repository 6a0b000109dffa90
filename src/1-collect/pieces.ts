import { open } from 'node:fs/promises';

const pieceBytes = 65_536;

/** Pieces that may be in use at once: nobody who reads as it comes looks back so far. */
const inUse = 32;

/**
 * A file piece by piece, from `start` on. The memory of a piece is used again some pieces later, so that a file of any
 * size takes the same room: who keeps one copies it.
 */
export async function* piecesOf(path: string, start: number): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await open(path);
  const buffers = Array.from({ length: inUse }, () => Buffer.allocUnsafeSlow(pieceBytes));
  try {
    for (let turn = 0, position = start; ; turn++) {
      const buffer = buffers[turn % inUse]!;
      const { bytesRead } = await file.read(buffer, 0, pieceBytes, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

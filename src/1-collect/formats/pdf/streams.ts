import { inflateSync } from 'node:zlib';
import type { Delivery } from '../../document.ts';
import { refuse } from '../../refusal.ts';

/** Streams packed within streams: real documents pack once. */
const layers = 3;

/** Refuses a document whose packed parts are larger than a file may be: its reader would unpack them whole. */
export function checkStreams(bytes: Uint8Array, { source, limits }: Delivery): void {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = whole.indexOf('stream'); at >= 0; at = whole.indexOf('stream', at + 6)) {
    const start = at + (whole[at + 6] === 13 ? 8 : 7);
    let content: Buffer = whole.subarray(start);
    for (let layer = 0; layer < layers && isDeflated(content); layer++) {
      content = unpacked(content, source, limits.sourceBytes);
      total += content.length;
    }
    if (total > limits.archiveBytes) throw tooLarge(source, limits.archiveBytes);
  }
}

/** Begins as zlib writes (RFC 1950). */
const isDeflated = (bytes: Buffer): boolean =>
  bytes.length > 2 && (bytes[0]! & 15) === 8 && bytes.readUInt16BE(0) % 31 === 0;

function unpacked(packed: Buffer, source: string, limit: number): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: limit });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(source, limit);
    // Broken streams are the parser's to tell.
    return Buffer.alloc(0);
  }
}

function tooLarge(source: string, limit: number): Error {
  const message = `${source} unpacks to more than ${limit} bytes (can be set). Save it with its pictures made smaller, or raise the setting.`;
  return refuse('unpacks-too-large', message, { source, limit });
}

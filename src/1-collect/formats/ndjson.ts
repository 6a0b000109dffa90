import type { ArchiveFormat } from '../document.ts';
import { linesOf } from '../line-stream.ts';

/** Articles as lines of JSON, read as they come however many there are. */
export const format: ArchiveFormat = {
  endings: ['.jsonl', '.ndjson'],
  mediaTypes: ['application/x-ndjson', 'application/jsonl'],
  signature: null,
  async *parts(bytes, { limits }) {
    for await (const { number, end, text, error } of linesOf(copied(bytes.pieces()), limits.sourceBytes)) {
      const position = bytes.start + end;
      // Where reading went on in the middle, nobody has counted the lines before.
      const name = bytes.start === 0 ? `line ${number}` : `byte ${position}`;
      yield error ? { name, position, error } : { name, position, line: text };
    }
  },
};

/** A line may be longer than the pieces whose memory is not yet used again. */
async function* copied(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  for await (const piece of pieces) yield Uint8Array.from(piece);
}

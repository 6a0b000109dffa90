import type { ExportSource } from './source.ts';

/** A form in which the ledger goes out. */
export interface Exporter {
  mediaType: string;
  /** Ending of the file's name, without the dot. */
  ending: string;
  /** The bytes, as they are made. */
  write(source: ExportSource): AsyncIterable<Uint8Array>;
}

const encoder = new TextEncoder();

/** Small pieces of text as pieces of bytes worth sending. */
export async function* inBytes(pieces: AsyncIterable<string>, size = 65_536): AsyncIterable<Uint8Array> {
  let waiting = '';
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length < size) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  if (waiting) yield encoder.encode(waiting);
}

/** One JSON value a line. */
export async function* jsonLines(values: AsyncIterable<unknown>): AsyncIterable<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`;
}

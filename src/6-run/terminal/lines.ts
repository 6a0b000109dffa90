import type { Readable } from 'node:stream';
import { InputError } from '../../0-facts/index.ts';

/** One line of a stream, or why it is none; counted from 1. */
export type Line = { number: number; text: string; error?: never } | { number: number; text: null; error: InputError };

/**
 * The lines of a stream, one at a time, empty ones left out. A line longer than the limit is thrown
 * away as it comes, so that no stream can fill the memory.
 */
export async function* linesOf(stream: Readable, limit: number): AsyncIterable<Line> {
  let number = 0;
  let pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    let rest = chunk;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      pieces.push(rest.subarray(0, end));
      yield* lineOf(++number, pieces, size + end, limit);
      pieces = [];
      size = 0;
      rest = rest.subarray(end + 1);
    }
    size += rest.length;
    if (size <= limit) pieces.push(rest);
    else pieces = [];
  }
  if (size > 0) yield* lineOf(number + 1, pieces, size, limit);
}

function* lineOf(number: number, pieces: Uint8Array[], size: number, limit: number): Iterable<Line> {
  if (size > limit) {
    const message = `line ${number} has ${size} bytes; at most ${limit} are read (the setting sourceBytes).`;
    const values = { source: `line ${number}`, found: size, limit };
    yield { number, text: null, error: new InputError('input/too-large', message, { cause: { values } }) };
    return;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
    if (text.trim() !== '') yield { number, text };
  } catch (error) {
    const message = `line ${number} is not in UTF-8. Save it as UTF-8 and try again.`;
    const cause = { values: { source: `line ${number}`, at: 0 }, error };
    yield { number, text: null, error: new InputError('input/encoding', message, { cause }) };
  }
}

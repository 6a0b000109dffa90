import type { InputError } from '../0-facts/index.ts';
import { refuse } from './refusal.ts';

/** One line of a stream, or why it is none; counted from 1. `end`: the bytes up to behind it. */
export type Line = { number: number; end: number } & (
  { text: string; error?: never } | { text: null; error: InputError }
);

/**
 * The lines of a stream, one at a time, empty ones left out. A line longer than the limit is thrown
 * away as it comes, so that no stream can fill the memory.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Line> {
  let number = 0;
  let passed = 0;
  let pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    let rest = chunk;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      pieces.push(rest.subarray(0, end));
      passed += size + end + 1;
      yield* lineOf({ number: ++number, end: passed }, pieces, size + end, limit);
      pieces = [];
      size = 0;
      rest = rest.subarray(end + 1);
    }
    size += rest.length;
    if (size <= limit) pieces.push(rest);
    else pieces = [];
  }
  if (size > 0) yield* lineOf({ number: number + 1, end: passed + size }, pieces, size, limit);
}

function* lineOf(at: Pick<Line, 'number' | 'end'>, pieces: Uint8Array[], size: number, limit: number): Iterable<Line> {
  const source = `line ${at.number}`;
  if (size > limit) {
    const message = `${source} has ${size} bytes; at most ${limit} are read (the setting sourceBytes).`;
    yield { ...at, text: null, error: refuse('too-large', message, { source, found: size, limit }) };
    return;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
    if (text.trim() !== '') yield { ...at, text };
  } catch (error) {
    const message = `${source} is not in UTF-8. Save it as UTF-8 and try again.`;
    yield { ...at, text: null, error: refuse('encoding', message, { source, at: 0 }, error) };
  }
}

import { InputError } from '../0-facts/index.ts';
import { collected } from './collected.ts';
import type { Collected, Collecting } from './collected.ts';
import { formatOfFile } from './formats.ts';
import { plainText } from './plain-text.ts';
import { gather, inMemory, stemOf } from './gather.ts';
import type { Gathered } from './gather.ts';

/** A text as it was pasted; a title told beside it beats its own. */
export interface PastedText {
  text: string;
  title: string | null;
}

export function collectText({ text, title }: PastedText, collecting: Collecting): Collected {
  const document = plainText(text);
  const told = { ...document, title: title ?? document.title };
  const made = collected(told, { id: null, source: 'text', origin: '' }, collecting);
  return { ...made, origin: `text:${made.article.sha256}` };
}

/** The articles in a file that was handed over as its name and bytes, not as a path. */
export async function* collectUpload(name: string, bytes: Uint8Array, collecting: Collecting): AsyncIterable<Gathered> {
  try {
    const opened = { source: name, origin: `upload:${name}`, id: stemOf(name), bytes: inMemory(bytes), charset: null };
    yield* gather({ ...opened, format: await formatOfFile(name) }, collecting);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { source: name, error };
  }
}

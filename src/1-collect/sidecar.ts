import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { jsonFault, unmet } from '../0-facts/index.ts';
import type { Document } from './document.ts';
import { refuse } from './refusal.ts';
import { decode } from './encodings/decode.ts';

const word = z.string().trim().min(1).nullish();
const form = z.strictObject({ title: word, publisher: word, publishedOn: word, url: word });

/**
 * What `<stem>.json` beside a file tells of it: title, publisher, publishedOn, url. It beats what the
 * file tells itself. Nothing where there is no such file.
 */
export async function readSidecar(path: string): Promise<Partial<Document>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw refuse('unreadable', `${path} cannot be read: ${(error as Error).message}.`, { source: path }, error);
  }
  const parsed = form.safeParse(parse(decode(bytes, path).text, path));
  if (!parsed.success) {
    const found = unmet(parsed.error.issues, { en: 'value', vi: 'giá trị' });
    const message = `${path} is no description of an article: ${found.en}. Expected title, publisher, publishedOn, url, each a text or null.`;
    throw refuse('sidecar', message, { source: path, found });
  }
  return Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const found = jsonFault(error as Error);
    throw refuse(
      'sidecar',
      `${path} is no JSON: ${found.en}. Expected {"title", "publisher", "publishedOn", "url"}.`,
      { source: path, found },
      error,
    );
  }
}

import { collected } from './collected.ts';
import type { Collected, Collecting } from './collected.ts';
import { formatOfFile } from './formats.ts';
import { plainText } from './plain-text.ts';
import { stemOf } from './files.ts';

/** A text as it was pasted; what is told beside it beats what it tells itself. */
export interface PastedText {
  text: string;
  title: string | null;
  publishedOn: string | null;
}

export function collectText({ text, title, publishedOn }: PastedText, collecting: Collecting): Collected {
  const document = plainText(text);
  const told = { title: title ?? document.title, publishedOn: publishedOn ?? document.publishedOn };
  const { article } = collected({ ...document, ...told }, { id: null, source: 'text', origin: '' }, collecting);
  return { article, origin: `text:${article.sha256}` };
}

/** A file that was handed over as its name and bytes, not as a path. */
export async function collectUpload(name: string, bytes: Uint8Array, collecting: Collecting): Promise<Collected> {
  const document = await formatOfFile(name).read(bytes, { source: name, charset: null });
  return collected(document, { id: stemOf(name), source: name, origin: `upload:${name}` }, collecting);
}

import type { z } from '@hono/zod-openapi';
import { InputError } from '../../../0-facts/index.ts';
import type { files, textOrAddress } from '../schemas/requests.ts';
import type { HandedIn, Services } from '../services.ts';

type Handed<K extends HandedIn['kind']> = Extract<HandedIn, { kind: K }>;

/** A text or an address out of a request's body. */
export function handedIn(
  { text, title, publishedOn, url }: z.output<typeof textOrAddress>,
  { textBytes }: Services['limits'],
): Handed<'text' | 'url'> {
  if (url !== undefined) return { kind: 'url', url };
  const found = Buffer.byteLength(text ?? '');
  if (found > textBytes) {
    const message = `The text has ${found} bytes; expected at most ${textBytes} (a setting). Hand it in in parts.`;
    throw new InputError('input/too-large', message);
  }
  return { kind: 'text', text: text ?? '', title: title ?? null, publishedOn: publishedOn ?? null };
}

/** The files out of a form. */
export async function handedInFiles({ file }: z.output<typeof files>): Promise<Handed<'file'>[]> {
  const parts = Array.isArray(file) ? file : [file];
  return await Promise.all(
    parts.map(async (part) => ({
      kind: 'file' as const,
      name: part.name,
      bytes: new Uint8Array(await part.arrayBuffer()),
    })),
  );
}

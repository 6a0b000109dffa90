import type { z } from '@hono/zod-openapi';
import type { files, textOrAddress } from '../schemas/requests.ts';
import type { HandedIn } from '../services.ts';

type Handed<K extends HandedIn['kind']> = Extract<HandedIn, { kind: K }>;

/** A text or an address out of a request's body. */
export function handedIn(body: z.output<typeof textOrAddress>): Handed<'text' | 'url'> {
  const { text = '', title = null, publishedOn = null, url } = body;
  return url === undefined ? { kind: 'text', text, title, publishedOn } : { kind: 'url', url };
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

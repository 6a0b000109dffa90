import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { z } from '@hono/zod-openapi';
import type { files, textOrAddress } from '../schemas/requests.ts';
import type { HandedIn } from '../services.ts';

/** Whether a body is a form; one that says nothing of its kind is refused. */
export function isForm(c: Context): boolean {
  const mediaType = c.req.header('content-type');
  if (mediaType === undefined) throw new HTTPException(415);
  return mediaType.startsWith('multipart/');
}

/** A text or an address, or files, out of a request's body. */
export async function handedIn(body: z.output<typeof textOrAddress> | z.output<typeof files>): Promise<HandedIn[]> {
  const { publishedOn = null } = body;
  if ('file' in body) {
    const parts = Array.isArray(body.file) ? body.file : [body.file];
    const read = async (part: File): Promise<HandedIn> => {
      return { kind: 'file', name: part.name, bytes: new Uint8Array(await part.arrayBuffer()), publishedOn };
    };
    return await Promise.all(parts.map(read));
  }
  const { text = '', title = null, url } = body;
  return [url === undefined ? { kind: 'text', text, title, publishedOn } : { kind: 'url', url, publishedOn }];
}

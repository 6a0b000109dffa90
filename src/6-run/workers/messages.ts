import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import { z } from 'zod';
import { InputError, unmet } from '../../0-facts/index.ts';
import type { Collected } from '../../1-collect/index.ts';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** A source of a job, to be collected: a path that every collecting worker sees, or an address. */
export const sourceMessage = z.strictObject({
  /** Which of the job's sources it is, from 0. */
  number: z.int().min(0),
  kind: z.enum(['path', 'url']),
  place: z.string().min(1),
  /** Of the pages that a feed or a sitemap leads to, those whose address fits. */
  filter: z.string().nullable(),
});
export type SourceMessage = z.output<typeof sourceMessage>;

/** An article on its way from its source to the reader and the ledger. */
export const articleMessage = z.strictObject({
  /** Where it was found, as it is told. */
  source: z.string(),
  origin: z.string().min(1),
  author: z.string().nullable(),
  encoding: z.string().nullable(),
  article: z.strictObject({
    id: z.string().min(1),
    text: z.string(),
    sha256: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedOn: z.string().nullable(),
    url: z.string().nullable(),
    source: z.string(),
    retrievedAt: z.string(),
  }),
  original: z.strictObject({ mediaType: z.string(), base64: z.base64() }).nullable(),
});
export type ArticleMessage = z.output<typeof articleMessage>;

export function messageOf(source: string, { article, origin, author, encoding, original }: Collected): ArticleMessage {
  const base64 = original && Buffer.from(original.bytes).toString('base64');
  return {
    source,
    origin,
    author,
    encoding,
    article,
    original: original && { mediaType: original.mediaType, base64: base64! },
  };
}

export function collectedOf({ article, origin, author, encoding, original }: ArticleMessage): Collected {
  const bytes = original && Buffer.from(original.base64, 'base64');
  return { article, origin, author, encoding, original: original && { mediaType: original.mediaType, bytes: bytes! } };
}

/** What is sent is packed: articles with the pages they came from are large. */
export async function pack(value: unknown): Promise<Uint8Array> {
  return await compress(JSON.stringify(value));
}

/** What was sent; fails with an `InputError` on what is no message of this kind. */
export async function unpack<T extends z.ZodType>(form: T, bytes: Uint8Array): Promise<z.output<T>> {
  let value: unknown;
  try {
    value = JSON.parse((await decompress(bytes)).toString('utf8'));
  } catch (error) {
    const message = `A message cannot be unpacked: ${(error as Error).message}. Expected packed JSON from this Ganket.`;
    throw new InputError('input/message', message, { cause: { values: { said: (error as Error).message }, error } });
  }
  return checkMessage(form, value);
}

/** A message that came as JSON, also from somebody's hands; fails with an `InputError`. */
export function checkMessage<T extends z.ZodType>(form: T, value: unknown): z.output<T> {
  const parsed = form.safeParse(value);
  if (parsed.success) return parsed.data;
  const expected = unmet(parsed.error.issues, { en: 'The message', vi: 'Thông điệp' });
  throw new InputError('input/message-form', `${expected.en}.`, { cause: { values: { expected } } });
}

import type { WARCRecord } from 'warcio';
import type { ArchiveFormat, Part } from '../document.ts';
import { refuse } from '../refusal.ts';

/** What a page or document may be sent as; pictures, styles and scripts of an archive are not looked at. */
const readable = /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/pdf|application\/vnd\.openxml)/;

/** A web archive (ISO 28500), plain or packed record by record, read as it comes however large it is. */
export const format: ArchiveFormat = {
  endings: ['.warc', '.warc.gz'],
  mediaTypes: ['application/warc'],
  // What it begins with is seen as it is read: it is never in the memory as a whole.
  signature: null,
  async *parts(bytes, { source, limits }) {
    const { WARCParser } = await import('warcio');
    let size = 0;
    const pieces = counted(bytes.pieces(), (length) => (size += length));
    const parser = new WARCParser(pieces);
    let count = 0;
    try {
      for await (const record of parser) {
        count++;
        if (!record.warcType) throw new Error('no record found');
        const page = await pageOf(record, limits.sourceBytes);
        await finish(record);
        if (page) yield { ...page, page: { ...page.page, position: bytes.start + parser.offset } };
      }
      // A packed record of which only the beginning is there gives nothing, not even an error.
      if (size > parser.offset)
        throw new Error(`its last record lacks its end, from byte ${bytes.start + parser.offset} on`);
    } catch (error) {
      throw broken(source, error as Error);
    } finally {
      await pieces.return();
    }
    if (count === 0) throw broken(source, new Error('no record found'));
  },
};

async function* counted(
  stream: AsyncIterable<Uint8Array>,
  count: (length: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of stream) {
    count(piece.length);
    yield piece;
  }
}

type PagePart = Extract<Part, { page: object }>;

/** The page of a record that is an answer with one; null for all other records. */
async function pageOf(record: WARCRecord, limit: number): Promise<PagePart | null> {
  const url = record.warcTargetURI;
  if (record.warcType !== 'response' || !url || !/^https?:/.test(url)) return null;
  if (!/^HTTP\/[\d.]+ 200/.test(record.httpHeaders?.statusline ?? '')) return null;
  const [mediaType = '', ...parameters] = headerOf(record, 'content-type')
    .toLowerCase()
    .split(/\s*;\s*/);
  if (!readable.test(mediaType)) return null;
  const charset =
    parameters
      .find((parameter) => parameter.startsWith('charset='))
      ?.slice(8)
      .replaceAll('"', '') ?? null;
  const bytes = await contentOf(record, limit);
  if (bytes === null) return null;
  const fetchedAt =
    record.warcDate && !Number.isNaN(Date.parse(record.warcDate)) ? new Date(record.warcDate).toISOString() : null;
  return { name: url, page: { url, bytes, mediaType, charset, fetchedAt, position: 0 } };
}

function headerOf(record: WARCRecord, name: string): string {
  for (const [key, value] of record.httpHeaders?.headers ?? []) if (key.toLowerCase() === name) return value;
  return '';
}

/** The body, unpacked; null where it is larger than a page may be. */
async function contentOf(record: WARCRecord, limit: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of record) {
    size += piece.length;
    if (size <= limit) pieces.push(Buffer.from(piece));
    else pieces.length = 0;
  }
  return size > limit ? null : Buffer.concat(pieces);
}

/** What is used of a record beyond its published part: how many of its bytes are still to come. */
type Unread = { _reader: AsyncIterable<Uint8Array> & { limit: number } };

/**
 * Goes to the end of a record. One shorter than it tells is the last of an archive that was cut off; the library
 * would wait for the rest for ever.
 */
async function finish(record: WARCRecord): Promise<void> {
  const { _reader: reader } = record as unknown as Unread;
  for await (const piece of reader) if (piece.length === 0) break;
  if (reader.limit > 0) throw new Error(`its last record lacks ${reader.limit} bytes`);
}

function broken(source: string, error: Error): Error {
  const message = `${source} is broken or cut off as a web archive (WARC): ${error.message}. The records before are read; fetch or copy it again.`;
  return refuse('broken-archive', message, { source, found: error.message }, error);
}

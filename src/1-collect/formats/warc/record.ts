import { brotliDecompressSync, zstdDecompressSync } from 'node:zlib';
import type { WARCRecord } from 'warcio';
import type { Part } from '../../document.ts';
import { Ended } from './bytes.ts';
import type { ByteReader } from './bytes.ts';

/** What stands where a record should begin is none. */
export class NoRecord extends Error {}

export type PagePart = Extract<Part, { page: object }>;

/** The header of a record, as it came and by its fields. */
export interface Head {
  bytes: Uint8Array;
  fields: ReadonlyMap<string, string>;
  address: string | null;
}

const longestLine = 65_536;
const mostLines = 1000;

export async function headOf(reader: ByteReader): Promise<Head> {
  const mark = Buffer.from(await reader.peek(5)).toString('latin1');
  if (!'WARC/'.startsWith(mark)) throw new NoRecord('does not begin as a record does (WARC/)');
  const lines: Buffer[] = [];
  for (;;) {
    const line = await reader.line(longestLine);
    lines.push(line);
    if (/^\r?\n$/.test(line.toString('latin1'))) break;
    if (lines.length > mostLines) throw new Error(`has a header of more than ${mostLines} lines`);
  }
  const fields = new Map(lines.slice(1, -1).map((line) => fieldOf(line.toString())));
  if (!/^\d+$/.test(fields.get('content-length') ?? '')) throw new Error('does not tell its length');
  // GNU Wget writes the address in angle brackets.
  const address = fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null;
  return { bytes: Buffer.concat(lines), fields, address };
}

function fieldOf(line: string): [name: string, value: string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
}

/** Goes through a record to where the next begins: the page that it is an answer with; null for all other records. */
export async function pageOf(reader: ByteReader, head: Head, limit: number): Promise<PagePart | null> {
  const block = new Block(reader, Number(head.fields.get('content-length')));
  const isAnswer = head.fields.get('warc-type') === 'response' && /^https?:/.test(head.address ?? '');
  const page = isAnswer ? await answerIn(block, head, limit) : null;
  await block.skip();
  for (let next = await reader.peek(1); next[0] === 13 || next[0] === 10; next = await reader.peek(1))
    await reader.take(1);
  return page;
}

/** What a record holds, as long as its header tells. */
class Block {
  readonly #reader: ByteReader;
  #left: number;

  constructor(reader: ByteReader, length: number) {
    this.#reader = reader;
    this.#left = length;
  }

  /** What was not taken yet. */
  async *pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    while (this.#left > 0) {
      const piece = await this.#reader.some(this.#left);
      if (piece.length === 0) throw new Ended(`lacks ${this.#left} bytes`);
      this.#left -= piece.length;
      yield piece;
    }
  }

  /** Goes to its end. */
  async skip(): Promise<void> {
    const rest = this.pieces();
    while (!(await rest.next()).done);
  }
}

/** What a page or document may be sent as; pictures, styles and scripts of an archive are not looked at. */
const readable = /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/pdf|application\/vnd\.openxml)/;

async function answerIn(
  block: Block,
  { bytes: header, fields, address }: Head,
  limit: number,
): Promise<PagePart | null> {
  const record = await httpOf(header, block);
  if (!record || !/^HTTP\/[\d.]+ 200/.test(record.httpHeaders?.statusline ?? '')) return null;
  const [mediaType = '', ...parameters] = (headerOf(record, 'content-type') ?? '').toLowerCase().split(/\s*;\s*/);
  if (!readable.test(mediaType)) return null;
  const named = parameters.find((parameter) => parameter.startsWith('charset='));
  const charset = named?.slice(8).replaceAll('"', '') ?? null;
  const content = await contentOf(record, limit);
  if (content === null) return null;
  const date = Date.parse(fields.get('warc-date') ?? '');
  const fetchedAt = Number.isNaN(date) ? null : new Date(date).toISOString();
  const url = address!;
  return { name: url, page: { url, ...content, mediaType, charset, fetchedAt, position: 0 } };
}

/**
 * One record alone for the library: it would look for the next one past the end, for ever. It knows the end of a header by
 * lines that end in CR and LF; some programs write LF alone.
 */
async function httpOf(header: Uint8Array, block: Block): Promise<WARCRecord | null> {
  const { AsyncIterReader, WARCParser } = await import('warcio');
  const start = await startOf(block);
  const mended = withLineEnds(start);
  const added = mended.length - start.length;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield added === 0 ? withLineEnds(header) : withLineEnds(longerBy(added, header));
    if (mended.length > 0) yield mended;
    yield* block.pieces();
  }
  return await new WARCParser(new AsyncIterReader(pieces(), null)).parse();
}

const longestHttpHeader = 65_536;

/** What a record holds up to behind the header of the answer, and what came with it; all of it where that has no end. */
async function startOf(block: Block): Promise<Buffer> {
  let start = Buffer.alloc(0);
  for (const pieces = block.pieces(); !headerEnd.test(latin1(start)) && start.length < longestHttpHeader;) {
    const { value, done } = await pieces.next();
    if (done) break;
    start = Buffer.concat([start, value]);
  }
  return start;
}

const headerEnd = /\n\r?\n/;
const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** The same bytes, with CR and LF at the end of each line of the header that they begin with. */
function withLineEnds(bytes: Uint8Array): Uint8Array {
  const text = latin1(bytes);
  const end = headerEnd.exec(text);
  if (!end) return bytes;
  const header = text.slice(0, end.index + end[0].length);
  if (!/(?<!\r)\n/.test(header)) return bytes;
  const mended = Buffer.from(header.replace(/\r?\n/g, '\r\n'), 'latin1');
  return Buffer.concat([mended, bytes.subarray(header.length)]);
}

/** The header of a record that holds so many bytes more. */
function longerBy(count: number, header: Uint8Array): Uint8Array {
  const longer = (_: string, name: string, length: string): string => name + String(Number(length) + count);
  return Buffer.from(latin1(header).replace(/^(content-length:[ \t]*)(\d+)/im, longer), 'latin1');
}

function headerOf(record: WARCRecord, name: string): string | null {
  for (const [key, value] of record.httpHeaders?.headers ?? []) if (key.toLowerCase() === name) return value;
  return null;
}

interface Content {
  bytes: Uint8Array;
  fault: string | null;
}

/** The body, unpacked; null where it is larger than a page may be. */
async function contentOf(record: WARCRecord, limit: number): Promise<Content | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of record) {
    size += piece.length;
    if (size <= limit) pieces.push(Buffer.from(piece));
    else pieces.length = 0;
  }
  return size > limit ? null : meantBy(Buffer.concat(pieces), headerOf(record, 'content-encoding'), limit);
}

/** The ways of packing that the library leaves as they are. */
const unpackers: Readonly<Record<string, typeof brotliDecompressSync>> = {
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
};

/** What a body is once it is unpacked as its sender says; a browser takes as it is what is not packed in truth. */
function meantBy(bytes: Buffer, encoding: string | null, limit: number): Content | null {
  const unpack = unpackers[encoding?.trim().toLowerCase() ?? ''];
  // What the library cannot unpack it leaves out.
  if (!unpack) return { bytes, fault: encoding !== null && bytes.length === 0 ? `its ${encoding} is broken` : null };
  try {
    return { bytes: unpack(bytes, { maxOutputLength: limit }), fault: null };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
    const isPage = /^\s*<(?:!doctype|html)/i.test(bytes.subarray(0, 200).toString('latin1'));
    return { bytes, fault: isPage ? null : `its ${encoding} is broken` };
  }
}

import { basename, extname } from 'node:path';
import type { InputError } from '../0-facts/index.ts';
import { collected } from './collected.ts';
import type { Collected, Collecting } from './collected.ts';
import type {
  ArchiveFormat,
  Bytes,
  Delivery,
  Document,
  FetchedPage,
  Format,
  Link,
  PageFormat,
  Part,
  Tally,
  Unwrapped,
} from './document.ts';
import { meantByFont } from './encodings/old.ts';
import { formatOfFile, formatOfMediaType } from './formats.ts';
import { collectLine } from './lines.ts';
import { joinPages } from './parted.ts';
import type { OnePage } from './parted.ts';
import { asRefusal, brokenTransfer, refuse } from './refusal.ts';
import { checkSignature } from './signatures.ts';

/** One article out of a source, or why something in it is none; `source` names it. */
export type Gathered = { source: string; position?: number } & (
  | { collected: Collected; error?: never; isSkipped?: never }
  /** `isSkipped`: of a kind that is not read, among others that are. */
  | { error: InputError; isSkipped?: boolean; collected?: never }
);

/** One file or page, before it is opened. */
export interface Opened {
  /** As the user named it: for messages. */
  source: string;
  origin: string;
  id: string | null;
  format: Format;
  bytes: Bytes;
  charset: string | null;
  /** What its name in an archive was converted from. */
  nameEncoding?: string | null;
  /** What is known of it from elsewhere; it beats what the file tells itself. */
  told?: Partial<Document>;
  /** What is known of it from elsewhere, where the file tells nothing itself. */
  otherwise?: Partial<Document>;
  /** When it was fetched, where that was not now. */
  retrievedAt?: string | null;
  /** Where in an archive that is read as it comes the record behind it begins. */
  position?: number;
  /** Fetches a page that is named in it. */
  follow?(link: Link): AsyncIterable<Gathered>;
  /** Fetches another page of the same article; null where it is not what was asked for. */
  turn?(url: string): Promise<FetchedPart | null>;
}

/** Another page of the same article, as it was fetched. */
export interface FetchedPart {
  bytes: Uint8Array;
  charset: string | null;
}

/** The articles in a source: one, or those of an archive and of the archives in it. What is broken in it does not stop the others. */
export async function* gather(opened: Opened, collecting: Collecting): AsyncIterable<Gathered> {
  yield* open(opened, collecting, { files: 0, bytes: 0 }, 0);
}

async function* open(opened: Opened, collecting: Collecting, unpacked: Tally, depth: number): AsyncIterable<Gathered> {
  const { source, charset, format } = opened;
  const { limits, isPress } = collecting;
  const delivery: Delivery = { source, charset, limits, isPress, unpacked };
  try {
    if ('parts' in format) yield* openArchive(opened, format, delivery, collecting, depth);
    else {
      const bytes = await opened.bytes.whole();
      checkSignature(bytes, format.signature, source);
      const first = { document: await format.read(bytes, delivery), bytes };
      const whole = opened.turn ? await wholeOf(first, format, delivery, opened.turn, collecting) : first;
      yield { source, collected: asArticle(opened, whole.document, whole.bytes, collecting) };
    }
  } catch (error) {
    yield { source, error: asRefusal(error, source) };
  }
}

/** An article with its other pages, where it has some. */
function wholeOf(
  first: OnePage,
  format: PageFormat,
  delivery: Delivery,
  turn: NonNullable<Opened['turn']>,
  { limits }: Collecting,
): Promise<OnePage> {
  const openOther = async (url: string): Promise<OnePage | null> => {
    const part = await turn(url);
    if (!part) return null;
    const { bytes, charset } = part;
    return { document: await format.read(bytes, { ...delivery, source: url, charset }), bytes };
  };
  return joinPages(first, openOther, limits.textBytes);
}

async function* openArchive(
  opened: Opened,
  format: ArchiveFormat,
  delivery: Delivery,
  collecting: Collecting,
  depth: number,
): AsyncIterable<Gathered> {
  const { source, limits } = delivery;
  if (depth >= limits.archiveDepth) throw tooDeep(source, limits.archiveDepth);
  if (format.signature) checkSignature(await opened.bytes.whole(), format.signature, source);
  let count = 0;
  for await (const part of format.parts(opened.bytes, delivery)) {
    count++;
    yield* openPart(opened, part, delivery, collecting, depth);
  }
  // Where reading goes on, there may be nothing more.
  if (count === 0 && opened.bytes.start === 0)
    throw refuse('empty', `${source} is empty; expected the text of an article.`, { source });
}

async function* openPart(
  opened: Opened,
  part: Part,
  { unpacked }: Delivery,
  collecting: Collecting,
  depth: number,
): AsyncIterable<Gathered> {
  const source = part.name ? `${opened.source}!/${part.name}` : opened.source;
  const origin = part.name ? `${opened.origin}!/${part.name}` : opened.origin;
  const id = part.name ? stemOf(part.name) : opened.id;
  if (part.error) {
    yield { source, error: part.error, isSkipped: part.isSkipped ?? false, ...positionOf(part) };
    return;
  }
  if ('line' in part) {
    yield lineAs(source, part, collecting);
    return;
  }
  if ('document' in part) {
    yield { source, collected: asArticle({ ...opened, source, origin, id }, part.document, part.original, collecting) };
    return;
  }
  if ('link' in part) {
    // No file makes anything be fetched; only an address does.
    if (opened.follow) yield* opened.follow(part.link);
    return;
  }
  if ('inner' in part) {
    yield* openInner(opened, part.inner, unpacked, collecting, depth);
    return;
  }
  if ('page' in part) {
    yield* openPage(part.page, unpacked, collecting, depth);
    return;
  }
  let format: Format;
  try {
    format = await formatOfFile(part.name);
  } catch (error) {
    yield { source, error: error as InputError, isSkipped: true };
    return;
  }
  const bytes = inMemory(part.bytes);
  const within = { source, origin, id, format, bytes, charset: null, nameEncoding: part.nameEncoding ?? null };
  yield* open(within, collecting, unpacked, depth + 1);
}

const positionOf = ({ position }: { position?: number }): { position?: number } =>
  position === undefined ? {} : { position };

function lineAs(source: string, { line, position }: Extract<Part, { line: string }>, collecting: Collecting): Gathered {
  try {
    return { source, position, collected: collectLine(line, source, collecting) };
  } catch (error) {
    return { source, position, error: asRefusal(error, source) };
  }
}

async function* openInner(
  opened: Opened,
  { bytes, mediaType, charset, url, savedAt: retrievedAt }: Unwrapped,
  unpacked: Tally,
  collecting: Collecting,
  depth: number,
): AsyncIterable<Gathered> {
  const format = await formatOfMediaType(mediaType, opened.source);
  const within = {
    ...opened,
    format,
    bytes: inMemory(bytes),
    charset,
    otherwise: { ...opened.otherwise, url },
    retrievedAt,
  };
  yield* open(within, collecting, unpacked, depth + 1);
}

/** A page out of a web archive: the same article as if it had been fetched then. */
async function* openPage(
  { url, bytes, mediaType, charset, fetchedAt: retrievedAt, position, fault }: FetchedPage,
  unpacked: Tally,
  collecting: Collecting,
  depth: number,
): AsyncIterable<Gathered> {
  if (fault !== null) {
    yield { source: url, error: brokenTransfer(url, fault), position };
    return;
  }
  const format = await formatOfMediaType(mediaType, url);
  const opened = { source: url, origin: url, id: null, format, bytes: inMemory(bytes), charset };
  for await (const gathered of open({ ...opened, told: { url }, retrievedAt }, collecting, unpacked, depth + 1))
    yield { ...gathered, position };
}

function asArticle(opened: Opened, document: Document, bytes: Uint8Array, { limits, clock }: Collecting): Collected {
  const { source, origin, id, told, otherwise, retrievedAt, nameEncoding = null } = opened;
  const meant = meantByFont(document.text);
  const readable = meant ? repaired(document, meant.encoding) : document;
  const known = { ...readable, ...otherwise, ...tellingOf(readable), ...told };
  const made = collected(known, { id, source, origin }, { limits, clock: () => retrievedAt ?? clock() });
  return { ...made, nameEncoding, original: { bytes, mediaType: opened.format.mediaTypes[0]! } };
}

/** What a document tells, without what it leaves open. */
function tellingOf(document: Document): Document {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== null)) as unknown as Document;
}

/** Of a document whose text was in a font's own encoding, title and names were so too. */
function repaired(document: Document, encoding: string | null): Document {
  const words = (text: string | null): string | null => (text === null ? null : (meantByFont(text)?.text ?? text));
  const { text, title, publisher, author } = document;
  return {
    ...document,
    text: words(text) ?? text,
    title: words(title),
    publisher: words(publisher),
    author: words(author),
    encoding,
  };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Bytes that are here already. */
export function inMemory(bytes: Uint8Array): Bytes {
  return { whole: () => Promise.resolve(bytes), pieces: () => once(bytes), start: 0 };
}

/** The name without folders and ending. A name from an archive may be a path; no more than its last part is used. */
export const stemOf = (path: string): string => basename(path, extname(path));

function tooDeep(source: string, limit: number): InputError {
  const message = `${source} is an archive within ${limit} others (the setting archiveDepth). Unpack it by hand, or raise the setting.`;
  return refuse('too-deep', message, { source, limit });
}

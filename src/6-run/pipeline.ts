import { GanketError, InputError } from '../0-facts/index.ts';
import type { ReadingView } from '../0-facts/index.ts';
import {
  collectLine,
  collectLink,
  collectPage,
  collectText,
  collectUpload,
  markOf,
  readFiles,
  toldDate,
} from '../1-collect/index.ts';
import type {
  Collected,
  Collecting,
  Fetcher,
  Following,
  Gathered,
  Link,
  Mark,
  PastedText,
} from '../1-collect/index.ts';
import { readArticle } from '../2-read/index.ts';
import { compareReading } from '../4-ledger/index.ts';
import type { Ledger, LinkTold, Moment, Within } from '../4-ledger/index.ts';
import { Batch } from './batch.ts';
import type { Imported, Reached } from './batch.ts';

/** What the user knows of it. */
interface Told {
  /** EDTF. */
  publishedOn?: string | null;
}

/** One thing handed in, of any kind. */
export type Source =
  | { kind: 'path'; path: string }
  | ({ kind: 'url'; url: string; following?: Following } & Told)
  /** A page that a feed named; its fetcher is the caller's to close. */
  | { kind: 'link'; link: Link; fetcher: Fetcher }
  | { kind: 'line'; line: string; place: string }
  | ({ kind: 'text' } & PastedText & Told)
  | ({ kind: 'file'; name: string; bytes: Uint8Array } & Told)
  /** Refused before it could be collected: a path that leads nowhere, a line that is no text. */
  | { kind: 'refused'; source: string; error: InputError };

export interface ImportOptions {
  /** The import that all of it is part of. */
  within?: Within | undefined;
  /** Hears how far linking has come, when all articles are in. */
  tellLinking?: LinkTold;
}

/**
 * Brings articles into the ledger: collect, read, append, and when all are in, link. What became of each
 * is told in the order of the sources, after it is safely written. A source that cannot be used does
 * not stop the others.
 */
export async function importSources(
  ledger: Ledger,
  sources: Iterable<Source> | AsyncIterable<Source>,
  collecting: Collecting,
  tell: (imported: Imported) => void | Promise<void>,
  { within, tellLinking }: ImportOptions = {},
): Promise<void> {
  const waiting = new Batch(ledger, collecting.keepsOriginals !== false, tell, within);
  for await (const source of sources) {
    await takeSource(ledger, waiting, source, collecting);
  }
  await waiting.write();
  await ledger.link(tellLinking);
}

/** An archive that is read as it comes goes on where it stopped, if it has not changed since. */
async function takeSource(ledger: Ledger, waiting: Batch, source: Source, collecting: Collecting): Promise<void> {
  const mark = source.kind === 'path' ? await markOf(source.path) : null;
  const start = mark ? await positionIn(ledger, mark) : 0;
  let isWhole = true;
  for await (const gathered of collect(source, collecting, start)) {
    const { position } = gathered;
    takeOne(waiting, gathered, mark && position !== undefined ? { ...mark, position } : null);
    if (gathered.error && position === undefined) isWhole = false;
    if (waiting.isFull) await waiting.write();
  }
  if (!mark || !isWhole) return;
  await waiting.write();
  await ledger.remember(mark.source, JSON.stringify({ size: mark.size, position: 0 }));
}

async function positionIn(ledger: Ledger, { source, size }: Mark): Promise<number> {
  const state = await ledger.recall(source);
  const reached = state === null ? null : (JSON.parse(state) as Pick<Reached, 'size' | 'position'>);
  return reached?.size === size ? reached.position : 0;
}

function takeOne(waiting: Batch, gathered: Gathered, reached: Reached | null): void {
  if (gathered.error) return waiting.refuse(gathered.source, gathered.error, gathered.isSkipped === true);
  try {
    waiting.take(gathered.source, gathered.collected, reached);
  } catch (error) {
    if (!(error instanceof GanketError) || error.code.startsWith('ledger/')) throw error;
    waiting.refuse(gathered.source, error, false);
  }
}

/** Reads a text and holds it against the ledger; nothing is kept. Of an archive, its first article. */
export async function compareSource(
  ledger: Ledger,
  moment: Moment,
  source: Source,
  collecting: Collecting,
): Promise<ReadingView> {
  let refused: GanketError | null = null;
  for await (const { collected, error } of collect(source, collecting)) {
    if (collected) return await compareReading(ledger, moment, collected.article, readArticle(collected.article));
    refused ??= error;
  }
  throw refused ?? new Error('expected an article or a refusal');
}

/** What a source holds, one article or refusal after the other; of an archive from a position on. */
export async function* collect(source: Source, collecting: Collecting, start = 0): AsyncIterable<Gathered> {
  const publishedOn = 'publishedOn' in source ? source.publishedOn : null;
  for await (const gathered of collectAsItIs(source, collecting, start)) {
    const { collected } = gathered;
    if (!collected || !publishedOn) yield gathered;
    else yield one(gathered.source, () => toldDate(collected, publishedOn));
  }
}

async function* collectAsItIs(source: Source, collecting: Collecting, start: number): AsyncIterable<Gathered> {
  switch (source.kind) {
    case 'path':
      yield* readFiles(source.path, collecting, start);
      break;
    case 'url':
      yield* collectPage(source.url, collecting, source.following);
      break;
    case 'link':
      yield* collectLink(source.link, collecting, source.fetcher);
      break;
    case 'line':
      yield one(source.place, () => collectLine(source.line, source.place, collecting));
      break;
    case 'text':
      yield one('text', () => collectText(source, collecting));
      break;
    case 'file':
      yield* collectUpload(source.name, source.bytes, collecting);
      break;
    case 'refused':
      yield source;
  }
}

function one(source: string, collected: () => Collected): Gathered {
  try {
    return { source, collected: collected() };
  } catch (error) {
    if (error instanceof InputError) return { source, error };
    throw error;
  }
}

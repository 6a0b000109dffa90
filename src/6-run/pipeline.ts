import { GanketError, InputError, openingWords } from '../0-facts/index.ts';
import type { ImportOutcome, ReadingView } from '../0-facts/index.ts';
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
import { readArticle, readerVersion } from '../2-read/index.ts';
import { compareReading, outdatedArticles } from '../4-ledger/index.ts';
import type { ArticleEntry, Ledger, Moment, Original, Placement } from '../4-ledger/index.ts';

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

/** What became of one article of a source; `error` says why it failed, or was passed over. */
export interface Imported {
  outcome: ImportOutcome;
  error: GanketError | null;
  /** Of a kind that is not read, among others that are: no failure. */
  isSkipped: boolean;
  /** The encoding that its text was converted from. */
  encoding: string | null;
}

/** An article waits for others so long, and with so many, to be written in one transaction. */
const batch = { articles: 64, units: 2_000_000, milliseconds: 500 };

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
): Promise<void> {
  const waiting = new Batch(ledger, collecting.keepsOriginals !== false, tell);
  for await (const source of sources) {
    await takeSource(ledger, waiting, source, collecting);
  }
  await waiting.write();
  await ledger.link();
}

/** An archive that is read as it comes goes on where it stopped, if it has not changed since. */
async function takeSource(ledger: Ledger, waiting: Batch, source: Source, collecting: Collecting): Promise<void> {
  const mark = source.kind === 'path' ? await markOf(source.path) : null;
  const start = mark ? await positionIn(ledger, mark) : 0;
  let isWhole = true;
  for await (const gathered of collect(source, collecting, start)) {
    const { position } = gathered;
    await takeOne(waiting, gathered, mark && position !== undefined ? { ...mark, position } : null);
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

async function takeOne(waiting: Batch, gathered: Gathered, reached: Reached | null): Promise<void> {
  if (gathered.error) return waiting.refuse(gathered.source, gathered.error, gathered.isSkipped === true);
  try {
    await waiting.take(gathered.source, gathered.collected, reached);
  } catch (error) {
    if (!(error instanceof GanketError) || error.code.startsWith('ledger/')) throw error;
    waiting.refuse(gathered.source, error, false);
  }
}

/** Reads again what an older version of the reader read; answers how many articles. Decisions go with their words. */
export async function rereadArticles(ledger: Ledger, tell: (articles: number) => void): Promise<number> {
  let count = 0;
  for (let after = 0; ;) {
    const some = await outdatedArticles(ledger, readerVersion, { after, limit: batch.articles });
    const last = some.at(-1);
    if (!last) break;
    await ledger.appendReadings(
      some.map(({ row, article }) => ({ article: row, reader: readerVersion, reading: readArticle(article) })),
    );
    after = last.row;
    count += some.length;
    tell(some.length);
  }
  await ledger.link();
  return count;
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

async function* collect(source: Source, collecting: Collecting, start = 0): AsyncIterable<Gathered> {
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

interface Slot {
  source: string;
  entry: ArticleEntry | null;
  placement: Placement | null;
  error: GanketError | null;
  isSkipped: boolean;
  encoding: string | null;
  title: string | null;
  publishedOn: string | null;
  reached: Reached | null;
}

/** How far an archive was read, and which it is. */
interface Reached extends Mark {
  position: number;
}

/** Articles that are read and wait to be written together. */
class Batch {
  readonly #ledger: Ledger;
  readonly #keepsOriginals: boolean;
  readonly #tell: (imported: Imported) => void | Promise<void>;
  #slots: Slot[] = [];
  #units = 0;
  #since = 0;

  constructor(ledger: Ledger, keepsOriginals: boolean, tell: (imported: Imported) => void | Promise<void>) {
    this.#ledger = ledger;
    this.#keepsOriginals = keepsOriginals;
    this.#tell = tell;
  }

  get isFull(): boolean {
    const { articles, units, milliseconds } = batch;
    return this.#slots.length >= articles || this.#units >= units || performance.now() - this.#since >= milliseconds;
  }

  async take(source: string, collected: Collected, reached: Reached | null): Promise<void> {
    const { article, origin, encoding } = collected;
    const placement = await this.#ledger.place({ article, origin });
    const isKnown = placement.status === 'known';
    const original = this.#original(collected);
    const entry = isKnown ? null : { article, origin, reading: readArticle(article), reader: readerVersion, original };
    this.#units += isKnown ? 0 : article.text.length + (original?.bytes.length ?? 0);
    const { publishedOn } = article;
    const title = article.title ?? openingWords(article.text);
    this.#add({ source, entry, placement, error: null, isSkipped: false, encoding, title, publishedOn, reached });
  }

  #original({ original, encoding, author }: Collected): Original | null {
    return original && this.#keepsOriginals ? { ...original, encoding, author } : null;
  }

  refuse(source: string, error: GanketError, isSkipped: boolean): void {
    const nothing = { entry: null, placement: null, encoding: null, title: null, publishedOn: null, reached: null };
    this.#add({ source, error, isSkipped, ...nothing });
  }

  #add(slot: Slot): void {
    if (this.#slots.length === 0) this.#since = performance.now();
    this.#slots.push(slot);
  }

  async write(): Promise<void> {
    const slots = this.#slots;
    this.#slots = [];
    this.#units = 0;
    const entries = slots.flatMap(({ entry }) => entry ?? []);
    const placements = entries.length ? await this.#ledger.append(entries) : [];
    const reached = slots.findLast((slot) => slot.reached)?.reached;
    if (reached) {
      const { source, size, position } = reached;
      await this.#ledger.remember(source, JSON.stringify({ size, position }));
    }
    for (const slot of slots)
      await this.#tell(imported(slot.entry ? { ...slot, placement: placements.shift()! } : slot));
  }
}

function imported({ source, placement, error, isSkipped, encoding, title, publishedOn }: Slot): Imported {
  const { status, article } = placement ?? { status: 'failed' as const, article: null };
  const outcome = { source, status, article, title, publishedOn, message: error?.message ?? null };
  return { outcome, error, isSkipped, encoding };
}

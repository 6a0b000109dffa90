import { GanketError, InputError, openingWords } from '../0-facts/index.ts';
import type { ImportOutcome, ReadingView } from '../0-facts/index.ts';
import { collectLine, collectPage, collectText, collectUpload, readFiles, toldDate } from '../1-collect/index.ts';
import type { Collected, Collecting, Gathered, PastedText } from '../1-collect/index.ts';
import { readArticle, readerVersion } from '../2-read/index.ts';
import { compareReading, outdatedArticles } from '../4-ledger/index.ts';
import type { ArticleEntry, Ledger, Moment, Placement } from '../4-ledger/index.ts';

/** What the user knows of it. */
interface Told {
  /** EDTF. */
  publishedOn?: string | null;
}

/** One thing handed in, of any kind. */
export type Source =
  | { kind: 'path'; path: string }
  | ({ kind: 'url'; url: string } & Told)
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
  const waiting = new Batch(ledger, tell);
  for await (const source of sources) {
    for await (const gathered of collect(source, collecting)) {
      await takeOne(waiting, gathered);
      if (waiting.isFull) await waiting.write();
    }
  }
  await waiting.write();
  await ledger.link();
}

async function takeOne(waiting: Batch, gathered: Gathered): Promise<void> {
  if (gathered.error) return waiting.refuse(gathered.source, gathered.error, gathered.isSkipped === true);
  try {
    await waiting.take(gathered.source, gathered.collected);
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

async function* collect(source: Source, collecting: Collecting): AsyncIterable<Gathered> {
  const publishedOn = 'publishedOn' in source ? source.publishedOn : null;
  for await (const gathered of collectAsItIs(source, collecting)) {
    const { collected } = gathered;
    if (!collected || !publishedOn) yield gathered;
    else yield one(gathered.source, () => toldDate(collected, publishedOn));
  }
}

async function* collectAsItIs(source: Source, collecting: Collecting): AsyncIterable<Gathered> {
  switch (source.kind) {
    case 'path':
      yield* readFiles(source.path, collecting);
      break;
    case 'url':
      yield* collectPage(source.url, collecting);
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
}

/** Articles that are read and wait to be written together. */
class Batch {
  readonly #ledger: Ledger;
  readonly #tell: (imported: Imported) => void | Promise<void>;
  #slots: Slot[] = [];
  #units = 0;
  #since = 0;

  constructor(ledger: Ledger, tell: (imported: Imported) => void | Promise<void>) {
    this.#ledger = ledger;
    this.#tell = tell;
  }

  get isFull(): boolean {
    const { articles, units, milliseconds } = batch;
    return this.#slots.length >= articles || this.#units >= units || performance.now() - this.#since >= milliseconds;
  }

  async take(source: string, { article, origin, encoding }: Collected): Promise<void> {
    const placement = await this.#ledger.place({ article, origin });
    const isKnown = placement.status === 'known';
    const entry = isKnown ? null : { article, origin, reading: readArticle(article), reader: readerVersion };
    this.#units += isKnown ? 0 : article.text.length;
    const { publishedOn } = article;
    const title = article.title ?? openingWords(article.text);
    this.#add({ source, entry, placement, error: null, isSkipped: false, encoding, title, publishedOn });
  }

  refuse(source: string, error: GanketError, isSkipped: boolean): void {
    const nothing = { entry: null, placement: null, encoding: null, title: null, publishedOn: null };
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
    for (const slot of slots)
      await this.#tell(imported(slot.entry ? { ...slot, placement: placements.shift()! } : slot));
  }
}

function imported({ source, placement, error, isSkipped, encoding, title, publishedOn }: Slot): Imported {
  const { status, article } = placement ?? { status: 'failed' as const, article: null };
  const outcome = { source, status, article, title, publishedOn, message: error?.message ?? null };
  return { outcome, error, isSkipped, encoding };
}

import { GanketError } from '../0-facts/index.ts';
import type { ImportOutcome, ReadingView } from '../0-facts/index.ts';
import { collectLine, collectPage, collectText, collectUpload, readArticleFile } from '../1-collect/index.ts';
import type { Collected, Collecting, PastedText } from '../1-collect/index.ts';
import { readArticle, readerVersion } from '../2-read/index.ts';
import { compareReading, outdatedArticles } from '../4-ledger/index.ts';
import type { ArticleEntry, Ledger, Moment, Placement } from '../4-ledger/index.ts';

/** One thing handed in, of any kind. */
export type Source =
  | { kind: 'path'; path: string }
  | { kind: 'url'; url: string }
  | { kind: 'line'; line: string; place: string }
  | ({ kind: 'text' } & PastedText)
  | { kind: 'file'; name: string; bytes: Uint8Array }
  /** Refused before it could be collected: a path that leads nowhere, a line that is no text. */
  | { kind: 'refused'; source: string; error: GanketError };

/** What became of one source; `error` says why it failed, `undated` that its article has no date. */
export interface Imported {
  outcome: ImportOutcome;
  error: GanketError | null;
  undated: boolean;
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
    try {
      await waiting.take(source, await collect(source, collecting));
    } catch (error) {
      if (!(error instanceof GanketError) || error.code.startsWith('ledger/')) throw error;
      waiting.refuse(source, error);
    }
    if (waiting.isFull) await waiting.write();
  }
  await waiting.write();
  await ledger.link();
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

/** Reads a text and holds it against the ledger; nothing is kept. */
export async function compareSource(
  ledger: Ledger,
  moment: Moment,
  source: Source,
  collecting: Collecting,
): Promise<ReadingView> {
  const { article } = await collect(source, collecting);
  return await compareReading(ledger, moment, article, readArticle(article));
}

async function collect(source: Source, collecting: Collecting): Promise<Collected> {
  switch (source.kind) {
    case 'path':
      return await readArticleFile(source.path, collecting);
    case 'url':
      return await collectPage(source.url, collecting);
    case 'line':
      return collectLine(source.line, source.place, collecting);
    case 'text':
      return collectText(source, collecting);
    case 'file':
      return await collectUpload(source.name, source.bytes, collecting);
    case 'refused':
      throw source.error;
  }
}

/** How a source is named to its user. */
function nameOf(source: Source): string {
  switch (source.kind) {
    case 'path':
      return source.path;
    case 'url':
      return source.url;
    case 'line':
      return source.place;
    case 'text':
      return 'text';
    case 'file':
      return source.name;
    case 'refused':
      return source.source;
  }
}

interface Slot {
  source: string;
  entry: ArticleEntry | null;
  placement: Placement | null;
  error: GanketError | null;
  undated: boolean;
}

/** Sources that are read and wait to be written together. */
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

  async take(source: Source, { article, origin }: Collected): Promise<void> {
    const placement = await this.#ledger.place({ article, origin });
    const isKnown = placement.status === 'known';
    const entry = isKnown ? null : { article, origin, reading: readArticle(article), reader: readerVersion };
    this.#units += isKnown ? 0 : article.text.length;
    this.#add({ source: nameOf(source), entry, placement, error: null, undated: article.publishedOn === null });
  }

  refuse(source: Source, error: GanketError): void {
    this.#add({ source: nameOf(source), entry: null, placement: null, error, undated: false });
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

function imported({ source, placement, error, undated }: Slot): Imported {
  const { status, article } = placement ?? { status: 'failed' as const, article: null };
  return { outcome: { source, status, article, message: error?.message ?? null }, error, undated };
}

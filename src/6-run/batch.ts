import { setImmediate as nextTurn } from 'node:timers/promises';
import { openingWords } from '../0-facts/index.ts';
import type { GanketError, ImportOutcome } from '../0-facts/index.ts';
import type { Collected, Mark } from '../1-collect/index.ts';
import { readArticle, readerVersion } from '../2-read/index.ts';
import type { ArticleEntry, Candidate, Ledger, Original, Placement, Within } from '../4-ledger/index.ts';

/** What became of one article of a source; `error` says why it failed, or was passed over. */
export interface Imported {
  outcome: ImportOutcome;
  error: GanketError | null;
  /** Of a kind that is not read, among others that are: no failure. */
  isSkipped: boolean;
  /** The encoding that its text was converted from. */
  encoding: string | null;
  /** The encoding that its name in an archive was converted from. */
  nameEncoding: string | null;
  /** How far an archive that is read as it comes was read with it. */
  reached: Reached | null;
}

/** An article waits for others so long, and with so many, to be written in one transaction. */
const batchBounds = { articles: 64, units: 2_000_000, milliseconds: 500 };

interface Slot {
  source: string;
  /** What waits to be placed and read; null for what was refused. */
  taken: Taken | null;
  placement: Placement | null;
  error: GanketError | null;
  isSkipped: boolean;
  encoding: string | null;
  nameEncoding: string | null;
  title: string | null;
  publishedOn: string | null;
  further: string[];
  reached: Reached | null;
}

interface Taken extends Candidate {
  original: Original | null;
}

/** How far an archive was read, and which it is. */
export interface Reached extends Mark {
  position: number;
}

/** Articles that wait to be read and written together. */
export class Batch {
  readonly #ledger: Ledger;
  readonly #keepsOriginals: boolean;
  readonly #tell: (imported: Imported) => void | Promise<void>;
  readonly #within: Within | undefined;
  #slots: Slot[] = [];
  #units = 0;
  #since = 0;

  constructor(
    ledger: Ledger,
    keepsOriginals: boolean,
    tell: (imported: Imported) => void | Promise<void>,
    within?: Within,
  ) {
    this.#ledger = ledger;
    this.#within = within;
    this.#keepsOriginals = keepsOriginals;
    this.#tell = tell;
  }

  get isFull(): boolean {
    const { articles, units, milliseconds } = batchBounds;
    return this.#slots.length >= articles || this.#units >= units || performance.now() - this.#since >= milliseconds;
  }

  take(source: string, collected: Collected, reached: Reached | null): void {
    const { article, origin, encoding, nameEncoding = null, further = [] } = collected;
    const taken = { article, origin, original: this.#original(collected) };
    this.#ledger.check(taken);
    this.#units += article.text.length + (taken.original?.bytes.length ?? 0);
    const { publishedOn } = article;
    const title = article.title ?? openingWords(article.text);
    const told = { encoding, nameEncoding, title, publishedOn, further: [...further], reached };
    this.#add({ source, taken, placement: null, error: null, isSkipped: false, ...told });
  }

  #original({ original, encoding, author }: Collected): Original | null {
    return original && this.#keepsOriginals ? { ...original, encoding, author } : null;
  }

  refuse(source: string, error: GanketError, isSkipped: boolean): void {
    const nothing = {
      taken: null,
      placement: null,
      encoding: null,
      nameEncoding: null,
      title: null,
      publishedOn: null,
      reached: null,
    };
    this.#add({ source, error, isSkipped, ...nothing, further: [] });
  }

  #add(slot: Slot): void {
    if (this.#slots.length === 0) this.#since = performance.now();
    this.#slots.push(slot);
  }

  async write(): Promise<void> {
    const slots = this.#slots;
    this.#slots = [];
    this.#units = 0;
    await this.#place(slots);
    const unknown = slots.filter(({ taken, placement }) => taken && placement!.status !== 'known');
    const entries: ArticleEntry[] = [];
    for (const { taken } of unknown) {
      entries.push(entryOf(taken!));
      // Who serves the ledger answers between two articles.
      await nextTurn();
    }
    const placements = entries.length > 0 ? await this.#ledger.append(entries, this.#within) : [];
    for (const [i, slot] of unknown.entries()) slot.placement = placements[i]!;
    const reached = slots.findLast((slot) => slot.reached)?.reached;
    if (reached) {
      const { source, size, position } = reached;
      await this.#ledger.remember(source, JSON.stringify({ size, position }));
    }
    for (const slot of slots) await this.#tell(imported(slot));
  }

  /** What is known is not read again. */
  async #place(slots: readonly Slot[]): Promise<void> {
    const taken = slots.filter((slot) => slot.taken);
    if (taken.length === 0) return;
    const placements = await this.#ledger.place(taken.map((slot) => slot.taken!));
    for (const [i, slot] of taken.entries()) slot.placement = placements[i]!;
  }
}

function entryOf({ article, origin, original }: Taken): ArticleEntry {
  return { article, origin, reading: readArticle(article), reader: readerVersion, original };
}

function imported({ source, placement, error, isSkipped, encoding, nameEncoding, reached, ...told }: Slot): Imported {
  const { status, article } = placement ?? { status: 'failed' as const, article: null };
  const { title, publishedOn, further } = told;
  const outcome = { source, status, article, title, publishedOn, further, message: error?.message ?? null };
  return { outcome, error, isSkipped, encoding, nameEncoding, reached };
}

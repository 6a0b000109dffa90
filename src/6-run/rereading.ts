import { setTimeout as sleep } from 'node:timers/promises';
import { GanketError } from '../0-facts/index.ts';
import type { Rereading } from '../0-facts/index.ts';
import { readArticle, readerVersion } from '../2-read/index.ts';
import { countOutdated, outdatedArticles } from '../4-ledger/index.ts';
import type { Ledger, NewReading } from '../4-ledger/index.ts';

/** So many articles are asked for at a time. */
const page = 64;

/** What is read waits to be written together: at most so many articles, and signs of text. */
const most = { articles: 4000, units: 16_000_000 };

/** Reads again what another version of the reader read; answers how many articles. Decisions go with their words. */
export async function rereadArticles(ledger: Ledger, tell: (articles: number) => void): Promise<number> {
  let done = 0;
  for await (const some of outdatedPages(ledger)) {
    await ledger.appendReadings(some.map(read));
    done += some.length;
    tell(some.length);
  }
  await ledger.link();
  return done;
}

type Outdated = Awaited<ReturnType<typeof outdatedArticles>>[number];

async function* outdatedPages(ledger: Ledger): AsyncIterable<Outdated[]> {
  for (let after = 0; ;) {
    const some = await outdatedArticles(ledger, readerVersion, { after, limit: page });
    if (some.length === 0) return;
    yield some;
    after = some.at(-1)!.row;
  }
}

function read({ row, article }: Outdated): NewReading {
  return { article: row, reader: readerVersion, reading: readArticle(article) };
}

export interface Background {
  /** Lets a piece be written when nothing else of this process is being written. */
  inTurn(work: () => Promise<void>): Promise<void>;
  report(error: unknown): void;
  /** Milliseconds until what the ledger refused is tried again. */
  patience: number;
  /** Told when it is known how much there is to read, and when all is read. */
  tell(progress: Rereading): Promise<void>;
}

/**
 * The same in the background of a server: it rests after each article as long as it read, and reads for as long as
 * writing and linking the last piece took, so that these take no more than half of its time. It goes on by itself
 * after a fault of the ledger, and where another process ended it.
 */
export class BackgroundRereading {
  /** How far it has come; null where there was nothing to read. */
  progress: Rereading | null = null;
  readonly #ledger: Ledger;
  readonly #background: Background;
  readonly #stopping = new AbortController();
  readonly #ended: Promise<void>;
  #lastWriting = 0;

  constructor(ledger: Ledger, background: Background) {
    this.#ledger = ledger;
    this.#background = background;
    this.#ended = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#ended;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        return await this.#readAll(signal);
      } catch (error) {
        if (signal.aborted) return;
        this.#background.report(error);
        // What no waiting mends would only be reported again.
        if (!(error instanceof GanketError)) return;
        await sleep(this.#background.patience, undefined, { signal }).catch(() => {});
      }
    }
  }

  async #readAll(signal: AbortSignal): Promise<void> {
    const articles = await countOutdated(this.#ledger, readerVersion);
    if (articles === 0) return;
    const progress = { articles, done: 0 };
    this.progress = progress;
    await this.#background.tell(progress);
    let piece = new Piece();
    for await (const some of outdatedPages(this.#ledger)) {
      for (const one of some) {
        const took = piece.add(one);
        await sleep(took, undefined, { signal });
      }
      if (!piece.isFull && piece.took < this.#lastWriting) continue;
      await this.#write(piece, progress);
      piece = new Piece();
    }
    await this.#write(piece, progress);
    await this.#background.tell(progress);
  }

  async #write({ readings }: Piece, progress: Rereading): Promise<void> {
    await this.#background.inTurn(async () => {
      const start = performance.now();
      await this.#ledger.appendReadings(readings);
      await this.#ledger.link();
      this.#lastWriting = performance.now() - start;
    });
    progress.done += readings.length;
  }
}

/** Articles that were read and wait to be written together. */
class Piece {
  readonly readings: NewReading[] = [];
  /** Milliseconds of reading. */
  took = 0;
  #units = 0;

  get isFull(): boolean {
    return this.readings.length >= most.articles || this.#units >= most.units;
  }

  /** Answers how many milliseconds it took. */
  add(one: Outdated): number {
    const start = performance.now();
    this.readings.push(read(one));
    this.#units += one.article.text.length;
    const took = performance.now() - start;
    this.took += took;
    return took;
  }
}

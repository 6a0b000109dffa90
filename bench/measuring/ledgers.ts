import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultMarkLimits } from '../../src/0-facts/index.ts';
import { openLedger } from '../../src/4-ledger/index.ts';
import type { Ledger, Moment } from '../../src/4-ledger/index.ts';
import { collectingOf } from '../../src/6-run/collecting.ts';
import { loadConfig } from '../../src/6-run/config.ts';
import { importSources } from '../../src/6-run/pipeline.ts';
import type { Source } from '../../src/6-run/pipeline.ts';
import type { MadeArticle } from '../articles/index.ts';
import { articlesFor } from './corpus.ts';

/** What an import took, in seconds: until the last article was safely written, and until all was linked. */
export interface ImportTimes {
  written: number;
  linked: number;
}

/** A closed ledger, and how many generated articles are in it. */
export interface MadeLedger {
  path: string;
  articles: number;
}

/** An import that would take longer than this, by a small one, is made smaller. */
const longest = 45;
const probe = 250;

/** The ledger of one run: imported once, by the first case that needs it. */
export class Ledgers {
  readonly #folder: string;
  #made: MadeLedger | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A ledger of so many articles, or of as many as the machine can import in time. */
  async of(wanted: number): Promise<MadeLedger> {
    if (!this.#made) {
      const articles = await this.affordable(wanted);
      const path = join(this.#folder, 'ledger.db');
      await importInto(path, articlesFor(articles));
      this.#made = { path, articles };
    }
    return this.#made;
  }

  /** Takes over a ledger that a case has made, so that it need not be made again. */
  keep(made: MadeLedger): void {
    this.#made = made;
  }

  /** How many of the wanted articles can be imported in time: linking grows faster than they do. */
  async affordable(wanted: number): Promise<number> {
    if (wanted <= probe) return wanted;
    const path = join(this.#folder, 'probe.db');
    const { written, linked } = await importInto(path, articlesFor(probe));
    removeLedger(path);
    let count = wanted;
    while (count > probe && written * (count / probe) + linked * (count / probe) ** 1.5 > longest) count /= 2;
    return Math.floor(count);
  }
}

export function openAt(place: string): Promise<Ledger> {
  return openLedger(place, { who: 'bench', clock: () => new Date().toISOString() });
}

/** Imports articles as the command line does, from lines of NDJSON, into the ledger of a file or an address. */
export async function importInto(place: string, articles: readonly MadeArticle[]): Promise<ImportTimes> {
  const config = loadConfig({ flags: {}, environment: {}, folder: tmpdir() });
  const ledger = await openAt(place);
  try {
    const start = performance.now();
    let last = start;
    await importSources(ledger, linesOf(articles), collectingOf(config), ({ outcome }) => {
      if (outcome.status === 'failed') throw new Error(`${outcome.source} was not imported: ${outcome.message}`);
      last = performance.now();
    });
    return { written: (last - start) / 1000, linked: (performance.now() - last) / 1000 };
  } finally {
    await ledger.close();
  }
}

function* linesOf(articles: readonly MadeArticle[]): Iterable<Source> {
  for (const [i, article] of articles.entries())
    yield { kind: 'line', line: JSON.stringify(article), place: `line ${i + 1}` };
}

/** The bytes that a closed ledger takes. */
export function sizeOf(path: string): number {
  return statSync(path).size;
}

export function removeLedger(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
}

/** The moment of a round of pages: each is of another day, so that nothing is told of a page as it was found in the round before. */
export function momentOf(round: number): Moment {
  return { asOf: null, knownBy: null, day: `2024-01-${15 + round}`, limits: defaultMarkLimits };
}

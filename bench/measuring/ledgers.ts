import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openLedger } from '../../src/4-ledger/index.ts';
import type { Ledger } from '../../src/4-ledger/index.ts';
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

/** The ledgers of one run: each is imported once and then used by every case that needs it. */
export class Ledgers {
  readonly #folder: string;
  readonly #paths = new Map<number, Promise<string>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The path of a closed ledger of so many generated articles. */
  of(articles: number): Promise<string> {
    let path = this.#paths.get(articles);
    if (!path) this.#paths.set(articles, (path = this.#make(articles)));
    return path;
  }

  async #make(articles: number): Promise<string> {
    const path = join(this.#folder, `ledger-${articles}.db`);
    await importInto(path, articlesFor(articles));
    return path;
  }

  /** Takes over a ledger that a case has made, so that it need not be made again. */
  keep(articles: number, path: string): void {
    this.#paths.set(articles, Promise.resolve(path));
  }
}

export function openAt(path: string): Promise<Ledger> {
  return openLedger(path, { who: 'bench', clock: () => new Date().toISOString() });
}

/** Imports articles as the command line does, from lines of NDJSON. */
export async function importInto(path: string, articles: readonly MadeArticle[]): Promise<ImportTimes> {
  const config = loadConfig({ flags: {}, environment: {}, folder: join(path, '..') });
  const ledger = await openAt(path);
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

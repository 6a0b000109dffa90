import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf, LedgerError } from '../0-facts/index.ts';
import type { Collecting } from '../1-collect/index.ts';
import { openLedger } from '../4-ledger/index.ts';
import type { Ledger, LedgerOptions } from '../4-ledger/index.ts';
import { importSources } from './pipeline.ts';
import type { Source } from './pipeline.ts';

/** The articles that the example is made from. */
export const exampleRecord = fileURLToPath(new URL('../../examples/record', import.meta.url));

/** What makes the example's content beside its articles: whoever reads and links otherwise gets another ledger. */
const makers = ['0-facts', '1-collect', '2-read', '3-link', '4-ledger'];

export interface ExampleOptions {
  /** The file of the ledger. */
  location: string;
  /** The folder of the articles. */
  record: string;
  collecting: Collecting;
  opening: LedgerOptions;
  /** Hears that the ledger is being made, of so many articles. */
  tellMaking(articles: number): void;
}

/**
 * The example ledger, opened for looking only. It is made where there is none, and made anew when its
 * articles, or the programs that read and link them, have changed; nobody's own work is ever in it.
 */
export async function openExample(options: ExampleOptions): Promise<Ledger> {
  const { location, record, opening } = options;
  const stamp = stampOf(record);
  const open = (): Promise<Ledger> => openLedger(location, { ...opening, readOnly: true, example: true });
  if (stampBeside(location) === stamp) {
    try {
      return await open();
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      // Removed or damaged: it can be made again, so nobody needs to hear of it.
    }
  }
  await makeExample(options);
  writeFileSync(stampPath(location), stamp);
  return await open();
}

/** Made under another name and then put in its place, so that a half made example is never opened. */
async function makeExample({ location, record, collecting, opening, tellMaking }: ExampleOptions): Promise<void> {
  const draft = `${location}-${process.pid}`;
  const paths = articlesIn(record);
  tellMaking(paths.length);
  removeLedger(draft);
  try {
    const ledger = await openLedger(draft, { ...opening, example: true });
    try {
      const sources = paths.map((path): Source => ({ kind: 'path', path }));
      await importSources(ledger, sources, collecting, ({ error }) => {
        if (error) throw error;
      });
    } finally {
      await ledger.close();
    }
    removeLedger(location);
    renameSync(draft, location);
  } finally {
    removeLedger(draft);
  }
}

function articlesIn(record: string): string[] {
  const names = readdirSync(record).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => join(record, name));
}

/** A ledger's file with those that SQLite and the writer keep beside it. */
function removeLedger(location: string): void {
  for (const part of ['', '-wal', '-shm', '-writer']) rmSync(`${location}${part}`, { force: true });
}

const stampPath = (location: string): string => `${location}-made-from`;

function stampBeside(location: string): string | null {
  try {
    return readFileSync(stampPath(location), 'utf8');
  } catch {
    return null;
  }
}

/** Changes with the articles and with every program that has a part in the ledger's content. */
function stampOf(record: string): string {
  const floors = makers.map((floor) => fileURLToPath(new URL(`../${floor}`, import.meta.url)));
  const files = [record, ...floors].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(),
  );
  return hashOf(files.map((path) => hashOf(readFileSync(path))).join('\n'));
}

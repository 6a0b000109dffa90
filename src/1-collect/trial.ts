import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Collected, Collecting } from './collected.ts';
import { usualUnpacking } from './document.ts';
import type { Gathered } from './gather.ts';

/** How tests collect: small bounds, and always at the same instant. */
export const collecting: Collecting = {
  limits: {
    textBytes: 2000,
    sourceBytes: 20_000,
    fetchSeconds: 2,
    fetchPrivate: false,
    userAgent: 'Ganket (a test)',
    ...usualUnpacking,
  },
  clock: () => '2026-03-01T08:00:00.000Z',
};

/** The one article of a source; throws what it was refused for. */
export async function oneOf(gathered: AsyncIterable<Gathered>): Promise<Collected> {
  const all = await Array.fromAsync(gathered);
  if (all.length !== 1) throw new Error(`expected one article, found ${all.length}`);
  const [{ collected, error }] = all as [Gathered];
  if (error) throw error;
  return collected;
}

/** A folder of files for one test. */
export class TrialFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'ganket-'));

  /** Writes a file, with the folders it needs; answers its path. */
  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

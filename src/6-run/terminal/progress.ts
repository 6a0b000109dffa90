import { createRequire } from 'node:module';
import type { Terminal } from './terminal.ts';

/** How far a file that is read as it comes has been read, in bytes. */
export interface ReachedBytes {
  position: number;
  size: number;
}

/** How far a long work has come. */
export interface Progress {
  advance(count?: number, reached?: ReachedBytes | null): void;
  stop(): void;
}

/** The bar, loaded where somebody watches: filters and scripts have no use for it. */
const bars = (): typeof import('cli-progress') => createRequire(import.meta.url)('cli-progress');

const silent: Progress = { advance: () => {}, stop: () => {} };

/** A bar on standard error, where a person watches; nothing elsewhere. `total` null where the end is not known. */
export function progressOf(terminal: Terminal, total: number | null, label: string): Progress {
  if (!terminal.isWatched || (total !== null && total < 2)) return silent;
  const format = total === null ? `${label} {value}{bytes}` : `${label} {bar} {value}/{total}`;
  const { SingleBar } = bars();
  const bar = new SingleBar({ format, hideCursor: true, clearOnComplete: true, barsize: 30, stream: process.stderr });
  bar.start(total ?? Number.MAX_SAFE_INTEGER, 0, { bytes: '' });
  return {
    advance: (count = 1, reached = null) => bar.increment(count, reached ? { bytes: bytesWords(reached) } : {}),
    stop: () => {
      if (bar.isActive) bar.stop();
    },
  };
}

/** ` (512/1000 MB, 51 %)` */
export function bytesWords({ position, size }: ReachedBytes): string {
  const [done, all] = [position, size].map((bytes) => Math.round(bytes / 1e6));
  return ` (${done}/${all} MB, ${Math.floor((100 * position) / Math.max(size, 1))} %)`;
}

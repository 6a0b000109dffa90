import { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.ts';

/** How far a long work has come. */
export interface Progress {
  advance(count?: number): void;
  stop(): void;
}

const silent: Progress = { advance: () => {}, stop: () => {} };

/** A bar on standard error, where a person watches; nothing elsewhere. `total` null where the end is not known. */
export function progressOf(terminal: Terminal, total: number | null, label: string): Progress {
  if (!terminal.isWatched || (total !== null && total < 2)) return silent;
  const format = total === null ? `${label} {value}` : `${label} {bar} {value}/{total}`;
  const bar = new SingleBar({ format, hideCursor: true, clearOnComplete: true, barsize: 30, stream: process.stderr });
  bar.start(total ?? Number.MAX_SAFE_INTEGER, 0);
  return { advance: (count = 1) => bar.increment(count), stop: () => bar.stop() };
}

import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of little room, in memory, that can be filled and freed. It takes root to mount one. */
export class SmallDisk {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Mounts one at a new folder; null where this user may not. */
  static mount(folder: string, megabytes: number): SmallDisk | null {
    mkdirSync(folder);
    const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
    if (made.status !== 0) return null;
    // Also for a server's user, who is another.
    chmodSync(join(folder, '..'), 0o755);
    chmodSync(folder, 0o777);
    return new SmallDisk(folder);
  }

  /** Takes all the room that is left. */
  fill(): void {
    const file = openSync(this.#filler, 'w');
    try {
      // The last pieces are small: not one page is left.
      for (const size of [1 << 20, 4096]) this.#write(file, Buffer.alloc(size, 1));
    } finally {
      closeSync(file);
    }
  }

  #write(file: number, piece: Buffer): void {
    try {
      for (;;) writeSync(file, piece);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }

  free(): void {
    rmSync(this.#filler, { force: true });
  }

  get #filler(): string {
    return join(this.folder, 'filler');
  }

  remove(): void {
    spawnSync('umount', ['-l', this.folder]);
  }
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Who writes to the ledger just now, in a small file beside it. It only informs: the lock itself is
 * SQLite's, which ends with the process; so a note left by a killed process does no harm.
 */
export interface Holder {
  who: string;
  since: string;
}

const pathOf = (location: string): string => `${location}-writer`;

export function noteHolder(location: string, holder: Holder): void {
  quietly(() => writeFileSync(pathOf(location), JSON.stringify(holder)));
}

export function readHolder(location: string): Holder | null {
  try {
    const noted = JSON.parse(readFileSync(pathOf(location), 'utf8')) as Partial<Holder>;
    return typeof noted.who === 'string' && typeof noted.since === 'string'
      ? { who: noted.who, since: noted.since }
      : null;
  } catch {
    return null;
  }
}

/** Takes a note away, unless it is another's by now. */
export function forgetHolder(location: string, { who, since }: Holder): void {
  const noted = readHolder(location);
  if (noted?.who === who && noted.since === since) quietly(() => rmSync(pathOf(location), { force: true }));
}

/** Where no file can be written, the ledger cannot be either: SQLite says so, in its own place. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // It only informs.
  }
}

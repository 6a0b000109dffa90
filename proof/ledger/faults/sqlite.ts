import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Setting } from '../../harness/part.ts';
import { endure } from './endure.ts';
import type { Fault } from './endure.ts';
import { putClockBack, shareLedger } from './sharing.ts';
import { SmallDisk } from './small-disk.ts';

/** Somebody who is not root. */
const nobody = 65_534;

/** What can go wrong around a ledger's file, one after the other. */
export async function faultsOnSqlite({ quick, folder, claim, note, progress }: Setting): Promise<void> {
  const tries = quick ? 1 : 10;
  const tell = async (made: Promise<Parameters<typeof claim>[0]>): Promise<void> => {
    const one = await made;
    progress(`${one.name}: ${one.failures.length} failures`);
    claim(one);
  };
  const disk = SmallDisk.mount(join(folder, 'disk'), 24);
  if (disk) {
    try {
      await tell(endure(fullDisk(disk), tries, 'full'));
    } finally {
      disk.remove();
    }
  } else note('no small disk could be mounted (it takes root), so a full one was not tried');
  if (process.getuid?.() === 0) {
    for (const what of ['file', 'folder'] as const) await tell(endure(readOnly(folder, what), tries, what));
  } else note('rights of files were not tried: it takes root to work as another user');
  await tell(endure(locked(join(folder, 'locked.db')), tries, 'locked'));
  await tell(shareLedger(join(folder, 'shared.db'), 'SQLite', quick ? 2 : 20));
  await tell(putClockBack(join(folder, 'back.db'), 'SQLite', quick ? 1 : 5));
}

function fullDisk(disk: SmallDisk): Fault {
  return {
    name: 'the disk full, SQLite',
    location: join(disk.folder, 'ledger.db'),
    says: /^ledger\/full$/,
    begin: () => disk.fill(),
    end: () => disk.free(),
  };
}

/** Once it is open, a file is written whatever its rights become; so it is opened under the fault. */
function readOnly(parent: string, what: 'file' | 'folder'): Fault {
  const folder = join(parent, `read-only-${what}`);
  mkdirSync(folder);
  chownSync(folder, nobody, nobody);
  chmodSync(parent, 0o755);
  const location = join(folder, 'ledger.db');
  const path = what === 'file' ? location : folder;
  const mode = what === 'file' ? { closed: 0o444, open: 0o644 } : { closed: 0o555, open: 0o755 };
  return {
    name: `the ${what} read-only, SQLite`,
    location,
    says: /^ledger\/(read-only|cannot-open)$/,
    user: nobody,
    onlyAtOpening: true,
    begin: () => chmodSync(path, mode.closed),
    end: () => chmodSync(path, mode.open),
  };
}

function locked(location: string): Fault {
  let other: DatabaseSync;
  return {
    name: 'the file locked by another program, SQLite',
    location,
    says: /^ledger\/locked$/,
    begin: () => {
      other = new DatabaseSync(location, { timeout: 30_000 });
      other.exec('BEGIN IMMEDIATE');
    },
    end: () => {
      other.exec('ROLLBACK');
      other.close();
    },
  };
}

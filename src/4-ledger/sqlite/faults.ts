import { LedgerError } from '../../0-facts/index.ts';

/** SQLite's result codes that say something about the file or its surroundings (sqlite.org/rescode.html). */
const codes = { busy: 5, locked: 6, readOnly: 8, ioError: 10, corrupt: 11, full: 13, cannotOpen: 14, notDatabase: 26 };

/** Whether another connection holds the lock just now. */
export function isBusy(error: unknown): boolean {
  const code = primaryCode(error);
  return code === codes.busy || code === codes.locked;
}

/** Whether SQLite could not write what it needs to, be it only its own notes beside the file. */
export function isUnwritable(error: unknown): boolean {
  const code = primaryCode(error);
  return code === codes.readOnly || code === codes.cannotOpen;
}

/** Whether it is others, or the room there is, that stand in the way, and not the file itself. */
export function isOfItsPlace(error: unknown): boolean {
  return isBusy(error) || isUnwritable(error) || primaryCode(error) === codes.full;
}

/** An error of SQLite as one of the ledger's, where it is about the file; any other error as it is. */
export function faultOf(error: unknown, location: string): unknown {
  const code = primaryCode(error);
  if (code === null || error instanceof LedgerError) return error;
  const made = (name: string, message: string): LedgerError =>
    new LedgerError(`ledger/${name}`, message, { cause: { values: { location }, error } });
  switch (code) {
    case codes.notDatabase:
      return made(
        'not-sqlite',
        `${location} is no SQLite file; expected a Ganket ledger. Nothing was changed. Name another file with --ledger.`,
      );
    case codes.readOnly:
      return made(
        'read-only',
        `${location} cannot be written: the file or its folder is read-only. Nothing was changed. Allow writing there, or name another file with --ledger.`,
      );
    case codes.cannotOpen:
      return made(
        'cannot-open',
        `${location} cannot be opened or made: its folder must exist and be writable. Name another file with --ledger.`,
      );
    case codes.full:
      return made(
        'full',
        `The disk that holds ${location} is full. What was acknowledged before is there; free some space and do it again.`,
      );
    case codes.corrupt:
      return made('corrupt', `${location} is damaged. Restore it from a backup; the file itself was left as it is.`);
    case codes.ioError:
      return made(
        'disk',
        `The disk that holds ${location} refused to read or write. What was acknowledged before is there; check the disk and do it again.`,
      );
    default:
      return error;
  }
}

/** The extended code's lower byte is the primary one. */
function primaryCode(error: unknown): number | null {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' ? code & 0xff : null;
}

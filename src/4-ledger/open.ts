import { LedgerError } from '../0-facts/index.ts';
import type { Backend, BackendOptions } from './backend.ts';
import { checkKind, StoredLedger } from './stored-ledger.ts';
import type { Ledger, LinkProgress } from './ledger.ts';
import { readAddress } from './postgres/address.ts';
import { openPostgres } from './postgres/backend.ts';
import { openSqlite } from './sqlite/backend.ts';
import type { Database } from './tables.ts';

export interface LedgerOptions extends Partial<Pick<BackendOptions, 'readOnly' | 'mustExist' | 'patience'>> {
  who: string;
  clock: () => string;
  /** Says which kind is wanted: a new ledger is made of it, an old one of the other kind is refused. */
  example?: boolean;
  /** Hears how far it has come with linking what a stopped import left unlinked; not called where nothing is left. */
  tellLinking?: (progress: LinkProgress) => void;
  /** Leaves what a stopped import left unlinked to whoever opens it: it is to be linked with `link`. */
  leavesLinking?: boolean;
}

/** Opens a ledger, made where there is none: a path is an SQLite file, `postgres://` a schema of a database. Finishes the linking that a killed process began. */
export async function openLedger(location: string, options: LedgerOptions): Promise<Ledger> {
  const { readOnly = false, mustExist = readOnly, patience = 10_000, who, clock } = options;
  const backend = await openBackend(location, { readOnly, mustExist, patience, who, clock });
  try {
    const example = await exampleOf(backend, options.example);
    const ledger = new StoredLedger(backend, { example, clock });
    if (!backend.readOnly && !options.leavesLinking) await ledger.link(options.tellLinking);
    return ledger;
  } catch (error) {
    await backend.close();
    throw error;
  }
}

/** A location as it may be shown and as `Ledger.location` has it: an address without its password. */
export function shownLocation(location: string): string {
  return isPostgres(location) ? readAddress(location).location : location;
}

/** The backend that a location's scheme names. */
export async function openBackend(location: string, options: BackendOptions): Promise<Backend> {
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(location)?.[1];
  if (scheme === undefined) return await openSqlite(location, options);
  if (isPostgres(location)) return await openPostgres(location, options);
  const message = `A ledger at ${scheme}:// cannot be opened; expected the path of an SQLite file, or postgres://….`;
  throw new LedgerError('ledger/backend', message, { cause: { values: { scheme } } });
}

const isPostgres = (location: string): boolean => /^postgres(ql)?:\/\//i.test(location);

/** Whether this is the example ledger: settled when it is made. */
async function exampleOf(backend: Backend, wanted: boolean | undefined): Promise<boolean> {
  const noted = await backend.read(notedExample);
  const isExample = noted ?? (backend.readOnly ? false : await backend.write((db) => noteExample(db, wanted ?? false)));
  checkKind(backend.location, isExample, wanted);
  return isExample;
}

async function notedExample(db: Database): Promise<boolean | null> {
  const noted = await db.selectFrom('properties').select('value').where('name', '=', 'example').executeTakeFirst();
  return noted ? noted.value === 'true' : null;
}

async function noteExample(db: Database, example: boolean): Promise<boolean> {
  // Another process may have made the ledger while this one waited.
  const noted = await notedExample(db);
  if (noted !== null) return noted;
  await db
    .insertInto('properties')
    .values({ name: 'example', value: String(example) })
    .execute();
  return example;
}

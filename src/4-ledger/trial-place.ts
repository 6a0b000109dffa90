import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A ledger's place for trying things out, as another program sees it. */
export interface TrialPlace {
  readonly location: string;
  /** Puts the stored ledger of a release here, as the programs of its time left it. */
  settle(release: string): Promise<void>;
  rows(query: string): Promise<Record<string, unknown>[]>;
  run(statement: string): Promise<void>;
  /** Does what the triggers refuse, as another program could: takes them away, and puts them back as they were. */
  tamper(statements: string[]): Promise<void>;
  /** Takes the trigger `decisions_no_update` away, and lets `texts_no_delete` refuse nothing. */
  weaken(): Promise<void>;
  /** Makes it the ledger of a Ganket that knows schemas up to 999. */
  outgrow(): Promise<void>;
  /** Holds the writer's lock until the answer is called. */
  hold(): Promise<() => Promise<void>>;
  remove(): Promise<void>;
}

/** A stored file of a release, unpacked; `released/README.md` tells what they hold. */
export function releasedFile(name: string): Buffer {
  return gunzipSync(readFileSync(new URL(`released/${name}.gz`, import.meta.url)));
}

export interface TrialBackend {
  name: string;
  /** Why nothing can be tried with it on this machine; null where it can. */
  absent: string | null;
  place(): Promise<TrialPlace>;
}

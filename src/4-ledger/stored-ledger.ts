import { LedgerError } from '../0-facts/index.ts';
import type { Backend } from './backend.ts';
import { changesLinks, layDecision } from './decisions/decided.ts';
import { appendDecision, readDecisions } from './decisions/log.ts';
import type { DecisionEntry, NewDecision } from './decisions/judgement.ts';
import { appendEntries, appendReading, placeArticle } from './entries.ts';
import type { ArticleEntry, Candidate, Placement } from './entries.ts';
import { isCurrent, linkRecord, markCurrent } from './linking/relinking.ts';
import type { Horizon } from './material.ts';
import { rebuild } from './linking/rebuild.ts';
import { Snapshots } from './linking/snapshots.ts';
import { checkRevision } from './decisions/revision.ts';
import { checkCandidate, checkDecision, checkEntry, checkWithin } from './storable.ts';
import type { Database } from './tables.ts';
import { flawsOf } from './verification/flaws.ts';
import type { Flaw, Ledger, NewReading } from './ledger.ts';

/** The ledger on any backend. */
export class StoredLedger implements Ledger {
  readonly location: string;
  readonly example: boolean;
  readonly readOnly: boolean;
  readonly #backend: Backend;
  readonly #clock: () => string;
  readonly #snapshots: Snapshots;

  constructor(backend: Backend, options: { example: boolean; clock: () => string }) {
    this.location = backend.location;
    this.example = options.example;
    this.readOnly = backend.readOnly;
    this.#backend = backend;
    this.#clock = options.clock;
    this.#snapshots = new Snapshots(backend);
  }

  async place(candidate: Candidate): Promise<Placement> {
    checkCandidate(candidate);
    return await this.#backend.read((db) => placeArticle(db, candidate));
  }

  async append(entries: ArticleEntry[]): Promise<Placement[]> {
    for (const entry of entries) checkEntry(entry);
    return await this.#backend.write((db) => appendEntries(this.#backend, db, entries, this.#clock()));
  }

  async appendReadings(readings: NewReading[]): Promise<void> {
    for (const { article, reading } of readings) checkWithin(`The reading of article row ${article}`, reading);
    await this.#backend.write(async (db) => {
      for (const { article, reader, reading } of readings)
        await appendReading(db, article, reader, reading, this.#clock());
    });
  }

  link(): Promise<void> {
    return linkRecord(this.#backend, this.#clock);
  }

  async decide(decision: NewDecision): Promise<DecisionEntry> {
    checkDecision(decision);
    await this.link();
    const entry = await this.#backend.write(async (db) => {
      await checkRevision(db, decision);
      const wasCurrent = await isCurrent(db);
      const made = await appendDecision(db, decision, this.#clock());
      if (wasCurrent && !(await changesLinks(db, made))) {
        await layDecision(db, made);
        await markCurrent(db);
      }
      return made;
    });
    await this.link();
    return entry;
  }

  decisions(relation: string | null): Promise<DecisionEntry[]> {
    return this.#backend.read((db) => readDecisions(db, relation));
  }

  rebuild(): Promise<void> {
    return this.#backend.write((db) => rebuild(this.#backend, db, this.#clock()));
  }

  verify(): AsyncIterable<Flaw> {
    return flawsOf(this.#backend);
  }

  read<T>(horizon: Horizon, work: (db: Database) => Promise<T>): Promise<T> {
    return this.#snapshots.read(horizon, work);
  }

  findWords(db: Database, words: string[], limit: number): Promise<number[]> {
    return this.#backend.findWords(db, words, limit);
  }

  async close(): Promise<void> {
    await this.#snapshots.close();
    await this.#backend.close();
  }
}

/** Refuses to mix the example with a ledger of one's own. */
export function checkKind(location: string, isExample: boolean, wanted: boolean | undefined): void {
  if (wanted === undefined || wanted === isExample) return;
  const found = isExample ? 'the example ledger' : 'a ledger of its own, not the example';
  throw new LedgerError(
    'ledger/example',
    `${location} is ${found}; the two never mix. Name another file with --ledger.`,
    {
      cause: { values: { location } },
    },
  );
}

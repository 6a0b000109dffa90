import { LedgerError } from '../0-facts/index.ts';
import type { Kept, KeptKind } from '../0-facts/index.ts';
import { MailStore } from './access/mails.ts';
import { AccountStore } from './access/store.ts';
import type { Backend } from './backend.ts';
import { changesLinks, layDecision } from './decisions/decided.ts';
import { entryTime, lastEntryAt } from './chain.ts';
import { appendDecision, readDecisions } from './decisions/log.ts';
import type { DecisionEntry, HandEntry, NewDecision } from './decisions/judgement.ts';
import { appendByHand, onlyByItself } from './by-hand.ts';
import { appendEntries, appendReading, isReadBy, placeArticles, textHashOf } from './entries.ts';
import type { ArticleEntry, Candidate, Placement } from './entries.ts';
import { appendWithdrawal } from './decisions/imports/imports.ts';
import { noteBrought } from './decisions/imports/notes.ts';
import { keepNamed, keptIn } from './kept.ts';
import type { NewKept } from './kept.ts';
import { isCurrent, linkRecord, markCurrent, unlinked } from './linking/relinking.ts';
import type { Horizon } from './material.ts';
import { recall, recallAll, remember } from './originals.ts';
import { rebuild } from './linking/rebuild.ts';
import { Snapshots } from './linking/snapshots.ts';
import { checkRevision } from './decisions/revision.ts';
import { checkCandidate, checkDecision, checkEntry, checkWithin } from './storable.ts';
import type { Database } from './tables.ts';
import { flawsOf } from './verification/flaws.ts';
import type { Flaw, Ledger, LinkTold, NewReading, Within } from './ledger.ts';

/** The ledger on any backend. */
export class StoredLedger implements Ledger {
  readonly location: string;
  readonly example: boolean;
  readonly readOnly: boolean;
  readonly accounts: AccountStore;
  readonly mails: MailStore;
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
    this.accounts = new AccountStore(backend, options.clock);
    this.mails = new MailStore(backend, options.clock);
  }

  check(candidate: Candidate): void {
    checkCandidate(candidate);
  }

  async place(candidates: readonly Candidate[]): Promise<Placement[]> {
    for (const candidate of candidates) checkCandidate(candidate);
    return await this.#backend.read((db) => placeArticles(db, candidates));
  }

  async append(entries: ArticleEntry[], within?: Within): Promise<Placement[]> {
    for (const entry of entries) checkEntry(entry);
    return await this.#write(async (db, at) => {
      const placements = await appendEntries(this.#backend, db, entries, at);
      if (within) await noteBrought(db, within, { articles: broughtIn(placements), decisions: [] }, at);
      return placements;
    });
  }

  async appendReadings(readings: NewReading[]): Promise<void> {
    for (const { article, reading } of readings) checkWithin(`The reading of article row ${article}`, reading);
    await this.#write(async (db, at) => {
      for (const { article, reader, reading } of readings) {
        // Another process may have read it meanwhile.
        if (await isReadBy(db, article, reader)) continue;
        const textHash = await textHashOf(db, article);
        await appendReading(db, { article, textHash, reader, reading }, at);
      }
    });
  }

  link(tell?: LinkTold): Promise<void> {
    return linkRecord(this.#backend, this.#clock, { tell });
  }

  async unlinked(): Promise<number> {
    return (await this.#backend.read(unlinked)) ?? 0;
  }

  async decide(decision: NewDecision, within?: Within): Promise<DecisionEntry> {
    checkDecision(decision);
    const { kind } = decision.judgement;
    if (kind === 'enter' || kind === 'withdraw') throw onlyByItself(kind);
    if (!within) await this.link();
    const entry = await this.#write(async (db, at) => {
      await checkRevision(db, decision);
      const wasCurrent = await isCurrent(db);
      const made = await appendDecision(db, decision, at);
      if (wasCurrent && !(await changesLinks(db, made))) {
        await layDecision(db, made);
        await markCurrent(db);
      }
      if (within) await noteBrought(db, within, { articles: [], decisions: [made.seq] }, at);
      return made;
    });
    if (!within) await this.link();
    return entry;
  }

  async enter(entry: HandEntry, by: Pick<NewDecision, 'who' | 'why'>, within?: Within): Promise<DecisionEntry> {
    checkWithin('The entry', [entry, by]);
    const made = await this.#write(async (db, at) => {
      const { entry: decision, placement } = await appendByHand(this.#backend, db, entry, by, at);
      const brought = { articles: broughtIn([placement]), decisions: [decision.seq] };
      if (within) await noteBrought(db, within, brought, at);
      return decision;
    });
    if (!within) await this.link();
    return made;
  }

  async withdraw(importId: string, by: Pick<NewDecision, 'who' | 'why'>): Promise<DecisionEntry> {
    checkWithin('The decision', by);
    const made = await this.#write((db, at) => appendWithdrawal(db, importId, by, at));
    await this.link();
    return made;
  }

  lastEntryAt(): Promise<string | null> {
    return this.#backend.read(lastEntryAt);
  }

  /** One transaction, with the instant under which its entries are noted. */
  #write<T>(work: (db: Database, at: string) => Promise<T>): Promise<T> {
    return this.#backend.write(async (db) => await work(db, await entryTime(db, this.#clock())));
  }

  decisions(relation: string | null): Promise<DecisionEntry[]> {
    return this.#backend.read((db) => readDecisions(db, relation));
  }

  async keep(entry: NewKept): Promise<void> {
    checkWithin('What is kept', entry);
    await this.#backend.write((db) => keepNamed(db, entry, this.#clock()));
  }

  kept(kind: KeptKind, relation: string | null): Promise<Kept[]> {
    return this.#backend.read((db) => keptIn(db, kind, relation));
  }

  compact(): Promise<void> {
    return this.#backend.compact();
  }

  rebuild(): Promise<void> {
    return this.#write((db, at) => rebuild(this.#backend, db, at));
  }

  verify(): AsyncIterable<Flaw> {
    return flawsOf(this.#backend);
  }

  read<T>(horizon: Horizon, work: (db: Database) => Promise<T>): Promise<T> {
    return this.#snapshots.read(horizon, work);
  }

  isWhole(horizon: Horizon): Promise<boolean> {
    return this.#snapshots.isWhole(horizon);
  }

  revision(): Promise<string> {
    return this.#backend.revision();
  }

  findWords(db: Database, words: string[], limit: number): Promise<number[]> {
    return this.#backend.findWords(db, words, limit);
  }

  recall(source: string): Promise<string | null> {
    return this.#backend.read((db) => recall(db, source));
  }

  recallAll(beginning: string): Promise<{ source: string; state: string }[]> {
    return this.#backend.read((db) => recallAll(db, beginning));
  }

  remember(source: string, state: string): Promise<void> {
    return this.#backend.write((db) => remember(db, source, state));
  }

  async close(): Promise<void> {
    await this.#snapshots.close();
    await this.#backend.close();
  }
}

function broughtIn(placements: Placement[]): [string, number][] {
  return placements.flatMap(({ status, article, version }) =>
    status === 'known' ? [] : [[article, version] satisfies [string, number]],
  );
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

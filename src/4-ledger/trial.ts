import { describe } from 'vitest';
import { evidenceAt, hashOf } from '../0-facts/index.ts';
import type { Commitment, Encounter, Indicator, OfficeHolding, Reading, Thing } from '../0-facts/index.ts';
import type { ArticleEntry } from './entries.ts';
import type { Ledger } from './ledger.ts';
import { openLedger } from './open.ts';
import type { LedgerOptions } from './open.ts';
import { postgres } from './postgres/trial.ts';
import { sqlite } from './sqlite/trial.ts';
import type { TrialPlace } from './trial-place.ts';
import type { Moment } from './views/moment.ts';

/** Ledgers and articles for trying things out in tests. */

/** A ledger in a place of its own, with a clock that the test sets. */
export class Trial {
  readonly place: TrialPlace;
  now = '2026-03-01T08:00:00.000Z';
  #open: Ledger[] = [];

  constructor(place: TrialPlace) {
    this.place = place;
  }

  get location(): string {
    return this.place.location;
  }

  async open(options: Partial<LedgerOptions> = {}): Promise<Ledger> {
    const ledger = await openLedger(this.location, { who: 'a test', clock: () => this.now, patience: 200, ...options });
    this.#open.push(ledger);
    return ledger;
  }

  /** What stands in the database, as another program sees it. */
  async rows(query: string): Promise<Record<string, unknown>[]> {
    return await this.place.rows(query);
  }

  async close(): Promise<void> {
    for (const ledger of this.#open) await ledger.close();
    this.#open = [];
  }

  async end(): Promise<void> {
    await this.close();
    await this.place.remove();
  }
}

const backends = [sqlite, postgres];

/** Runs cases on every backend. Where one is absent they are skipped, with the reason in their name. */
export function onEveryBackend(cases: (begin: () => Promise<Trial>) => void): void {
  for (const { name, absent, place } of backends) {
    const title = absent === null ? `on ${name}` : `on ${name} (${absent})`;
    describe.skipIf(absent !== null)(title, () => cases(async () => new Trial(await place())));
  }
}

/** Words of an article and the records that stand on them, each without its evidence. */
export interface Passage {
  words: string;
  commitment?: Partial<Commitment>;
  encounter?: Partial<Encounter>;
  indicator?: Partial<Indicator>;
  office?: Partial<OfficeHolding>;
  thing?: Partial<Thing>;
}

export interface TrialArticle {
  id: string;
  publishedOn?: string | null;
  title?: string | null;
  publisher?: string | null;
  origin?: string;
  reader?: string;
  passages: Passage[];
}

/** An article with its reading, made from passages; the text is the passages, parted by blank lines. */
export function entryOf({ id, passages, ...about }: TrialArticle): ArticleEntry {
  const text = passages.map(({ words }) => words).join('\n\n');
  const { publishedOn = null, title = null, publisher = null, origin = `id:${id}`, reader = '1' } = about;
  const reading: Reading = {
    document: { id, language: 'vi', publishedOn },
    encounters: [],
    commitments: [],
    results: [],
    indicators: [],
    offices: [],
    things: [],
  };
  for (const passage of passages) addRecords(reading, text, passage);
  const retrievedAt = '2026-03-01T07:00:00.000Z';
  const article = {
    id,
    text,
    sha256: hashOf(text),
    title,
    publisher,
    publishedOn,
    url: null,
    source: origin,
    retrievedAt,
  };
  return { article, origin, reading, reader };
}

function addRecords(reading: Reading, text: string, { words, ...records }: Passage): void {
  const start = text.indexOf(words);
  const evidence = evidenceAt(text, start, start + words.length);
  const { commitment, encounter, indicator, office, thing } = records;
  if (commitment) {
    const usual = {
      force: 'agreed',
      speakers: ['hai bên'],
      holders: ['LAO', 'VNM'],
      pillars: ['trade'],
      due: null,
    } as const;
    const made = { ...usual, action: words, indicator: false, ...commitment };
    reading.commitments.push({
      ...made,
      speakers: [...made.speakers],
      holders: [...made.holders],
      pillars: [...made.pillars],
      evidence,
    });
  }
  if (encounter) {
    const participants = [
      { name: 'Trần Minh Giang', country: 'VNM' },
      { name: 'Khamsone Phommachit', country: 'LAO' },
    ];
    reading.encounters.push({
      kind: 'talks',
      participants,
      date: null,
      place: null,
      status: 'held',
      ...encounter,
      evidence,
    });
  }
  if (indicator) {
    const usual = {
      metric: 'trade-turnover',
      kind: 'target',
      value: 0,
      unit: 'USD',
      date: null,
      scope: 'LAO-VNM',
    } as const;
    reading.indicators.push({ ...usual, ...indicator, evidence });
  }
  if (office)
    reading.offices.push({ name: 'Trần Minh Giang', office: 'Bộ trưởng', country: 'VNM', ...office, evidence });
  if (thing) reading.things.push({ kind: 'milestone', name: words, date: null, number: null, ...thing, evidence });
}

/** The ledger as it is seen on a day, all of it. */
export function seenOn(day: string): Moment {
  return {
    asOf: null,
    knownBy: null,
    day,
    limits: { dueSoonDays: 90, silentDays: 183, stalledDays: 365, graceDays: 90 },
  };
}

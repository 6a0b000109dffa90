import type { BriefWish } from '../../0-facts/index.ts';
import { countryName, relationCountries } from '../../0-facts/index.ts';
import type {
  EncounterRow,
  MilestoneRow,
  PersonRow,
  RelationView,
  RequestRow,
  Series,
  ThreadRow,
} from '../../0-facts/index.ts';
import { addDays, openStates } from '../../0-facts/index.ts';
import {
  encounterRows,
  milestoneRows,
  personRows,
  relationView,
  requestRows,
  seriesRows,
  threadRows,
} from '../../4-ledger/index.ts';
import type { Ledger, Moment } from '../../4-ledger/index.ts';

/** What the sections of a brief are written from: the ledger's views of one relation at one moment. */
export interface Material {
  wish: BriefWish;
  ledger: Ledger;
  moment: Moment;
  /** First day of what is new, `YYYY-MM-DD`. */
  since: string;
  /** The relation's states, the home side first. */
  countries: string[];
  relation: RelationView;
  /** All commitments of the wished fields, those last said first. */
  threads: ThreadRow[];
  open: ThreadRow[];
  encounters: EncounterRow[];
  series: Series[];
  milestones: MilestoneRow[];
  persons: PersonRow[];
  /** Who was asked how far something is, and has not answered. */
  unanswered: RequestRow[];
  /** The countries of those who speak, by name. */
  countryOf: (speaker: string) => string | null;
}

/** A year back, where nobody says since when. */
const usualDays = 365;

/** Reads what a brief needs; null where the ledger knows nothing of the relation. */
export async function materialOf(ledger: Ledger, moment: Moment, wish: BriefWish): Promise<Material | null> {
  const { relation: id } = wish;
  const relation = await relationView(ledger, moment, id);
  if (!relation) return null;
  const inFields = ({ pillars }: ThreadRow): boolean =>
    !wish.pillars.length || pillars.some((pillar) => wish.pillars.includes(pillar));
  const threads = (
    await everyPage((cursor) => threadRows(ledger, moment, { relation: id, cursor, limit: 500 }))
  ).filter(inFields);
  const persons = await everyPage((cursor) => personRows(ledger, moment, { relation: id, cursor, limit: 500 }));
  return {
    wish,
    ledger,
    moment,
    since: wish.since ?? addDays(moment.day, -usualDays),
    countries: relationCountries(id, wish.home),
    relation,
    threads,
    open: threads.filter(({ state, review }) => openStates.includes(state) && review !== 'retracted'),
    encounters: await everyPage((cursor) => encounterRows(ledger, moment, { relation: id, cursor, limit: 500 })),
    series: await seriesRows(ledger, moment, { relation: id }),
    milestones: await milestoneRows(ledger, moment, { relation: id }),
    persons,
    unanswered: await requestRows(ledger, moment, { relation: id, status: 'unanswered' }),
    countryOf: countriesOf(persons, id.split('-')),
  };
}

async function everyPage<T>(
  ask: (cursor?: string) => Promise<{ items: T[]; nextCursor: string | null }>,
): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(cursor);
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return all;
}

/** Speakers are persons, or states under their Vietnamese names. */
function countriesOf(persons: PersonRow[], countries: string[]): Material['countryOf'] {
  const known = new Map(persons.map(({ name, country }) => [name, country]));
  for (const code of countries) known.set(countryName(code, 'vi'), code);
  return (speaker) => known.get(speaker) ?? null;
}

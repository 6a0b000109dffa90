import type { BriefWish } from '../../../0-facts/index.ts';
import { countryName, relationCountries } from '../../../0-facts/index.ts';
import type {
  DecidedState,
  EncounterRow,
  MilestoneRow,
  PersonRow,
  RejectedRow,
  RelationView,
  RequestRow,
  Series,
  ThreadRow,
  ToldThread,
} from '../../../0-facts/index.ts';
import { addDays, openStates } from '../../../0-facts/index.ts';
import {
  changedThreads,
  encounterRows,
  milestoneRows,
  personRows,
  rejectedRows,
  relationView,
  requestRows,
  seriesRows,
  statesSet,
  thingRows,
  threadArticles,
  threadRows,
  toldThreads,
} from '../../../4-ledger/index.ts';
import type { Ledger, Moment } from '../../../4-ledger/index.ts';
import type { Cited } from '../draft.ts';
import { keptToFields } from './fields.ts';
import { holdersOn } from './posts.ts';
import type { Holder } from './posts.ts';
import { isDated } from './meeting-days.ts';
import { heldSession } from './sessions.ts';
import type { HeldSession } from './sessions.ts';
import { checkWish } from './wish.ts';

/** What the sections of a brief are written from: the ledger's views of one relation at one moment. */
export interface Material {
  wish: BriefWish;
  /** The day for which the brief tells, `YYYY-MM-DD`. */
  day: string;
  /** First day of what is new, `YYYY-MM-DD`. */
  since: string;
  /** The relation's states, the home side first. */
  countries: string[];
  framework: RelationView['framework'];
  /** Commitments of the wished fields, those last said first; without those on which people disagree; what a person decided of their state is on their words. */
  threads: ThreadRow[];
  open: ThreadRow[];
  /** Those that came to a state or were said with a change since, whole. */
  changed: ToldThread[];
  /** Left out everywhere: people said that they are none, or do not agree on them. */
  rejected: RejectedRow[];
  disputed: ThreadRow[];
  encounters: EncounterRow[];
  series: Series[];
  milestones: MilestoneRow[];
  /** Persons whose posts articles tell. */
  holders: Holder[];
  /** Who was asked how far something is, and has not answered. */
  unanswered: RequestRow[];
  /** The session since which is reported, where one is named. */
  session: HeldSession | null;
  /** The countries of those who speak, by name. */
  countryOf: (speaker: string) => string | null;
  /** The articles that state each commitment, by its id. */
  articlesOf: ReadonlyMap<string, string[]>;
  /** Whole commitments, with all times they were said. */
  toldOf: (threads: ThreadRow[]) => Promise<ToldThread[]>;
}

/** A year back, where nobody says since when. */
const usualDays = 365;

/** Reads what a brief needs; null where the ledger knows nothing of the relation. */
export async function materialOf(ledger: Ledger, moment: Moment, wish: BriefWish): Promise<Material | null> {
  const { relation } = wish;
  const known = await relationView(ledger, moment, relation);
  if (!known) return null;
  checkWish(wish, moment.day);
  const page = { relation, limit: 500 };
  const encounters = await everyPage((cursor) => encounterRows(ledger, moment, { ...page, cursor }));
  const session = await sessionOf(ledger, moment, wish, encounters);
  const since = session?.date ?? wish.since ?? addDays(moment.day, -usualDays);
  const all = await everyPage((cursor) => threadRows(ledger, moment, { ...page, cursor }));
  const decided = await statesSet(ledger, moment, relation);
  const threads = all.filter(isTold).map((thread) => withDecision(thread, decided.get(thread.id)));
  const persons = await everyPage((cursor) => personRows(ledger, moment, { ...page, cursor }));
  const disputed = all.filter(({ review }) => review === 'disputed');
  const changed = (await changedThreads(ledger, moment, { relation, since })).filter(isTold);
  const material: Material = {
    wish,
    day: moment.day,
    since,
    countries: relationCountries(relation, wish.home),
    framework: known.framework,
    threads,
    open: threads.filter(({ state }) => openStates.includes(state)),
    changed,
    rejected: await rejectedRows(ledger, moment, relation),
    disputed,
    encounters,
    series: await seriesRows(ledger, moment, { relation }),
    milestones: (await milestoneRows(ledger, moment, { relation })).filter(isAhead(encounters, disputed)),
    holders: holdersOn(persons, moment.day),
    unanswered: await requestRows(ledger, moment, { relation, status: 'unanswered' }),
    session,
    countryOf: countriesOf(persons, relation.split('-')),
    articlesOf: await threadArticles(ledger, moment, relation),
    toldOf: (wanted) => toldAmong(ledger, moment, wanted, changed),
  };
  return wish.pillars.length ? keptToFields(material) : material;
}

/**
 * Not what is called an encounter though its date is none (a year aimed at, a plan's period), nor the deadline of what
 * people do not agree on.
 */
function isAhead(encounters: EncounterRow[], disputed: ThreadRow[]): (milestone: MilestoneRow) => boolean {
  const undated = new Set(encounters.filter((encounter) => !isDated(encounter)).map(({ id }) => id));
  const doubted = new Set(disputed.map(({ id }) => id));
  return ({ id, source, thread }) =>
    source === 'encounter' ? !undated.has(id) : source !== 'due' || !doubted.has(thread ?? id);
}

const isTold = ({ review }: ThreadRow): boolean => review !== 'disputed';

/** A commitment whose words carry what a person decided of its state. */
function withDecision(thread: ThreadRow, decided?: DecidedState): ThreadRow {
  if (!decided) return thread;
  const { state, who, at, why } = decided;
  const quote: Cited = { ...thread.quote, decided: { state, who, at, why } };
  return { ...thread, quote };
}

/** The session that a report for a committee's session names; other briefs are of no session. */
async function sessionOf(
  ledger: Ledger,
  moment: Moment,
  wish: BriefWish,
  encounters: EncounterRow[],
): Promise<HeldSession | null> {
  if (wish.session === null) return null;
  const named = await thingRows(ledger, moment, { relation: wish.relation, kind: 'mechanism' });
  return heldSession({ ...wish, session: wish.session }, named, encounters);
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

/** What was said of each of some threads; what was read of those that changed is not read again. */
async function toldAmong(
  ledger: Ledger,
  moment: Moment,
  wanted: readonly ThreadRow[],
  changed: readonly ToldThread[],
): Promise<ToldThread[]> {
  const told = new Map(changed.map((thread) => [thread.id, thread]));
  const missing = wanted.flatMap(({ id }) => (told.has(id) ? [] : [id]));
  for (const thread of await toldThreads(ledger, moment, missing)) told.set(thread.id, thread);
  return wanted.flatMap(({ id }) => told.get(id) ?? []);
}

/** Speakers are persons, or states under their names. */
function countriesOf(persons: PersonRow[], countries: string[]): Material['countryOf'] {
  const known = new Map(persons.map(({ name, country }) => [name, country]));
  for (const code of countries)
    for (const language of ['vi', 'en'] as const) known.set(countryName(code, language), code);
  return (speaker) => known.get(speaker) ?? null;
}

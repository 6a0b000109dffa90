import { openStates } from '../../0-facts/index.ts';
import type { MilestoneRow, ThingKind } from '../../0-facts/index.ts';
import type { LinkedEncounter } from '../../3-link/index.ts';
import { daysOf } from '../../0-facts/index.ts';
import type { Ledger } from '../ledger.ts';
import { unpack } from '../packing.ts';
import type { Database } from '../tables.ts';
import type { Moment } from './moment.ts';
import { nameOf } from './parties/named.ts';
import { Participants } from './parties/participants.ts';
import { Quotes, wordsIn } from './quotes.ts';
import type { Words } from './quotes.ts';
import { threadsById } from './threads.ts';

export interface MilestoneQuery {
  relation?: string | undefined;
  /** Days, both included; without them what lies ahead of the moment's day. */
  from?: string | undefined;
  to?: string | undefined;
  limit?: number | undefined;
}

interface FoundMilestone extends Omit<MilestoneRow, 'quote'> {
  /** Found for those alone that are shown. */
  words(): Words | Promise<Words>;
  /** Who its participants are is looked up for those alone that are shown, too. */
  encounter: LinkedEncounter | null;
}

type Between = (date: string) => boolean;

/** Dated things ahead (or between two days): milestones named, encounters planned, threads due; the next first. */
export async function milestoneRows(
  ledger: Ledger,
  moment: Moment,
  query: MilestoneQuery = {},
): Promise<MilestoneRow[]> {
  return await ledger.read(moment, (db) => milestonesIn(db, moment, query));
}

export async function milestonesIn(db: Database, moment: Moment, query: MilestoneQuery): Promise<MilestoneRow[]> {
  const from = query.from ?? moment.day;
  const isBetween: Between = (date) => {
    const days = daysOf(date);
    return days !== null && (days.last ?? '9999') >= from && (!query.to || (days.first ?? '') <= query.to);
  };
  const found = [
    ...(await named(db, query, isBetween)),
    ...(await planned(db, query, isBetween)),
    ...(await due(db, query, isBetween)),
  ];
  const next = once(found).sort(byDate).slice(0, query.limit);
  const participants = await Participants.of(
    db,
    next.flatMap(({ encounter }) => encounter ?? []),
  );
  const shown: { milestone: Omit<MilestoneRow, 'quote'>; words: Words }[] = [];
  for (const { words, encounter, ...milestone } of next) {
    const named = encounter ? participants.partiesOf(encounter).map(nameOf) : milestone.named;
    shown.push({ milestone: { ...milestone, named }, words: await words() });
  }
  const quotes = await Quotes.ofArticles(
    db,
    shown.map(({ words }) => words.article),
  );
  return shown.map(({ milestone, words }) => ({ ...milestone, quote: quotes.of(words) }));
}

/** Things with a date of their own, by the relations of the articles that name them. */
async function named(db: Database, { relation }: MilestoneQuery, isBetween: Between): Promise<FoundMilestone[]> {
  let rows = db
    .selectFrom('things as t')
    .innerJoin('linked_articles as l', 'l.article', 't.article')
    .leftJoin('article_relations as r', 'r.article', 't.article')
    .select(['t.fact', 't.kind', 't.name', 't.folded', 't.date', 't.article', 'r.relation'])
    .where('t.kind', 'in', ['milestone', 'mechanism', 'project'])
    .where('t.date', 'is not', null)
    .orderBy('l.published_on', (order) => order.desc().nullsLast())
    .orderBy('t.article', 'desc')
    .orderBy('t.position')
    .orderBy('r.relation');
  if (relation) rows = rows.where('r.relation', '=', relation);
  const found = (await rows.execute()).filter(({ date }) => isBetween(date!));
  return found.map(({ fact, kind, name, folded, date, article, relation: of }) => ({
    id: fact,
    relation: of,
    source: 'thing',
    name,
    date: date!,
    thread: null,
    named: [{ kind: kind as ThingKind, id: folded, name }],
    encounter: null,
    words: () => wordsIn(db, fact, article),
  }));
}

async function planned(db: Database, { relation }: MilestoneQuery, isBetween: Between): Promise<FoundMilestone[]> {
  let rows = db
    .selectFrom('encounters')
    .select(['date', 'link'])
    .where('status', '=', 'planned')
    .where('date', 'is not', null);
  if (relation) rows = rows.where('relation', '=', relation);
  const found = (await rows.execute()).filter((row) => isBetween(row.date!));
  return found.map(({ link }) => {
    const encounter = unpack<LinkedEncounter>(link);
    const { id, relation: of, date, participants, facts } = encounter;
    const name = participants.map((participant) => participant.name).join(', ');
    const words = () => facts.at(-1)!;
    return { id, relation: of, source: 'encounter', name, date: date!, thread: null, named: [], encounter, words };
  });
}

async function due(db: Database, { relation }: MilestoneQuery, isBetween: Between): Promise<FoundMilestone[]> {
  let rows = db
    .selectFrom('threads')
    .select(['id', 'relation', 'action', 'due'])
    .where('due', 'is not', null)
    .where('state', 'in', [...openStates]);
  if (relation) rows = rows.where('relation', '=', relation);
  const found = (await rows.execute()).filter((row) => isBetween(row.due!));
  return found.map((row) => ({
    id: row.id,
    relation: row.relation,
    source: 'due',
    name: row.action,
    date: row.due!,
    thread: row.id,
    named: [],
    encounter: null,
    words: async () => (await threadsById(db, [row.id]))[0]!.link.facts.at(-1)!,
  }));
}

/** The same thing named by several articles is one milestone, on the latest one's words. */
function once(found: FoundMilestone[]): FoundMilestone[] {
  const kept = new Map<string, FoundMilestone>();
  for (const milestone of found) {
    const key = milestone.source === 'thing' ? `${milestone.name.toLowerCase()} ${milestone.date}` : milestone.id;
    if (!kept.has(key)) kept.set(key, milestone);
  }
  return [...kept.values()];
}

function byDate(a: FoundMilestone, b: FoundMilestone): number {
  const [left, right] = [lastDay(a.date), lastDay(b.date)];
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
}

const lastDay = (date: string): string => daysOf(date)?.last ?? '9999';

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
import type { ThreadRecord } from './threads.ts';

export interface MilestoneQuery {
  relation?: string | undefined;
  /** Days, both included; without them what lies ahead of the moment's day. */
  from?: string | undefined;
  to?: string | undefined;
  limit?: number | undefined;
}

interface FoundMilestone extends Pick<MilestoneRow, 'id' | 'relation' | 'source' | 'date'> {
  /** Of a thing: which it is, and the version of the article that names it last. */
  thing: { kind: ThingKind; name: string; folded: string; article: number } | null;
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
  return await told(db, once(found).sort(byDate).slice(0, query.limit));
}

/** What is told of those that are shown; of the others it is not looked up. */
async function told(db: Database, shown: FoundMilestone[]): Promise<MilestoneRow[]> {
  const ids = (source: MilestoneRow['source']): string[] =>
    shown.filter((one) => one.source === source).map(({ id }) => id);
  const encounters = await encountersById(db, ids('encounter'));
  const participants = await Participants.of(db, [...encounters.values()]);
  const threads = await dueById(db, ids('due'));
  const milestones: { row: Omit<MilestoneRow, 'quote'>; words: Words }[] = [];
  for (const { id, relation, source, date, thing } of shown) {
    const row = (name: string, thread: string | null, named: MilestoneRow['named']): Omit<MilestoneRow, 'quote'> => ({
      id,
      relation,
      source,
      name,
      date,
      thread,
      named,
    });
    const [encounter, thread] = [encounters.get(id), threads.get(id)];
    if (thing) {
      const { kind, name, folded, article } = thing;
      milestones.push({ row: row(name, null, [{ kind, id: folded, name }]), words: await wordsIn(db, id, article) });
    } else if (encounter) {
      const name = encounter.participants.map((participant) => participant.name).join(', ');
      const named = participants.partiesOf(encounter).map(nameOf);
      milestones.push({ row: row(name, null, named), words: encounter.facts.at(-1)! });
    } else if (thread) {
      milestones.push({ row: row(thread.row.action, id, []), words: thread.link.facts.at(-1)! });
    }
  }
  const quotes = await Quotes.ofArticles(
    db,
    milestones.map(({ words }) => words.article),
  );
  return milestones.map(({ row, words }) => ({ ...row, quote: quotes.of(words) }));
}

async function dueById(db: Database, ids: string[]): Promise<Map<string, ThreadRecord>> {
  const found = new Map<string, ThreadRecord>();
  for (let i = 0; i < ids.length; i += 500)
    for (const thread of await threadsById(db, ids.slice(i, i + 500))) found.set(thread.row.id, thread);
  return found;
}

/** Things with a date of their own, by the relations of the articles that name them. */
async function named(db: Database, { relation }: MilestoneQuery, isBetween: Between): Promise<FoundMilestone[]> {
  const rows = relation ? namedIn(db, relation) : namedAnywhere(db);
  const found = await rows
    .select(['t.fact', 't.kind', 't.name', 't.folded', 't.date', 't.article', 'r.relation'])
    .where('t.kind', 'in', ['milestone', 'mechanism', 'project'])
    .where('t.date', 'is not', null)
    .orderBy('l.published_on', (order) => order.desc().nullsLast())
    .orderBy('t.article', 'desc')
    .orderBy('t.position')
    .orderBy('r.relation')
    .execute();
  return found
    .filter(({ date }) => isBetween(date!))
    .map(({ fact, kind, name, folded, date, article, relation: of }) => {
      const thing = { kind: kind as ThingKind, name, folded, article };
      return { id: fact, relation: of, source: 'thing', date: date!, thing };
    });
}

function namedAnywhere(db: Database) {
  return db
    .selectFrom('things as t')
    .innerJoin('linked_articles as l', 'l.article', 't.article')
    .leftJoin('article_relations as r', 'r.article', 't.article');
}

/** Joined in this order, as few articles name any: when they were published is looked up for those alone. */
function namedIn(db: Database, relation: string) {
  return db
    .selectFrom('article_relations as r')
    .crossJoin('things as t')
    .crossJoin('linked_articles as l')
    .where('r.relation', '=', relation)
    .whereRef('t.article', '=', 'r.article')
    .whereRef('l.article', '=', 't.article');
}

async function planned(db: Database, { relation }: MilestoneQuery, isBetween: Between): Promise<FoundMilestone[]> {
  let rows = db
    .selectFrom('encounters')
    .select(['id', 'relation', 'date'])
    .where('status', '=', 'planned')
    .where('date', 'is not', null);
  if (relation) rows = rows.where('relation', '=', relation);
  const found = (await rows.execute()).filter((row) => isBetween(row.date!));
  return found.map(({ id, relation: of, date }) => ({
    id,
    relation: of,
    source: 'encounter',
    date: date!,
    thing: null,
  }));
}

async function encountersById(db: Database, ids: string[]): Promise<Map<string, LinkedEncounter>> {
  const found = new Map<string, LinkedEncounter>();
  for (let i = 0; i < ids.length; i += 500) {
    const some = ids.slice(i, i + 500);
    const rows = await db.selectFrom('encounters').select(['id', 'link']).where('id', 'in', some).execute();
    for (const { id, link } of rows) found.set(id, unpack<LinkedEncounter>(link));
  }
  return found;
}

/** Threads due. Their dates are counted first: of thousands, those of the next few dates are read. */
async function due(db: Database, query: MilestoneQuery, isBetween: Between): Promise<FoundMilestone[]> {
  let open = db
    .selectFrom('threads')
    .where('due', 'is not', null)
    .where('state', 'in', [...openStates]);
  if (query.relation) open = open.where('relation', '=', query.relation);
  const counted = await open
    .select(['due', (some) => some.fn.countAll<number>().as('count')])
    .groupBy('due')
    .execute();
  const dates = nextOf(
    counted.map((one) => ({ date: one.due!, count: Number(one.count) })).filter(({ date }) => isBetween(date)),
    query.limit ?? Infinity,
  );
  const found: FoundMilestone[] = [];
  for (let i = 0; i < dates.length; i += 500) {
    const rows = await open
      .select(['id', 'relation', 'due'])
      .where('due', 'in', dates.slice(i, i + 500))
      .execute();
    for (const { id, relation, due: date } of rows)
      found.push({ id, relation, source: 'due', date: date!, thing: null });
  }
  return found;
}

/** The dates that come next, until so many threads are due; of those that end on the same day, all. */
function nextOf(counted: { date: string; count: number }[], wanted: number): string[] {
  const byDay = counted.sort((a, b) => (lastDay(a.date) < lastDay(b.date) ? -1 : 1));
  const dates: string[] = [];
  let [found, last] = [0, ''];
  for (const { date, count } of byDay) {
    if (found >= wanted && lastDay(date) !== last) break;
    dates.push(date);
    found += count;
    last = lastDay(date);
  }
  return dates;
}

/** The same thing named by several articles is one milestone, on the latest one's words. */
function once(found: FoundMilestone[]): FoundMilestone[] {
  const kept = new Map<string, FoundMilestone>();
  for (const milestone of found) {
    const { id, date, thing } = milestone;
    const key = thing ? `${thing.name.toLowerCase()} ${date}` : id;
    if (!kept.has(key)) kept.set(key, milestone);
  }
  return [...kept.values()];
}

function byDate(a: FoundMilestone, b: FoundMilestone): number {
  const [left, right] = [lastDay(a.date), lastDay(b.date)];
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
}

const lastDay = (date: string): string => daysOf(date)?.last ?? '9999';

import { compareDates } from '../../0-facts/index.ts';
import type { Commitment, Reading, Restatement, StateEvidence, ThreadView, ToldThread } from '../../0-facts/index.ts';
import type { LinkedThread, ThreadFact } from '../../3-link/index.ts';
import { decisionsAbout } from '../decisions/decided.ts';
import { standing, withoutRestricted } from '../decisions/log.ts';
import type { DecisionEntry } from '../decisions/judgement.ts';
import type { Ledger } from '../ledger.ts';
import { unpack } from '../packing.ts';
import type { Database } from '../tables.ts';
import type { Moment } from './moment.ts';
import { readingsOf } from './readings.ts';
import { Quotes, wordsOfFacts } from './quotes.ts';
import { relatedTo } from './ties.ts';
import { encountersOf, namedIn } from './parties/named.ts';
import { findThreads, rowOf } from './threads.ts';
import type { ThreadRecord } from './threads.ts';

/**
 * One thread with its restatements and what speaks of its state; null where there is none. An id that
 * went into another thread leads there: the answer then has the other id.
 */
export async function threadView(ledger: Ledger, moment: Moment, id: string): Promise<ThreadView | null> {
  return await ledger.read(moment, async (db) => {
    const record = await findThread(db, id);
    return record && (await viewOf(db, moment, record));
  });
}

/**
 * The threads of a relation that came to a state or were said with a change since a day, whole; those whose state
 * people set are among them, whenever it was.
 */
export async function changedThreads(
  ledger: Ledger,
  moment: Moment,
  { relation, since }: { relation: string; since: string },
): Promise<ToldThread[]> {
  const isSince = (date: string | null): boolean => date !== null && compareDates(date, since) >= 0;
  return await ledger.read(moment, async (db) => {
    const all = await findThreads(db, moment, { relation }, { after: null, count: Infinity });
    const readings = new Map<number, Reading>();
    const told: ToldThread[] = [];
    for (const record of all) {
      const { steps, facts, state } = record.link;
      const changed =
        record.row.state !== state ||
        steps.some(({ date }) => isSince(date)) ||
        facts.some(({ drifts, saidOn }) => drifts.length > 0 && isSince(saidOn));
      if (readings.size > mostReadings) readings.clear();
      if (changed) told.push(await toldOf(db, moment, record, readings));
    }
    return told;
  });
}

/** What was said of each of some threads, in one reading of the ledger; those that are none are left out. */
export async function toldThreads(ledger: Ledger, moment: Moment, ids: readonly string[]): Promise<ToldThread[]> {
  return await ledger.read(moment, async (db) => {
    const readings = new Map<number, Reading>();
    const told: ToldThread[] = [];
    for (const id of ids) {
      const record = await findThread(db, id);
      if (readings.size > mostReadings) readings.clear();
      if (record) told.push(await toldOf(db, moment, record, readings));
    }
    return told;
  });
}

/** So many readings are at hand for what else was said in the same articles. */
const mostReadings = 500;

/** The thread of an id, also of one that was merged into another. */
export async function findThread(db: Database, id: string): Promise<ThreadRecord | null> {
  const row =
    (await db.selectFrom('threads').selectAll().where('id', '=', id).executeTakeFirst()) ??
    (await db
      .selectFrom('thread_ids as m')
      .innerJoin('thread_facts as f', 'f.fact', 'm.fact')
      .innerJoin('threads as t', 't.id', 'f.thread')
      .selectAll('t')
      .where('m.thread', '=', id)
      .executeTakeFirst());
  return row ? { row, link: unpack<LinkedThread>(row.link) } : null;
}

/**
 * The decisions that name a fact of the thread, and what took them back, oldest first. Restricted notes are among them
 * where `all` is asked for, by those who judge.
 */
export async function threadDecisions(
  ledger: Ledger,
  moment: Moment,
  id: string,
  { all } = { all: false },
): Promise<DecisionEntry[]> {
  return await ledger.read(moment, async (db) => {
    const record = await findThread(db, id);
    const entries = record ? (await decisionsAbout(db, record.link.id)).map(({ entry }) => entry) : [];
    return all ? entries : withoutRestricted(entries);
  });
}

async function viewOf(db: Database, moment: Moment, record: ThreadRecord): Promise<ThreadView> {
  const told = await toldOf(db, moment, record, new Map());
  const encounters = told.restatements.flatMap(({ encounter }) => encounter ?? []);
  return {
    ...told,
    related: await relatedTo(db, record.link),
    named: await namedIn(
      db,
      told.restatements.map(({ quote, speakers }) => ({ article: quote.article, words: [quote.exact, ...speakers] })),
      await encountersOf(db, encounters),
    ),
  };
}

/** A thread with what was said of it, without what it names or has to do with. `readings` are at hand, by the rows of articles. */
async function toldOf(
  db: Database,
  moment: Moment,
  record: ThreadRecord,
  readings: Map<number, Reading>,
): Promise<ToldThread> {
  const { link } = record;
  const decided = await statesSet(db, link.id);
  const words = await wordsOfFacts(db, [...link.steps.map(({ fact }) => fact), ...decided.map(({ fact }) => fact)]);
  const articles = [...link.facts, ...words.values()].map(({ article }) => article);
  const quotes = await Quotes.ofArticles(db, articles);
  const commitments = await commitmentsOf(db, link, moment, readings);
  const steps = link.steps.flatMap(({ state, date, rule, fact }): StateEvidence[] => {
    const found = words.get(fact);
    return found ? [{ state, date, rule, quote: quotes.of(found) }] : [];
  });
  const judged = decided.flatMap(({ at, state, on, fact }): StateEvidence[] => {
    const found = words.get(fact);
    return found ? [{ state, date: on ?? at.slice(0, 10), rule: 'decision', quote: quotes.of(found) }] : [];
  });
  const restatements = link.facts.flatMap((fact) => {
    // What a newer reader reads no more is in the thread until the record is linked anew.
    const commitment = commitments.get(`${fact.article} ${fact.fact}`);
    return commitment ? [restatement(fact, commitment, quotes)] : [];
  });
  return { ...rowOf(record, moment, quotes), restatements, evidence: [...steps, ...judged] };
}

/** The states that people set, with the words they named as evidence. */
async function statesSet(db: Database, thread: string) {
  const about = await decisionsAbout(db, thread);
  const holds = new Set(standing(about.map(({ entry }) => entry)));
  return about.flatMap(({ entry, judgement }) => {
    if (!holds.has(entry) || judgement?.kind !== 'set-state') return [];
    const { state, on, evidence, fact } = judgement;
    return [{ at: entry.at, state, on: on ?? null, fact: evidence ?? fact }];
  });
}

/** The commitments as they were read, with what people corrected, by article and fact. */
async function commitmentsOf(
  db: Database,
  link: LinkedThread,
  moment: Moment,
  readings: Map<number, Reading>,
): Promise<Map<string, Commitment>> {
  const rows = await db
    .selectFrom('thread_facts as t')
    .innerJoin('facts as f', (join) => join.onRef('f.id', '=', 't.fact').onRef('f.article', '=', 't.article'))
    .innerJoin('articles as a', 'a.seq', 't.article')
    .select(['t.fact', 'f.position', 't.article as seq', 'a.id as article', 'a.text_hash as textHash'])
    .where('t.thread', '=', link.id)
    .execute();
  const missing = new Map(rows.filter(({ seq }) => !readings.has(seq)).map((row) => [row.seq, row]));
  for (const [seq, { edited }] of await readingsOf(db, [...missing.values()], moment)) readings.set(seq, edited);
  const commitments = new Map<string, Commitment>();
  for (const { fact, position, seq, article } of rows) {
    commitments.set(`${article} ${fact}`, readings.get(seq)!.commitments[position]!);
  }
  return commitments;
}

function restatement(fact: ThreadFact, commitment: Commitment, quotes: Quotes): Restatement {
  const { action, force, speakers, holders, due } = commitment;
  const { figures, saidOn, encounter, story, drifts, why } = fact;
  return {
    quote: quotes.of(fact),
    action,
    force,
    speakers,
    holders,
    due,
    figures,
    saidOn,
    encounter,
    story,
    unsure: commitment.unsure ?? [],
    drifts,
    why,
  };
}

import { InputError } from '../../0-facts/index.ts';
import type { RecordKind } from '../../0-facts/index.ts';
import { chainHash, moveHead, readHead } from '../chain.ts';
import type { ChainValues } from '../chain.ts';
import { checkEdit } from './edits.ts';
import { factsIn, noRelation, toldKinds } from './judgement.ts';
import type { Anchor, DecisionEntry, Judgement, NewDecision } from './judgement.ts';
import type { Database, DecisionsTable } from '../tables.ts';
import { textOf } from '../packing.ts';

/** Appends a decision to its relation's log inside the caller's transaction. */
export async function appendDecision(db: Database, decision: NewDecision, at: string): Promise<DecisionEntry> {
  const { judgement } = decision;
  const facts = factsIn(judgement);
  const anchors = await anchorsOf(db, facts);
  if (judgement.kind === 'edit') await checkEdited(db, judgement, anchors[0]!);
  const relation = await relationFor(db, decision, facts);
  if (judgement.kind === 'relate') await checkTwoThreads(db, facts);
  if (judgement.kind === 'undo') await checkSeq(db, relation, judgement.seq, 'to take back');
  if (judgement.kind === 'answer' || judgement.kind === 'remind') await checkAsk(db, relation, judgement.ask);
  return await appendEntry(db, { ...decision, relation, anchors }, at);
}

/** Appends what was checked. */
export async function appendEntry(
  db: Database,
  { relation, anchors, judgement, who, why }: NewDecision & { relation: string; anchors: Anchor[] },
  at: string,
): Promise<DecisionEntry> {
  const head = await readHead(db, chainOf(relation));
  const { kind, ...said } = judgement;
  const row = {
    relation,
    seq: head.seq + 1,
    who,
    decided_at: at,
    why,
    kind,
    body: JSON.stringify({ ...said, anchors }),
    prev_hash: head.hash,
  };
  const hash = chainHash(head.hash, decisionValues(row));
  await db
    .insertInto('decisions')
    .values({ ...row, hash })
    .execute();
  await moveHead(db, chainOf(relation), { seq: row.seq, hash }, at);
  return entryOf({ ...row, hash });
}

/** The relation told, where the kind of decision needs or allows it; else that of the facts' thread. */
async function relationFor(db: Database, { relation, judgement }: NewDecision, facts: string[]): Promise<string> {
  if (relation !== undefined && toldKinds.includes(judgement.kind)) return relation;
  if (facts.length > 0) return await relationOf(db, facts);
  const message = `"${judgement.kind}" names the relation in whose log it stands; found none. Say which, such as LAO-VNM.`;
  throw new InputError('decision/no-relation', message, { cause: { values: { kind: judgement.kind } } });
}

/** What an edited field may hold; an action stays a piece of the words it stands on. */
async function checkEdited(db: Database, judgement: Extract<Judgement, { kind: 'edit' }>, anchor: Anchor) {
  checkEdit(judgement, anchor.kind as RecordKind);
  const { field, value } = judgement;
  if (field !== 'action' && field !== 'what') return;
  const kept = await db
    .selectFrom('texts')
    .select(['text', 'packed_text'])
    .where('hash', '=', anchor.text)
    .executeTakeFirstOrThrow();
  const exact = textOf(kept).slice(anchor.start, anchor.end);
  if (exact.includes(String(value))) return;
  const message = `"${String(value)}" does not stand in the words of the record: "${exact}". Give a piece of them.`;
  throw new InputError('decision/not-its-words', message, { cause: { values: { value: String(value), exact } } });
}

async function anchorsOf(db: Database, facts: string[]): Promise<Anchor[]> {
  const anchors: Anchor[] = [];
  for (const id of facts) {
    const found = await db
      .selectFrom('facts as f')
      .innerJoin('linked_articles as l', 'l.article', 'f.article')
      .innerJoin('articles as a', 'a.seq', 'f.article')
      .select(['f.id as fact', 'a.text_hash as text', 'f.kind', 'f.start', 'f.end'])
      .where('f.id', '=', id)
      .executeTakeFirst();
    if (!found) {
      const message = `No fact of this ledger has the id ${id}; facts are named in the threads and articles it shows.`;
      throw new InputError('decision/unknown-fact', message, { cause: { values: { fact: id } } });
    }
    anchors.push(found);
  }
  return anchors;
}

/** The relation of the facts' thread. What is judged of two threads must stay within one relation. */
async function relationOf(db: Database, facts: string[]): Promise<string> {
  const found = await db
    .selectFrom('thread_facts as f')
    .innerJoin('threads as t', 't.id', 'f.thread')
    .select('t.relation')
    .distinct()
    .where('f.fact', 'in', facts)
    .execute();
  const relations = [...new Set(found.map(({ relation }) => relation ?? noRelation))];
  if (relations.length > 1) {
    const message = `These facts belong to different relations (${relations.join(', ')}); a decision stays within one.`;
    throw new InputError('decision/two-relations', message, { cause: { values: { relations: relations.join(', ') } } });
  }
  return relations[0] ?? noRelation;
}

/** A commitment is not related to itself. */
async function checkTwoThreads(db: Database, facts: string[]): Promise<void> {
  const found = await db.selectFrom('thread_facts').select(['fact', 'thread']).where('fact', 'in', facts).execute();
  const [one, other] = facts.map((fact) => found.filter((row) => row.fact === fact).map(({ thread }) => thread));
  const shared = one!.find((thread) => other!.includes(thread));
  if (shared === undefined) return;
  const message = `Both facts are words of one commitment (${shared}); relate it to another, or part the two first.`;
  throw new InputError('decision/same-thread', message, { cause: { values: { thread: shared } } });
}

async function checkSeq(db: Database, relation: string, seq: number, what: string): Promise<DecisionsTable> {
  const target = await db
    .selectFrom('decisions')
    .selectAll()
    .where('relation', '=', relation)
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (target) return target;
  const message = `The log of ${relation} has no decision ${seq} ${what}.`;
  throw new InputError('decision/unknown', message, { cause: { values: { relation, seq } } });
}

async function checkAsk(db: Database, relation: string, seq: number): Promise<void> {
  const { kind } = await checkSeq(db, relation, seq, 'to answer');
  if (kind === 'ask') return;
  const message = `Decision ${seq} of ${relation} is no request ("${kind}"); answers and reminders name one.`;
  throw new InputError('decision/no-request', message, { cause: { values: { relation, seq, kind } } });
}

/** The log of one relation, or of all, oldest first. */
export async function readDecisions(db: Database, relation: string | null): Promise<DecisionEntry[]> {
  let query = db.selectFrom('decisions').selectAll().orderBy('relation').orderBy('seq');
  if (relation !== null) query = query.where('relation', '=', relation);
  return (await query.execute()).map(entryOf);
}

/** The decisions of a log that hold: not taken back, or taken back and that taken back again. */
export function standing(log: DecisionEntry[]): DecisionEntry[] {
  const undone = new Set<string>();
  const held: DecisionEntry[] = [];
  for (const entry of [...log].sort((a, b) => b.seq - a.seq)) {
    if (undone.has(`${entry.relation} ${entry.seq}`)) continue;
    for (const seq of takenBackBy(entry.judgement)) undone.add(`${entry.relation} ${seq}`);
    if (entry.judgement.kind !== 'undo') held.push(entry);
  }
  return held.reverse();
}

/** The decisions that came with imports which were taken back as a whole, by their numbers, of those of a log that hold. */
export function withdrawnIn(held: readonly DecisionEntry[]): Set<number> {
  return new Set(held.flatMap(({ judgement }) => (judgement.kind === 'withdraw' ? judgement.decisions : [])));
}

/** The decisions, by their numbers in the same log, that a judgement takes back. */
export function takenBackBy(judgement: Judgement): readonly number[] {
  if (judgement.kind === 'undo') return [judgement.seq];
  return judgement.kind === 'withdraw' ? judgement.decisions : [];
}

/** A log without its restricted notes, and without what took them back or gave them again. */
export function withoutRestricted(log: DecisionEntry[]): DecisionEntry[] {
  const hidden = new Set<string>();
  return log.filter(({ relation, seq, judgement }) => {
    const taken = takenBackBy(judgement);
    const isHidden =
      taken.length > 0
        ? taken.every((one) => hidden.has(`${relation} ${one}`))
        : judgement.kind === 'note' && judgement.restricted === true;
    if (isHidden) hidden.add(`${relation} ${seq}`);
    return !isHidden;
  });
}

export const chainOf = (relation: string): string => `decisions/${relation}`;

/** What the hash of a decision's row covers. */
export function decisionValues(row: Omit<DecisionsTable, 'prev_hash' | 'hash'>): ChainValues {
  return [row.relation, row.seq, row.who, row.decided_at, row.why, row.kind, row.body];
}

/** A row of the log as it is shown. */
export function entryOf(row: DecisionsTable): DecisionEntry {
  const { anchors, ...said } = JSON.parse(row.body) as { anchors: Anchor[] };
  const judgement = { kind: row.kind, ...said } as unknown as Judgement;
  return {
    relation: row.relation,
    seq: row.seq,
    who: row.who,
    at: row.decided_at,
    why: row.why,
    judgement,
    anchors,
    hash: row.hash,
  };
}

import { InputError } from '../../0-facts/index.ts';
import { chainHash, moveHead, readHead } from '../chain.ts';
import type { ChainValues } from '../chain.ts';
import { factsIn, noRelation } from './judgement.ts';
import type { Anchor, DecisionEntry, Judgement, NewDecision } from './judgement.ts';
import type { Database, DecisionsTable } from '../tables.ts';

/** Appends a decision to its relation's log inside the caller's transaction. */
export async function appendDecision(db: Database, decision: NewDecision, at: string): Promise<DecisionEntry> {
  const { judgement } = decision;
  const facts = factsIn(judgement);
  const anchors = await anchorsOf(db, facts);
  const relation = judgement.kind === 'undo' ? decision.relation : await relationOf(db, facts);
  if (relation === undefined) {
    const message = 'An undo names the relation and the number of the decision it takes back; found no relation.';
    throw new InputError('decision/no-relation', message);
  }
  if (judgement.kind === 'undo') await checkUndo(db, relation, judgement.seq);
  const head = await readHead(db, chainOf(relation));
  const { kind, ...said } = judgement;
  const row = {
    relation,
    seq: head.seq + 1,
    who: decision.who,
    decided_at: at,
    why: decision.why,
    kind,
    body: JSON.stringify({ ...said, anchors }),
    prev_hash: head.hash,
  };
  const hash = chainHash(head.hash, decisionValues(row));
  await db
    .insertInto('decisions')
    .values({ ...row, hash })
    .execute();
  await moveHead(db, chainOf(relation), { seq: row.seq, hash });
  return entryOf({ ...row, hash });
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

async function checkUndo(db: Database, relation: string, seq: number): Promise<void> {
  const target = await db
    .selectFrom('decisions')
    .select('seq')
    .where('relation', '=', relation)
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (target) return;
  const message = `The log of ${relation} has no decision ${seq} to take back.`;
  throw new InputError('decision/unknown', message, { cause: { values: { relation, seq } } });
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
    if (entry.judgement.kind === 'undo') undone.add(`${entry.relation} ${entry.judgement.seq}`);
    else held.push(entry);
  }
  return held.reverse();
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

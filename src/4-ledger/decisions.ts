import { z } from 'zod';
import { grades, InputError, isEdtf, threadStates } from '../0-facts/index.ts';
import { chainHash, moveHead, readHead } from './chain.ts';
import type { ChainValues } from './chain.ts';
import type { Database, DecisionsTable } from './tables.ts';

const fact = z.string().regex(/^[0-9a-f]{16}$/, 'expected the id of a fact: 16 hex digits');
const words = z.string().trim().min(1);

/**
 * What people judge. Decisions name facts, never threads: threads are derived, and the words that a
 * fact stands on outlive every new partition.
 */
const judgement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('confirm'), fact }),
  z.strictObject({ kind: z.literal('reject'), fact }),
  z.strictObject({ kind: z.literal('together'), facts: z.tuple([fact, fact]) }),
  z.strictObject({ kind: z.literal('apart'), facts: z.tuple([fact, fact]) }),
  z.strictObject({
    kind: z.literal('set-state'),
    fact,
    state: z.enum(threadStates),
    on: z.string().refine(isEdtf).nullish(),
    evidence: fact.nullish(),
  }),
  z.strictObject({
    kind: z.literal('due'),
    fact,
    due: z.string().refine(isEdtf, 'expected an EDTF date, such as 2027 or 2026-12-31').nullable(),
  }),
  z.strictObject({ kind: z.literal('owner'), fact, owner: words.nullable() }),
  z.strictObject({ kind: z.literal('grade'), fact, grade: z.enum(grades).nullable() }),
  z.strictObject({ kind: z.literal('note'), fact, text: words }),
  /** Takes back the decision of this number in the same relation, also an undo. */
  z.strictObject({ kind: z.literal('undo'), seq: z.int().positive() }),
]);

export type Judgement = z.infer<typeof judgement>;
export type DecisionKind = Judgement['kind'];

/** The kinds that change which facts belong together; the others are laid over a thread. */
export const linkingKinds: readonly DecisionKind[] = ['together', 'apart', 'reject'];

/** A judgement with who made it and why. */
export interface NewDecision {
  /** Needed for an undo alone; else the relation of the fact's thread. */
  relation?: string | undefined;
  who: string;
  why: string | null;
  judgement: Judgement;
}

/** Where a fact's words stand, so that a decision finds them again when a newer reader names them otherwise. */
export interface Anchor {
  fact: string;
  text: string;
  kind: string;
  start: number;
  end: number;
}

/** One entry of a relation's log. */
export interface DecisionEntry {
  relation: string;
  seq: number;
  who: string;
  at: string;
  why: string | null;
  judgement: Judgement;
  anchors: Anchor[];
  hash: string;
}

/** The log of facts that belong to no relation of two states. */
export const noRelation = 'none';

/** Checks what came in at the door; says which part is not as expected. */
export function parseJudgement(input: unknown): Judgement {
  const parsed = judgement.safeParse(input);
  if (!parsed.success) {
    const where = parsed.error.issues
      .map((issue) => `${issue.path.join('.') || 'the judgement'}: ${issue.message}`)
      .join('; ');
    throw new InputError('decision/form', `This is no decision that can be kept: ${where}.`, {
      cause: { values: { where } },
    });
  }
  if ('facts' in parsed.data && parsed.data.facts[0] === parsed.data.facts[1]) {
    const [same] = parsed.data.facts;
    const message = `"${parsed.data.kind}" joins or parts two facts; found ${same} twice. Name two different ones.`;
    throw new InputError('decision/same-fact', message, { cause: { values: { fact: same } } });
  }
  return parsed.data;
}

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

/** The facts that a judgement names; the words it speaks of. */
export function factsIn(judgement: Judgement): string[] {
  if (judgement.kind === 'undo') return [];
  if ('facts' in judgement) return judgement.facts;
  return judgement.kind === 'set-state' && judgement.evidence ? [judgement.fact, judgement.evidence] : [judgement.fact];
}

async function anchorsOf(db: Database, facts: string[]): Promise<Anchor[]> {
  const anchors: Anchor[] = [];
  for (const id of facts) {
    const found = await db
      .selectFrom('facts as f')
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

import type { LinkedThread } from '../../3-link/index.ts';
import { carried } from './carry.ts';
import type { CarriedDecision } from './carry.ts';
import { entryOf, standing, takenBackBy } from './log.ts';
import { linkingKinds } from './judgement.ts';
import type { DecisionEntry } from './judgement.ts';
import { judge } from './judged.ts';
import { unpack } from '../packing.ts';
import { inPieces } from '../tables.ts';
import type { Database, Tables } from '../tables.ts';

/** A fact that a decision named, and the one that stands on its words today. */
export type DecidedFact = Tables['decided_facts'];

/** Which facts of today the decisions of a log speak of; what takes decisions back speaks of theirs. */
export function decidedFacts(decisions: CarriedDecision[]): DecidedFact[] {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return decisions.flatMap(({ entry: { relation, seq, judgement }, facts }) => {
    const taken = takenBackBy(judgement).flatMap((target) => [...(known.get(`${relation} ${target}`) ?? [])]);
    const own = new Map([...facts, ...taken]);
    known.set(`${relation} ${seq}`, own);
    return [...own].map(([anchor, fact]) => ({ relation, seq, anchor, fact }));
  });
}

/** Whether a decision changes which facts belong together, or takes such a one back. */
export async function changesLinks(db: Database, { relation, judgement }: DecisionEntry): Promise<boolean> {
  if (await hasRule(db, relation)) return true;
  if (judgement.kind !== 'undo') return linkingKinds.includes(judgement.kind);
  const target = await readDecision(db, relation, judgement.seq);
  return await changesLinks(db, target);
}

/** Whether it was ever said how many must judge alike: then one decision may make another count. */
async function hasRule(db: Database, relation: string): Promise<boolean> {
  const rule = await db
    .selectFrom('decisions')
    .select('seq')
    .where('relation', '=', relation)
    .where('kind', '=', 'rule')
    .limit(1)
    .executeTakeFirst();
  return rule !== undefined;
}

async function readDecision(db: Database, relation: string, seq: number): Promise<DecisionEntry> {
  const row = await db
    .selectFrom('decisions')
    .selectAll()
    .where('relation', '=', relation)
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
  return entryOf(row);
}

/** Lays a decision that was just made over the threads it speaks of; nothing is linked anew. */
export async function layDecision(db: Database, entry: DecisionEntry): Promise<void> {
  const { relation, seq, judgement, anchors } = entry;
  const facts =
    judgement.kind === 'undo'
      ? await db
          .selectFrom('decided_facts')
          .select(['anchor', 'fact'])
          .where('relation', '=', relation)
          .where('seq', '=', judgement.seq)
          .execute()
      : // The facts were looked up among today's when the decision was made.
        anchors.map(({ fact }) => ({ anchor: fact, fact }));
  await inPieces(db, facts, (some) =>
    db
      .insertInto('decided_facts')
      .values(some.map((pair) => ({ relation, seq, ...pair })))
      .execute(),
  );
  for (const { fact } of facts) await judgeThreadsOf(db, fact);
}

async function judgeThreadsOf(db: Database, fact: string): Promise<void> {
  const threads = await db
    .selectFrom('threads')
    .select(['id', 'link'])
    .where('id', 'in', (some) => some.selectFrom('thread_facts').select('thread').where('fact', '=', fact))
    .execute();
  for (const { id, link } of threads) {
    const about = await decisionsAbout(db, id);
    const holds = new Set(standing(about.map(({ entry }) => entry)));
    const judgements = about.flatMap(({ entry, judgement }) => (judgement && holds.has(entry) ? [judgement] : []));
    const judged = judge([unpack<LinkedThread>(link)], { judgements, disagreements: [] }).get(id)!;
    await db.updateTable('threads').set(judged).where('id', '=', id).execute();
  }
}

/** The decisions that speak of a thread's facts, oldest first; they may lie in the log of a relation it was in before. */
export async function decisionsAbout(db: Database, thread: string): Promise<CarriedDecision[]> {
  const named = await db
    .selectFrom('decided_facts as d')
    .innerJoin('thread_facts as t', 't.fact', 'd.fact')
    .select(['d.relation', 'd.seq'])
    .distinct()
    .where('t.thread', '=', thread)
    .execute();
  const about: CarriedDecision[] = [];
  for (const { relation, seq } of named) {
    const pairs = await db
      .selectFrom('decided_facts')
      .select(['anchor', 'fact'])
      .where('relation', '=', relation)
      .where('seq', '=', seq)
      .execute();
    about.push(
      carried(await readDecision(db, relation, seq), new Map(pairs.map(({ anchor, fact }) => [anchor, fact]))),
    );
  }
  return about.sort((a, b) => inTime(a.entry, b.entry));
}

function inTime(a: DecisionEntry, b: DecisionEntry): number {
  if (a.relation === b.relation) return a.seq - b.seq;
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.relation < b.relation ? -1 : 1;
}

import type { RelatedThread, Tie } from '../../0-facts/index.ts';
import type { LinkedThread } from '../../3-link/index.ts';
import { entryOf, standing } from '../decisions/log.ts';
import type { DecisionEntry } from '../decisions/judgement.ts';
import type { Database } from '../tables.ts';

/** What a person said that one thread is to another. */
interface TieSaid {
  from: string;
  to: string;
  as: Tie;
  who: string;
}

/** The threads that have to do with one: those the machine found over and under it, and what people said, which goes before. */
export async function relatedTo(db: Database, { id, umbrella, parts }: LinkedThread): Promise<RelatedThread[]> {
  const found = new Map<string, Pick<RelatedThread, 'relation' | 'who'>>();
  if (umbrella !== null) found.set(umbrella, { relation: 'umbrella', who: null });
  for (const part of parts) found.set(part, { relation: 'part', who: null });
  for (const { from, to, as, who } of await tiesSaid(db, { thread: id })) {
    if (from === id) found.set(to, { relation: as === 'part' ? 'umbrella' : as, who });
    else found.set(from, { relation: as === 'follows' ? 'followed' : as, who });
  }
  if (found.size === 0) return [];
  const rows = await db
    .selectFrom('threads')
    .select(['id', 'action'])
    .where('id', 'in', [...found.keys()])
    .orderBy('id')
    .execute();
  const related = rows.map(({ id: other, action }) => ({ id: other, action, ...found.get(other)! }));
  return related.sort((a, b) => Number(b.relation === 'umbrella') - Number(a.relation === 'umbrella'));
}

/** Which thread one is part of: as people said, else as the machine found; of one relation, or of all. */
export async function umbrellas(
  db: Database,
  relation: string | undefined,
): Promise<(thread: LinkedThread) => string | null> {
  const said = new Map<string, string>();
  const otherwise = new Set<string>();
  for (const { from, to, as } of await tiesSaid(db, { relation })) {
    if (as === 'part') said.set(from, to);
    otherwise.add(pairOf(from, to));
  }
  return ({ id, umbrella }) =>
    said.get(id) ?? (umbrella !== null && otherwise.has(pairOf(id, umbrella)) ? null : umbrella);
}

const pairOf = (one: string, other: string): string => [one, other].sort().join(' ');

/** What people said of the ties of a thread, or of a relation's threads: of two threads the latest word that stands. */
async function tiesSaid(db: Database, about: { thread?: string; relation?: string | undefined }): Promise<TieSaid[]> {
  const { threadsOf, entries } = await decisionsOnTies(db, about);
  const ties = new Map<string, TieSaid>();
  for (const entry of standing(entries)) {
    const { judgement } = entry;
    if (judgement.kind !== 'relate') continue;
    const [from, to] = judgement.facts.map((fact) => threadsOf.get(`${entry.relation} ${entry.seq} ${fact}`));
    // Words that are read no more tie nothing, nor do two commitments that were made one since.
    if (from === undefined || to === undefined || from === to) continue;
    ties.set(pairOf(from, to), { from, to, as: judgement.as, who: entry.who });
  }
  return [...ties.values()];
}

/** The decisions that tie threads and those that take decisions back, with the thread of each fact that a tie named. */
async function decisionsOnTies(
  db: Database,
  { thread, relation }: { thread?: string; relation?: string | undefined },
): Promise<{ threadsOf: Map<string, string>; entries: DecisionEntry[] }> {
  let named = db
    .selectFrom('decisions as e')
    .innerJoin('decided_facts as d', (join) => join.onRef('d.relation', '=', 'e.relation').onRef('d.seq', '=', 'e.seq'))
    .innerJoin('thread_facts as t', 't.fact', 'd.fact')
    .select(['e.relation', 'e.seq', 'd.anchor', 't.thread'])
    .where('e.kind', '=', 'relate');
  if (relation !== undefined) named = named.where('e.relation', '=', relation);
  const facts = await named.execute();
  const key = (row: { relation: string; seq: number }): string => `${row.relation} ${row.seq}`;
  const wanted = new Set(facts.filter((row) => thread === undefined || row.thread === thread).map(key));
  if (wanted.size === 0) return { threadsOf: new Map(), entries: [] };
  const logs = [...new Set(facts.map((row) => row.relation))];
  const rows = await db
    .selectFrom('decisions as e')
    .selectAll()
    .where('e.relation', 'in', logs)
    .where('e.kind', 'in', ['relate', 'undo', 'withdraw'])
    // What was decided after the moment that is shown speaks of no fact of it.
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('decided_facts as d')
          .select('d.seq')
          .whereRef('d.relation', '=', 'e.relation')
          .whereRef('d.seq', '=', 'e.seq'),
      ),
    )
    .orderBy('e.relation')
    .orderBy('e.seq')
    .execute();
  return {
    threadsOf: new Map(facts.map((row) => [`${key(row)} ${row.anchor}`, row.thread])),
    entries: rows.map(entryOf).filter((entry) => entry.judgement.kind !== 'relate' || wanted.has(key(entry))),
  };
}

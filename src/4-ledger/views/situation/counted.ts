import { sql } from 'kysely';
import { openStates, pillars, threadStates } from '../../../0-facts/index.ts';
import type { RelationView, ThreadState } from '../../../0-facts/index.ts';
import { urgencyOf } from '../../../3-link/index.ts';
import type { Database } from '../../tables.ts';
import type { Moment } from '../moment.ts';
import { judgedOf } from '../threads.ts';

type Urgency = ReturnType<typeof urgencyOf>;

/** Threads of a relation that are alike in what their marks depend on, counted. */
export interface CountedThreads {
  relation: string | null;
  state: string;
  suggested: string | null;
  due: string | null;
  urgency: Urgency;
  count: number;
  /** Those known only since the asked instant. */
  new: number;
  /** Those known before, with something that moved since. */
  moved: number;
  drifted: number;
}

/** The threads of a relation, or of each, counted by what their marks depend on. */
export async function countedThreads(
  db: Database,
  moment: Moment,
  id: string | null,
  since: string | null,
): Promise<CountedThreads[]> {
  const isNew = sql<boolean>`known_since > ${since ?? ''}`;
  const hasMoved = sql<boolean>`last_moved > ${since ?? ''}`;
  const counted = db
    .selectFrom('threads')
    .select(['relation', 'state', 'suggested', 'due'])
    .select([
      sql<number>`count(*)`.as('count'),
      sql<number>`sum(CASE WHEN ${isNew} THEN 1 ELSE 0 END)`.as('new'),
      sql<number>`sum(drifted)`.as('drifted'),
      // Without an instant since when, all is new and nothing moved.
      sql<number>`sum(CASE WHEN ${hasMoved} AND NOT ${isNew} THEN 1 ELSE 0 END)`.as('moved'),
    ])
    .groupBy(['relation', 'state', 'suggested', 'due']);
  const asked = id === null ? counted.where('relation', 'is not', null) : counted.where('relation', '=', id);
  const urgency = urgencies(moment);
  return (await asked.execute()).map((group) => ({
    relation: group.relation,
    state: group.state,
    suggested: group.suggested,
    due: group.due,
    urgency: urgency(group),
    count: Number(group.count),
    new: Number(group.new),
    moved: Number(group.moved),
    drifted: Number(group.drifted),
  }));
}

/** The urgency of threads at a moment: of many that are due on a date it is found once. */
function urgencies(moment: Moment): (thread: Pick<CountedThreads, 'state' | 'suggested' | 'due'>) => Urgency {
  const known = new Map<string, Urgency>();
  return (thread) => {
    const key = `${thread.state} ${thread.suggested ?? ''} ${thread.due ?? ''}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const urgency = urgencyOf(judgedOf(thread), moment.day, moment.limits);
    known.set(key, urgency);
    return urgency;
  };
}

export function sum(counted: readonly CountedThreads[], what: 'count' | 'new' | 'moved' | 'drifted'): number {
  return counted.reduce((all, one) => all + one[what], 0);
}

export function isOpen({ state }: Pick<CountedThreads, 'state'>): boolean {
  return (openStates as readonly string[]).includes(state);
}

/** How many threads are in each state. */
export function byState(counted: readonly CountedThreads[]): Record<ThreadState, number> {
  const counts = Object.fromEntries(threadStates.map((state) => [state, 0])) as Record<ThreadState, number>;
  for (const { state, count } of counted) counts[state as ThreadState] += count;
  return counts;
}

/** Threads by pillar and state, in the pillars' own order; one of two pillars counts in both, as the list filters them. */
export async function matrixOf(db: Database, relation: string): Promise<RelationView['matrix']> {
  const counted = await db
    .selectFrom('threads as t')
    .innerJoin('thread_pillars as p', 'p.thread', 't.id')
    .select((count) => ['p.pillar', 't.state', count.fn.countAll<number>().as('count')])
    .where('t.relation', '=', relation)
    .groupBy(['p.pillar', 't.state'])
    .execute();
  return pillars.flatMap((pillar) => {
    const states = counted.filter((one) => one.pillar === pillar).map(({ state, count }) => [state, Number(count)]);
    return states.length
      ? [
          {
            pillar,
            states: Object.fromEntries(states) as Partial<Record<ThreadState, number>>,
          },
        ]
      : [];
  });
}

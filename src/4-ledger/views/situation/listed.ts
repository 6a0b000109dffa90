/**
 * Which threads of a relation its page shows. The database picks them from an index: of a large relation thousands are
 * counted and a few shown.
 */
import { compareDates, openStates } from '../../../0-facts/index.ts';
import type { Database } from '../../tables.ts';
import { isOpen, sum } from './counted.ts';
import type { CountedThreads } from './counted.ts';

/** How many threads each list shows; the full lists have pages of their own. */
const most = { list: 20, glimpse: 3 };

/** The threads of a relation that are new since an instant, and the others that moved since, by their ids: those last said first. */
export async function changedSince(
  db: Database,
  relation: string,
  { counted, since }: { counted: readonly CountedThreads[]; since: string | null },
): Promise<{ newest: string[]; moved: string[] }> {
  const lastSaid = lastSaidIn(db, relation);
  if (since === null)
    return {
      newest: await first(lastSaid, sum(counted, 'count'), most.list),
      moved: [],
    };
  const isNew = lastSaid.where('known_since', '>', since);
  const hasMoved = lastSaid.where('last_moved', '>', since).where('known_since', '<=', since);
  return {
    newest: await first(isNew, sum(counted, 'new'), most.list),
    moved: await first(hasMoved, sum(counted, 'moved'), most.list),
  };
}

/** The threads of a relation that ask for attention whenever they were looked at last, by their ids. */
export async function pressing(
  db: Database,
  relation: string,
  counted: readonly CountedThreads[],
): Promise<{ overdue: string[]; drifted: string[]; raiseNext: string[] }> {
  const open = counted.filter(isOpen);
  const toRaise = counted.filter(({ urgency }) => urgency === 'raise-next');
  const hasDrifted = lastSaidIn(db, relation)
    .where('drifted', '=', 1)
    .where('state', 'in', [...openStates]);
  const byWeight = db
    .selectFrom('threads')
    .select('id')
    .where('relation', '=', relation)
    .where('state', 'in', [...openStates])
    .where('suggested', 'is', null)
    .where('due', 'is', null)
    .orderBy('weight', 'desc')
    .orderBy('last_day', 'desc')
    .orderBy('id');
  return {
    overdue: await overdueIn(db, relation, counted),
    drifted: await first(hasDrifted, sum(open, 'drifted'), most.glimpse),
    raiseNext: await first(byWeight, sum(toRaise, 'count'), most.glimpse),
  };
}

function lastSaidIn(db: Database, relation: string) {
  return db
    .selectFrom('threads')
    .select('id')
    .where('relation', '=', relation)
    .orderBy('last_day', 'desc')
    .orderBy('id');
}

/** The first few of those that a query finds. How many there are is known, so that no search goes on in vain. */
async function first(query: ReturnType<typeof lastSaidIn>, there: number, shown: number): Promise<string[]> {
  const count = Math.min(there, shown);
  return count === 0 ? [] : (await query.limit(count).execute()).map(({ id }) => id);
}

/**
 * Those due first, of the same day those said last. Dates are told as precisely as they were said, so that they are put
 * in order here; the database finds the threads of the first few.
 */
async function overdueIn(db: Database, relation: string, counted: readonly CountedThreads[]): Promise<string[]> {
  const overdue = counted.filter(({ urgency }) => urgency === 'overdue').sort((a, b) => compareDates(a.due, b.due));
  const dues = new Set<string>();
  let [found, last]: [number, string | null] = [0, null];
  for (const { due, count } of overdue) {
    if (found >= most.list && compareDates(last, due) !== 0) break;
    dues.add(due!);
    found += count;
    last = due;
  }
  if (dues.size === 0) return [];
  const rows = await db
    .selectFrom('threads')
    .select(['id', 'due', 'last_day'])
    .where('relation', '=', relation)
    .where('state', 'in', [...openStates])
    .where('suggested', 'is', null)
    .where('due', 'in', [...dues])
    .execute();
  const isEarlier = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return rows
    .sort((a, b) => compareDates(a.due, b.due) || isEarlier(b.last_day, a.last_day) || isEarlier(a.id, b.id))
    .slice(0, most.list)
    .map(({ id }) => id);
}

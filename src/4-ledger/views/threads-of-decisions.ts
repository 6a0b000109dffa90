import type { ThreadRow } from '../../0-facts/index.ts';
import type { LinkedThread } from '../../3-link/index.ts';
import type { DecisionEntry } from '../decisions/judgement.ts';
import { unpack } from '../packing.ts';
import type { Database } from '../tables.ts';
import type { Moment } from './moment.ts';
import { rowsOf } from './threads.ts';

/** For each decision the thread in which the first of its facts stands today; none where it stands in none. */
export async function threadsOfDecisions(
  db: Database,
  moment: Moment,
  entries: readonly DecisionEntry[],
): Promise<Map<DecisionEntry, ThreadRow>> {
  const threadOf = await threadIds(db, entries);
  const ids = [...new Set(threadOf.values())];
  const rows = new Map<string, ThreadRow>();
  for (let i = 0; i < ids.length; i += 500) {
    const found = await db
      .selectFrom('threads')
      .selectAll()
      .where('id', 'in', ids.slice(i, i + 500))
      .execute();
    const records = found.map((row) => ({ row, link: unpack<LinkedThread>(row.link) }));
    for (const row of await rowsOf(db, moment, records)) rows.set(row.id, row);
  }
  return new Map(
    [...threadOf].flatMap(([entry, id]) => {
      const row = rows.get(id);
      return row ? [[entry, row] as const] : [];
    }),
  );
}

async function threadIds(db: Database, entries: readonly DecisionEntry[]): Promise<Map<DecisionEntry, string>> {
  const places = new Map(entries.map((entry) => [`${entry.relation} ${entry.seq} ${entry.anchors[0]?.fact}`, entry]));
  const relations = [...new Set(entries.map(({ relation }) => relation))];
  if (relations.length === 0) return new Map();
  const found = await db
    .selectFrom('decided_facts as d')
    .innerJoin('thread_facts as t', 't.fact', 'd.fact')
    .select(['d.relation', 'd.seq', 'd.anchor', 't.thread'])
    .where('d.relation', 'in', relations)
    .execute();
  return new Map(
    found.flatMap(({ relation, seq, anchor, thread }) => {
      const entry = places.get(`${relation} ${seq} ${anchor}`);
      return entry ? [[entry, thread] as const] : [];
    }),
  );
}

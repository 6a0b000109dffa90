import type { Page, ReviewReason, ReviewRow } from '../../../0-facts/index.ts';
import type { LinkedThread } from '../../../3-link/index.ts';
import { noRelation } from '../../decisions/judgement.ts';
import type { Ledger } from '../../ledger.ts';
import { unpack } from '../../packing.ts';
import type { Database, ThreadsTable } from '../../tables.ts';
import { isShakilyJoined } from '../../weight.ts';
import { decodeCursor, encodeCursor, limitOf } from '../lists/cursor.ts';
import type { PageQuery } from '../lists/cursor.ts';
import type { Moment } from '../moment.ts';
import { rowsOf } from '../threads.ts';

export interface ReviewQuery extends PageQuery {
  relation?: string | undefined;
}

/** In this order: where persons differ, then what nobody has confirmed. */
const reviews = ['disputed', 'machine'] as const;

/** What is worth a person's look, most first: where two differ, then what the reader is unsure of and what is of weight. */
export async function reviewRows(ledger: Ledger, moment: Moment, query: ReviewQuery = {}): Promise<Page<ReviewRow>> {
  const limit = limitOf(query);
  const [review, weight, id] = decodeCursor(query, 3) ?? [reviews[0], null, null];
  return await ledger.read(moment, async (db) => {
    const found: ThreadsTable[] = [];
    for (const one of reviews.slice(reviews.indexOf(review as 'machine'))) {
      const after = one === review && weight !== null ? { weight: Number(weight), id: id! } : null;
      found.push(...(await select(db, query.relation, one, after, limit + 1 - found.length)));
      if (found.length > limit) break;
    }
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1)! : null;
    return {
      items: await reviewRowsOf(db, moment, shown),
      nextCursor: last && encodeCursor([last.review, String(last.weight), last.id]),
    };
  });
}

async function select(
  db: Database,
  relation: string | undefined,
  review: string,
  after: { weight: number; id: string } | null,
  count: number,
): Promise<ThreadsTable[]> {
  let rows = db
    .selectFrom('threads')
    .selectAll()
    .where('review', '=', review)
    .orderBy('weight', 'desc')
    .orderBy('id', 'desc')
    .limit(count);
  if (relation === noRelation) rows = rows.where('relation', 'is', null);
  else if (relation) rows = rows.where('relation', '=', relation);
  if (after)
    rows = rows.where((where) =>
      where.or([
        where('weight', '<', after.weight),
        where.and([where('weight', '=', after.weight), where('id', '<', after.id)]),
      ]),
    );
  return await rows.execute();
}

async function reviewRowsOf(db: Database, moment: Moment, rows: ThreadsTable[]): Promise<ReviewRow[]> {
  const records = rows.map((row) => ({ row, link: unpack<LinkedThread>(row.link) }));
  const threads = await rowsOf(db, moment, records);
  return records.map(({ row, link }, i) => {
    return { thread: threads[i]!, reasons: reasonsOf(row, link), weight: row.weight };
  });
}

function reasonsOf({ review, suggested, unsure }: ThreadsTable, { facts }: LinkedThread): ReviewReason[] {
  const all: [ReviewReason, boolean][] = [
    ['disputed', review === 'disputed'],
    ['suggested', suggested !== null],
    ['unsure', unsure !== ''],
    ['shaky', facts.some(isShakilyJoined)],
    ['drifted', facts.some(({ drifts }) => drifts.length > 0)],
  ];
  return all.flatMap(([reason, holds]) => (holds ? [reason] : []));
}

import { compareDates } from '../../../0-facts/index.ts';
import type { RelationRow, RelationView, ThreadRow } from '../../../0-facts/index.ts';
import type { Database } from '../../tables.ts';
import { encounterRowsOf, findEncounters } from '../encounters.ts';
import { milestonesIn } from '../milestones.ts';
import type { Moment } from '../moment.ts';
import { Quotes, wordsIn } from '../quotes.ts';
import { seriesIn } from '../series/series.ts';
import { rowsOf, threadsById } from '../threads.ts';
import { byState, matrixOf, sum } from './counted.ts';
import type { CountedThreads } from './counted.ts';
import { pressing } from './listed.ts';

/** How many milestones and encounters the page shows; the full lists have pages of their own. */
const shown = { milestones: 8, encounters: 6 };

/** What of a relation's page is the same for everybody, whenever they looked at it last. */
export type Standing = Omit<RelationView, keyof RelationRow | 'asOf' | 'newThreads' | 'movedThreads'>;

export async function standingOf(
  db: Database,
  moment: Moment,
  id: string,
  counted: readonly CountedThreads[],
): Promise<Standing> {
  const lists = await pressing(db, id, counted);
  const rowsAt = await rowsById(db, moment, Object.values(lists).flat());
  const toRaise = counted.filter(({ urgency }) => urgency === 'raise-next');
  const held = await findEncounters(db, { relation: id, status: 'held' }, null, shown.encounters);
  return {
    framework: await frameworkOf(db, id),
    overdueThreads: rowsAt(lists.overdue),
    driftedThreads: rowsAt(lists.drifted),
    raiseNext: sum(toRaise, 'count'),
    raiseNextThreads: rowsAt(lists.raiseNext),
    byState: byState(counted),
    matrix: await matrixOf(db, id),
    series: await seriesIn(db, { relation: id }),
    milestones: await milestonesIn(db, moment, {
      relation: id,
      limit: shown.milestones,
    }),
    encounters: await encounterRowsOf(db, held),
  };
}

/** The rows of threads as they are shown, each read once though several lists show it. */
export async function rowsById(db: Database, moment: Moment, ids: string[]): Promise<(ids: string[]) => ThreadRow[]> {
  const threads = await threadsById(db, [...new Set(ids)]);
  const rows = new Map((await rowsOf(db, moment, threads)).map((row) => [row.id, row]));
  return (some) => some.flatMap((id) => rows.get(id) ?? []);
}

/** The relation's official formula as it was written last, and since when the same words are known. */
async function frameworkOf(db: Database, relation: string): Promise<RelationView['framework']> {
  const found = await db
    .selectFrom('article_relations as r')
    // In this order, as few articles name it: when they were published is looked up for those alone.
    .crossJoin('things as t')
    .crossJoin('linked_articles as l')
    .select(['t.fact', 't.name', 't.folded', 't.date', 't.article', 'l.published_on'])
    .where('r.relation', '=', relation)
    .whereRef('t.article', '=', 'r.article')
    .whereRef('l.article', '=', 't.article')
    .where('t.kind', '=', 'framework')
    .orderBy('l.published_on', (order) => order.desc().nullsLast())
    .orderBy('t.article', 'desc')
    .orderBy('t.position')
    .execute();
  const last = found[0];
  if (!last) return null;
  const dates = found
    .filter(({ folded }) => folded === last.folded)
    .map(({ date, published_on }) => date ?? published_on);
  const words = await wordsIn(db, last.fact, last.article);
  const quotes = await Quotes.ofArticles(db, [words.article]);
  return {
    name: last.name,
    since: dates.sort(compareDates)[0] ?? null,
    quote: quotes.of(words),
  };
}

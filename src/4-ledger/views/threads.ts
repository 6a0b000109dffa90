import { fold, openStates } from '../../0-facts/index.ts';
import type { CountedPage, Mark, Pillar, ThreadKind, ThreadRow, ThreadState } from '../../0-facts/index.ts';
import { marksOf, totalsOf, urgencyOf } from '../../3-link/index.ts';
import type { Judged, LinkedThread, Total } from '../../3-link/index.ts';
import { noRelation } from '../decisions/judgement.ts';
import type { Ledger } from '../ledger.ts';
import { unpack } from '../packing.ts';
import type { Database, ThreadsTable } from '../tables.ts';
import { decodeCursor, encodeCursor, limitOf } from './lists/cursor.ts';
import type { PageQuery } from './lists/cursor.ts';
import { holds } from './holds.ts';
import type { Moment } from './moment.ts';
import { Quotes } from './quotes.ts';
import { umbrellas } from './ties.ts';
import { placeIn, threadOrder } from './lists/thread-order.ts';
import type { ThreadSort } from './lists/thread-order.ts';

export interface ThreadQuery extends PageQuery {
  /** A relation's id, or `none` for threads of one state alone. */
  relation?: string | undefined;
  state?: ThreadState | 'open' | undefined;
  pillar?: Pillar | undefined;
  kind?: ThreadKind | undefined;
  mark?: Mark | undefined;
  /** Words of the action, with or without diacritics. */
  q?: string | undefined;
  /** An instant: known or moved after it. */
  since?: string | undefined;
  /** Those last said first without it. */
  sort?: ThreadSort | undefined;
  /** Whether to tell how many there are in all. */
  total?: boolean | undefined;
}

/** A thread's row with the linker's own conclusion, unpacked. */
export interface ThreadRecord {
  row: ThreadsTable;
  link: LinkedThread;
}

/** Threads, those last said first. */
export async function threadRows(
  ledger: Ledger,
  moment: Moment,
  query: ThreadQuery = {},
): Promise<CountedPage<ThreadRow>> {
  const limit = limitOf(query);
  const after = decodeCursor(query, 2);
  const order = threadOrder(query.sort);
  return await ledger.read(moment, async (db) => {
    const records = await findThreads(db, moment, query, { after, count: limit + 1 });
    const last = records.length > limit ? records[limit - 1] : undefined;
    const items = await rowsOf(db, moment, records.slice(0, limit));
    const nextCursor = last ? encodeCursor(placeIn(order, last.row)) : null;
    if (!query.total) return { items, nextCursor };
    return { items, nextCursor, total: last || after ? await countThreads(db, moment, query) : items.length };
  });
}

/** How many threads a query finds; null for a mark that no column tells, so that each would have to be unpacked. */
async function countThreads(db: Database, moment: Moment, query: ThreadQuery): Promise<number | null> {
  const { mark } = query;
  if (mark && mark !== 'drifted' && !isUrgency(mark)) return null;
  const groups = await matching(db, query)
    .select(['state', 'suggested', 'due'])
    .select((rows) => rows.fn.countAll<number>().as('count'))
    .groupBy(['state', 'suggested', 'due'])
    .execute();
  return groups
    .filter((group) => !isUrgency(mark) || urgencyOf(judgedOf(group), moment.day, moment.limits) === mark)
    .reduce((sum, { count }) => sum + Number(count), 0);
}

/** So many rows are read at a time. */
const most = 500;

/** The first so many threads that a query finds. Marks are no column: they are told of each thread for the day. */
export async function findThreads(
  db: Database,
  moment: Moment,
  query: ThreadQuery,
  page: { after: string[] | null; count: number },
): Promise<ThreadRecord[]> {
  if (isUrgency(query.mark)) return await findUrgent(db, moment, query, page);
  const found: ThreadRecord[] = [];
  const size = query.mark ? most : Math.min(page.count, most);
  for (let after = page.after; ;) {
    const rows = await ordered(db, query, after, size).selectAll().execute();
    for (const row of rows) {
      const record = { row, link: unpack<LinkedThread>(row.link) };
      if (!query.mark || marksAt(moment, record).includes(query.mark)) found.push(record);
      if (found.length === page.count) return found;
    }
    const last = rows.at(-1);
    if (!last || rows.length < size) return found;
    after = placeIn(threadOrder(query.sort), last);
  }
}

/** Those whose columns tell that they are of an urgency: what linking concluded is read of them alone. */
async function findUrgent(
  db: Database,
  moment: Moment,
  query: ThreadQuery,
  page: { after: string[] | null; count: number },
): Promise<ThreadRecord[]> {
  const found: string[] = [];
  for (let after = page.after; found.length < page.count;) {
    const rows = await ordered(db, query, after, most)
      .select(['id', 'state', 'suggested', 'due', 'first_said', 'last_day', 'times'])
      .execute();
    for (const row of rows) if (urgencyOf(judgedOf(row), moment.day, moment.limits) === query.mark) found.push(row.id);
    const last = rows.at(-1);
    if (!last || rows.length < most) break;
    after = placeIn(threadOrder(query.sort), last);
  }
  const records: ThreadRecord[] = [];
  for (let i = 0; i < Math.min(found.length, page.count); i += most)
    records.push(...(await threadsById(db, found.slice(i, Math.min(i + most, page.count)))));
  return records;
}

/** Whether a row's columns tell the mark, so that what linking concluded need not be unpacked. */
function isUrgency(mark: Mark | undefined): boolean {
  return mark === 'overdue' || mark === 'due-soon' || mark === 'raise-next';
}

/** The threads of these ids, in their order. */
export async function threadsById(db: Database, ids: string[]): Promise<ThreadRecord[]> {
  const rows = await db.selectFrom('threads').selectAll().where('id', 'in', ids).execute();
  const found = new Map(rows.map((row) => [row.id, { row, link: unpack<LinkedThread>(row.link) }]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Those that the columns of the table of threads tell to be asked for. */
function matching(db: Database, { relation, state, pillar, kind, mark, q, since }: ThreadQuery) {
  let rows = db.selectFrom('threads');
  if (relation === noRelation) rows = rows.where('relation', 'is', null);
  else if (relation) rows = rows.where('relation', '=', relation);
  if (state) rows = rows.where('state', 'in', state === 'open' ? [...openStates] : [state]);
  if (kind) rows = rows.where('kind', '=', kind);
  if (pillar)
    rows = rows.where('id', 'in', (pillars) =>
      pillars.selectFrom('thread_pillars').select('thread').where('pillar', '=', pillar),
    );
  if (since) rows = rows.where('last_moved', '>', since);
  if (mark === 'drifted') rows = rows.where('drifted', '=', 1);
  for (const word of q ? fold(q).split(/\s+/).filter(Boolean) : [])
    rows = rows.where(({ ref }) => holds(ref('folded'), word));
  return rows;
}

/** So many of them, in their order, those that follow a place of it. */
function ordered(db: Database, query: ThreadQuery, after: string[] | null, count: number) {
  const order = threadOrder(query.sort);
  const key = order.key();
  let rows = matching(db, query).orderBy(key, order.way).orderBy('id').limit(count);
  const [place, id] = after ?? [];
  if (place !== undefined && id !== undefined) {
    const value = order.valueOf(place);
    const beyond = order.way === 'desc' ? '<' : '>';
    rows = rows.where((where) =>
      where.or([where(key, beyond, value), where.and([where(key, '=', value), where('id', '>', id)])]),
    );
  }
  return rows;
}

/** What the targets of a relation, or of all, come to: a part is never added to what it is part of. */
export async function targetTotals(ledger: Ledger, moment: Moment, relation: string | undefined): Promise<Total[]> {
  return await ledger.read(moment, async (db) => {
    const found = await findThreads(db, moment, { relation, kind: 'target' }, { after: null, count: Infinity });
    const umbrellaOf = await umbrellas(db, relation);
    return totalsOf(
      found.map(({ row, link }) => ({ ...link, umbrella: umbrellaOf(link), state: row.state as ThreadState })),
    );
  });
}

/** What of a row its marks depend on, once people's decisions are laid over it. */
export function judgedOf({ state, suggested, due }: Pick<ThreadsTable, 'state' | 'suggested' | 'due'>): Judged {
  return { state: state as ThreadState, suggested: suggested as ThreadState | null, due };
}

export function marksAt(moment: Moment, { row, link }: ThreadRecord): Mark[] {
  const marks = marksOf(link, judgedOf(row), moment.day, moment.limits);
  return row.by_hand === 1 ? [...marks, 'by-hand'] : marks;
}

/** The rows as they are shown, each with the words in which it was said last. */
export async function rowsOf(db: Database, moment: Moment, records: ThreadRecord[]): Promise<ThreadRow[]> {
  const quotes = await Quotes.ofArticles(
    db,
    records.flatMap(({ link }) => [link.facts.at(-1)!.article, ...(link.lead ? [link.lead.article] : [])]),
  );
  return records.map((record) => rowOf(record, moment, quotes));
}

export function rowOf(record: ThreadRecord, moment: Moment, quotes: Quotes): ThreadRow {
  const { row, link } = record;
  return {
    id: row.id,
    relation: row.relation ?? noRelation,
    action: row.action,
    kind: link.kind,
    specificity: link.specificity,
    state: row.state as ThreadRow['state'],
    suggested: row.suggested as ThreadRow['suggested'],
    review: row.review as ThreadRow['review'],
    grade: row.grade as ThreadRow['grade'],
    force: link.force,
    pillars: link.pillars,
    holders: link.holders,
    speakers: link.speakers,
    presses: link.presses,
    lead: link.lead ? quotes.of(link.lead) : null,
    due: row.due,
    figures: link.figures,
    marks: marksAt(moment, record),
    firstSaid: row.first_said,
    lastSaid: row.last_said,
    times: row.times,
    articles: row.articles,
    owner: row.owner,
    unsure: row.unsure === '' || row.review === 'confirmed' ? [] : row.unsure.split(','),
    knownSince: row.known_since,
    lastMoved: row.last_moved,
    quote: quotes.of(link.facts.at(-1)!),
  };
}

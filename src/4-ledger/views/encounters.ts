import type { EncounterRow, Page } from '../../0-facts/index.ts';
import type { LinkedEncounter } from '../../3-link/index.ts';
import type { Ledger } from '../ledger.ts';
import { unpack } from '../packing.ts';
import type { Database, EncountersTable } from '../tables.ts';
import { decodeCursor, encodeCursor, limitOf } from './lists/cursor.ts';
import type { PageQuery } from './lists/cursor.ts';
import type { Moment } from './moment.ts';
import { Cast } from './parties/cast.ts';
import { Quotes } from './quotes.ts';

export interface EncounterQuery extends PageQuery {
  relation?: string | undefined;
  status?: 'held' | 'planned' | undefined;
}

/** Encounters, the latest first; undated ones at the end. */
export async function encounterRows(
  ledger: Ledger,
  moment: Moment,
  query: EncounterQuery = {},
): Promise<Page<EncounterRow>> {
  const limit = limitOf(query);
  const after = decodeCursor(query, 2);
  return await ledger.read(moment, async (db) => {
    const found = await findEncounters(db, query, after, limit + 1);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      items: await encounterRowsOf(db, shown),
      nextCursor: last ? encodeCursor([last.first_day, last.id]) : null,
    };
  });
}

export async function findEncounters(
  db: Database,
  { relation, status }: EncounterQuery,
  after: string[] | null,
  count: number,
): Promise<EncountersTable[]> {
  let rows = db.selectFrom('encounters').selectAll().orderBy('first_day', 'desc').orderBy('id').limit(count);
  if (relation) rows = rows.where('relation', '=', relation);
  if (status) rows = rows.where('status', '=', status);
  const [day, id] = after ?? [];
  if (day !== undefined && id !== undefined) {
    rows = rows.where((where) =>
      where.or([where('first_day', '<', day), where.and([where('first_day', '=', day), where('id', '>', id)])]),
    );
  }
  return await rows.execute();
}

/** The rows as they are shown, each with the words of every article that reports it. */
export async function encounterRowsOf(db: Database, rows: EncountersTable[]): Promise<EncounterRow[]> {
  const encounters = rows.map(({ link }) => unpack<LinkedEncounter>(link));
  const quotes = await Quotes.ofArticles(
    db,
    encounters.flatMap(({ facts }) => facts.map(({ article }) => article)),
  );
  const cast = await Cast.of(db, encounters);
  return encounters.map((encounter) => {
    const { facts, ...told } = encounter;
    return {
      ...told,
      channel: cast.channelOf(encounter),
      participants: cast.partiesOf(encounter),
      quotes: facts.map((fact) => quotes.of(fact)),
    };
  });
}

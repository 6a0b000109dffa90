import type { Kept, KeptKind } from '../0-facts/index.ts';
import type { Database } from './tables.ts';

/** Something to keep by its name; without a body it is let go. */
export interface NewKept {
  kind: KeptKind | 'import';
  relation: string | null;
  name: string;
  /** What is kept, as JSON. */
  body: unknown;
  who: string;
}

/** Keeps it beside what was kept before under this name: the newest counts, the others stay in the table. */
export async function keepNamed(db: Database, { kind, relation, name, body, who }: NewKept, at: string): Promise<void> {
  const last = await db.selectFrom('kept').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const row = { kind, relation, name, who, kept_at: at, body: body === null ? null : JSON.stringify(body) };
  await db
    .insertInto('kept')
    .values({ seq: (last?.seq ?? 0) + 1, ...row })
    .execute();
}

/** What is kept of a kind and a relation (null: of none), by name. */
export async function keptIn(db: Database, kind: KeptKind, relation: string | null): Promise<Kept[]> {
  const rows = await db
    .selectFrom('kept')
    .selectAll()
    .where('kind', '=', kind)
    .where('relation', 'is not distinct from', relation)
    .orderBy('seq')
    .execute();
  const newest = new Map(rows.map((row) => [row.name, row]));
  return [...newest.values()].flatMap(({ name, body, who, kept_at }) =>
    body === null ? [] : [{ kind, relation, name, body: JSON.parse(body) as unknown, who, keptAt: kept_at }],
  );
}

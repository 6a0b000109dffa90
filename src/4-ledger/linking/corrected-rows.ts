import { load } from '../tables.ts';
import type { Database } from '../tables.ts';
import type { Correction } from '../decisions/edits.ts';
import type { JudgedRecord } from '../material.ts';

/** The facts of which people correct something else than when the record was linked last. */
export async function newlyCorrected(db: Database, corrections: readonly Correction[]): Promise<Set<string>> {
  const row = ({ fact, field, value }: { fact: string; field: string; value: string }) => `${fact} ${field} ${value}`;
  const rows = await db.selectFrom('corrections').select(['fact', 'field', 'value']).execute();
  const former = new Map(rows.map((one) => [row(one), one.fact]));
  const now = new Map(corrections.map((one) => [row({ ...one, value: JSON.stringify(one.value) }), one.fact]));
  const differing = [...former, ...now].filter(([key]) => former.has(key) !== now.has(key));
  return new Set(differing.map(([, fact]) => fact));
}

export async function writeCorrections(
  db: Database,
  { corrections }: Pick<JudgedRecord, 'corrections'>,
): Promise<void> {
  const rows = corrections.map(({ fact, field, value }) => ({ fact, field, value: JSON.stringify(value) }));
  await load(db, 'corrections', rows);
}

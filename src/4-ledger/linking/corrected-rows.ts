import { insertAll } from '../tables.ts';
import type { Database } from '../tables.ts';
import { replaceFactRows } from '../fact-rows.ts';
import type { LinkMaterial } from '../material.ts';

/** Brings the rows of things and figures up to date with what people corrected, or corrected and took back. */
export async function correctFactRows(db: Database, { articles, corrections }: LinkMaterial): Promise<void> {
  const former = await db.selectFrom('corrections').select('fact').distinct().execute();
  const touched = new Set([...former, ...corrections].map(({ fact }) => fact));
  if (touched.size === 0) return;
  const changed = articles.filter(({ read }) => read.some(({ id }) => touched.has(id)));
  await replaceFactRows(db, changed, corrections);
}

export async function writeCorrections(db: Database, { corrections }: LinkMaterial): Promise<void> {
  const rows = corrections.map(({ fact, field, value }) => ({ fact, field, value: JSON.stringify(value) }));
  await insertAll(rows, (some) => db.insertInto('corrections').values(some).execute());
}

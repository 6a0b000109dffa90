import type { Reading } from '../../0-facts/index.ts';
import { editedReading } from '../decisions/edits.ts';
import type { Correction } from '../decisions/edits.ts';
import type { Horizon } from '../material.ts';
import { unpack } from '../packing.ts';
import type { Database } from '../tables.ts';

/** A version of an article as it was read, and what people corrected of it. */
export interface JudgedReading {
  /** As the reader has it. */
  read: Reading;
  /** With the fields that people corrected; what they rejected keeps its place. */
  edited: Reading;
  corrections: Correction[];
}

/** The newest reading, of those known by then, of a version of an article, by its row. */
export async function readingOf(
  db: Database,
  { seq, textHash }: { seq: number; textHash: string },
  { knownBy }: Horizon,
): Promise<JudgedReading> {
  let rows = db.selectFrom('readings').select('reading').where('article', '=', seq).orderBy('seq', 'desc').limit(1);
  if (knownBy !== null) rows = rows.where('read_at', '<=', knownBy);
  const read = unpack<Reading>((await rows.executeTakeFirstOrThrow()).reading);
  const corrections = await correctionsOf(db, seq);
  return { read, edited: editedReading(read, textHash, corrections), corrections };
}

/** What people corrected of a version of an article, by its row. */
async function correctionsOf(db: Database, article: number): Promise<Correction[]> {
  const rows = await db
    .selectFrom('corrections as c')
    .innerJoin('facts as f', 'f.id', 'c.fact')
    .select(['c.fact', 'c.field', 'c.value'])
    .where('f.article', '=', article)
    .orderBy('c.fact')
    .orderBy('c.field')
    .execute();
  return rows.map(({ fact, field, value }) => ({ fact, field, value: JSON.parse(value) as unknown }));
}

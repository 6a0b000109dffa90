import type { Reading } from '../../0-facts/index.ts';
import { unpack } from '../packing.ts';
import type { Database } from '../tables.ts';

/** The newest reading of a version of an article, by its row. */
export async function readingOf(db: Database, article: number): Promise<Reading> {
  const row = await db
    .selectFrom('readings')
    .select('reading')
    .where('article', '=', article)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return unpack<Reading>(row.reading);
}

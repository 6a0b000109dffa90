import type { Reading } from '../../0-facts/index.ts';
import type { Backend } from '../backend.ts';
import { clearFacts, deriveFacts } from '../fact-rows.ts';
import { folding } from '../folding.ts';
import { textOf, unpack } from '../packing.ts';
import { relink } from './relinking.ts';
import type { Database } from '../tables.ts';

/** Makes the facts, the index of words and all links anew from the record, inside the caller's transaction. */
export async function rebuild(backend: Backend, db: Database, at: string): Promise<void> {
  await deriveAll(backend, db);
  await relink(db, at);
}

/** Makes what each article has of its own anew: its facts, and its words in the index. */
async function deriveAll(backend: Backend, db: Database): Promise<void> {
  await clearFacts(db);
  await backend.clearWords(db);
  for (const { seq, text_hash } of await db
    .selectFrom('articles')
    .select(['seq', 'text_hash'])
    .orderBy('seq')
    .execute()) {
    const kept = await db
      .selectFrom('texts')
      .select(['text', 'packed_text'])
      .where('hash', '=', text_hash)
      .executeTakeFirstOrThrow();
    await backend.indexWords(db, [{ article: seq, folded: folding(textOf(kept)).folded }]);
    const newest = await db
      .selectFrom('readings')
      .select('reading')
      .where('article', '=', seq)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (newest) await deriveFacts(db, seq, text_hash, unpack<Reading>(newest.reading));
  }
}

import { recordKinds } from '../../../0-facts/index.ts';
import type { Reading } from '../../../0-facts/index.ts';
import { correctedReading } from '../../decisions/edits.ts';
import type { Ledger } from '../../ledger.ts';
import { textOf } from '../../packing.ts';
import type { Moment } from '../moment.ts';
import { readingOf } from '../readings.ts';

/** An article in whose reading people corrected something, as a case for the scorer. */
export interface CorrectionCase {
  article: string;
  text: string;
  /** What a person reads from it, in the form of the gold files. */
  gold: Reading;
}

/** The articles in whose readings people corrected or rejected something, by their ids, one at a time; from after one on. */
export async function* correctionCases(
  ledger: Ledger,
  moment: Moment,
  after: string | null = null,
): AsyncIterable<CorrectionCase> {
  const articles = await ledger.read(moment, (db) =>
    db
      .selectFrom('corrections as c')
      .innerJoin('facts as f', 'f.id', 'c.fact')
      .innerJoin('linked_articles as l', 'l.article', 'f.article')
      .innerJoin('articles as a', 'a.seq', 'f.article')
      .select(['a.seq', 'a.id', 'a.text_hash as textHash'])
      .where('a.id', '>', after ?? '')
      .distinct()
      .orderBy('a.id')
      .execute(),
  );
  for (const { id, ...article } of articles) {
    yield await ledger.read(moment, async (db) => {
      const kept = await db
        .selectFrom('texts')
        .select(['text', 'packed_text'])
        .where('hash', '=', article.textHash)
        .executeTakeFirstOrThrow();
      const { read, corrections } = await readingOf(db, article, moment);
      return { article: id, text: textOf(kept), gold: asGold(correctedReading(read, article.textHash, corrections)) };
    });
  }
}

/** Gold holds what the words say, not how the reader came to it. */
function asGold(reading: Reading): Reading {
  const lists = recordKinds.map((kind) => [
    kind,
    reading[kind].map((record) => ({ ...record, unsure: undefined, rule: undefined })),
  ]);
  return { ...reading, ...Object.fromEntries(lists) };
}

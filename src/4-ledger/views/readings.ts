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

/** A version of an article, by its row. */
interface Version {
  seq: number;
  textHash: string;
}

/** The newest reading, of those known by then, of a version of an article. */
export async function readingOf(db: Database, version: Version, horizon: Horizon): Promise<JudgedReading> {
  return (await readingsOf(db, [version], horizon)).get(version.seq)!;
}

/** The same of some versions, by their rows. */
export async function readingsOf(
  db: Database,
  versions: readonly Version[],
  { knownBy }: Horizon,
): Promise<Map<number, JudgedReading>> {
  const found = new Map<number, JudgedReading>();
  for (let i = 0; i < versions.length; i += 500) {
    const some = versions.slice(i, i + 500);
    const rows = some.map(({ seq }) => seq);
    const packed = await newestOf(db, rows, knownBy);
    const corrections = await correctionsOf(db, rows);
    for (const { seq, textHash } of some) {
      const read = unpack<Reading>(packed.get(seq)!);
      const own = corrections.get(seq) ?? [];
      found.set(seq, { read, edited: editedReading(read, textHash, own), corrections: own });
    }
  }
  return found;
}

async function newestOf(db: Database, articles: number[], knownBy: string | null): Promise<Map<number, Uint8Array>> {
  let newest = db
    .selectFrom('readings')
    .select((all) => all.fn.max('seq').as('seq'))
    .where('article', 'in', articles)
    .groupBy('article');
  if (knownBy !== null) newest = newest.where('read_at', '<=', knownBy);
  const rows = await db.selectFrom('readings').select(['article', 'reading']).where('seq', 'in', newest).execute();
  return new Map(rows.map(({ article, reading }) => [article, reading]));
}

/** What people corrected of some versions of articles, by their rows. */
async function correctionsOf(db: Database, articles: number[]): Promise<Map<number, Correction[]>> {
  const rows = await db
    .selectFrom('corrections as c')
    .innerJoin('facts as f', 'f.id', 'c.fact')
    .select(['f.article', 'c.fact', 'c.field', 'c.value'])
    .where('f.article', 'in', articles)
    .orderBy('c.fact')
    .orderBy('c.field')
    .execute();
  const all = rows.map(({ article, fact, field, value }) => ({
    article,
    correction: { fact, field, value: JSON.parse(value) as unknown },
  }));
  return new Map(
    [...Map.groupBy(all, ({ article }) => article)].map(([article, own]) => [
      article,
      own.map(({ correction }) => correction),
    ]),
  );
}

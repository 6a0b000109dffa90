import { hashOf, isEvidenceOf, recordKinds } from '../../0-facts/index.ts';
import type { Reading } from '../../0-facts/index.ts';
import type { Backend } from '../backend.ts';
import type { Flaw } from '../ledger.ts';
import { unpack, unpackedText } from '../packing.ts';
import type { Database } from '../tables.ts';

/** Texts fetched at once: each may have megabytes. */
const pieceSize = 20;

/** Every text is what its hash names, and some article's. */
export async function* textFlaws(backend: Backend): AsyncIterable<Flaw> {
  for (let after = ''; ;) {
    const piece = await backend.read((db) =>
      db
        .selectFrom('texts as t')
        .leftJoin('articles as a', 'a.text_hash', 't.hash')
        .select((some) => ['t.hash', 't.text', 't.packed_text', some.fn.min('a.id').as('id')])
        .groupBy(['t.hash', 't.text', 't.packed_text'])
        .where('t.hash', '>', after)
        .orderBy('t.hash')
        .limit(pieceSize)
        .execute(),
    );
    for (const { hash, id, ...kept } of piece) {
      const text = unpackedText(kept);
      const isTwice = kept.packed_text !== null && kept.text !== '';
      if (text === null || hashOf(text) !== hash || isTwice)
        yield {
          where: `texts, ${hash} (article ${id})`,
          what: 'the text was changed: it is not the one that its hash names',
        };
      if (id === null)
        yield { where: `texts, ${hash}`, what: "the text is no article's: it was put in by another program" };
    }
    if (piece.length < pieceSize) return;
    after = piece.at(-1)!.hash;
  }
}

/** Every article has its text and a reading, and every record of every reading stands on the article's own words. */
export async function* readingFlaws(backend: Backend): AsyncIterable<Flaw> {
  for (let after: [number, number] = [0, 0]; ;) {
    const piece = await backend.read((db) => articlePiece(db, after));
    for (const row of piece) {
      const where = `article ${row.id}, version ${row.version}`;
      if (row.text === null) yield { where, what: `its text ${row.text_hash} was removed` };
      if (row.reading === null) yield { where, what: 'its reading was removed' };
      // A text that cannot be unpacked is told as such.
      const text = row.text === null ? null : unpackedText({ text: row.text, packed_text: row.packed_text });
      if (text !== null && row.reading !== null)
        yield* evidenceFlaws(`${where}, reader ${row.reader}`, text, row.reading);
    }
    const last = piece.at(-1);
    if (!last || piece.length < pieceSize) return;
    after = [last.seq, last.readingSeq ?? 0];
  }
}

interface ReadArticle {
  seq: number;
  id: string;
  version: number;
  text_hash: string;
  text: string | null;
  packed_text: Uint8Array | null;
  readingSeq: number | null;
  reader: string | null;
  reading: Uint8Array | null;
}

async function articlePiece(db: Database, [seq, readingSeq]: [number, number]): Promise<ReadArticle[]> {
  return await db
    .selectFrom('articles as a')
    .leftJoin('texts as t', 't.hash', 'a.text_hash')
    .leftJoin('readings as r', 'r.article', 'a.seq')
    .select(['a.seq', 'a.id', 'a.version', 'a.text_hash', 't.text', 't.packed_text'])
    .select(['r.seq as readingSeq', 'r.reader', 'r.reading'])
    .where((where) =>
      where.or([where('a.seq', '>', seq), where.and([where('a.seq', '=', seq), where('r.seq', '>', readingSeq)])]),
    )
    .orderBy('a.seq')
    .orderBy('r.seq')
    .limit(pieceSize)
    .execute();
}

function* evidenceFlaws(where: string, text: string, packed: Uint8Array): Iterable<Flaw> {
  let reading: Reading;
  try {
    reading = unpack<Reading>(packed);
  } catch {
    yield { where, what: 'the reading cannot be unpacked' };
    return;
  }
  for (const kind of recordKinds) {
    for (const [position, { evidence }] of reading[kind].entries()) {
      if (isEvidenceOf(text, evidence)) continue;
      const { start, end, exact } = evidence;
      yield {
        where: `${where}, ${kind} ${position}`,
        what: `its words "${exact}" do not stand at ${start}-${end} of the article`,
      };
    }
  }
}

import { hashOf, isEvidenceOf, recordKinds } from '../0-facts/index.ts';
import type { Reading } from '../0-facts/index.ts';
import type { Backend } from './backend.ts';
import { chainHash, chainStart, readHead } from './chain.ts';
import type { ChainValues } from './chain.ts';
import { chainOf, decisionValues } from './decisions.ts';
import { articleValues, readingValues } from './entries.ts';
import { threadIdValues } from './linking.ts';
import type { Database } from './tables.ts';

/** One thing that does not hold together: where, and what is wrong with it. */
export interface Flaw {
  where: string;
  what: string;
}

/** Rows fetched at once: memory stays the same however large the ledger is. */
const pieceSize = 200;
const textPieceSize = 20;

/** Checks the whole record against itself; yields each flaw as it is found. */
export async function* flawsOf(backend: Backend): AsyncIterable<Flaw> {
  for (const what of await backend.schemaFlaws()) yield { where: 'schema', what };
  for (const chain of rowChains) yield* chainFlaws(backend, chain);
  for (const chain of await backend.read(decisionChains)) yield* chainFlaws(backend, chain);
  yield* textFlaws(backend);
  yield* readingFlaws(backend);
}

/** A row as its chain sees it. */
interface Link {
  seq: number;
  values: ChainValues;
  hash: string;
  where: string;
}

interface Chain {
  name: string;
  table: string;
  /** The next rows after a number, in order. */
  piece(db: Database, after: number): Promise<Link[]>;
}

const rowChains: Chain[] = [
  {
    name: 'articles',
    table: 'articles',
    async piece(db, after) {
      const rows = await db
        .selectFrom('articles')
        .selectAll()
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(pieceSize)
        .execute();
      return rows.map((row) => ({
        ...row,
        values: articleValues(row),
        where: `article ${row.id}, version ${row.version}`,
      }));
    },
  },
  {
    name: 'readings',
    table: 'readings',
    async piece(db, after) {
      const rows = await db
        .selectFrom('readings')
        .selectAll()
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(pieceSize)
        .execute();
      return rows.map((row) => ({
        ...row,
        values: readingValues(row),
        where: `reading of article row ${row.article} by reader ${row.reader}`,
      }));
    },
  },
  {
    name: 'thread_ids',
    table: 'thread_ids',
    async piece(db, after) {
      const rows = await db
        .selectFrom('thread_ids')
        .selectAll()
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(pieceSize)
        .execute();
      return rows.map((row) => ({ ...row, values: threadIdValues(row), where: `thread ${row.thread}` }));
    },
  },
];

/** The logs of all relations, also of one whose rows were all removed. */
async function decisionChains(db: Database): Promise<Chain[]> {
  const written = await db.selectFrom('decisions').select('relation').distinct().execute();
  const heads = await db.selectFrom('chain_heads').select('chain').where('chain', 'like', 'decisions/%').execute();
  const relations = new Set([
    ...written.map((row) => row.relation),
    ...heads.map(({ chain }) => chain.slice(chainOf('').length)),
  ]);
  return [...relations].sort().map((relation) => ({
    name: chainOf(relation),
    table: `decisions of ${relation}`,
    async piece(db, after) {
      const rows = await db
        .selectFrom('decisions')
        .selectAll()
        .where('relation', '=', relation)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(pieceSize)
        .execute();
      return rows.map((row) => ({
        ...row,
        values: decisionValues(row),
        where: `"${row.kind}" by ${row.who} at ${row.decided_at}`,
      }));
    },
  }));
}

/**
 * Follows a chain from its start. A row whose hash does not follow from the one before it was changed
 * or put in; a gap in the numbers is a row removed; the chain's head tells of rows removed at the end.
 */
async function* chainFlaws(backend: Backend, chain: Chain): AsyncIterable<Flaw> {
  let last = { seq: 0, hash: chainStart };
  let piece: Link[];
  let after = Number.MIN_SAFE_INTEGER;
  do {
    piece = await backend.read((db) => chain.piece(db, after));
    for (const link of piece) {
      const missing = link.seq - last.seq - 1;
      if (missing > 0) yield { where: `${chain.table}, row ${last.seq + 1}`, what: removed(missing) };
      else if (chainHash(last.hash, link.values) !== link.hash)
        yield { where: `${chain.table}, row ${link.seq} (${link.where})`, what: altered };
      last = link;
    }
    after = last.seq;
  } while (piece.length === pieceSize);
  const head = await backend.read((db) => readHead(db, chain.name));
  if (head.seq > last.seq) yield { where: `${chain.table}, row ${last.seq + 1}`, what: removed(head.seq - last.seq) };
  if (head.seq < last.seq)
    yield {
      where: `${chain.table}, row ${head.seq + 1}`,
      what: `${last.seq - head.seq} row(s) from here on were put in by another program`,
    };
  if (head.seq === last.seq && head.hash !== last.hash)
    yield { where: `${chain.table}, row ${last.seq}`, what: altered };
}

const altered = 'the row was changed, or put in by another program: its hash does not follow from the row before it';
const removed = (count: number): string => `${count} row(s) from here on were removed`;

/** Every text is what its hash names, and some article's. */
async function* textFlaws(backend: Backend): AsyncIterable<Flaw> {
  for (let after = ''; ;) {
    const piece = await backend.read((db) =>
      db
        .selectFrom('texts as t')
        .leftJoin('articles as a', 'a.text_hash', 't.hash')
        .select(['t.hash', 't.text', 'a.id'])
        .groupBy(['t.hash', 't.text'])
        .where('t.hash', '>', after)
        .orderBy('t.hash')
        .limit(textPieceSize)
        .execute(),
    );
    for (const { hash, text, id } of piece) {
      if (hashOf(text) !== hash)
        yield {
          where: `texts, ${hash} (article ${id})`,
          what: 'the text was changed: it is not the one that its hash names',
        };
      if (id === null)
        yield { where: `texts, ${hash}`, what: "the text is no article's: it was put in by another program" };
    }
    if (piece.length < textPieceSize) return;
    after = piece.at(-1)!.hash;
  }
}

/** Every article has its text and a reading, and every record of every reading stands on the article's own words. */
async function* readingFlaws(backend: Backend): AsyncIterable<Flaw> {
  for (let after: [number, number] = [0, 0]; ;) {
    const piece = await backend.read((db) => articlePiece(db, after));
    for (const row of piece) {
      const where = `article ${row.id}, version ${row.version}`;
      if (row.text === null) yield { where, what: `its text ${row.text_hash} was removed` };
      if (row.reading === null) yield { where, what: 'its reading was removed' };
      if (row.text !== null && row.reading !== null)
        yield* evidenceFlaws(`${where}, reader ${row.reader}`, row.text, row.reading);
    }
    const last = piece.at(-1);
    if (!last || piece.length < textPieceSize) return;
    after = [last.seq, last.readingSeq ?? 0];
  }
}

interface ReadArticle {
  seq: number;
  id: string;
  version: number;
  text_hash: string;
  text: string | null;
  readingSeq: number | null;
  reader: string | null;
  reading: string | null;
}

async function articlePiece(db: Database, [seq, readingSeq]: [number, number]): Promise<ReadArticle[]> {
  return await db
    .selectFrom('articles as a')
    .leftJoin('texts as t', 't.hash', 'a.text_hash')
    .leftJoin('readings as r', 'r.article', 'a.seq')
    .select(['a.seq', 'a.id', 'a.version', 'a.text_hash', 't.text', 'r.seq as readingSeq', 'r.reader', 'r.reading'])
    .where((where) =>
      where.or([where('a.seq', '>', seq), where.and([where('a.seq', '=', seq), where('r.seq', '>', readingSeq)])]),
    )
    .orderBy('a.seq')
    .orderBy('r.seq')
    .limit(textPieceSize)
    .execute();
}

function* evidenceFlaws(where: string, text: string, json: string): Iterable<Flaw> {
  let reading: Reading;
  try {
    reading = JSON.parse(json) as Reading;
  } catch {
    yield { where, what: 'the reading is no JSON' };
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

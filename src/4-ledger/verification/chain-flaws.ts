import type { Backend } from '../backend.ts';
import { articleValues, chainHash, chainStart, readHead, readingValues, threadIdValues } from '../chain.ts';
import type { ChainHead, ChainValues } from '../chain.ts';
import { chainOf, decisionValues } from '../decisions/log.ts';
import { provenanceValues } from '../originals.ts';
import type { Flaw } from '../ledger.ts';
import { unpackText } from '../packing.ts';
import type { Database } from '../tables.ts';

/** Rows fetched at once: memory stays the same however large the ledger is. */
const pieceSize = 200;

/** What in the chains of the record does not follow: rows changed, removed, or put in by another program. */
export async function* chainFlaws(backend: Backend): AsyncIterable<Flaw> {
  for (const chain of rowChains) yield* followChain(backend, chain);
  for (const chain of await backend.read(decisionChains)) yield* followChain(backend, chain);
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
        values: readingValues(row, unpackText(row.reading) ?? ''),
        where: `reading of article row ${row.article} by reader ${row.reader}`,
      }));
    },
  },
  {
    name: 'provenance',
    table: 'provenance',
    async piece(db, after) {
      const rows = await db
        .selectFrom('provenance')
        .selectAll()
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(pieceSize)
        .execute();
      return rows.map((row) => ({ ...row, values: provenanceValues(row), where: `of article row ${row.article}` }));
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
async function* followChain(backend: Backend, chain: Chain): AsyncIterable<Flaw> {
  let last = { seq: 0, hash: chainStart };
  let piece: Link[];
  let head: ChainHead;
  let after = Number.MIN_SAFE_INTEGER;
  do {
    // At one moment: the chain may grow meanwhile, and its last row must be held against the head of its time.
    ({ piece, head } = await backend.read(async (db) => ({
      piece: await chain.piece(db, after),
      head: await readHead(db, chain.name),
    })));
    for (const link of piece) {
      const missing = link.seq - last.seq - 1;
      if (missing > 0) yield { where: `${chain.table}, row ${last.seq + 1}`, what: removed(missing) };
      else if (chainHash(last.hash, link.values) !== link.hash)
        yield { where: `${chain.table}, row ${link.seq} (${link.where})`, what: altered };
      last = link;
    }
    after = last.seq;
  } while (piece.length === pieceSize);
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

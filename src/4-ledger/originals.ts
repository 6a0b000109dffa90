import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { chainHash, moveHead, readHead } from './chain.ts';
import type { ChainValues } from './chain.ts';
import type { Database, ProvenanceTable } from './tables.ts';
import { textOf } from './packing.ts';

/** The bytes that an article was read from, as they came, and what was known of them. */
export interface Original {
  bytes: Uint8Array;
  mediaType: string;
  /** The encoding that its text was converted from; null where it was none. */
  encoding: string | null;
  author: string | null;
}

/** Keeps what an article came out of, inside the caller's transaction. Bytes that are there already are not kept twice. */
export async function appendOriginal(
  db: Database,
  article: number,
  textHash: string,
  { bytes, mediaType, encoding, author }: Original,
  at: string,
): Promise<void> {
  const original = hashOfBytes(bytes);
  const isKept =
    original === textHash ||
    (await db.selectFrom('originals').select('hash').where('hash', '=', original).executeTakeFirst());
  if (!isKept) {
    const packed = zstdCompressSync(bytes);
    await db.insertInto('originals').values({ hash: original, size: bytes.length, packed }).execute();
  }
  const head = await readHead(db, 'provenance');
  const row = { seq: head.seq + 1, article, original, media_type: mediaType, encoding, author };
  const hash = chainHash(head.hash, provenanceValues(row));
  await db
    .insertInto('provenance')
    .values({ ...row, hash })
    .execute();
  await moveHead(db, 'provenance', { seq: row.seq, hash }, at);
}

export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Bytes as they came; null for what no packing gives. */
export function unpackOriginal(packed: Uint8Array): Uint8Array | null {
  try {
    return zstdDecompressSync(packed);
  } catch {
    return null;
  }
}

/** What the hash of a row of provenance covers. */
export function provenanceValues(row: Omit<ProvenanceTable, 'hash'>): ChainValues {
  return [row.seq, row.article, row.original, row.media_type, row.encoding, row.author];
}

/** The original of an article's newest version, or of one asked for; null where none is kept. */
export async function originalOf(db: Database, id: string, version?: number): Promise<Original | null> {
  let query = db
    .selectFrom('articles as a')
    .innerJoin('provenance as p', 'p.article', 'a.seq')
    .innerJoin('texts as t', 't.hash', 'a.text_hash')
    .leftJoin('originals as o', 'o.hash', 'p.original')
    .select(['t.text', 't.packed_text', 'o.packed', 'p.media_type', 'p.encoding', 'p.author'])
    .where('a.id', '=', id)
    .orderBy('a.version', 'desc');
  if (version !== undefined) query = query.where('a.version', '=', version);
  const row = await query.executeTakeFirst();
  if (!row) return null;
  const bytes = row.packed ? unpackOriginal(row.packed) : Buffer.from(textOf(row));
  return bytes && { bytes, mediaType: row.media_type, encoding: row.encoding, author: row.author };
}

export async function recall(db: Database, source: string): Promise<string | null> {
  const row = await db.selectFrom('collecting').select('state').where('source', '=', source).executeTakeFirst();
  return row?.state ?? null;
}

/** What is remembered of all whose names begin so, by name. */
export async function recallAll(db: Database, beginning: string): Promise<{ source: string; state: string }[]> {
  const rows = await db.selectFrom('collecting').select(['source', 'state']).orderBy('source').execute();
  return rows.filter(({ source }) => source.startsWith(beginning));
}

export async function remember(db: Database, source: string, state: string): Promise<void> {
  await db
    .insertInto('collecting')
    .values({ source, state })
    .onConflict((conflict) => conflict.column('source').doUpdateSet({ state }))
    .execute();
}

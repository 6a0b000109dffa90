import { hashOf } from '../0-facts/index.ts';
import type { Article, Reading } from '../0-facts/index.ts';
import type { Backend } from './backend.ts';
import { chainHash, moveHead, readHead } from './chain.ts';
import type { ChainValues } from './chain.ts';
import { noRelation } from './decisions/judgement.ts';
import { deriveFacts } from './fact-rows.ts';
import { folding } from './folding.ts';
import { isWithdrawn } from './decisions/imports/withdrawn.ts';
import { packText } from './packing.ts';
import { appendOriginal } from './originals.ts';
import type { Original } from './originals.ts';
import type { ArticlesTable, Database, ReadingsTable } from './tables.ts';

/** An article and what makes it the same one next time: a file's absolute path, an address, `id:` and a line's id. */
export interface Candidate {
  article: Article;
  origin: string;
}

/** An article with its reading, to be appended. */
export interface ArticleEntry extends Candidate {
  reading: Reading;
  reader: string;
  /** The file or page that it came out of; null for what has none, such as a pasted text. */
  original?: Original | null;
}

/** What becomes, or became, of an article handed to the ledger. */
export interface Placement {
  status: 'added' | 'known' | 'new-version';
  /** The article's id in this ledger. */
  article: string;
  version: number;
}

/**
 * Where an article belongs: the same origin with the same text and source is known, with another it is
 * a new version; another origin that happens to have the same id gets a piece of the text's hash behind it. `log` is
 * where an import that brought it before would have been taken back.
 */
export async function placeArticle(db: Database, candidate: Candidate, log: string = noRelation): Promise<Placement> {
  const { article, origin } = candidate;
  const same = (await latest(db, 'origin', origin)) ?? (await latest(db, 'id', article.id));
  if (!same) return { status: 'added', article: article.id, version: 1 };
  const rows = saysManyAtOnce(origin) ? await versions(db, same.id) : [same];
  const known = rows.find((row) => holds(row, candidate));
  // What was taken back with its import and comes again counts again: as a version of its own, for nothing is deleted.
  if (known && !(await isWithdrawn(db, log, known.id, known.version)))
    return { status: 'known', article: known.id, version: known.version };
  if (known) return { status: 'new-version', article: known.id, version: await nextVersion(db, known.id) };
  if (same.origin !== origin && origin !== `id:${same.id}`) return await placeApart(db, article);
  return { status: 'new-version', article: same.id, version: await nextVersion(db, same.id) };
}

async function nextVersion(db: Database, id: string): Promise<number> {
  return ((await latest(db, 'id', id))?.version ?? 0) + 1;
}

/**
 * One import may hold several texts under one id or one uploaded name, so each version is known for ever, else
 * they would take turns at every import. A file and a page say one text at a time: an older one that comes back
 * is what they say now.
 */
function saysManyAtOnce(origin: string): boolean {
  return origin.startsWith('id:') || origin.startsWith('upload:');
}

/** The id with as much of the text's hash behind it as no other text has; eight digits, as good as always. */
async function placeApart(db: Database, article: Article): Promise<Placement> {
  for (let digits = 8; ; digits += 8) {
    const id = `${article.id}-${article.sha256.slice(0, digits)}`;
    const twin = await latest(db, 'id', id);
    if (!twin) return { status: 'added', article: id, version: 1 };
    if (twin.text_hash === article.sha256) return { status: 'known', article: id, version: twin.version };
  }
}

async function latest(db: Database, column: 'origin' | 'id', value: string): Promise<ArticlesTable | undefined> {
  return await db
    .selectFrom('articles')
    .selectAll()
    .where(column, '=', value)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function versions(db: Database, id: string): Promise<ArticlesTable[]> {
  return await db.selectFrom('articles').selectAll().where('id', '=', id).orderBy('seq', 'desc').execute();
}

/**
 * Of another origin it is the same article by its text alone. What the source does not say this time takes nothing
 * back: a text that was dated by hand stays so when it comes again without the date.
 */
function holds(row: ArticlesTable, { article, origin }: Candidate): boolean {
  if (row.text_hash !== article.sha256) return false;
  if (row.origin !== origin) return true;
  const { title, publisher, publishedOn, url } = article;
  const pairs = [
    [row.title, title],
    [row.publisher, publisher],
    [row.published_on, publishedOn],
    [row.url, url],
  ];
  return pairs.every(([kept, said]) => said === null || said === kept);
}

/** Appends articles with their readings inside the caller's transaction; known ones are passed over. */
export async function appendEntries(
  backend: Backend,
  db: Database,
  entries: ArticleEntry[],
  at: string,
  log?: string,
): Promise<Placement[]> {
  const placements: Placement[] = [];
  for (const entry of entries) {
    const placement = await placeArticle(db, entry, log);
    placements.push(placement);
    if (placement.status === 'known') continue;
    const seq = await appendArticle(db, entry, placement, at);
    await appendReading(
      db,
      seq,
      entry.article.sha256,
      entry.reader,
      { ...entry.reading, document: { ...entry.reading.document, id: placement.article } },
      at,
    );
    if (entry.original) await appendOriginal(db, seq, entry.article.sha256, entry.original, at);
    await backend.indexWords(db, seq, folding(entry.article.text).folded);
  }
  return placements;
}

async function appendArticle(
  db: Database,
  { article, origin }: ArticleEntry,
  placement: Placement,
  at: string,
): Promise<number> {
  const known = await db.selectFrom('texts').select('hash').where('hash', '=', article.sha256).executeTakeFirst();
  if (!known) await db.insertInto('texts').values({ hash: article.sha256, text: article.text }).execute();
  const head = await readHead(db, 'articles');
  const row = {
    seq: head.seq + 1,
    id: placement.article,
    version: placement.version,
    origin,
    text_hash: article.sha256,
    title: article.title,
    publisher: article.publisher,
    published_on: article.publishedOn,
    url: article.url,
    source: article.source,
    retrieved_at: article.retrievedAt,
    added_at: at,
  };
  const hash = chainHash(head.hash, articleValues(row));
  await db
    .insertInto('articles')
    .values({ ...row, hash })
    .execute();
  await moveHead(db, 'articles', { seq: row.seq, hash }, at);
  return row.seq;
}

/** The SHA-256 of the text of an article's version. */
export async function textHashOf(db: Database, article: number): Promise<string> {
  const { text_hash } = await db
    .selectFrom('articles')
    .select('text_hash')
    .where('seq', '=', article)
    .executeTakeFirstOrThrow();
  return text_hash;
}

/** Whether a version of the reader has read an article's version. */
export async function isReadBy(db: Database, article: number, reader: string): Promise<boolean> {
  const found = await db
    .selectFrom('readings')
    .select('seq')
    .where('article', '=', article)
    .where('reader', '=', reader)
    .executeTakeFirst();
  return found !== undefined;
}

/** Appends a reading of an article's version, and puts its facts in the place of an older reading's. */
export async function appendReading(
  db: Database,
  article: number,
  textHash: string,
  reader: string,
  reading: Reading,
  at: string,
): Promise<void> {
  const head = await readHead(db, 'readings');
  const row = { seq: head.seq + 1, article, reader, read_at: at };
  const json = JSON.stringify(reading);
  const hash = chainHash(head.hash, readingValues(row, json));
  await db
    .insertInto('readings')
    .values({ ...row, reading: packText(json), hash })
    .execute();
  await moveHead(db, 'readings', { seq: row.seq, hash }, at);
  await deriveFacts(db, article, textHash, reading);
}

/** What the hash of an article's row covers. */
export function articleValues(row: Omit<ArticlesTable, 'hash'>): ChainValues {
  return [
    row.seq,
    row.id,
    row.version,
    row.origin,
    row.text_hash,
    row.title,
    row.publisher,
    row.published_on,
    row.url,
    row.source,
    row.retrieved_at,
    row.added_at,
  ];
}

/** What the hash of a reading's row covers: its JSON, however it is packed. */
export function readingValues(row: Omit<ReadingsTable, 'reading' | 'hash'>, json: string): ChainValues {
  return [row.seq, row.article, row.reader, hashOf(json), row.read_at];
}

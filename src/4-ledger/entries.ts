import { factsOf } from '../0-facts/index.ts';
import type { Article, Reading } from '../0-facts/index.ts';
import type { Backend } from './backend.ts';
import { articleValues, chainHash, moveHead, readHead, readingValues } from './chain.ts';
import { noRelation } from './decisions/judgement.ts';
import { insertFactRows, replaceFactRows } from './fact-rows.ts';
import type { ReadFacts } from './fact-rows.ts';
import { folding } from './folding.ts';
import { isWithdrawn } from './decisions/imports/withdrawn.ts';
import { keptText, packText } from './packing.ts';
import { appendOriginal } from './originals.ts';
import type { Original } from './originals.ts';
import { named, load } from './tables.ts';
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
async function placeArticle(db: Database, candidate: Candidate, log: string = noRelation): Promise<Placement> {
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

/** Where articles belong, each as if it came alone; those of which the ledger knows no name are found by few questions. */
export async function placeArticles(db: Database, candidates: readonly Candidate[]): Promise<Placement[]> {
  const inLedger = await namesInLedger(db, candidates);
  const placements: Placement[] = [];
  for (const candidate of candidates) placements.push(await placeAmong(db, inLedger, candidate));
  return placements;
}

/** Where an article belongs in a ledger that has some names. */
async function placeAmong(
  db: Database,
  inLedger: ReadonlySet<string>,
  candidate: Candidate,
  log?: string,
): Promise<Placement> {
  const isNamed = namesOf(candidate).some((name) => inLedger.has(name));
  return isNamed
    ? await placeArticle(db, candidate, log)
    : { status: 'added', article: candidate.article.id, version: 1 };
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

/**
 * Appends articles with their readings inside the caller's transaction; known ones are passed over. Rows are made for
 * many articles and added together.
 */
export async function appendEntries(
  backend: Backend,
  db: Database,
  entries: ArticleEntry[],
  at: string,
  log?: string,
): Promise<Placement[]> {
  const inLedger = await namesInLedger(db, entries);
  const placements: Placement[] = [];
  const waiting: Placed[] = [];
  const waitingNames = new Set<string>();
  const flush = async (): Promise<void> => {
    await appendPlaced(backend, db, waiting.splice(0), at);
    for (const name of waitingNames) inLedger.add(name);
    waitingNames.clear();
  };
  for (const entry of entries) {
    const names = namesOf(entry);
    // What may be the same as one before it is placed when that one is there.
    if (names.some((name) => waitingNames.has(name))) await flush();
    const placement = await placeAmong(db, inLedger, entry, log);
    placements.push(placement);
    if (placement.status === 'known') continue;
    waiting.push({ entry, placement });
    for (const name of names) waitingNames.add(name);
  }
  await flush();
  return placements;
}

/** What an article is looked up by, each kind in a form of its own. */
const namesOf = ({ article, origin }: Candidate): string[] => [`origin ${origin}`, `id ${article.id}`];

async function namesInLedger(db: Database, candidates: readonly Candidate[]): Promise<Set<string>> {
  const names = new Set<string>();
  await named(db, candidates, async (some) => {
    const origins = some.map(({ origin }) => origin);
    const ids = some.map(({ article }) => article.id);
    const byOrigin = db.selectFrom('articles').select('origin').where('origin', 'in', origins);
    const byId = db.selectFrom('articles').select('id').where('id', 'in', ids);
    for (const { origin } of await byOrigin.execute()) names.add(`origin ${origin}`);
    for (const { id } of await byId.execute()) names.add(`id ${id}`);
  });
  return names;
}

/** An article of which it is known where it belongs, and that it is not there yet. */
interface Placed {
  entry: ArticleEntry;
  placement: Placement;
}

async function appendPlaced(backend: Backend, db: Database, placed: Placed[], at: string): Promise<void> {
  if (placed.length === 0) return;
  await appendTexts(db, placed);
  const seqs = await appendArticles(db, placed, at);
  const readings = placed.map(({ entry: { article, reader, reading }, placement }, i) => ({
    article: seqs[i]!,
    textHash: article.sha256,
    reader,
    reading: { ...reading, document: { ...reading.document, id: placement.article } },
  }));
  await appendReadingRows(db, readings, at);
  await insertFactRows(db, readings.map(readFactsOf), []);
  for (const [i, { entry }] of placed.entries())
    if (entry.original) await appendOriginal(db, seqs[i]!, entry.article.sha256, entry.original, at);
  await backend.indexWords(
    db,
    placed.map(({ entry }, i) => ({ article: seqs[i]!, folded: folding(entry.article.text).folded })),
  );
}

async function appendTexts(db: Database, placed: readonly Placed[]): Promise<void> {
  const texts = new Map(placed.map(({ entry: { article } }) => [article.sha256, article.text]));
  await named(db, [...texts.keys()], async (some) => {
    const known = await db.selectFrom('texts').select('hash').where('hash', 'in', some).execute();
    for (const { hash } of known) texts.delete(hash);
  });
  const rows = [...texts].map(([hash, text]) => ({ hash, ...keptText(text) }));
  await load(db, 'texts', rows);
}

/** Appends the rows of articles, and says under which numbers. */
async function appendArticles(db: Database, placed: readonly Placed[], at: string): Promise<number[]> {
  let head = await readHead(db, 'articles');
  const rows = placed.map(({ entry: { article, origin }, placement }): ArticlesTable => {
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
    head = { seq: row.seq, hash: chainHash(head.hash, articleValues(row)) };
    return { ...row, hash: head.hash };
  });
  await load(db, 'articles', rows);
  await moveHead(db, 'articles', head, at);
  return rows.map(({ seq }) => seq);
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

/** A reading of an article's version, to be appended. */
interface ReadingEntry {
  article: number;
  textHash: string;
  reader: string;
  reading: Reading;
}

const readFactsOf = ({ article, textHash, reading }: ReadingEntry): ReadFacts => ({
  seq: article,
  read: factsOf(reading, textHash),
});

/** Appends a reading of an article's version, and puts its facts in the place of an older reading's. */
export async function appendReading(db: Database, entry: ReadingEntry, at: string): Promise<void> {
  await appendReadingRows(db, [entry], at);
  await replaceFactRows(db, [readFactsOf(entry)], []);
}

async function appendReadingRows(db: Database, entries: readonly ReadingEntry[], at: string): Promise<void> {
  let head = await readHead(db, 'readings');
  const rows = entries.map(({ article, reader, reading }): ReadingsTable => {
    const row = { seq: head.seq + 1, article, reader, read_at: at };
    const json = JSON.stringify(reading);
    head = { seq: row.seq, hash: chainHash(head.hash, readingValues(row, json)) };
    return { ...row, reading: packText(json), hash: head.hash };
  });
  await load(db, 'readings', rows);
  await moveHead(db, 'readings', head, at);
}

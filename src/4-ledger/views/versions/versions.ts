import type { Reading } from '../../../0-facts/index.ts';
import { wholeRecord } from '../../material.ts';
import type { Ledger } from '../../ledger.ts';
import { unpack } from '../../packing.ts';
import type { Database } from '../../tables.ts';
import { diffRecords } from './record-diff.ts';
import type { RecordChange } from './record-diff.ts';
import { diffTexts } from './text-diff.ts';
import type { Segment } from './text-diff.ts';

/** One version of an article: what an address or a file held at one time. */
export interface Version {
  article: string;
  version: number;
  title: string | null;
  publishedOn: string | null;
  url: string | null;
  sha256: string;
  retrievedAt: string;
  addedAt: string;
}

/** What is otherwise in one version than in another. */
export interface VersionChanges {
  from: Version;
  to: Version;
  text: Segment[];
  records: RecordChange[];
}

/** The versions of an article, oldest first; without an article, the newest of every article that has several, newest first. */
export async function articleVersions(ledger: Ledger, article: string | null): Promise<Version[]> {
  return await ledger.read(wholeRecord, async (db) => {
    const rows =
      article === null
        ? await versions(db).where('a.version', '>', 1).orderBy('a.seq', 'desc').execute()
        : await versions(db).where('a.id', '=', article).orderBy('a.version').execute();
    const seen = new Set<string>();
    return rows.map(versionOf).filter((row) => article !== null || (!seen.has(row.article) && seen.add(row.article)));
  });
}

/** What changed between two versions of an article; null where one of them is not there. */
export async function versionChanges(
  ledger: Ledger,
  article: string,
  from: number,
  to: number,
): Promise<VersionChanges | null> {
  return await ledger.read(wholeRecord, async (db) => {
    const [before, after] = [await whole(db, article, from), await whole(db, article, to)];
    if (!before || !after) return null;
    return {
      from: before.version,
      to: after.version,
      text: diffTexts(before.text, after.text),
      records: diffRecords(before.reading, after.reading),
    };
  });
}

const versions = (db: Database) =>
  db
    .selectFrom('articles as a')
    .select(['a.seq', 'a.id', 'a.version', 'a.title', 'a.published_on', 'a.url', 'a.text_hash'])
    .select(['a.retrieved_at', 'a.added_at']);

type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number];

function versionOf(row: VersionRow): Version {
  return {
    article: row.id,
    version: row.version,
    title: row.title,
    publishedOn: row.published_on,
    url: row.url,
    sha256: row.text_hash,
    retrievedAt: row.retrieved_at,
    addedAt: row.added_at,
  };
}

async function whole(
  db: Database,
  article: string,
  version: number,
): Promise<{ version: Version; text: string; reading: Reading } | null> {
  const row = await versions(db)
    .innerJoin('texts as t', 't.hash', 'a.text_hash')
    .innerJoin('readings as r', 'r.article', 'a.seq')
    .select(['t.text', 'r.reading'])
    .where('a.id', '=', article)
    .where('a.version', '=', version)
    .orderBy('r.seq', 'desc')
    .executeTakeFirst();
  return row ? { version: versionOf(row), text: row.text, reading: unpack<Reading>(row.reading) } : null;
}

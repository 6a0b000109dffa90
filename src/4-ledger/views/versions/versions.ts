import { factsOf, sees } from '../../../0-facts/index.ts';
import type { Reading, RelationScope, Version, VersionChanges } from '../../../0-facts/index.ts';
import { link } from '../../../3-link/index.ts';
import { versionKey, withdrawnVersions } from '../../decisions/imports/withdrawn.ts';
import { readDecisions } from '../../decisions/log.ts';
import { wholeRecord } from '../../material.ts';
import type { Horizon } from '../../material.ts';
import type { Ledger } from '../../ledger.ts';
import { textOf, unpack } from '../../packing.ts';
import type { Database } from '../../tables.ts';
import { counted } from '../articles.ts';
import { diffRecords } from './record-diff.ts';
import { diffTexts } from './text-diff.ts';

/** Who asks: versions are told of the whole record, whatever the moment. */
interface Asker {
  scope?: Horizon['scope'] | undefined;
}

/**
 * The articles whose text was edited, each in the newest version that counts, the latest edit first. A version in which
 * the source tells more of the same text, such as its day, is none; nor is one whose import was taken back.
 */
export async function editedArticles(ledger: Ledger, { scope }: Asker = {}): Promise<Version[]> {
  return await ledger.read({ ...wholeRecord, scope: scope ?? null }, async (db) => {
    const withdrawn = withdrawnVersions(await readDecisions(db, null));
    const rows = await versions(db)
      .where('a.id', 'in', (some) => some.selectFrom('articles as b').select('b.id').where('b.version', '>', 1))
      .orderBy('a.seq', 'desc')
      .execute();
    const counting = rows.filter(({ id, version }) => !withdrawn.has(versionKey(id, version)));
    const edited = [...Map.groupBy(counting, ({ id }) => id).values()].flatMap(([newest, ...older]) =>
      newest && older.some((row) => row.text_hash !== newest.text_hash) ? [newest] : [],
    );
    const seen = scope ? await linkedRows(db) : null;
    return edited.filter(({ seq }) => seen?.has(seq) ?? true).map((row) => versionOf(row, withdrawn));
  });
}

async function linkedRows(db: Database): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('linked_articles').select('article').execute();
  return new Set(rows.map(({ article }) => article));
}

/** The versions of an article, oldest first; none where it is not seen. */
export async function articleVersions(ledger: Ledger, article: string, asker: Asker = {}): Promise<Version[]> {
  const found = await seenVersions(ledger, article, asker);
  return found.map(({ version }) => version);
}

/** What changed between two versions of an article; null where one of them is not there, or not seen. */
export async function versionChanges(
  ledger: Ledger,
  article: string,
  { from, to, scope }: Asker & { from: number; to: number },
): Promise<VersionChanges | null> {
  const found = await seenVersions(ledger, article, { scope });
  const of = (number: number): Whole | undefined => found.find(({ version }) => version.version === number);
  const [before, after] = [of(from), of(to)];
  if (!before || !after) return null;
  return {
    from: before.version,
    to: after.version,
    text: diffTexts(before.text, after.text),
    records: diffRecords(before.reading, after.reading),
  };
}

interface Whole {
  version: Version;
  text: string;
  reading: Reading;
}

/**
 * An older version belongs to no relation any more, so each is held against the scope by what it says itself: an edit
 * must not open what was written of a relation that the asker does not see.
 */
async function seenVersions(ledger: Ledger, article: string, { scope = null }: Asker): Promise<Whole[]> {
  const all = await ledger.read(wholeRecord, (db) => wholeVersions(db, article));
  if (!scope) return all;
  const today = await ledger.read({ ...wholeRecord, scope }, (db) =>
    counted(db).where('a.id', '=', article).executeTakeFirst(),
  );
  return today ? all.filter((one) => isWithin(one, scope)) : [];
}

function isWithin({ version, text, reading }: Whole, scope: RelationScope): boolean {
  const { title, publishedOn, sha256: textHash } = version;
  const about = { id: version.article, text, textHash, title, publisher: null, publishedOn };
  const articles = [{ ...about, language: reading.document.language, facts: factsOf(reading, textHash) }];
  const { threads, encounters } = link({ articles, decisions: [], threadIds: new Map() });
  const relations = [...threads, ...encounters].flatMap(({ relation }) => relation ?? []);
  return relations.length ? relations.some((relation) => sees(scope, relation)) : 'except' in scope;
}

const versions = (db: Database) =>
  db
    .selectFrom('articles as a')
    .select(['a.seq', 'a.id', 'a.version', 'a.title', 'a.published_on', 'a.url', 'a.text_hash'])
    .select(['a.retrieved_at', 'a.added_at']);

type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number];

function versionOf(row: VersionRow, withdrawn: ReadonlySet<string>): Version {
  return {
    article: row.id,
    version: row.version,
    title: row.title,
    publishedOn: row.published_on,
    url: row.url,
    sha256: row.text_hash,
    retrievedAt: row.retrieved_at,
    addedAt: row.added_at,
    takenBack: withdrawn.has(versionKey(row.id, row.version)),
  };
}

/** All versions, each with its newest reading. */
async function wholeVersions(db: Database, article: string): Promise<Whole[]> {
  const rows = await versions(db)
    .innerJoin('texts as t', 't.hash', 'a.text_hash')
    .innerJoin('readings as r', 'r.article', 'a.seq')
    .select(['t.text', 't.packed_text', 'r.reading'])
    .where('a.id', '=', article)
    .orderBy('a.version')
    .orderBy('r.seq')
    .execute();
  const newest = new Map(rows.map((row) => [row.version, row]));
  const withdrawn = withdrawnVersions(await readDecisions(db, null));
  return [...newest.values()].map((row) => ({
    version: versionOf(row, withdrawn),
    text: textOf(row),
    reading: unpack<Reading>(row.reading),
  }));
}

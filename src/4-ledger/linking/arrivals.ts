import type { Arrived } from '../../3-link/index.ts';
import type { PresentFact } from '../decisions/carry.ts';
import { corrected } from '../decisions/edits.ts';
import { readDecisions } from '../decisions/log.ts';
import { replaceFactRows } from '../fact-rows.ts';
import { withdrawnVersions } from '../decisions/imports/withdrawn.ts';
import { judgedBy, newestOf, recordedArticle, recordedRows } from '../material.ts';
import type { JudgedRecord } from '../material.ts';
import type { Database } from '../tables.ts';
import { newlyCorrected } from './corrected-rows.ts';

/** How far the record had come when it was linked last: the newest row of each of its chains. */
export type Heads = ReadonlyMap<string, number>;

/** The readings that are linked now: those after one, up to another one; null where that is the newest. */
export interface News {
  after: number;
  upTo: number | null;
}

/** Articles at once: their texts and readings are in memory together. */
const few = 100;

/** What people judged, led to the facts of today: those of the texts that their decisions speak of. */
export async function readJudged(db: Database): Promise<JudgedRecord> {
  const log = await readDecisions(db, null);
  const withdrawn = withdrawnVersions(log);
  const texts = [...new Set(log.flatMap(({ anchors }) => anchors.map(({ text }) => text)))];
  const present: PresentFact[] = [];
  for (let i = 0; i < texts.length; i += few) {
    const newest = new Set(await newestRows(db, texts.slice(i, i + few), withdrawn));
    const rows = await db
      .selectFrom('facts as f')
      .innerJoin('articles as a', 'a.seq', 'f.article')
      .select(['f.id', 'f.kind', 'f.start', 'f.end', 'a.text_hash as textHash', 'a.seq'])
      .where('a.text_hash', 'in', texts.slice(i, i + few))
      .orderBy('a.seq')
      .orderBy('f.kind')
      .orderBy('f.position')
      .execute();
    present.push(...rows.filter(({ seq }) => newest.has(seq)));
  }
  return judgedBy(log, present);
}

/** The rows of the versions that count of the articles that ever were of some texts. */
async function newestRows(db: Database, texts: string[], withdrawn: ReadonlySet<string>): Promise<number[]> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'version', 'seq'])
    .where('id', 'in', (some) => some.selectFrom('articles').select('id').where('text_hash', 'in', texts))
    .orderBy('seq')
    .execute();
  return newestOf(rows, withdrawn).map(({ seq }) => seq);
}

/** The readings after those that were linked, of which no more than `most` are taken at once. */
export async function newsSince(db: Database, former: Heads, most: number): Promise<News> {
  const after = former.get('readings') ?? 0;
  const next = await db
    .selectFrom('readings')
    .select('seq')
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(2)
    .offset(most - 1)
    .execute();
  return { after, upTo: next.length === 2 ? next[0]!.seq : null };
}

/** The articles that came since the record was linked, or of which something else is read or held right. */
export async function* arrivals(db: Database, news: News, judged: JudgedRecord): AsyncIterable<Arrived> {
  const changed = await correctedSince(db, judged);
  const ids = [...new Set([...(await readSince(db, news)), ...changed, ...(await takenBackSince(db, judged))])];
  const facts = new Set(judged.corrections.map(({ fact }) => fact));
  const withdrawn = withdrawnVersions(judged.log);
  for (let i = 0; i < ids.length; i += few) {
    const some = ids.slice(i, i + few);
    const rows = await recordedRows(db).where('a.id', 'in', some).execute();
    const articles = newestOf(rows, withdrawn).map(recordedArticle);
    // The rows of facts are made when an article is read, without what people correct.
    const told = articles.filter(({ id, read }) => changed.has(id) || read.some((fact) => facts.has(fact.id)));
    await replaceFactRows(db, told, judged.corrections);
    const counted = new Set(articles.map(({ id }) => id));
    yield {
      gone: some.filter((id) => !counted.has(id)),
      articles: articles.map((article) => ({
        ...article,
        facts: corrected(article.read, judged.corrections),
        relation: judged.relations.get(article.textHash),
      })),
    };
  }
}

/** The articles of which another version counts than was linked, as imports were taken back, or that taken back. */
async function takenBackSince(db: Database, { log }: JudgedRecord): Promise<string[]> {
  const told = log.flatMap(({ judgement }) => (judgement.kind === 'withdraw' ? judgement.articles : []));
  const ids = [...new Set(told.map(([id]) => id))];
  const withdrawn = withdrawnVersions(log);
  const changed: string[] = [];
  for (let i = 0; i < ids.length; i += few) {
    const some = ids.slice(i, i + few);
    const rows = await db
      .selectFrom('articles as a')
      .leftJoin('linked_articles as l', 'l.article', 'a.seq')
      .select(['a.id', 'a.version', 'a.seq', 'l.article as linked'])
      .where('a.id', 'in', some)
      .orderBy('a.seq')
      .execute();
    const newest = new Map(newestOf(rows, withdrawn).map(({ id, seq }) => [id, seq]));
    const linked = new Map(rows.flatMap(({ id, linked }) => (linked === null ? [] : [[id, linked] as const])));
    changed.push(...some.filter((id) => newest.get(id) !== linked.get(id)));
  }
  return changed;
}

/** The ids of articles of which a version or a reading was appended since. */
async function readSince(db: Database, { after, upTo }: News): Promise<string[]> {
  const rows = await db
    .selectFrom('articles as a')
    .innerJoin('readings as r', 'r.article', 'a.seq')
    .select('a.id')
    .distinct()
    .where('r.seq', '>', after)
    .$if(upTo !== null, (some) => some.where('r.seq', '<=', upTo!))
    .execute();
  return rows.map(({ id }) => id).sort();
}

async function correctedSince(db: Database, { corrections }: JudgedRecord): Promise<Set<string>> {
  const facts = [...(await newlyCorrected(db, corrections))];
  const ids = new Set<string>();
  for (let i = 0; i < facts.length; i += few) {
    const rows = await db
      .selectFrom('facts as f')
      .innerJoin('articles as a', 'a.seq', 'f.article')
      .select('a.id')
      .where('f.id', 'in', facts.slice(i, i + few))
      .execute();
    for (const { id } of rows) ids.add(id);
  }
  return ids;
}

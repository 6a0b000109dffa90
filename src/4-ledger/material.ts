import { daysOf, factsOf } from '../0-facts/index.ts';
import type { Fact, Reading, RelationScope } from '../0-facts/index.ts';
import { link } from '../3-link/index.ts';
import type { LinkArticle, LinkDecision, LinkInput, Links } from '../3-link/index.ts';
import { agreement } from './decisions/agreement.ts';
import type { Disagreement } from './decisions/agreement.ts';
import { carry } from './decisions/carry.ts';
import type { CarriedDecision, PresentFact } from './decisions/carry.ts';
import { decidedFacts } from './decisions/decided.ts';
import type { DecidedFact } from './decisions/decided.ts';
import { readDecisions, standing } from './decisions/log.ts';
import { corrected, corrections } from './decisions/edits.ts';
import type { Correction } from './decisions/edits.ts';
import type { DecisionEntry, Judgement } from './decisions/judgement.ts';
import { versionKey, withdrawnVersions } from './decisions/imports/withdrawn.ts';
import { textOf, unpack } from './packing.ts';
import type { Database } from './tables.ts';

/** Which part of the record counts: all of it, or what had happened and was known by then. */
export interface Horizon {
  /** A day: articles published later do not count, nor undated ones that were added later and nothing dates. */
  asOf: string | null;
  /** An instant: what was added or decided later was not known. */
  knownBy: string | null;
  /** The relations that the asker sees; all of them, where there is none. */
  scope?: RelationScope | null;
}

/** What the origin of an article entered by hand begins with. */
export const handOrigin = 'hand:';

/** What the origin of a table of official figures begins with. */
export const figuresOrigin = 'figures:';

export const wholeRecord: Horizon = { asOf: null, knownBy: null };

/** An article of the record as the linker takes it, and its rows' numbers. */
export interface RecordedArticle extends LinkArticle {
  seq: number;
  addedAt: string;
  /** All facts as the reader has them; `facts` are those with what people corrected, without what they rejected. */
  read: Fact[];
  isByHand: boolean;
}

/** What people judged of the record. */
export interface JudgedRecord {
  /** The whole log, those taken back as well. */
  log: DecisionEntry[];
  /** What holds of it, led to the facts of today. */
  judgements: Judgement[];
  corrections: Correction[];
  disagreements: Disagreement[];
  decidedFacts: DecidedFact[];
  /** Of what was entered by hand, by the hash of its text: a person said of which relation it is. */
  relations: ReadonlyMap<string, string>;
}

/** Everything that linking needs from the record. */
export interface LinkMaterial extends JudgedRecord {
  articles: RecordedArticle[];
  threadIds: ReadonlyMap<string, string>;
}

/**
 * Reads the newest version of every article that counts, with its newest reading. An undated article counts
 * from its inferred date on, where one is handed in (by the article's row), else from the day it was added.
 */
export async function readMaterial(
  db: Database,
  horizon: Horizon,
  inferred: ReadonlyMap<number, string> = new Map(),
): Promise<LinkMaterial> {
  let query = recordedRows(db);
  if (horizon.knownBy)
    query = query.where('a.added_at', '<=', horizon.knownBy).where('r.read_at', '<=', horizon.knownBy);
  const log = (await readDecisions(db, null)).filter(({ at }) => !horizon.knownBy || at <= horizon.knownBy);
  const newest = newestOf(await query.execute(), withdrawnVersions(log));
  let ids = db.selectFrom('thread_ids').select(['fact', 'thread']).orderBy('seq');
  if (horizon.knownBy) ids = ids.where('minted_at', '<=', horizon.knownBy);
  const minted = await ids.execute();
  const articles = newest.map(recordedArticle).filter((article) => counts(article, horizon, inferred));
  const judged = judgedBy(
    log,
    articles.flatMap(({ read }) => read.map(presentFact)),
  );
  return {
    ...judged,
    articles: articles.map((article) => ({
      ...article,
      facts: corrected(article.read, judged.corrections),
      relation: judged.relations.get(article.textHash),
    })),
    threadIds: new Map(minted.map(({ fact, thread }) => [fact, thread])),
  };
}

/** Of rows of versions, the oldest first, the newest of each article that counts. */
export function newestOf<T extends { id: string; version: number }>(
  rows: readonly T[],
  withdrawn: ReadonlySet<string>,
): T[] {
  const counted = rows.filter(({ id, version }) => !withdrawn.has(versionKey(id, version)));
  return [...new Map(counted.map((row) => [row.id, row])).values()];
}

function presentFact({ id, textHash, kind, record: { evidence } }: Fact): PresentFact {
  return { id, textHash, kind, start: evidence.start, end: evidence.end };
}

/** What people judged, led to the facts of today. */
export function judgedBy(log: DecisionEntry[], facts: Iterable<PresentFact>): JudgedRecord {
  const decisions = carry(log, facts);
  const stands = new Set(standing(decisions.map(({ entry }) => entry)));
  const { counted, disagreements } = agreement([...stands]);
  const counts = new Set(counted);
  const judgements = decisions.flatMap(({ entry, judgement }) => (judgement && counts.has(entry) ? [judgement] : []));
  const byHand = decisions.filter(({ entry }) => entry.judgement.kind === 'enter');
  // What was entered by hand and taken back is as what was rejected, unless the very same words were entered anew.
  const factsOfThose = (some: CarriedDecision[]): string[] => some.flatMap(({ facts }) => [...facts.values()]);
  const entered = new Set(factsOfThose(byHand.filter(({ entry }) => stands.has(entry))));
  const takenBack = factsOfThose(byHand)
    .filter((fact) => !entered.has(fact))
    .map((fact) => ({ fact, field: '', value: null }));
  return {
    log,
    decidedFacts: decidedFacts(decisions),
    judgements,
    corrections: [...corrections(judgements), ...takenBack],
    disagreements,
    relations: new Map(byHand.map(({ entry }) => [entry.anchors[0]!.text, entry.relation])),
  };
}

/** Every version of every article with every reading of it, the oldest first. */
export function recordedRows(db: Database) {
  return db
    .selectFrom('articles as a')
    .innerJoin('texts as t', 't.hash', 'a.text_hash')
    .innerJoin('readings as r', 'r.article', 'a.seq')
    .select([
      'a.seq',
      'a.id',
      'a.version',
      'a.text_hash',
      't.text',
      't.packed_text',
      'a.title',
      'a.publisher',
      'a.url',
      'a.published_on',
      'a.added_at',
      'a.origin',
      'r.reading',
    ])
    .orderBy('a.seq')
    .orderBy('r.seq');
}

interface MaterialRow {
  seq: number;
  id: string;
  version: number;
  text_hash: string;
  text: string;
  packed_text: Uint8Array | null;
  title: string | null;
  publisher: string | null;
  url: string | null;
  published_on: string | null;
  added_at: string;
  origin: string;
  reading: Uint8Array;
}

export function recordedArticle(row: MaterialRow): RecordedArticle {
  const reading = unpack<Reading>(row.reading);
  const read = factsOf(reading, row.text_hash);
  return {
    seq: row.seq,
    id: row.id,
    text: textOf(row),
    textHash: row.text_hash,
    title: row.title,
    publisher: row.publisher,
    url: row.url,
    publishedOn: row.published_on,
    language: reading.document.language,
    addedAt: row.added_at,
    read,
    facts: read,
    isByHand: row.origin.startsWith(handOrigin),
  };
}

function counts(article: RecordedArticle, { asOf }: Horizon, inferred: ReadonlyMap<number, string>): boolean {
  if (asOf === null) return true;
  const published = article.publishedOn ?? inferred.get(article.seq);
  return ((published && daysOf(published)?.first) ?? article.addedAt.slice(0, 10)) <= asOf;
}

function linkInput({ articles, judgements, threadIds }: LinkMaterial): LinkInput {
  return { articles, decisions: linkDecisions(judgements), threadIds };
}

/** What of people's judgements says which facts belong together. */
export function linkDecisions(judgements: readonly Judgement[]): LinkDecision[] {
  const rejected = judgements.flatMap((judgement): LinkDecision[] =>
    judgement.kind === 'reject' ? [{ kind: 'rejected', fact: judgement.fact }] : [],
  );
  return [...rejected, ...pairsDecided(judgements)];
}

/** Whoever parts what was joined, or joins what was parted, has thought again: of two facts the latest word holds. */
function pairsDecided(judgements: readonly Judgement[]): LinkDecision[] {
  const pairs = new Map<string, LinkDecision>();
  for (const judgement of judgements) {
    if (judgement.kind !== 'together' && judgement.kind !== 'apart') continue;
    const { kind, facts } = judgement;
    pairs.set([...facts].sort().join(' '), { kind, facts });
  }
  return [...pairs.values()];
}

/** What linking concludes from the record as a whole. */
export function concludeFrom(material: LinkMaterial): Links {
  return link(linkInput(material));
}

import { compareDates, daysOf, factsOf, fold } from '../0-facts/index.ts';
import type { Commitment, Reading } from '../0-facts/index.ts';
import { link } from '../3-link/index.ts';
import type { LinkArticle, LinkDecision, LinkInput, LinkedThread, Links } from '../3-link/index.ts';
import { chainHash, moveHead, readHead } from './chain.ts';
import { carry } from './carry.ts';
import type { CarriedDecision } from './carry.ts';
import { readDecisions, standing } from './decisions.ts';
import type { DecisionEntry, Judgement } from './decisions.ts';
import { judge } from './judged.ts';
import { insertAll } from './pieces.ts';
import { linkTables } from './tables.ts';
import type { Database, ThreadIdsTable } from './tables.ts';

/** Which part of the record counts: all of it, or what had happened and was known by then. */
export interface Horizon {
  /** A day: articles published later do not count, nor undated ones added later. */
  asOf: string | null;
  /** An instant: what was added or decided later was not known. */
  knownBy: string | null;
}

export const wholeRecord: Horizon = { asOf: null, knownBy: null };

/** An article of the record as the linker takes it, and its rows' numbers. */
export interface RecordedArticle extends LinkArticle {
  seq: number;
  addedAt: string;
}

/** Everything that linking needs from the record. */
export interface LinkMaterial {
  articles: RecordedArticle[];
  /** The whole log, those taken back as well. */
  log: DecisionEntry[];
  /** What holds of it, led to the facts of today. */
  judgements: Judgement[];
  decidedFacts: { relation: string; seq: number; fact: string }[];
  threadIds: ReadonlyMap<string, string>;
}

/** Reads the newest version of every article that counts, with its newest reading. */
export async function readMaterial(db: Database, horizon: Horizon): Promise<LinkMaterial> {
  let query = db
    .selectFrom('articles as a')
    .innerJoin('texts as t', 't.hash', 'a.text_hash')
    .innerJoin('readings as r', 'r.article', 'a.seq')
    .select([
      'a.seq',
      'a.id',
      'a.text_hash',
      't.text',
      'a.title',
      'a.publisher',
      'a.published_on',
      'a.added_at',
      'r.reading',
    ])
    .orderBy('a.seq')
    .orderBy('r.seq');
  if (horizon.knownBy)
    query = query.where('a.added_at', '<=', horizon.knownBy).where('r.read_at', '<=', horizon.knownBy);
  const newest = new Map<string, RecordedArticle>();
  for (const row of await query.execute()) newest.set(row.id, recordedArticle(row));
  const log = (await readDecisions(db, null)).filter(({ at }) => !horizon.knownBy || at <= horizon.knownBy);
  const minted = await db.selectFrom('thread_ids').select(['fact', 'thread']).orderBy('seq').execute();
  const articles = [...newest.values()].filter((article) => counts(article, horizon));
  const carried = carry(
    log,
    articles.flatMap(({ facts }) => facts),
  );
  const holds = new Set(standing(log));
  return {
    articles,
    log,
    judgements: carried.flatMap(({ entry, judgement }) => (judgement && holds.has(entry) ? [judgement] : [])),
    decidedFacts: decidedFacts(carried),
    threadIds: new Map(minted.map(({ fact, thread }) => [fact, thread])),
  };
}

/** An undo speaks of the facts of what it takes back. */
function decidedFacts(carried: CarriedDecision[]): LinkMaterial['decidedFacts'] {
  const known = new Map<string, string[]>();
  return carried.flatMap(({ entry: { relation, seq, judgement }, facts }) => {
    const own = judgement.kind === 'undo' ? (known.get(`${relation} ${judgement.seq}`) ?? []) : facts;
    known.set(`${relation} ${seq}`, own);
    return [...new Set(own)].map((fact) => ({ relation, seq, fact }));
  });
}

interface MaterialRow {
  seq: number;
  id: string;
  text_hash: string;
  text: string;
  title: string | null;
  publisher: string | null;
  published_on: string | null;
  added_at: string;
  reading: string;
}

function recordedArticle(row: MaterialRow): RecordedArticle {
  const reading = JSON.parse(row.reading) as Reading;
  return {
    seq: row.seq,
    id: row.id,
    text: row.text,
    textHash: row.text_hash,
    title: row.title,
    publisher: row.publisher,
    publishedOn: row.published_on,
    language: reading.document.language,
    addedAt: row.added_at,
    facts: factsOf(reading, row.text_hash),
  };
}

function counts(article: RecordedArticle, { asOf }: Horizon): boolean {
  if (asOf === null) return true;
  const first = article.publishedOn ? daysOf(article.publishedOn)?.first : null;
  return (first ?? article.addedAt.slice(0, 10)) <= asOf;
}

export function linkInput({ articles, judgements, threadIds }: LinkMaterial): LinkInput {
  return { articles, decisions: judgements.flatMap(linkDecision), threadIds };
}

function linkDecision(judgement: Judgement): LinkDecision[] {
  if (judgement.kind === 'reject') return [{ kind: 'rejected', fact: judgement.fact }];
  if (judgement.kind === 'together' || judgement.kind === 'apart')
    return [{ kind: judgement.kind, facts: judgement.facts }];
  return [];
}

/** Links the whole record anew and puts the conclusions in the place of the former ones, inside the caller's transaction. */
export async function relink(db: Database, at: string): Promise<void> {
  const material = await readMaterial(db, wholeRecord);
  const links = link(linkInput(material));
  await mintIds(db, links.threads, at);
  for (const table of linkTables) await db.deleteFrom(table).execute();
  await writeLinks(db, material, links);
  await markCurrent(db);
}

/** Keeps for ever from which fact a thread got its id. */
async function mintIds(db: Database, threads: LinkedThread[], at: string): Promise<void> {
  const known = new Set((await db.selectFrom('thread_ids').select('thread').execute()).map(({ thread }) => thread));
  let { seq, hash } = await readHead(db, 'thread_ids');
  const rows: ThreadIdsTable[] = [];
  for (const thread of threads) {
    if (known.has(thread.id)) continue;
    const row = { seq: ++seq, fact: thread.facts[0]!.fact, thread: thread.id, minted_at: at };
    hash = chainHash(hash, threadIdValues(row));
    rows.push({ ...row, hash });
  }
  if (rows.length === 0) return;
  await insertAll(rows, (some) => db.insertInto('thread_ids').values(some).execute());
  await moveHead(db, 'thread_ids', { seq, hash });
}

/** What the hash of a minted id's row covers. */
export function threadIdValues(row: Omit<ThreadIdsTable, 'hash'>): (string | number)[] {
  return [row.seq, row.fact, row.thread, row.minted_at];
}

/** Fills the tables of links, the ledger's own or a past date's temporary ones. */
export async function writeLinks(db: Database, material: LinkMaterial, links: Links): Promise<void> {
  const articles = new Map(material.articles.map((article) => [article.id, article]));
  const seqOf = (id: string): number => articles.get(id)!.seq;
  await writeArticles(db, links, seqOf);
  await writeThreads(db, material, links.threads, articles);
  await writeDecided(db, material);
  await insertAll(links.encounters, (some) =>
    db
      .insertInto('encounters')
      .values(
        some.map((encounter) => ({
          id: encounter.id,
          relation: encounter.relation,
          kind: encounter.kind,
          status: encounter.status,
          date: encounter.date,
          first_day: firstDay(encounter.date),
          link: JSON.stringify(encounter),
        })),
      )
      .execute(),
  );
  await insertAll(links.persons, (some) =>
    db
      .insertInto('persons')
      .values(
        some.map((person) => ({
          id: person.id,
          name: person.name,
          folded: fold(person.name),
          country: person.country,
          articles: person.articles.length,
          link: JSON.stringify(person),
        })),
      )
      .execute(),
  );
}

async function writeDecided(db: Database, { decidedFacts }: LinkMaterial): Promise<void> {
  await insertAll(decidedFacts, (some) => db.insertInto('decided_facts').values(some).execute());
}

async function writeArticles(db: Database, links: Links, seqOf: (id: string) => number): Promise<void> {
  const rows = links.articles.map(({ id, publishedOn, inferred, story }) => ({
    article: seqOf(id),
    published_on: publishedOn,
    inferred: Number(inferred),
    story,
  }));
  await insertAll(rows, (some) => db.insertInto('linked_articles').values(some).execute());
  const pairs = new Map<string, { relation: string; article: number }>();
  for (const { relation, facts } of [...links.threads, ...links.encounters]) {
    if (relation === null) continue;
    for (const { article } of facts) pairs.set(`${relation} ${article}`, { relation, article: seqOf(article) });
  }
  await insertAll([...pairs.values()], (some) => db.insertInto('article_relations').values(some).execute());
}

async function writeThreads(
  db: Database,
  material: LinkMaterial,
  threads: LinkedThread[],
  articles: ReadonlyMap<string, RecordedArticle>,
): Promise<void> {
  const actions = new Map<string, string>();
  for (const { facts } of material.articles) {
    for (const fact of facts) if (fact.kind === 'commitments') actions.set(fact.id, (fact.record as Commitment).action);
  }
  const judged = judge(threads, material.judgements);
  const rows = threads.map((thread) => {
    const added = thread.facts.map(({ article }) => articles.get(article)!.addedAt).sort();
    const said = thread.facts
      .map(({ saidOn }) => saidOn)
      .sort(compareDates)
      .filter((date) => date !== null);
    const action = actions.get(thread.facts.at(-1)!.fact)!;
    return {
      id: thread.id,
      relation: thread.relation,
      kind: thread.kind,
      specificity: thread.specificity,
      ...judged.get(thread.id)!,
      force: thread.force,
      action,
      folded: fold(action),
      first_said: said[0] ?? null,
      last_said: said.at(-1) ?? null,
      last_day: firstDay(said.at(-1) ?? null),
      times: new Set(thread.facts.map(({ story, saidOn }) => `${story} ${saidOn}`)).size,
      articles: new Set(thread.facts.map(({ article }) => article)).size,
      known_since: added[0]!,
      last_moved: added.at(-1)!,
      link: JSON.stringify(thread),
    };
  });
  await insertAll(rows, (some) => db.insertInto('threads').values(some).execute());
  const pillars = threads.flatMap(({ id, pillars }) =>
    pillars.map((pillar, position) => ({ thread: id, position, pillar })),
  );
  await insertAll(pillars, (some) => db.insertInto('thread_pillars').values(some).execute());
  const facts = threads.flatMap((thread) =>
    thread.facts.map(({ fact, article }, position) => ({
      article: articles.get(article)!.seq,
      fact,
      thread: thread.id,
      position,
    })),
  );
  await insertAll(facts, (some) => db.insertInto('thread_facts').values(some).execute());
}

const firstDay = (date: string | null): string => (date && daysOf(date)?.first) || '';

/** Whether the conclusions are of the record as it stands; a killed import leaves them behind it. */
export async function isCurrent(db: Database): Promise<boolean> {
  const noted = await db.selectFrom('derived_state').select('value').where('name', '=', 'linked').executeTakeFirst();
  return noted?.value === (await recordState(db));
}

async function markCurrent(db: Database): Promise<void> {
  const value = await recordState(db);
  await db
    .insertInto('derived_state')
    .values({ name: 'linked', value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** Names the state of the record: the last link of every chain that linking reads. */
async function recordState(db: Database): Promise<string> {
  const heads = await db
    .selectFrom('chain_heads')
    .select(['chain', 'seq'])
    .where('chain', '!=', 'thread_ids')
    .orderBy('chain')
    .execute();
  return heads.map(({ chain, seq }) => `${chain} ${seq}`).join(', ');
}

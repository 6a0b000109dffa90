import { compareDates, daysOf, fold } from '../../0-facts/index.ts';
import type { Commitment } from '../../0-facts/index.ts';
import type { LinkedEncounter, LinkedPerson, LinkedThread, Links } from '../../3-link/index.ts';
import { writeCorrections } from './corrected-rows.ts';
import { judge } from '../decisions/judged.ts';
import type { JudgedThread } from '../decisions/judged.ts';
import type { LinkMaterial, RecordedArticle } from '../material.ts';
import { pack } from '../packing.ts';
import { insertAll } from '../tables.ts';
import { weightOf } from '../weight.ts';
import type { Database, ThreadsTable } from '../tables.ts';

/** Fills the tables of links, the ledger's own or a past date's temporary ones. */
export async function writeLinks(db: Database, material: LinkMaterial, links: Links): Promise<void> {
  const articles = new Map(material.articles.map((article) => [article.id, article]));
  const seqOf = (id: string): number => articles.get(id)!.seq;
  await writeArticles(db, links, seqOf);
  await writeThreads(db, material, links.threads, articles);
  await writeDecided(db, material);
  await writeCorrections(db, material);
  await writeEncounters(db, links.encounters);
  await writePersons(db, links.persons, seqOf);
}

async function writeEncounters(db: Database, encounters: LinkedEncounter[]): Promise<void> {
  const rows = encounters.map((encounter) => ({
    id: encounter.id,
    relation: encounter.relation,
    kind: encounter.kind,
    status: encounter.status,
    date: encounter.date,
    first_day: firstDay(encounter.date),
    link: pack(encounter),
  }));
  await insertAll(rows, (some) => db.insertInto('encounters').values(some).execute());
}

async function writePersons(db: Database, persons: LinkedPerson[], seqOf: (id: string) => number): Promise<void> {
  const rows = persons.map((person) => ({
    id: person.id,
    name: person.name,
    folded: fold(person.name),
    country: person.country,
    articles: person.articles.length,
    link: pack(person),
  }));
  await insertAll(rows, (some) => db.insertInto('persons').values(some).execute());
  const places = persons.flatMap(({ id, articles }) =>
    articles.map((article) => ({ person: id, article: seqOf(article) })),
  );
  await insertAll(places, (some) => db.insertInto('person_articles').values(some).execute());
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
  const said = new Map<string, Commitment>();
  for (const { facts } of material.articles) {
    for (const { id, kind, record } of facts) if (kind === 'commitments') said.set(id, record);
  }
  const judged = judge(threads, material);
  const rows = threads.map((thread) => ({
    ...threadRow(thread, articles, said.get(thread.facts.at(-1)!.fact)!),
    ...judged.get(thread.id)!,
  }));
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

/** What of a thread's row the linker and the articles tell; what people may judge comes beside it. */
function threadRow(
  thread: LinkedThread,
  articles: ReadonlyMap<string, RecordedArticle>,
  { action, unsure = [] }: Commitment,
): Omit<ThreadsTable, keyof JudgedThread> {
  const added = thread.facts.map(({ article }) => articles.get(article)!.addedAt).sort();
  const said = thread.facts
    .map(({ saidOn }) => saidOn)
    .filter((date) => date !== null)
    .sort(compareDates);
  return {
    id: thread.id,
    relation: thread.relation,
    kind: thread.kind,
    specificity: thread.specificity,
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
    link: pack(thread),
    unsure: unsure.join(','),
    weight: weightOf(thread, unsure.length),
    by_hand: Number(thread.facts.every(({ article }) => articles.get(article)!.isByHand)),
  };
}

const firstDay = (date: string | null): string => (date && daysOf(date)?.first) || '';

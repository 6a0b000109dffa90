import { compareDates, daysOf, fold } from '../../0-facts/index.ts';
import type { Commitment } from '../../0-facts/index.ts';
import { isDrifted } from '../../3-link/index.ts';
import type { LinkedEncounter, LinkedPerson, LinkedThread, PlacedArticle } from '../../3-link/index.ts';
import { judge } from '../decisions/judged.ts';
import type { Judged, JudgedThread } from '../decisions/judged.ts';
import { pack } from '../packing.ts';
import { inPieces, load } from '../tables.ts';
import { weightOf } from '../weight.ts';
import type { Database, ThreadsTable } from '../tables.ts';

/** What rows of links tell of the article that something stands in. */
export interface ArticleRow {
  seq: number;
  addedAt: string;
  isByHand: boolean;
}

export type ArticleRows = ReadonlyMap<string, ArticleRow>;

export async function insertEncounters(db: Database, encounters: readonly LinkedEncounter[]): Promise<void> {
  const rows = encounters.map((encounter) => ({
    id: encounter.id,
    relation: encounter.relation,
    kind: encounter.kind,
    status: encounter.status,
    date: encounter.date,
    first_day: firstDay(encounter.date),
    link: pack(encounter),
  }));
  await load(db, 'encounters', rows);
}

export async function insertPersons(
  db: Database,
  persons: readonly LinkedPerson[],
  articles: ArticleRows,
): Promise<void> {
  const rows = persons.map((person) => ({
    id: person.id,
    name: person.name,
    folded: fold(person.name),
    country: person.country,
    articles: person.articles.length,
    link: pack(person),
  }));
  await load(db, 'persons', rows);
  const places = persons.flatMap((person) =>
    person.articles.map((article) => ({ person: person.id, article: articles.get(article)!.seq })),
  );
  await load(db, 'person_articles', places);
}

export async function insertArticles(
  db: Database,
  placed: readonly PlacedArticle[],
  articles: ArticleRows,
): Promise<void> {
  const rows = placed.map(({ id, publishedOn, inferred, story }) => ({
    article: articles.get(id)!.seq,
    published_on: publishedOn,
    inferred: Number(inferred),
    story,
  }));
  await load(db, 'linked_articles', rows);
  const relations = placed.flatMap(({ id, relations }) =>
    relations.map((relation) => ({ relation, article: articles.get(id)!.seq })),
  );
  await load(db, 'article_relations', relations);
}

/** A thread with the record of its latest fact. */
export interface ToldThread {
  thread: LinkedThread;
  latest: Pick<Commitment, 'action' | 'unsure'>;
}

/** Rows of threads, with what people judged laid over them; a fact goes over from the thread that had it before. */
export async function insertThreads(
  db: Database,
  told: readonly ToldThread[],
  articles: ArticleRows,
  judgedBy: Judged,
): Promise<void> {
  const judged = judge(
    told.map(({ thread }) => thread),
    judgedBy,
  );
  const rows = told.map(({ thread, latest }) => ({
    ...threadRow(thread, articles, latest),
    ...judged.get(thread.id)!,
  }));
  await load(db, 'threads', rows);
  const pillars = told.flatMap(({ thread: { id, pillars } }) =>
    pillars.map((pillar, position) => ({ thread: id, position, pillar })),
  );
  await load(db, 'thread_pillars', pillars);
  const facts = told.flatMap(({ thread }) =>
    thread.facts.map(({ fact, article }, position) => ({
      article: articles.get(article)!.seq,
      fact,
      thread: thread.id,
      position,
    })),
  );
  await inPieces(db, facts, (some) =>
    db
      .insertInto('thread_facts')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['article', 'fact']).doUpdateSet({
          thread: (row) => row.ref('excluded.thread'),
          position: (row) => row.ref('excluded.position'),
        }),
      )
      .execute(),
  );
}

/** What of a thread's row the linker and the articles tell; what people may judge comes beside it. */
function threadRow(
  thread: LinkedThread,
  articles: ArticleRows,
  { action, unsure = [] }: ToldThread['latest'],
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
    drifted: Number(isDrifted(thread)),
    by_hand: Number(thread.facts.every(({ article }) => articles.get(article)!.isByHand)),
  };
}

const firstDay = (date: string | null): string => (date && daysOf(date)?.first) || '';

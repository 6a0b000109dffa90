import type { ArticleDate } from '../dates.ts';
import { statementsOf } from '../said/context.ts';
import type { Statement } from '../said/context.ts';
import { encountersByArticle } from '../encounters.ts';
import { keyOf } from '../links.ts';
import type { LinkedEncounter } from '../links.ts';
import type { LinkStore } from '../store.ts';
import { chunksOf, isSame } from '../store.ts';
import { encountersReportedIn } from './encounters.ts';
import { articleList, digestList } from './kept.ts';
import type { ArticleState, KeptDigest } from './kept.ts';
import { dropSaid, keepStatements, saidIn, wordingsIn } from './kept-said.ts';
import type { KeptSaid, Wordings } from './kept-said.ts';

/** What is said in an article, once more with its surroundings. */
interface Restated {
  article: string;
  date: ArticleDate;
  story: string;
  relations: string[];
  statements: Statement[];
  /** Statements, by their keys, that are told otherwise than before or may be kept otherwise. */
  changed: ReadonlySet<string>;
  /** The wordings that its statements had before, by the statements' keys. */
  former: ReadonlyMap<string, string>;
  /** Whether it was kept without its surroundings so far. */
  isRaw: boolean;
}

/** Whoever leads statements to their wordings. */
interface Reworder {
  take(restated: readonly Restated[]): Promise<void>;
  /** The wording of a statement that was just taken. */
  of(statement: Statement): string;
}

/** What became other, by articles; what is told of `forced` ones counts as changed in any case. */
interface News {
  dates: ReadonlyMap<string, ArticleDate>;
  stories: ReadonlyMap<string, string>;
  forced: ReadonlySet<string>;
}

/** Puts articles among the others: in their stories, with their dates, at the encounters they report. */
export async function restate(
  store: LinkStore,
  wordings: Wordings,
  articles: Iterable<string>,
  news: News,
  reworder: Reworder,
): Promise<void> {
  for (const ids of chunksOf(articles)) {
    const digests = await store.get<KeptDigest>(digestList, ids);
    const states = await store.get<ArticleState>(articleList, ids);
    const said = await saidIn(store, wordings, ids);
    const heldHere = encountersByArticle(await encountersReportedIn(store, [...digests.values()]));
    const restated = ids.map((id) => {
      const known = { digest: digests.get(id)!, said: said.get(id)!, state: states.get(id) };
      return restatedOne(known, heldHere.get(id) ?? [], news);
    });
    await reworder.take(restated);
    await note(store, restated, (statement) => reworder.of(statement));
  }
}

/** Takes back what was said in articles that are no more. */
export async function unsay(store: LinkStore, articles: Iterable<string>, reworder: Reworder): Promise<void> {
  for (const ids of chunksOf(articles)) {
    const states = await store.get<ArticleState>(articleList, ids);
    const former = await wordingsIn(store, ids);
    const nothing = { relations: [], statements: [], changed: new Set<string>(), isRaw: false };
    await reworder.take(
      [...states].map(([article, { date, story }]) => ({
        article,
        date,
        story,
        ...nothing,
        former: former.get(article)!,
      })),
    );
    await store.drop(articleList, ids);
    await dropSaid(store, ids);
    await store.conclude({ articles: { gone: ids, made: [] } });
  }
}

/** What results of some articles depend on beside their words. */
export async function reportingOf(store: LinkStore, articles: readonly string[]) {
  const digests = await store.get<KeptDigest>(digestList, articles);
  const states = await store.get<ArticleState>(articleList, articles);
  return articles.map((article) => {
    const { date, relations } = states.get(article)!;
    return { article, outcomes: digests.get(article)!.outcomes, date, relations };
  });
}

async function note(
  store: LinkStore,
  restated: readonly Restated[],
  wordingOf: (statement: Statement) => string,
): Promise<void> {
  const states = restated.map(({ article, date, story, relations }) => ({
    place: article,
    body: { date, story, relations },
  }));
  await store.put(articleList, states);
  for (const { article, statements, changed, isRaw } of restated)
    if (isRaw || changed.size > 0) await keepStatements(store, article, statements, wordingOf);
  const made = restated.map(({ article, date, story, relations }) => ({ id: article, ...date, story, relations }));
  await store.conclude({ articles: { gone: [], made } });
}

function restatedOne(
  { digest, said, state }: { digest: KeptDigest; said: KeptSaid; state: ArticleState | undefined },
  encounters: readonly LinkedEncounter[],
  news: News,
): Restated {
  const { article } = digest;
  const date = news.dates.get(article) ?? state!.date;
  const story = news.stories.get(article) ?? state!.story;
  const statements = statementsOf({ ...digest, statements: said.statements }, { date, story, encounters });
  const before = new Map(said.statements.map((each) => [keyOf(each.fact), each]));
  const isForced = news.forced.has(article);
  const changed = statements.filter(
    (each) => isForced || each.plans.length > 0 || !isSame(each, before.get(keyOf(each.fact))),
  );
  const relations = new Set([...statements, ...encounters].flatMap(({ relation }) => relation ?? []));
  return {
    article,
    date,
    story,
    relations: [...relations].sort(),
    statements,
    changed: new Set(changed.map(({ fact }) => keyOf(fact))),
    former: said.wordings,
    isRaw: said.isRaw,
  };
}

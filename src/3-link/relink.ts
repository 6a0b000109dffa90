import { dateArticles } from './steps/dates.ts';
import { groupReports } from './steps/encounters.ts';
import { nothingTouched } from './steps/kept.ts';
import { takeIn, takeOut } from './steps/intake.ts';
import { namePersons } from './steps/persons.ts';
import { reportingOf, restate, unsay } from './steps/statements.ts';
import { takeDecisions } from './steps/decisions.ts';
import type { LinkArticle, LinkDecision } from './links.ts';
import { rethread } from './rethread.ts';
import { retellStories } from './stories/index.ts';
import type { LinkStore } from './store.ts';
import { chunksOf } from './store.ts';
import { decidedFacts, KeptWordings, placeOutcomes, reword, Rewording, withdrawOutcomes } from './threads/index.ts';

/**
 * Another version of the linker, or of the words' weights, draws other conclusions: what was kept by one is made anew
 * by the next. To be raised with every change of what linking concludes.
 */
export const linkerVersion = '9';

/** Articles that came, or whose facts are others now; and the ids of some that count no more. */
export interface Arrived {
  articles: LinkArticle[];
  gone: string[];
}

/** What came to the record since the last run, and all that people decided about facts. */
export interface Arrivals {
  /** A few at a time. */
  arrived: AsyncIterable<Arrived>;
  decisions: readonly LinkDecision[];
}

/**
 * Links what came to what is there: the same conclusions as `link` draws from the whole record, at the cost of what
 * they change. Each step looks up by keys what an article may have to do with, computes that part anew with the
 * functions that `link` computes the whole with, and hands on what became other:
 *
 * - digests: what an article says by itself; its text is needed no more but for its story.
 * - dates: undated articles that report an encounter of the same persons.
 * - stories: the stretch of time, of a bounded number of articles, in which words are counted.
 * - encounters: the reports that are reached from one another by likeness, found by states, persons and months.
 * - statements: what is said in the articles of which any of that changed, and the wordings it is said in.
 * - ties: wordings near by under their most telling words; and pieces, the wordings reached by ties, of bounded size.
 * - results: the wordings that they speak of, found by the same words.
 * - threads: the pieces of which anything changed, each parted anew; and umbrellas, within their relation.
 * - persons: names that were told, with those they are short for.
 *
 * No weight of a word depends on what else the ledger holds: words weigh what the language's table says, and in
 * stories what the stretch of time says. So what is not reached stays as it is, whatever comes.
 */
export async function relink(store: LinkStore, { arrived, decisions }: Arrivals): Promise<void> {
  const touched = nothingTouched();
  for await (const { articles, gone } of arrived) {
    await takeOut(store, gone, touched);
    await takeIn(store, articles, touched);
  }
  const dates = await dateArticles(store, touched);
  const stories = await retellStories(store, dates, touched);
  await groupReports(store, dates, touched);
  await takeDecisions(store, decisions, touched);
  const placed = touched.placed.union(touched.dated).union(touched.forced).union(new Set(stories.keys()));
  for (const id of touched.gone) placed.delete(id);
  const wordings = new KeptWordings(store);
  const decided = decidedFacts(decisions);
  const rewording = new Rewording(store, wordings, decided);
  await restate(store, wordings, placed, { dates, stories, forced: touched.forced }, rewording);
  await unsay(store, touched.gone, rewording);
  await rewording.settle();
  const pieced = await reword(store, wordings, rewording, { decisions, decided });
  for (const ids of chunksOf(touched.gone, few)) await pieced.take(await withdrawOutcomes(store, wordings, ids));
  const stirred = await pieced.stirred.settle((ids) =>
    reportingOf(
      store,
      ids.filter((id) => !touched.gone.has(id)),
    ),
  );
  for (const ids of chunksOf(placed.union(stirred.difference(touched.gone)), few))
    await pieced.take(await placeOutcomes(store, wordings, await reportingOf(store, ids)));
  await rethread(store, wordings, pieced, decisions, touched.changed.union(touched.forced));
  await namePersons(store, touched.persons);
}

/** Articles at once, each with results that ask for what is around them. */
const few = 40;

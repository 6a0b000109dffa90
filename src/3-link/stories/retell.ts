import { addDays, daysOf } from '../../0-facts/index.ts';
import type { ArticleDate } from '../dates.ts';
import type { LinkStore } from '../store.ts';
import { chunksOf } from '../store.ts';
import type { Report } from './clustering.ts';
import { newsDays } from './clustering.ts';
import { Days } from './days.ts';
import type { PlacedArticle } from './days.ts';
import { featuresOf } from './features.ts';
import { noteMoves, storyList } from './moves.ts';
import type { News, Told } from './moves.ts';
import { mostTogether, partsOf, storiesOfStretch } from './stretches.ts';

/**
 * The stories of the stretches of time in which articles came, went or changed, and of those around them; answers
 * the articles whose story is another one. As many articles are compared with each other as `most` says, and a
 * stretch that becomes too full is cut once: the cost of one more article follows how full its stretch is, not how
 * much else the ledger holds.
 */
export async function retellStories(
  store: LinkStore,
  dates: ReadonlyMap<string, ArticleDate>,
  news: News,
  most = mostTogether,
): Promise<Map<string, string>> {
  const days = new Days(store, most);
  const pending = await noteMoves(store, days, dates, news);
  const stories = new Map<string, string>();
  while (pending.size > 0) {
    // The stories of an earlier stretch take articles from the next one; each tells which that are.
    for (const stretch of [...pending].sort()) {
      pending.delete(stretch);
      const later = await retell(store, days, stretch, stories);
      for (const one of later) pending.add(one);
      if (later.size > 0) break;
    }
  }
  return stories;
}

/** Tells the stories of one stretch anew; answers other stretches that have gained or lost articles by that. */
async function retell(
  store: LinkStore,
  days: Days,
  stretch: string,
  stories: Map<string, string>,
): Promise<Set<string>> {
  const own = await days.articlesIn(stretch);
  const inside = new Set(own.map(({ article }) => article));
  const around = await articlesAfter(days, stretch, own, inside);
  const told = await store.get<Told>(storyList, [...inside, ...around.map(({ article }) => article)]);
  const taken = new Set<string>();
  for (const [article, { by }] of told)
    if (by !== null && by < stretch && (await days.isStretch(by))) taken.add(article);
  const last = own.findLast(({ day }) => day !== null)?.day ?? null;
  const border = around.filter(({ day }) => last !== null && day !== null && day <= addDays(last, newsDays));
  const found = storiesOfStretch(await reportsOf(store, own), await reportsOf(store, border), taken);
  const later = new Set<string>();
  for (const [article, before] of told) {
    const story = found.get(article) ?? null;
    const isOurs = story !== null;
    const wasOurs = before.by === stretch || (before.by !== null && !(await days.isStretch(before.by)));
    if (!isOurs && !wasOurs) continue;
    const by = isOurs ? stretch : null;
    if (!inside.has(article) && before.by !== by) later.add(await days.stretchOf(before));
    if (isOurs && (before.story !== story || before.by !== by))
      await store.put(storyList, [{ place: article, body: { ...before, story, by } }]);
    else if (!isOurs) await store.put(storyList, [{ place: article, body: { ...before, by } }]);
    if (isOurs && before.story !== story) stories.set(article, story);
  }
  later.delete(stretch);
  return later;
}

/** The articles of other stretches that this one has in its stories, or may have. */
async function articlesAfter(
  days: Days,
  stretch: string,
  own: readonly PlacedArticle[],
  inside: ReadonlySet<string>,
): Promise<PlacedArticle[]> {
  const after = days.daysAfter(stretch, newsDays);
  if (!after) return [];
  const { time, subject } = partsOf(stretch);
  const last = own.at(-1)?.day ?? daysOf(time)!.first!;
  const some = await days.articlesBetween([last, after[1]], subject);
  return some.filter(({ article }) => !inside.has(article));
}

async function reportsOf(store: LinkStore, articles: readonly PlacedArticle[]): Promise<Report[]> {
  const reports: Report[] = [];
  for (const some of chunksOf(articles)) {
    const texts = await store.texts(some.map(({ article }) => article));
    for (const { article, day } of some) reports.push({ id: article, day, features: featuresOf(texts.get(article)!) });
  }
  return reports;
}

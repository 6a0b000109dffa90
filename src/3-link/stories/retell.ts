import { addDays, daysOf } from '../../0-facts/index.ts';
import type { ArticleDate } from '../dates.ts';
import type { LinkStore } from '../store.ts';
import { chunksOf } from '../store.ts';
import type { Report } from './clustering.ts';
import { newsDays } from './clustering.ts';
import { Days } from './days.ts';
import { featuresOf } from './features.ts';
import { mostTogether, storiesOfStretch, stretchesOf } from './stretches.ts';

/** Articles with their stories, by the articles' ids. */
const storyList = 'story';

interface Told {
  day: string | null;
  story: string | null;
  /** The stretch whose stories it is of: its own, or an earlier one. */
  by: string | null;
}

/**
 * The stories of the stretches of time in which articles came, went or changed, and of those around them; answers
 * the articles whose story is another one. As many articles are compared with each other as `mostTogether` says,
 * and a stretch that becomes too full is cut once: the cost of one more article follows how full its stretch is, not
 * how much else the ledger holds.
 */
export async function retellStories(
  store: LinkStore,
  dates: ReadonlyMap<string, ArticleDate>,
  { changed, gone }: { changed: ReadonlySet<string>; gone: ReadonlySet<string> },
): Promise<Map<string, string>> {
  const days = new Days(store);
  const pending = await touchedStretches(store, days, dates, { changed, gone });
  const stories = new Map<string, string>();
  while (pending.size > 0) {
    const next = [...pending].sort()[0]!;
    pending.delete(next);
    for (const later of await retell(store, days, next, stories)) pending.add(later);
  }
  return stories;
}

async function touchedStretches(
  store: LinkStore,
  days: Days,
  dates: ReadonlyMap<string, ArticleDate>,
  { changed, gone }: { changed: ReadonlySet<string>; gone: ReadonlySet<string> },
): Promise<Set<string>> {
  const touched = new Set<string | null>();
  const grown = new Map<string, number>();
  for (const ids of chunksOf(dates.keys())) {
    const former = await store.get<Told>(storyList, ids);
    const moves = ids.flatMap((article) => {
      const to = firstDay(dates.get(article)!.publishedOn);
      const from = former.get(article)?.day;
      if (from === to && !changed.has(article)) return [];
      if (from !== undefined) touched.add(from);
      touched.add(to);
      if (from === to) return [];
      for (const stretch of stretchesOf(to)) grown.set(stretch, (grown.get(stretch) ?? 0) + 1);
      if (from !== undefined)
        for (const stretch of stretchesOf(from)) grown.set(stretch, (grown.get(stretch) ?? 0) - 1);
      return [{ article, from, to }];
    });
    await days.move(moves);
    await store.put(
      storyList,
      moves.map(({ article, to }) => ({
        place: article,
        body: { story: null, by: null, ...former.get(article), day: to },
      })),
    );
  }
  for (const ids of chunksOf(gone)) {
    const former = await store.get<Told>(storyList, ids);
    for (const { day } of former.values()) {
      touched.add(day);
      for (const stretch of stretchesOf(day)) grown.set(stretch, (grown.get(stretch) ?? 0) - 1);
    }
    await days.remove([...former].map(([article, { day }]) => ({ article, day })));
    await store.drop(storyList, ids);
  }
  const stretches = new Set<string>();
  for (const day of touched) {
    stretches.add(await days.stretchOf(day));
    if (day === null) continue;
    for (const { day: before } of await days.articlesIn(addDays(day, -newsDays), day))
      if (before !== null) stretches.add(await days.stretchOf(before));
  }
  for (const [stretch, growth] of grown) {
    const now = await days.count(stretch, mostTogether + 1 + Math.max(0, growth));
    if (now > mostTogether === now - growth > mostTogether) continue;
    for (const inner of await days.stretchesWithin(stretch)) stretches.add(inner);
  }
  return stretches;
}

/** Tells the stories of one stretch anew; answers later stretches that have gained or lost articles by that. */
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
  const last = own.reduce<string | null>((a, { day }) => (a === null || (day !== null && day > a) ? day : a), null);
  const border = around.filter(({ day }) => last !== null && day !== null && day <= addDays(last, newsDays));
  const found = storiesOfStretch(await reportsOf(store, own), await reportsOf(store, border), taken);
  const later = new Set<string>();
  for (const [article, before] of told) {
    const story = found.get(article) ?? null;
    const isOurs = story !== null;
    const wasOurs = before.by === stretch || (before.by !== null && !(await days.isStretch(before.by)));
    if (!isOurs && !wasOurs) continue;
    if (!inside.has(article) && isOurs !== (before.by === stretch)) later.add(await days.stretchOf(before.day));
    if (isOurs && (before.story !== story || before.by !== stretch))
      await store.put(storyList, [{ place: article, body: { ...before, story, by: stretch } }]);
    else if (!isOurs) await store.put(storyList, [{ place: article, body: { ...before, by: null } }]);
    if (isOurs && before.story !== story) stories.set(article, story);
  }
  later.delete(stretch);
  return later;
}

/** The articles of other stretches that this one has in its stories, or may have. */
async function articlesAfter(
  days: Days,
  stretch: string,
  own: readonly { day: string | null }[],
  inside: ReadonlySet<string>,
): Promise<{ article: string; day: string | null }[]> {
  const end = stretch === '' ? null : daysOf(stretch)?.last;
  const last = own
    .flatMap(({ day }) => day ?? [])
    .sort()
    .at(-1);
  if (!end) return [];
  const some = await days.articlesIn(last ?? stretch, addDays(end, newsDays));
  return some.filter(({ article }) => !inside.has(article));
}

async function reportsOf(
  store: LinkStore,
  articles: readonly { article: string; day: string | null }[],
): Promise<Report[]> {
  const reports: Report[] = [];
  for (const some of chunksOf(articles)) {
    const texts = await store.texts(some.map(({ article }) => article));
    for (const { article, day } of some) reports.push({ id: article, day, features: featuresOf(texts.get(article)!) });
  }
  return reports;
}

function firstDay(date: string | null): string | null {
  return (date && daysOf(date)?.first) || null;
}

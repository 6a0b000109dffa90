import { addDays, daysOf } from '../../0-facts/index.ts';
import type { ArticleDate } from '../dates.ts';
import type { LinkStore } from '../store.ts';
import { chunksOf } from '../store.ts';
import { newsDays } from './clustering.ts';
import type { Days } from './days.ts';
import { stretchesOf } from './stretches.ts';
import type { Place } from './stretches.ts';

/** Articles with their stories, by the articles' ids. */
export const storyList = 'story';

/** Articles that came or tell something else than before, with what they are about; and those that are no more. */
export interface News {
  changed: ReadonlySet<string>;
  subjects: ReadonlyMap<string, string>;
  gone: ReadonlySet<string>;
}

export interface Told extends Place {
  story: string | null;
  /** The stretch whose stories it is of: its own, or an earlier one. */
  by: string | null;
}

/** Where articles came and went. */
class Moves {
  readonly places = new Map<string, Place>();
  /** By how many articles each stretch that can be cut has grown. */
  readonly growth = new Map<string, number>();
  readonly #days: Days;

  constructor(days: Days) {
    this.#days = days;
  }

  async add(article: string, place: Place): Promise<void> {
    await this.#days.add(article, place);
    this.touch(place, 1);
  }

  async remove(article: string, place: Place): Promise<void> {
    await this.#days.remove(article, place);
    this.touch(place, -1);
  }

  touch(place: Place, by: number): void {
    const stretches = stretchesOf(place);
    this.places.set(stretches.at(-1)!, place);
    if (by !== 0) for (const each of stretches.slice(0, -1)) this.growth.set(each, (this.growth.get(each) ?? 0) + by);
  }
}

/** Notes articles under their days and what they are about; answers the stretches that this concerns. */
export async function noteMoves(
  store: LinkStore,
  days: Days,
  dates: ReadonlyMap<string, ArticleDate>,
  { changed, gone, subjects }: News,
): Promise<Set<string>> {
  const moves = new Moves(days);
  for (const ids of chunksOf(dates.keys())) {
    const former = await store.get<Told>(storyList, ids);
    for (const article of ids) {
      const before = former.get(article);
      const day = firstDay(dates.get(article)!.publishedOn);
      const place = { day, subject: subjects.get(article) ?? before!.subject };
      if (before?.day === place.day && before.subject === place.subject) {
        if (changed.has(article)) moves.touch(place, 0);
        continue;
      }
      if (before) await moves.remove(article, before);
      await moves.add(article, place);
      const body: Told = { story: before?.story ?? null, by: null, ...place };
      await store.put(storyList, [{ place: article, body }]);
    }
  }
  for (const ids of chunksOf(gone)) {
    for (const [article, place] of await store.get<Told>(storyList, ids)) await moves.remove(article, place);
    await store.drop(storyList, ids);
  }
  return (await stretchesAround(days, moves)).union(await stretchesCut(days, moves));
}

/** The stretches of places, and those before them, which reach over their end. */
async function stretchesAround(days: Days, { places }: Moves): Promise<Set<string>> {
  const stretches = new Set<string>();
  for (const { day, subject } of places.values()) {
    stretches.add(await days.stretchOf({ day, subject }));
    if (day === null) continue;
    for (let back = 1; back <= newsDays; back++)
      stretches.add(await days.stretchOf({ day: addDays(day, -back), subject }));
  }
  return stretches;
}

/** The stretches within those that have become too full, or are no longer, and those that these reach into. */
async function stretchesCut(days: Days, { growth }: Moves): Promise<Set<string>> {
  const stretches = new Set<string>();
  for (const [stretch, by] of growth) {
    const { now, before } = await days.fullness(stretch, by);
    if (now === before) continue;
    const some = await days.articlesIn(stretch);
    const after = days.daysAfter(stretch, newsDays);
    if (after) some.push(...(await days.articlesBetween(after, null)));
    const places = new Map(some.map((place) => [stretchesOf(place).at(-1)!, place]));
    for (const place of places.values()) stretches.add(await days.stretchOf(place));
  }
  return stretches;
}

function firstDay(date: string | null): string | null {
  return (date && daysOf(date)?.first) || null;
}

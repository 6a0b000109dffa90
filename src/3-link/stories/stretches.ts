import { daysOf } from '../../0-facts/index.ts';
import { newsDays, numberOfDay, storiesIn } from './clustering.ts';
import type { Report } from './clustering.ts';

/** So many articles are compared with each other; more are cut by the year, a fuller year by the month, that by the day. */
export const mostTogether = 1000;

/** The stretches of time that a day may lie in, the widest first: all, its year, month and day. */
export function stretchesOf(day: string | null): string[] {
  const first = day && daysOf(day)?.first;
  return first ? ['', first.slice(0, 4), first.slice(0, 7), first] : ['', 'undated'];
}

/**
 * The story of every article: `story-` and the least id in it. What is rare in a stretch of news is measured
 * within it, so that one more article concerns its stretch alone, whatever else the ledger holds.
 */
export function storiesOf(reports: readonly Report[]): Map<string, string> {
  const stories = new Map<string, string>();
  const stretches = [...cut(reports, 0)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, own] of stretches)
    for (const [id, story] of storiesOfStretch(own, borderOf(own, reports), stories)) stories.set(id, story);
  return stories;
}

/** Cuts articles into the widest stretches that are not too full. */
function cut(reports: readonly Report[], depth: number): Map<string, Report[]> {
  const parts = Map.groupBy(reports, ({ day }) => stretchesOf(day)[depth] ?? 'undated');
  for (const [key, some] of [...parts]) {
    if (some.length <= mostTogether || depth === 3 || key === 'undated') continue;
    parts.delete(key);
    for (const [inner, few] of cut(some, depth + 1)) parts.set(inner, few);
  }
  return parts;
}

/** The articles of other stretches that came out within the days of news after this one. */
function borderOf(own: readonly Report[], all: readonly Report[]): Report[] {
  const last = Math.max(...own.map(({ day }) => numberOfDay(day) ?? -Infinity));
  const inside = new Set(own.map(({ id }) => id));
  return all.filter(({ id, day }) => {
    const number = numberOfDay(day);
    return number !== null && number > last && number <= last + newsDays && !inside.has(id);
  });
}

/**
 * The stories of a stretch of time, by article. Articles of the days after it (`border`) go into them where they
 * tell the same; what an earlier stretch's stories have taken so is theirs.
 */
export function storiesOfStretch(
  own: readonly Report[],
  border: readonly Report[],
  taken: { has(id: string): boolean },
): Map<string, string> {
  const inside = new Set(own.map(({ id }) => id));
  const stories = new Map<string, string>();
  for (const story of storiesIn([...own, ...border])) {
    const rest = story.filter((id) => !taken.has(id));
    if (story.some((id) => inside.has(id))) for (const id of rest) stories.set(id, `story-${rest[0]}`);
  }
  return stories;
}

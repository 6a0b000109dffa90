import { daysOf } from '../../0-facts/index.ts';
import { newsDays, numberOfDay, storiesIn } from './clustering.ts';
import type { Report } from './clustering.ts';

/**
 * So many articles are compared with each other; more are cut by the year, a fuller year by the month, a fuller month
 * by what its articles are about, and that by the day.
 */
export const mostTogether = 100;

/** The day of an article and what it is about: which stretches of the news it may lie in. */
export interface Place {
  day: string | null;
  subject: string;
}

/** The stretches that an article may lie in, the widest first. */
export function stretchesOf({ day, subject }: Place): string[] {
  const first = day && daysOf(day)?.first;
  if (!first) return ['', 'undated', `undated ${subject}`];
  const month = first.slice(0, 7);
  return ['', first.slice(0, 4), month, `${month} ${subject}`, `${first} ${subject}`];
}

/** The time of a stretch, empty for all; and what its articles are about, null where they are about anything. */
export function partsOf(stretch: string): { time: string; subject: string | null } {
  const [time = '', subject = null] = stretch.split(' ', 2);
  return { time, subject };
}

/** A report with what it is about. */
export interface PlacedReport extends Report {
  subject: string;
}

/**
 * The story of every article: `story-` and the least id in it. What is rare in a stretch of news is measured
 * within it, so that one more article concerns its stretch alone, whatever else the ledger holds.
 */
export function storiesOf(reports: readonly PlacedReport[], most = mostTogether): Map<string, string> {
  const stories = new Map<string, string>();
  const stretches = [...cut(reports, 0, most)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [stretch, own] of stretches) {
    const border = borderOf(stretch, own, reports);
    for (const [id, story] of storiesOfStretch(own, border, stories)) stories.set(id, story);
  }
  return stories;
}

/** Cuts articles into the widest stretches that are not too full. */
function cut(reports: readonly PlacedReport[], depth: number, most: number): Map<string, PlacedReport[]> {
  const parts = Map.groupBy(reports, (report) => stretchesOf(report)[depth]!);
  for (const [key, some] of [...parts]) {
    if (some.length <= most || depth === stretchesOf(some[0]!).length - 1) continue;
    parts.delete(key);
    for (const [inner, few] of cut(some, depth + 1, most)) parts.set(inner, few);
  }
  return parts;
}

/** The articles of other stretches that came out within the days of news after this one. */
function borderOf(stretch: string, own: readonly PlacedReport[], all: readonly PlacedReport[]): PlacedReport[] {
  const last = Math.max(...own.map(({ day }) => numberOfDay(day) ?? -Infinity));
  const inside = new Set(own.map(({ id }) => id));
  const { subject } = partsOf(stretch);
  return all.filter((report) => {
    const number = numberOfDay(report.day);
    if (number === null || number <= last || number > last + newsDays) return false;
    return (subject === null || report.subject === subject) && !inside.has(report.id);
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

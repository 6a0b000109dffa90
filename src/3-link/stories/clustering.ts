import { daysOf } from '../../0-facts/index.ts';
import { Clusters } from '../clusters.ts';
import type { Pair } from '../clusters.ts';
import type { Features } from './features.ts';

/** An article as stories see it. */
export interface Report {
  id: string;
  /** The day of publication, given or inferred; null where it is not known. */
  day: string | null;
  features: Features;
}

/** From this likeness on, on average over all pairs, articles tell one happening. */
const threshold = 0.2;
/** News of one happening comes within so many days. */
export const newsDays = 4;
/** Without the day of one of them nothing tells this year's report from last year's but its words. */
const unknownDay = 0.9;
/** Each day between them after the first makes two reports less alike by this. */
const perDay = 0.05;
/** Both name days, and none in common: two sessions of one committee, two matches of one team. */
const otherDays = 0.75;

/**
 * Parts the reports of one stretch of time into stories: each article's words weigh the more the fewer
 * articles of the stretch have them, and groups join while their members are alike on average. A function
 * of the set of reports alone.
 */
export function storiesIn(reports: readonly Report[]): string[][] {
  const ordered = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1));
  const pairs = alikePairs(ordered);
  const clusters = new Clusters(ordered.length, pairs, []);
  for (const { i, j, strength } of pairs) {
    if (strength < threshold) break;
    clusters.tryJoin(i, j, threshold);
  }
  return clusters.members.filter((members) => members.length > 0).map((some) => some.map((i) => ordered[i]!.id).sort());
}

/** Less than this is no likeness. */
const least = 0.04;

/** The pairs that can be of one story, the most alike first; ties in the articles' order. */
function alikePairs(reports: readonly Report[]): Pair[] {
  const vectors = vectorsOf(reports.map(({ features }) => features));
  const days = reports.map(({ day }) => numberOfDay(day));
  const pairs: Pair[] = [];
  const products = new Float64Array(reports.length);
  const near = new Float64Array(reports.length);
  const postings = new Map<number, { i: number; weight: number }[]>();
  vectors.forEach((vector, j) => {
    for (let i = 0; i < j; i++) near[i] = closeness(days[i]!, days[j]!);
    products.fill(0, 0, j);
    for (const { key, weight } of vector) {
      const posting = postings.get(key);
      if (!posting) postings.set(key, [{ i: j, weight }]);
      else {
        for (const other of posting) if (near[other.i]! > 0) products[other.i]! += other.weight * weight;
        posting.push({ i: j, weight });
      }
    }
    for (let i = 0; i < j; i++) {
      if (products[i] === 0) continue;
      const strength = products[i]! * near[i]! * sameDays(reports[i]!, reports[j]!);
      if (strength >= least) pairs.push({ i, j, strength });
    }
  });
  return pairs.sort((x, y) => y.strength - x.strength || x.i - y.i || x.j - y.j);
}

interface Weighted {
  key: number;
  weight: number;
}

/** Words of more than this share of the articles say nothing. */
const common = 0.3;

/** Of fewer articles than this it does not show what is rare: it is as if others had come, too. */
const fewest = 8;

/** TF-IDF of unit length; words that one article alone has lengthen it, and are left out. */
function vectorsOf(all: readonly Features[]): Weighted[][] {
  const having = new Map<number, number>();
  for (const { keys } of all) for (const key of keys) having.set(key, (having.get(key) ?? 0) + 1);
  const most = Math.max(4, common * all.length);
  return all.map(({ keys, weights }) => {
    let squares = 0;
    const shared: Weighted[] = [];
    keys.forEach((key, k) => {
      const count = having.get(key)!;
      if (count > most) return;
      const weight = (1 + Math.log(Math.max(1, weights[k]!))) * Math.log((Math.max(fewest, all.length) + 1) / count);
      squares += weight * weight;
      if (count > 1) shared.push({ key, weight });
    });
    const length = Math.sqrt(squares) || 1;
    return shared.map(({ key, weight }) => ({ key, weight: weight / length }));
  });
}

/** A day as a number of days; null where it is not known. */
export function numberOfDay(day: string | null): number | null {
  const first = day && daysOf(day)?.first;
  return first ? Date.parse(first) / 86_400_000 : null;
}

function closeness(a: number | null, b: number | null): number {
  if (a === null || b === null) return unknownDay;
  const apart = Math.abs(a - b);
  return apart > newsDays ? 0 : 1 - perDay * Math.max(0, apart - 1);
}

function sameDays({ features: a }: Report, { features: b }: Report): number {
  return a.days.length > 0 && b.days.length > 0 && !a.days.some((day) => b.days.includes(day)) ? otherDays : 1;
}

import { daysOf } from '../0-facts/index.ts';
import { join, rootOf } from './disjoint-sets.ts';
import type { ArticleDate } from './dates.ts';
import type { LinkArticle } from './links.ts';

/**
 * Stories: articles that report one happening in (nearly) the same words. Two articles are one story
 * when they were published within three days of each other and share most of their five-word runs.
 * Restatements inside one story count once.
 */
export function storiesOf(
  articles: readonly LinkArticle[],
  dates: ReadonlyMap<string, ArticleDate>,
): Map<string, string> {
  const ordered = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const runs = ordered.map((article) => wordRuns(article.text));
  const holders = new Map<string, number[]>();
  const parent = ordered.map((_, i) => i);
  ordered.forEach((article, i) => {
    const shared = new Map<number, number>();
    for (const run of runs[i]!) {
      const before = holders.get(run);
      if (!before) holders.set(run, [i]);
      else if (before.length < hubLimit) {
        for (const j of before) shared.set(j, (shared.get(j) ?? 0) + 1);
        before.push(i);
      }
    }
    for (const [j, count] of shared) {
      const containment = count / Math.max(fewestRuns, Math.min(runs[i]!.size, runs[j]!.size));
      if (containment < sameStory) continue;
      const apart = daysApart(dates.get(article.id)!, dates.get(ordered[j]!.id)!);
      if (containment >= (apart === null ? sameText : sameStory) && (apart ?? 0) <= newsDays) join(parent, i, j);
    }
  });
  return new Map(ordered.map((article, i) => [article.id, `story-${ordered[rootOf(parent, i)]!.id}`]));
}

/** A run of words in more articles than this is boilerplate. */
const hubLimit = 50;
/** Share of the shorter article's runs that the longer one has, from which on they are one story. */
const sameStory = 0.4;
/** The same where one of them has no date. */
const sameText = 0.7;
/** Reprints come within so many days. */
const newsDays = 3;
/** Shorter texts share runs by chance. */
const fewestRuns = 30;
const runLength = 5;

function wordRuns(text: string): Set<string> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let i = 0; i + runLength <= words.length; i++) runs.add(words.slice(i, i + runLength).join(' '));
  return runs;
}

function daysApart(a: ArticleDate, b: ArticleDate): number | null {
  const [one, other] = [a, b].map(({ publishedOn }) => publishedOn && daysOf(publishedOn)?.first);
  return one && other ? Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000 : null;
}

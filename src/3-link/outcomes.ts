import type { Fact, FactOf } from '../0-facts/index.ts';
import type { Statement } from './context.ts';
import type { ArticleDate } from './dates.ts';
import { withYear } from './dates.ts';
import { nodeOfResult, wordLikeness } from './threads/likeness.ts';
import type { Node, Profile } from './threads/likeness.ts';
import type { LinkArticle, LinkedEncounter } from './links.ts';

/** A result or actual figure, with the day it was reached. */
export interface Outcome {
  fact: FactOf<'results'> | FactOf<'indicators'>;
  date: string | null;
  /** What a result is about, as the partition sees it; null for a figure. */
  profile: Profile | null;
}

/** The results and measured figures of all articles. */
export function outcomesOf(articles: readonly LinkArticle[], dates: ReadonlyMap<string, ArticleDate>): Outcome[] {
  return articles.flatMap((article) => {
    const { publishedOn } = dates.get(article.id)!;
    return article.facts.flatMap((fact) => {
      if (!isOutcome(fact)) return [];
      const profile = fact.kind === 'results' ? nodeOfResult(fact, article) : null;
      return [{ fact, date: withYear(fact.record.date, publishedOn) ?? publishedOn, profile }];
    });
  });
}

function isOutcome(fact: Fact): fact is Outcome['fact'] {
  return fact.kind === 'results' || (fact.kind === 'indicators' && fact.record.kind === 'actual');
}

/** From this likeness on a result speaks of a thread. */
const threshold = 0.5;
/** From this weight on a word leads to results. */
const telling = 0.4;
/** A word in more statements than this leads to none by itself. */
const blockLimit = 300;

/**
 * The results that speak of each thread (by its place in the list): a result is of the one thread that
 * is most like it, in the relations its article is about. Another bridge's opening is no bridge's.
 */
export function resultsByThread(
  threads: readonly (readonly Node[])[],
  outcomes: readonly Outcome[],
): Map<number, Outcome[]> {
  const blocks = new Map<string, { node: Node; thread: number }[]>();
  const relations = new Map<string, Set<string | null>>();
  threads.forEach((nodes, thread) => {
    for (const node of nodes) {
      const { article, relation } = node.statement;
      relations.set(article.id, (relations.get(article.id) ?? new Set()).add(relation));
      for (const key of tellingKeys(node)) blocks.set(key, [...(blocks.get(key) ?? []), { node, thread }]);
    }
  });
  const found = new Map<number, Outcome[]>();
  for (const outcome of outcomes) {
    if (!outcome.profile) continue;
    const about = relations.get(outcome.fact.article);
    let best: { thread: number; strength: number } | null = null;
    for (const key of tellingKeys(outcome.profile)) {
      const block = blocks.get(key) ?? [];
      if (block.length > blockLimit) continue;
      for (const { node, thread } of block) {
        if (about && !about.has(node.statement.relation)) continue;
        const strength = wordLikeness(node, outcome.profile);
        if (strength < threshold || (best && strength <= best.strength)) continue;
        best = { thread, strength };
      }
    }
    if (best) found.set(best.thread, [...(found.get(best.thread) ?? []), outcome]);
  }
  return found;
}

function tellingKeys({ terms }: Profile): string[] {
  return [...terms.values()].filter(({ weight }) => weight >= telling).map(({ key }) => key);
}

/** The encounters that were planned in the very words of a commitment, by its fact. */
export function plannedIn(
  statements: readonly Statement[],
  encounters: readonly LinkedEncounter[],
): Map<string, LinkedEncounter> {
  const byArticle = Map.groupBy(
    encounters.flatMap((encounter) => encounter.facts.map((place) => ({ ...place, encounter }))),
    ({ article }) => article,
  );
  const planned = new Map<string, LinkedEncounter>();
  for (const { fact, article } of statements) {
    const { start, end } = fact.record.evidence;
    for (const place of byArticle.get(article.id) ?? []) {
      if (place.start >= end || start >= place.end) continue;
      const told = article.facts.find(({ id }) => id === place.fact);
      if (told?.kind === 'encounters' && told.record.status === 'planned') planned.set(fact.id, place.encounter);
    }
  }
  return planned;
}

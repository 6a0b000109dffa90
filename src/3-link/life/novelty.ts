import type { Novelty } from '../../0-facts/index.ts';
import type { Links } from '../links.ts';

/**
 * What is new in one article: for each of its commitments (by fact) whether the other articles' stories
 * said it before, since when and how often, and what changed. The links must contain the article.
 */
export function noveltyOf(links: Links, article: string): Map<string, Novelty> {
  const story = links.articles.find(({ id }) => id === article)?.story;
  const found = new Map<string, Novelty>();
  for (const thread of links.threads) {
    const own = thread.facts.filter((fact) => fact.article === article);
    if (own.length === 0) continue;
    const first = own[0]!;
    const before = thread.facts.slice(0, thread.facts.indexOf(first)).filter((fact) => fact.story !== story);
    const times = new Set(before.map((fact) => `${fact.story} ${fact.saidOn}`)).size;
    const since = before[0]?.saidOn ?? null;
    const drifts = own.flatMap((fact) => fact.drifts);
    const copied = thread.facts.filter((fact) => fact.article !== article && fact.story === story);
    // A reprint that tells another figure or date than its story did says something else.
    const differs = copied.length > 0 && first.drifts.some(({ field }) => field !== 'force');
    for (const fact of own) {
      if (times === 0 && differs)
        found.set(fact.fact, { kind: 'changed', thread: thread.id, since: copied[0]!.saidOn, times: 1, drifts });
      else if (times === 0) found.set(fact.fact, { kind: 'new' });
      else if (drifts.length === 0) found.set(fact.fact, { kind: 'restated', thread: thread.id, since, times });
      else found.set(fact.fact, { kind: 'changed', thread: thread.id, since, times, drifts });
    }
  }
  return found;
}

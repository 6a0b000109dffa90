import type { ArticleDate } from '../dates.ts';
import { withYear } from '../dates.ts';
import type { LinkArticle } from '../links.ts';
import { aboutResult, aboutSession } from './about.ts';
import type { About, Parties } from './about.ts';
import { told } from './told.ts';
import type { Told } from './told.ts';

/** A result, an actual figure or a numbered session that was held, as its own article tells it. */
export interface Outcome {
  fact: Told<'results'> | Told<'indicators'> | Told<'encounters'>;
  /** What a result or session is about, as the partition sees it; null for a figure. */
  about: About | null;
}

/** The same with the day it was reached. */
export interface DatedOutcome extends Outcome {
  date: string | null;
}

/** The results, measured figures and numbered sessions of an article. */
export function outcomesIn(article: LinkArticle, parties: Parties): Outcome[] {
  return article.facts.flatMap((fact): Outcome[] => {
    if (fact.kind === 'results') return [{ fact: told(fact), about: aboutResult(fact, article, parties) }];
    if (fact.kind === 'indicators') return fact.record.kind === 'actual' ? [{ fact: told(fact), about: null }] : [];
    if (fact.kind !== 'encounters' || fact.record.kind !== 'session' || fact.record.status !== 'held') return [];
    const about = aboutSession(fact, article, parties);
    return about.terms.some(({ role }) => role === 'ordinal') ? [{ fact: told(fact), about }] : [];
  });
}

export function datedOutcome(outcome: Outcome, { publishedOn }: ArticleDate): DatedOutcome {
  return { ...outcome, date: withYear(outcome.fact.record.date, publishedOn) ?? publishedOn };
}

import { daysOf } from '../0-facts/index.ts';
import type { Fact, FactOf, Figure, Force, ThreadState } from '../0-facts/index.ts';
import { termsOf } from '../2-read/index.ts';
import type { Statement } from './context.ts';
import type { ArticleDate } from './dates.ts';
import { withYear } from './dates.ts';
import type { LinkArticle, StateStep } from './links.ts';
import { nameKey } from './names.ts';
import { countriesByName } from './people.ts';

/** Where a thread stands by its words alone: what a machine may say, and what it may only suggest. */
export interface Life {
  state: ThreadState;
  suggested: ThreadState | null;
  steps: StateStep[];
  oneSided: boolean;
  internal: boolean;
}

const stateByForce: Record<Force, ThreadState> = {
  proposed: 'proposed',
  instructed: 'proposed',
  pledged: 'agreed',
  agreed: 'agreed',
  signed: 'signed',
};
const ladder: readonly ThreadState[] = ['proposed', 'agreed', 'signed', 'under-way'];

/** A result or actual figure that may speak of a thread, with its words of content. */
export interface Outcome {
  fact: FactOf<'results'> | FactOf<'indicators'>;
  date: string | null;
  terms: Map<string, number>;
}

/** The results and measured figures of all articles. */
export function outcomesOf(articles: readonly LinkArticle[], dates: ReadonlyMap<string, ArticleDate>): Outcome[] {
  return articles.flatMap((article) => {
    const { publishedOn } = dates.get(article.id)!;
    return article.facts.flatMap((fact) => {
      if (!isOutcome(fact)) return [];
      const words = fact.kind === 'results' ? fact.record.what : '';
      const terms = new Map(termsOf(words, article.language).map(({ key, weight }) => [key, weight]));
      return [{ fact, date: withYear(fact.record.date, publishedOn) ?? publishedOn, terms }];
    });
  });
}

function isOutcome(fact: Fact): fact is Outcome['fact'] {
  return fact.kind === 'results' || (fact.kind === 'indicators' && fact.record.kind === 'actual');
}

/** The life of a thread from its statements (oldest first) and what is reported as done. */
export function lifeOf(statements: readonly Statement[], outcomes: readonly Outcome[]): Life {
  const steps: StateStep[] = [];
  const reach = (state: ThreadState, date: string | null, rule: string, fact: string) => {
    const last = steps.filter((step) => ladder.includes(step.state)).at(-1);
    if (!last || ladder.indexOf(state) > ladder.indexOf(last.state)) steps.push({ state, date, rule, fact });
  };
  for (const { fact, saidOn } of statements)
    reach(stateByForce[fact.record.force], saidOn, `said-${fact.record.force}`, fact.id);
  let suggested: ThreadState | null = null;
  for (const outcome of outcomes) {
    const rule = fulfils(statements, outcome);
    if (!rule) continue;
    if (rule === 'reported-started') reach('under-way', outcome.date, rule, outcome.fact.id);
    else if (!suggested) {
      suggested = 'completed';
      steps.push({ state: 'completed', date: outcome.date, rule, fact: outcome.fact.id });
    }
  }
  const state = steps.filter((step) => step.state !== 'completed').at(-1)!.state;
  const internal = statements.every(({ fact }) => fact.record.force === 'instructed');
  return { state, suggested, steps, oneSided: state === 'agreed' && statements.every(isOneSided), internal };
}

/** A pledge, or an agreement that one side's readout claims for both. */
function isOneSided({ fact, article }: Statement): boolean {
  if (fact.record.force === 'pledged') return true;
  if (fact.record.speakers.length !== 1 || fact.record.force !== 'agreed') return fact.record.force !== 'agreed';
  return countriesByName(article).has(nameKey(fact.record.speakers[0]!));
}

/** The rule by which the outcome speaks of the thread's keeping; null where it does not. */
function fulfils(statements: readonly Statement[], outcome: Outcome): string | null {
  if (!isLater(outcome, statements[0]!.saidOn)) return null;
  if (outcome.fact.kind === 'indicators') {
    const { record } = outcome.fact;
    const targets = statements.flatMap((statement) => statement.figures);
    const isOfRelation = record.scope === statements[0]!.relation;
    return isOfRelation && targets.length > 0 && targets.every((target) => reaches(record, target))
      ? 'target-reached'
      : null;
  }
  if (statements.some((statement) => statement.figures.length > 0)) return null;
  if (outcome.fact.record.status === 'progress') return null;
  const close = statements.some((statement) => covers(statement, outcome));
  if (!close) return null;
  return outcome.fact.record.status === 'completed' ? 'reported-completed' : 'reported-started';
}

/** What was done before, or on the day, it was first said does not keep it; a figure is done when its period ends. */
function isLater({ fact, date }: Outcome, said: string | null): boolean {
  const days = date ? daysOf(date) : null;
  const done = fact.kind === 'indicators' ? days?.last : days?.first;
  const last = said && daysOf(said)?.last;
  return !!done && !!last && done > last;
}

/** Actual against target: same metric, unit and period (a year, or none said), at least the lower end. */
function reaches(actual: FactOf<'indicators'>['record'], target: Figure): boolean {
  if (actual.metric !== target.metric || actual.unit !== target.unit || (actual.per ?? null) !== target.per)
    return false;
  const days = actual.date ? daysOf(actual.date) : null;
  const isYear = !days || (days.first?.slice(4) === '-01-01' && days.last?.slice(4) === '-12-31');
  const low = (value: number | [number, number]) => (Array.isArray(value) ? value[0] : value);
  return isYear && low(actual.value) >= low(target.value);
}

/** A result is of a thread when it names nearly all that the statement is about, and enough of it. */
function covers({ fact, article }: Statement, outcome: Outcome): boolean {
  const terms = termsOf(fact.record.action, article.language).filter(({ weight }) => weight >= 0.3);
  const mass = terms.reduce((sum, { weight }) => sum + weight, 0);
  const shared = terms.reduce((sum, { key, weight }) => sum + Math.min(weight, outcome.terms.get(key) ?? 0), 0);
  return mass >= 2 && shared / mass >= 0.7;
}

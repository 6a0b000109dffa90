import type { Statement } from './said/context.ts';
import type { ArticleDate } from './dates.ts';
import type { Digest } from './said/digest.ts';
import type { Keeping } from './life/index.ts';
import { keyOf } from './links.ts';
import type { LinkedEncounter } from './links.ts';
import { datedOutcome } from './said/outcomes.ts';
import type { DatedOutcome } from './said/outcomes.ts';
import { bestWording, seekingOf } from './threads/index.ts';
import type { Parted } from './threads/index.ts';

interface Known {
  digests: readonly Digest[];
  dates: ReadonlyMap<string, ArticleDate>;
  heldHere: ReadonlyMap<string, readonly LinkedEncounter[]>;
}

/** What is known about the keeping of a thread, by its statements. */
export function keepings(
  { groups, postings, wordings }: Parted,
  { digests, dates, heldHere }: Known,
): (statements: readonly Statement[]) => Keeping {
  const about = new Map<string, Set<string>>();
  for (const { statements } of groups)
    for (const { fact, relation } of statements)
      if (relation) about.set(fact.article, (about.get(fact.article) ?? new Set()).add(relation));
  const byWording = new Map<string, DatedOutcome[]>();
  const figures = new Map<string | null, DatedOutcome[]>();
  for (const { article, outcomes } of digests) {
    for (const told of outcomes) {
      const outcome = datedOutcome(told, dates.get(article)!);
      const seeking = seekingOf(told, relationsOf(about.get(article), heldHere.get(article)));
      if (!seeking) {
        const { scope } = told.fact.record as { scope: string | null };
        figures.set(scope, [...(figures.get(scope) ?? []), outcome]);
        continue;
      }
      const near = seeking.postings.flatMap((name) => postings.near(name, seeking.place));
      const best = bestWording(told, near);
      if (best) byWording.set(best.id, [...(byWording.get(best.id) ?? []), outcome]);
    }
  }
  return (statements) => {
    const own = [...new Set(statements.map(({ fact }) => wordings.get(keyOf(fact))!))];
    const results = own.flatMap((id) => byWording.get(id) ?? []);
    const hasTarget = statements.some((statement) => statement.figures.length > 0);
    return {
      outcomes: [...results, ...(hasTarget ? (figures.get(statements[0]!.relation) ?? []) : [])].sort(byPlace),
      planned: plannedIn(statements, heldHere),
    };
  };
}

/** The relations that an article is about: of what is said in it, and of the encounters that it reports. */
export function relationsOf(said: Iterable<string> = [], encounters: readonly LinkedEncounter[] = []): Set<string> {
  return new Set([...said, ...encounters.flatMap(({ relation }) => relation ?? [])]);
}

function byPlace(a: DatedOutcome, b: DatedOutcome): number {
  return keyOf(a.fact) < keyOf(b.fact) ? -1 : 1;
}

/** The encounters that were planned in the very words of the statements. */
export function plannedIn(
  statements: readonly Statement[],
  heldHere: ReadonlyMap<string, readonly LinkedEncounter[]>,
): LinkedEncounter[] {
  const planned = new Map<string, LinkedEncounter>();
  for (const { fact, plans } of statements) {
    if (plans.length === 0) continue;
    for (const encounter of heldHere.get(fact.article) ?? [])
      if (encounter.facts.some((told) => told.article === fact.article && plans.includes(told.fact)))
        planned.set(encounter.id, encounter);
  }
  return [...planned.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

import { compareDates } from '../0-facts/index.ts';
import type { Statement } from './context.ts';
import { statementsOf } from './context.ts';
import { datesOf } from './dates.ts';
import { driftsBetween } from './drift.ts';
import { byDate, encountersOf } from './encounters.ts';
import { kindOf, specificityOf } from './kind.ts';
import type { Outcome } from './life-cycle.ts';
import { lifeOf, outcomesOf } from './life-cycle.ts';
import type { LinkInput, LinkedThread, Links, ThreadFact } from './links.ts';
import { personsOf } from './people.ts';
import { storiesOf } from './stories.ts';
import { partition } from './threads.ts';
import type { Group } from './threads.ts';

/**
 * Joins what articles say: stories, dates, encounters, persons and threads. A function of the set of
 * articles and decisions; their order plays no part.
 */
export function link(input: LinkInput): Links {
  const rejected = new Set(
    input.decisions.flatMap((decision) => (decision.kind === 'rejected' ? [decision.fact] : [])),
  );
  const articles = [...input.articles]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((article) => ({ ...article, facts: article.facts.filter(({ id }) => !rejected.has(id)) }));
  const dates = datesOf(articles);
  const stories = storiesOf(articles, dates);
  const encounters = encountersOf(articles, dates);
  const statements = statementsOf(articles, { dates, stories, encounters });
  const outcomes = outcomesOf(articles, dates);
  const relations = Map.groupBy(statements, ({ relation }) => relation);
  const parts = [...relations.values()].map((members) => partition(members, input.decisions));
  const threads = parts.flatMap(({ groups }) => groups.map((group) => threadOf(group, outcomes, input.threadIds)));
  return {
    articles: articles.map(({ id }) => ({ id, ...dates.get(id)!, story: stories.get(id)! })),
    threads: threads.sort((a, b) => (a.id < b.id ? -1 : 1)),
    encounters: encounters.sort(byDate),
    persons: personsOf(articles),
    hubs: parts.flatMap(({ hubs }) => hubs),
  };
}

function threadOf(
  { statements, why }: Group,
  outcomes: readonly Outcome[],
  threadIds: ReadonlyMap<string, string>,
): LinkedThread {
  const ordered = [...statements].sort(oldestFirst);
  const latest = ordered.at(-1)!;
  const kind = kindOf(ordered);
  const { force, pillars, holders, speakers } = latest.fact.record;
  return {
    id: idOf(ordered, threadIds),
    relation: latest.relation,
    facts: factsOf(ordered, why),
    kind,
    specificity: specificityOf(ordered, kind),
    ...lifeOf(ordered, outcomes),
    due: ordered.findLast(({ due }) => due !== null)?.due ?? null,
    force,
    pillars,
    holders,
    speakers,
    figures: ordered.findLast(({ figures }) => figures.length > 0)?.figures ?? [],
  };
}

function oldestFirst(a: Statement, b: Statement): number {
  const [left, right] = [a.fact, b.fact];
  return (
    compareDates(a.saidOn, b.saidOn) ||
    (left.article < right.article ? -1 : left.article > right.article ? 1 : 0) ||
    left.record.evidence.start - right.record.evidence.start
  );
}

/** The oldest id minted for one of the facts; a new one is named after the first fact. */
function idOf(ordered: readonly Statement[], threadIds: ReadonlyMap<string, string>): string {
  const facts = new Set(ordered.map(({ fact }) => fact.id));
  for (const [fact, id] of threadIds) if (facts.has(fact)) return id;
  return `t${ordered[0]!.fact.id.slice(0, 15)}`;
}

function factsOf(ordered: readonly Statement[], why: Group['why']): ThreadFact[] {
  const happenings = [...Map.groupBy(ordered, ({ story, saidOn }) => `${story} ${saidOn}`).values()];
  const before = new Map<string, Statement[]>();
  happenings.forEach((happening, i) => before.set(happening[0]!.fact.id, happenings[i - 1] ?? []));
  return ordered.map((statement, i) => {
    const { fact, saidOn, encounter, story, figures } = statement;
    const { start, end } = fact.record.evidence;
    const earlier = before.get(fact.id);
    const happening = happenings.find((members) => members.includes(statement))!;
    return {
      fact: fact.id,
      article: fact.article,
      start,
      end,
      saidOn,
      encounter: encounter?.id ?? null,
      story,
      figures,
      drifts: earlier?.length ? driftsBetween(earlier, happening) : [],
      why: i === 0 ? null : (why.get(fact.id) ?? null),
    };
  });
}

import { compareDates } from '../0-facts/index.ts';
import type { Fact } from '../0-facts/index.ts';
import type { Statement } from './context.ts';
import { statementsOf } from './context.ts';
import { datesOf } from './dates.ts';
import { driftsOf } from './drift.ts';
import { byDate, encountersOf } from './encounters.ts';
import { kindOf, specificityOf } from './kind.ts';
import type { Keeping } from './life-cycle.ts';
import { lifeOf } from './life-cycle.ts';
import type { LinkInput, LinkedEncounter, LinkedThread, Linking, ThreadFact } from './links.ts';
import { outcomesOf, plannedIn, resultsByThread } from './outcomes.ts';
import type { Outcome } from './outcomes.ts';
import { personsOf } from './people.ts';
import { featuresOf, storiesOf } from './stories/index.ts';
import { partition } from './threads/partition.ts';
import type { Group } from './threads/partition.ts';

/**
 * Joins what articles say: stories, dates, encounters, persons and threads. A function of the set of
 * articles and decisions; their order plays no part.
 */
export function link(input: LinkInput): Linking {
  const rejected = new Set(
    input.decisions.flatMap((decision) => (decision.kind === 'rejected' ? [decision.fact] : [])),
  );
  const articles = [...input.articles]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((article) => ({ ...article, facts: inOrder(article.facts.filter(({ id }) => !rejected.has(id))) }));
  const dates = datesOf(articles);
  const stories = storiesOf(
    articles.map((article) => ({
      id: article.id,
      day: dates.get(article.id)!.publishedOn,
      features: featuresOf(article),
    })),
  );
  const encounters = encountersOf(articles, dates);
  const statements = statementsOf(articles, { dates, stories, encounters });
  const outcomes = outcomesOf(articles, dates);
  const relations = Map.groupBy(statements, ({ relation }) => relation);
  const parts = [...relations.values()].map((members) => partition(members, input.decisions));
  const groups = parts.flatMap(({ groups }) => groups);
  const keepingOf = keepingBy(groups, outcomes, plannedIn(statements, encounters));
  const minted = mintedIds(input.threadIds);
  const threads = groups.map((group, i) => threadOf(group, keepingOf(i), minted));
  return {
    articles: articles.map(({ id }) => ({ id, ...dates.get(id)!, story: stories.get(id)! })),
    threads: threads.sort((a, b) => (a.id < b.id ? -1 : 1)),
    encounters: encounters.sort(byDate),
    persons: personsOf(articles),
    hubs: parts.flatMap(({ hubs }) => hubs),
  };
}

function inOrder(facts: Fact[]): Fact[] {
  return facts.sort((a, b) => a.record.evidence.start - b.record.evidence.start || (a.id < b.id ? -1 : 1));
}

/** What is known about the keeping of each group, by its place in the list. */
function keepingBy(
  groups: readonly Group[],
  outcomes: readonly Outcome[],
  planned: ReadonlyMap<string, LinkedEncounter>,
): (i: number) => Keeping {
  const results = resultsByThread(
    groups.map(({ nodes }) => nodes),
    outcomes,
  );
  const figures = Map.groupBy(outcomes, ({ fact }) => (fact.kind === 'indicators' ? fact.record.scope : undefined));
  return (i) => {
    const { nodes } = groups[i]!;
    const hasTarget = nodes.some(({ statement }) => statement.figures.length > 0);
    const own = hasTarget ? (figures.get(nodes[0]!.statement.relation) ?? []) : [];
    const encounters = nodes.flatMap(({ statement }) => planned.get(statement.fact.id) ?? []);
    return { outcomes: [...(results.get(i) ?? []), ...own], planned: [...new Set(encounters)] };
  };
}

function threadOf({ nodes, why }: Group, keeping: Keeping, minted: MintedIds): LinkedThread {
  const ordered = nodes.map(({ statement }) => statement).sort(oldestFirst);
  const latest = ordered.at(-1)!;
  const kind = kindOf(ordered);
  const { force, pillars, holders, speakers } = latest.fact.record;
  return {
    id: idOf(ordered, minted),
    relation: latest.relation,
    facts: factsOf(ordered, why),
    kind,
    specificity: specificityOf(ordered, kind),
    ...lifeOf(ordered, keeping),
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

/** Thread ids by the fact they were minted from, with the order in which they were. */
type MintedIds = ReadonlyMap<string, { id: string; order: number }>;

function mintedIds(threadIds: ReadonlyMap<string, string>): MintedIds {
  return new Map([...threadIds].map(([fact, id], order) => [fact, { id, order }]));
}

/** The oldest id minted for one of the facts; a new one is named after the first fact. */
function idOf(ordered: readonly Statement[], minted: MintedIds): string {
  const ids = ordered.flatMap(({ fact }) => minted.get(fact.id) ?? []);
  const oldest = ids.reduce<(typeof ids)[number] | null>((a, b) => (a && a.order < b.order ? a : b), null);
  return oldest?.id ?? `t${ordered[0]!.fact.id.slice(0, 15)}`;
}

function factsOf(ordered: readonly Statement[], why: Group['why']): ThreadFact[] {
  const drifts = driftsOf(ordered);
  return ordered.map(({ fact, saidOn, encounter, story, figures }, i) => {
    const { start, end } = fact.record.evidence;
    return {
      fact: fact.id,
      article: fact.article,
      start,
      end,
      saidOn,
      encounter: encounter?.id ?? null,
      story,
      figures,
      drifts: drifts.get(fact.id) ?? [],
      why: i === 0 ? null : (why.get(fact.id) ?? null),
    };
  });
}

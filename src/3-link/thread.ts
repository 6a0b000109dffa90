import { compareDates, hashOf } from '../0-facts/index.ts';
import type { Statement } from './said/context.ts';
import { driftsOf, kindOf, lifeOf, pressesOf, specificityOf } from './life/index.ts';
import type { Keeping } from './life/index.ts';
import type { LinkedThread, ThreadFact } from './links.ts';
import type { Group } from './threads/index.ts';

/** What ids of threads depend on beside their statements. */
export interface Naming {
  minted: MintedIds;
  /** The first, by their ids, of the articles of one text, by the text's hash. */
  firstOf: (textHash: string) => string;
}

/** A thread with the fact that its id stems from, and the id that this fact stands for. */
export interface Named {
  thread: LinkedThread;
  minted: { fact: string; id: string };
}

/** The thread of a group's statements; what keeps it is handed in. */
export function threadOf({ statements, why }: Group, keeping: Keeping, naming: Naming): Named {
  const ordered = inOrder(statements);
  const latest = ordered.at(-1)!;
  const kind = kindOf(ordered);
  const named = idOf(ordered, naming);
  const { force, pillars, holders, speakers } = latest.fact.record;
  const thread: LinkedThread = {
    id: named.id,
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
    presses: pressesOf(ordered),
    ...leadOf(ordered),
    figures: ordered.findLast(({ figures }) => figures.length > 0)?.figures ?? [],
    umbrella: null,
    parts: [],
  };
  return { thread, minted: named.minted };
}

/** The words of the latest statement that name a lead body; a later one without such words takes none away. */
function leadOf(ordered: readonly Statement[]): Pick<LinkedThread, 'lead'> {
  const last = ordered.findLast(({ fact }) => fact.record.lead !== undefined);
  if (!last) return {};
  const { id, article, record } = last.fact;
  const { start, end } = record.lead!;
  return { lead: { fact: id, article, start, end } };
}

/** The statements of a group, the oldest first. */
export function inOrder(statements: readonly Statement[]): Statement[] {
  return statements.toSorted(oldestFirst);
}

function oldestFirst(a: Statement, b: Statement): number {
  const [left, right] = [a.fact, b.fact];
  return (
    compareDates(a.saidOn, b.saidOn) ||
    (left.article < right.article ? -1 : left.article > right.article ? 1 : 0) ||
    left.record.evidence.start - right.record.evidence.start ||
    (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)
  );
}

/** Thread ids by the fact they were minted from, with the order in which they were. */
export type MintedIds = ReadonlyMap<string, { id: string; order: number }>;

export function mintedIds(threadIds: ReadonlyMap<string, string>): MintedIds {
  return new Map([...threadIds].map(([fact, id], order) => [fact, { id, order }]));
}

/**
 * The oldest id minted for one of the facts; a new one is named after the first fact. Two articles of the very same
 * words have facts of the same ids: where a thread does not have the fact in the first of them, its id says so.
 */
function idOf(ordered: readonly Statement[], { minted, firstOf }: Naming): { id: string; minted: Named['minted'] } {
  const fact = mintedFrom(ordered, minted);
  const id = minted.get(fact.id)?.id ?? `t${fact.id.slice(0, 15)}`;
  const articles = ordered.flatMap((each) => (each.fact.id === fact.id ? [each.fact.article] : []));
  const first = firstOf(fact.textHash);
  const isFirst = articles.includes(first);
  return {
    id: isFirst ? id : `${id}-${hashOf(articles.sort()[0]!).slice(0, 8)}`,
    minted: { fact: fact.id, id },
  };
}

/** The fact that gives a group of statements its id. */
export function mintedFrom(ordered: readonly Statement[], minted: MintedIds): Statement['fact'] {
  let oldest = ordered[0]!.fact;
  let least = Infinity;
  for (const { fact } of ordered) {
    const { order } = minted.get(fact.id) ?? { order: Infinity };
    if (order < least) [oldest, least] = [fact, order];
  }
  return oldest;
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
      encounter,
      story,
      figures,
      drifts: drifts.get(fact.id) ?? [],
      why: i === 0 ? null : (why.get(fact.id) ?? null),
    };
  });
}

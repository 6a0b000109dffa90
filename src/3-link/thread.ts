import { compareDates } from '../0-facts/index.ts';
import type { Statement } from './context.ts';
import { driftsOf, kindOf, lifeOf, specificityOf } from './life/index.ts';
import type { Keeping } from './life/index.ts';
import type { LinkedThread, ThreadFact } from './links.ts';
import type { Group } from './threads/index.ts';

/** The thread of a group's statements; what keeps it is handed in. */
export function threadOf({ statements, why }: Group, keeping: Keeping, minted: MintedIds): LinkedThread {
  const ordered = statements.toSorted(oldestFirst);
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
    umbrella: null,
    parts: [],
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
export type MintedIds = ReadonlyMap<string, { id: string; order: number }>;

export function mintedIds(threadIds: ReadonlyMap<string, string>): MintedIds {
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
      encounter,
      story,
      figures,
      drifts: drifts.get(fact.id) ?? [],
      why: i === 0 ? null : (why.get(fact.id) ?? null),
    };
  });
}

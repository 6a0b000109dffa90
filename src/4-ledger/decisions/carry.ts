import { isOfNoFact } from './judgement.ts';
import type { Anchor, DecisionEntry, Judgement } from './judgement.ts';

/** A decision with the facts of today that stand on the words it was made on. */
export interface CarriedDecision {
  entry: DecisionEntry;
  /** The judgement, naming today's facts; null where one of its facts is read no more. */
  judgement: Judgement | null;
  /** Today's fact for each that the decision named, without those read no more. */
  facts: ReadonlyMap<string, string>;
}

/** Where a fact that is read today stands. */
export interface PresentFact {
  id: string;
  textHash: string;
  kind: string;
  start: number;
  end: number;
}

interface Stretch {
  fact: string;
  start: number;
  end: number;
}

/**
 * Leads decisions to the facts of the present readings. A newer reader may cut a clause otherwise, which
 * gives its fact another id; the decision then goes with the fact of the same text and kind that covers
 * most of its words, if that is at least half of the shorter. What finds none is kept, but rests.
 */
export function carry(log: DecisionEntry[], facts: Iterable<PresentFact>): CarriedDecision[] {
  const present = new Set<string>();
  const stretches = new Map<string, Stretch[]>();
  for (const { id, textHash, kind, start, end } of facts) {
    if (present.has(id)) continue;
    present.add(id);
    const place = `${textHash} ${kind}`;
    stretches.set(place, [...(stretches.get(place) ?? []), { fact: id, start, end }]);
  }
  const today = (anchor: Anchor): string | null =>
    present.has(anchor.fact) ? anchor.fact : closest(anchor, stretches.get(`${anchor.text} ${anchor.kind}`) ?? []);
  return log.map((entry) => carryOne(entry, new Map(entry.anchors.map((anchor) => [anchor.fact, today(anchor)]))));
}

function carryOne(entry: DecisionEntry, today: ReadonlyMap<string, string | null>): CarriedDecision {
  const found = [...today].flatMap(([anchor, fact]) => (fact === null ? [] : [[anchor, fact] as const]));
  return carried(entry, new Map(found));
}

/** The decision in today's facts, where each of those it named has one. */
export function carried(entry: DecisionEntry, facts: ReadonlyMap<string, string>): CarriedDecision {
  const isWhole = entry.anchors.every(({ fact }) => facts.has(fact));
  return { entry, judgement: isWhole ? renamed(entry.judgement, facts) : null, facts };
}

function renamed(judgement: Judgement, today: ReadonlyMap<string, string>): Judgement {
  const of = (fact: string): string => today.get(fact) ?? fact;
  if (isOfNoFact(judgement)) return judgement;
  if ('facts' in judgement) return { ...judgement, facts: [of(judgement.facts[0]), of(judgement.facts[1])] };
  if (judgement.kind !== 'set-state' || !judgement.evidence) return { ...judgement, fact: of(judgement.fact) };
  return { ...judgement, fact: of(judgement.fact), evidence: of(judgement.evidence) };
}

function closest(anchor: Anchor, stretches: Stretch[]): string | null {
  const shared = (other: Stretch): number => Math.min(anchor.end, other.end) - Math.max(anchor.start, other.start);
  const best = stretches.reduce<Stretch | null>((a, b) => (a && shared(a) >= shared(b) ? a : b), null);
  if (!best) return null;
  return shared(best) >= 0.5 * Math.min(anchor.end - anchor.start, best.end - best.start) ? best.fact : null;
}

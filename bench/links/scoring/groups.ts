import type { Apart, Group, Place } from './format.ts';

/** Right, wrong and missed, with the shares that follow. */
export interface Counts {
  tp: number;
  fp: number;
  fn: number;
  precision: number;
  recall: number;
  f1: number;
}

export function countsOf(tp: number, fp: number, fn: number): Counts {
  const precision = tp + fp ? tp / (tp + fp) : 0;
  const recall = tp + fn ? tp / (tp + fn) : 0;
  return {
    tp,
    fp,
    fn,
    precision,
    recall,
    f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
  };
}

/** A predicted fact that stands for a gold one, with the number of its group. */
export interface StandIn<Fact extends Place> {
  group: number;
  fact: Fact;
}

/** The predicted facts closest to this one, of those whose evidence overlaps by half of the shorter one. */
export function standInsOf<Fact extends Place>(fact: Place, predicted: Group<Fact>[]): StandIn<Fact>[] {
  let strongest = 0;
  let found: StandIn<Fact>[] = [];
  predicted.forEach(({ facts }, group) => {
    for (const other of facts) {
      const strength = sameWords(fact, other) ? closeness(fact, other) : -1;
      if (strength < 0 || strength < strongest) continue;
      if (strength > strongest) found = [];
      strongest = strength;
      found.push({ group, fact: other });
    }
  });
  return found;
}

function sameWords(a: Place, b: Place): boolean {
  return a.article === b.article && shared(a, b) >= 0.5 * Math.min(a.end - a.start, b.end - b.start);
}

function closeness(a: Place, b: Place): number {
  return shared(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function shared(a: Place, b: Place): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** A place as a key. */
export function placeOf({ article, start, end }: Place): string {
  return `${article}:${start}-${end}`;
}

interface Member {
  group: number;
  about: string;
  fact: Place;
}

/**
 * Pairs of facts: those of one gold group must be together, those of two must not, nor the pairs told
 * apart; a pair that stands in one group of `either` may be joined or not.
 */
export function scoreGroups(gold: Group[], either: Place[][], apart: Apart[], predicted: Group[]) {
  const members = gold.flatMap(({ about, facts }, group) => facts.map((fact) => ({ group, about: about ?? '', fact })));
  const homes = new Map(members.map(({ fact }) => [placeOf(fact), homeOf(fact, predicted)]));
  const joined = (places: Place[]) => {
    const [first, ...others] = places.map((place) => homes.get(placeOf(place)));
    return first !== undefined && [...first].some((home) => others.every((other) => other?.has(home)));
  };
  const free = new Set(either.flatMap((group) => pairsOf(group).map(([a, b]) => pairKey(a, b))));
  let [tp, fp, fn] = [0, 0, 0];
  const wrong: string[] = [];
  for (const [a, b] of pairsOf<Member>(members)) {
    const linked = joined([a.fact, b.fact]);
    if (a.group === b.group && linked) tp++;
    else if (a.group === b.group) {
      fn++;
      wrong.push(`missed: ${a.about} (${a.fact.article.slice(0, 3)}, ${b.fact.article.slice(0, 3)})`);
    } else if (linked && !free.has(pairKey(a.fact, b.fact))) {
      fp++;
      wrong.push(`joined: ${a.about} | ${b.about}`);
    }
  }
  for (const { facts, why } of apart) {
    if (!facts.every((fact) => homes.has(placeOf(fact))) || !joined(facts)) continue;
    fp++;
    wrong.push(`joined: ${why}`);
  }
  return { ...countsOf(tp, fp, fn), wrong };
}

function homeOf(fact: Place, predicted: Group[]): Set<number> {
  return new Set(standInsOf(fact, predicted).map(({ group }) => group));
}

function pairsOf<T>(items: T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}

function pairKey(a: Place, b: Place): string {
  return [placeOf(a), placeOf(b)].sort().join(' ');
}

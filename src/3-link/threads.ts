import type { Reason } from '../0-facts/index.ts';
import { termsOf } from '../2-read/index.ts';
import type { Statement } from './context.ts';
import type { LinkDecision } from './links.ts';

/** A commitment as the partition sees it. */
interface Node {
  statement: Statement;
  /** Words of content with their weights. */
  terms: Map<string, number>;
  mass: number;
}

/** Statements of one commitment; `why` says for each after the first what tied it to the group. */
export interface Group {
  statements: Statement[];
  why: Map<string, Reason>;
}

/** From this similarity on two statements may be one commitment. */
const threshold = 0.55;
/** A term in more statements than this is too common to find partners by. */
const hubLimit = 400;

/**
 * Parts the commitments of one relation into threads. The partition depends on the set of statements
 * and decisions alone: pairs that share words are compared, the most alike join first, and two groups
 * join when their members are alike on average. A person's `together` and `apart` hold against all.
 */
export function partition(statements: readonly Statement[], decisions: readonly LinkDecision[]): Group[] {
  const nodes = statements.map(nodeOf).sort((a, b) => (a.statement.fact.id < b.statement.fact.id ? -1 : 1));
  const clusters = new Clusters(nodes, decisions);
  clusters.joinDecided();
  for (const { i, j } of candidatePairs(nodes)) clusters.tryJoin(i, j);
  return clusters.groups();
}

function nodeOf(statement: Statement): Node {
  const terms = new Map<string, number>();
  for (const { key, weight } of termsOf(statement.fact.record.action, statement.article.language))
    terms.set(key, weight);
  const pillar = statement.fact.record.pillars[0]!;
  if (!terms.has(pillar)) terms.set(pillar, pillarWeight);
  return { statement, terms, mass: [...terms.values()].reduce((sum, weight) => sum + weight, 0) };
}

/** What a commitment is about, where its words say it by `this pillar` alone. */
const pillarWeight = 0.5;

/** Weighted Dice of the words of content, or 1 where both are targets of one indicator. */
function similarity(a: Node, b: Node): number {
  const anchored = sameTarget(a.statement, b.statement);
  if (anchored !== null) return anchored ? 1 : 0;
  let shared = 0;
  for (const [key, weight] of a.terms) shared += Math.min(weight, b.terms.get(key) ?? 0);
  const dice = (2 * shared) / (a.mass + b.mass);
  const containment = shared / Math.min(a.mass, b.mass);
  const sides = sameSides(a.statement, b.statement) ? 1 : 0.8;
  return sides * (0.7 * dice + 0.3 * containment);
}

/** Both numeric targets: whether of one metric and unit. Null where neither is; a target is no line of action. */
function sameTarget(a: Statement, b: Statement): boolean | null {
  if (a.figures.length === 0 && b.figures.length === 0) return null;
  return a.figures.some((one) => b.figures.some((other) => one.metric === other.metric && one.unit === other.unit));
}

function sameSides(a: Statement, b: Statement): boolean {
  return a.fact.record.holders.join() === b.fact.record.holders.join();
}

/** Pairs that share a telling word or a target's metric, the most alike first; ties in the facts' order. */
function candidatePairs(nodes: readonly Node[]): { i: number; j: number; strength: number }[] {
  const holders = new Map<string, number[]>();
  nodes.forEach(({ terms, statement }, i) => {
    const keys = [...terms].filter(([, weight]) => weight >= 0.3).map(([key]) => key);
    for (const key of [...keys, ...statement.figures.map(({ metric }) => `target ${metric}`)]) {
      holders.set(key, [...(holders.get(key) ?? []), i]);
    }
  });
  const pairs = new Map<number, number>();
  for (const members of holders.values()) {
    if (members.length > hubLimit) continue;
    for (let a = 0; a < members.length; a++) {
      for (let b = a + 1; b < members.length; b++) {
        const key = members[a]! * nodes.length + members[b]!;
        if (!pairs.has(key)) pairs.set(key, similarity(nodes[members[a]!]!, nodes[members[b]!]!));
      }
    }
  }
  return [...pairs]
    .filter(([, strength]) => strength >= threshold)
    .map(([key, strength]) => ({ i: Math.floor(key / nodes.length), j: key % nodes.length, strength }))
    .sort((x, y) => y.strength - x.strength || x.i - y.i || x.j - y.j);
}

/** The growing groups, with what people decided about them. */
class Clusters {
  private readonly nodes: readonly Node[];
  private readonly of: number[];
  private readonly members: number[][];
  private readonly why = new Map<string, Reason>();
  private readonly indexes = new Map<string, number>();
  private readonly together: [number, number][];
  private readonly apart: [number, number][];

  constructor(nodes: readonly Node[], decisions: readonly LinkDecision[]) {
    this.nodes = nodes;
    this.of = nodes.map((_, i) => i);
    this.members = nodes.map((_, i) => [i]);
    nodes.forEach((node, i) => this.indexes.set(node.statement.fact.id, i));
    this.together = this.decided(decisions, 'together');
    this.apart = this.decided(decisions, 'apart');
  }

  private decided(decisions: readonly LinkDecision[], kind: 'together' | 'apart'): [number, number][] {
    return decisions.flatMap((decision) => {
      if (decision.kind !== kind) return [];
      const [a, b] = decision.facts.map((fact) => this.indexes.get(fact));
      return a !== undefined && b !== undefined ? [[a, b] as [number, number]] : [];
    });
  }

  joinDecided(): void {
    for (const [a, b] of this.together) this.join(a, b, { key: 'why.decided', values: {} });
  }

  tryJoin(i: number, j: number): void {
    const [left, right] = [this.of[i]!, this.of[j]!];
    if (left === right || this.areApart(left, right)) return;
    if (this.average(left, right) < threshold) return;
    this.join(i, j, this.reason(i, j));
  }

  private areApart(left: number, right: number): boolean {
    return this.apart.some(([a, b]) => {
      const [one, other] = [this.of[a], this.of[b]];
      return (one === left && other === right) || (one === right && other === left);
    });
  }

  private average(left: number, right: number): number {
    let sum = 0;
    for (const a of this.members[left]!)
      for (const b of this.members[right]!) sum += similarity(this.nodes[a]!, this.nodes[b]!);
    return sum / (this.members[left]!.length * this.members[right]!.length);
  }

  private reason(i: number, j: number): Reason {
    const [a, b] = [this.nodes[i]!, this.nodes[j]!];
    if (sameTarget(a.statement, b.statement)) {
      return { key: 'why.same-target', values: { metric: a.statement.figures[0]!.metric } };
    }
    const shared = [...a.terms.keys()].filter((key) => b.terms.has(key) && a.terms.get(key)! >= 0.3);
    const percent = Math.round(100 * similarity(a, b));
    return { key: 'why.shared-words', values: { terms: shared.slice(0, 6).join(', '), percent } };
  }

  private join(i: number, j: number, reason: Reason): void {
    const [left, right] = [this.of[i]!, this.of[j]!];
    if (left === right) return;
    const [keep, drop] = left < right ? [left, right] : [right, left];
    for (const member of this.members[drop]!) this.of[member] = keep;
    this.members[keep]!.push(...this.members[drop]!);
    this.members[drop] = [];
    for (const k of [i, j]) {
      const fact = this.nodes[k]!.statement.fact.id;
      if (!this.why.has(fact)) this.why.set(fact, reason);
    }
  }

  groups(): Group[] {
    return this.members
      .filter((members) => members.length > 0)
      .map((members) => ({ statements: members.map((i) => this.nodes[i]!.statement), why: this.why }));
  }
}

import type { Reason } from '../0-facts/index.ts';
import type { Statement } from './context.ts';
import { likeness, nodeOf, sameTarget } from './likeness.ts';
import type { Node } from './likeness.ts';
import type { LinkDecision } from './links.ts';

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

/** Pairs that share a telling word or a target's metric, the most alike first; ties in the facts' order. */
function candidatePairs(nodes: readonly Node[]): { i: number; j: number; strength: number }[] {
  const holders = new Map<string, number[]>();
  nodes.forEach(({ terms, statement }, i) => {
    const keys = [...terms.values()].filter(({ weight }) => weight >= 0.3).map(({ key }) => key);
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
        if (!pairs.has(key)) pairs.set(key, likeness(nodes[members[a]!]!, nodes[members[b]!]!));
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
      for (const b of this.members[right]!) sum += likeness(this.nodes[a]!, this.nodes[b]!);
    return sum / (this.members[left]!.length * this.members[right]!.length);
  }

  private reason(i: number, j: number): Reason {
    const [a, b] = [this.nodes[i]!, this.nodes[j]!];
    if (sameTarget(a.statement, b.statement) === 'series') {
      return { key: 'why.same-target', values: { metric: a.statement.figures[0]!.metric } };
    }
    const shared = [...a.terms.values()].filter(({ key, weight }) => b.terms.has(key) && weight >= 0.3);
    const percent = Math.round(100 * likeness(a, b));
    return {
      key: 'why.shared-words',
      values: {
        terms: shared
          .map(({ key }) => key)
          .slice(0, 6)
          .join(', '),
        percent,
      },
    };
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

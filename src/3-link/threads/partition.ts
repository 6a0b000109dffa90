import type { Reason } from '../../0-facts/index.ts';
import { candidatePairs } from './candidates.ts';
import type { Hub } from './candidates.ts';
import { Clusters } from '../clusters.ts';
import type { Statement } from '../context.ts';
import { likeness, nodeOf, sameTarget } from './likeness.ts';
import type { Node } from './likeness.ts';
import type { LinkDecision } from '../links.ts';

/** Statements of one commitment; `why` says for each after the first what tied it to the group. */
export interface Group {
  nodes: Node[];
  why: Map<string, Reason>;
}

/** From this similarity on two statements may be one commitment. */
const threshold = 0.5;

/**
 * Parts the commitments of one relation into threads. The partition depends on the set of statements
 * and decisions alone: those in the same words stand for each other, pairs that share words are compared,
 * the most alike join first, and two groups join when their members are alike on average. A person's
 * `together` and `apart` hold against all.
 */
export function partition(
  statements: readonly Statement[],
  decisions: readonly LinkDecision[],
): { groups: Group[]; hubs: Hub[] } {
  const all = statements.map(nodeOf).sort((a, b) => (a.statement.fact.id < b.statement.fact.id ? -1 : 1));
  const decided = new Set(decisions.flatMap((decision) => ('facts' in decision ? decision.facts : [])));
  const alike = [...Map.groupBy(all, (node) => wordingOf(node, decided)).values()];
  const nodes = alike.map(([first]) => first!);
  const indexes = new Map(nodes.map((node, i) => [node.statement.fact.id, i]));
  const { pairs, hubs } = candidatePairs(nodes);
  const clusters = new Clusters(nodes.length, pairs, decidedPairs(decisions, 'apart', indexes));
  const why = new Map<string, Reason>();
  const explain = (i: number, j: number, reason: Reason) => {
    for (const k of [i, j])
      for (const node of alike[k]!) if (!why.has(node.statement.fact.id)) why.set(node.statement.fact.id, reason);
  };
  for (const [i, j] of decidedPairs(decisions, 'together', indexes)) {
    clusters.join(i, j);
    explain(i, j, { key: 'why.decided', values: {} });
  }
  for (const { i, j, strength } of pairs) {
    if (strength < threshold) break;
    if (clusters.tryJoin(i, j, threshold)) explain(i, j, reasonFor(nodes[i]!, nodes[j]!));
  }
  for (const [first, ...others] of alike)
    for (const node of others)
      if (!why.has(node.statement.fact.id)) why.set(node.statement.fact.id, reasonFor(first!, node));
  const groups = clusters.members
    .filter((members) => members.length > 0)
    .map((members) => ({ nodes: members.flatMap((i) => alike[i]!), why }));
  return { groups, hubs };
}

/** Same words, sides and figures: one commitment without comparing; what people decided about stands for itself. */
function wordingOf({ statement, terms }: Node, decided: ReadonlySet<string>): string {
  const { id, record } = statement.fact;
  if (decided.has(id)) return id;
  const words = [...terms.values()].map(({ key, weight }) => `${key} ${weight}`).sort();
  const figures = statement.figures.map(({ metric, unit, value }) => `${metric} ${unit} ${value}`);
  return [...words, ...figures, record.holders.join()].join('\n');
}

/** The decisions of a kind as pairs of indexes, in an order of their own. */
function decidedPairs(
  decisions: readonly LinkDecision[],
  kind: 'together' | 'apart',
  indexes: ReadonlyMap<string, number>,
): [number, number][] {
  const pairs = decisions.flatMap((decision) => {
    if (decision.kind !== kind) return [];
    const [a, b] = decision.facts.map((fact) => indexes.get(fact));
    return a !== undefined && b !== undefined ? [[Math.min(a, b), Math.max(a, b)] as [number, number]] : [];
  });
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

function reasonFor(a: Node, b: Node): Reason {
  if (sameTarget(a.statement, b.statement) === 'series') {
    return { key: 'why.same-target', values: { metric: a.statement.figures[0]!.metric } };
  }
  const shared = [...a.terms.values()].filter(({ key, weight }) => b.terms.has(key) && weight >= 0.3);
  const words = shared.flatMap(({ written }) => (written ? [written] : [])).slice(0, 6);
  return { key: 'why.shared-words', values: { terms: words.join(', '), percent: Math.round(100 * likeness(a, b)) } };
}

import type { Reason } from '../../0-facts/index.ts';
import { Clusters } from '../clusters.ts';
import type { Pair } from '../clusters.ts';
import { named } from '../said/about.ts';
import type { Statement } from '../said/context.ts';
import type { LinkDecision } from '../links.ts';
import { likeness, sameTarget } from './likeness.ts';
import type { Wording } from './likeness.ts';

/** A wording with all that is said in it. */
export interface Node {
  wording: Wording;
  /** In the order of their facts. */
  statements: Statement[];
}

/** Statements of one commitment; `why` says for each after the first what tied it to the group. */
export interface Group {
  statements: Statement[];
  why: ReadonlyMap<string, Reason>;
}

/** From this similarity on two wordings may be one commitment. */
const threshold = 0.5;
/** Less than this is no likeness. */
const least = 0.15;
/** An article says a thing once: two statements of it are as a rule of two things. */
const oneArticle = 0.9;

/**
 * Parts the wordings of a piece into threads: the most alike join first, and two groups join when their members
 * are alike on average. A person's `together` and `apart` hold against all.
 */
export function partition(nodes: readonly Node[], decisions: readonly LinkDecision[]): Group[] {
  const indexes = new Map(nodes.flatMap(({ statements }, i) => statements.map(({ fact }) => [fact.id, i])));
  const pairs = pairsOf(nodes);
  const clusters = new Clusters(nodes.length, pairs, decidedPairs(decisions, 'apart', indexes));
  const why = new Map<string, Reason>();
  const explain = (i: number, j: number, reason: Reason) => {
    for (const k of [i, j])
      for (const { fact } of nodes[k]!.statements) if (!why.has(fact.id)) why.set(fact.id, reason);
  };
  for (const [i, j] of decidedPairs(decisions, 'together', indexes)) {
    clusters.join(i, j);
    explain(i, j, { key: 'why.decided', values: {} });
  }
  for (const { i, j, strength } of pairs) {
    if (strength < threshold) break;
    if (clusters.tryJoin(i, j, threshold)) explain(i, j, reasonFor(nodes[i]!.wording, nodes[j]!.wording));
  }
  for (const { wording, statements } of nodes) {
    if (statements.length < 2) continue;
    const same = reasonFor(wording, wording);
    for (const { fact } of statements) if (!why.has(fact.id)) why.set(fact.id, same);
  }
  return clusters.members
    .filter((members) => members.length > 0)
    .map((members) => ({ statements: members.flatMap((i) => nodes[i]!.statements), why }));
}

/** Every pair that is alike at all, the most alike first; ties in the order of the wordings. */
function pairsOf(nodes: readonly Node[]): Pair[] {
  const pairs: Pair[] = [];
  const articles = nodes.map(({ statements }) => new Set(statements.map(({ fact }) => fact.article)));
  for (let i = 0; i < nodes.length; i++) {
    for (let j = i + 1; j < nodes.length; j++) {
      const place = articles[i]!.isDisjointFrom(articles[j]!) ? 1 : oneArticle;
      const strength = place * likeness(nodes[i]!.wording, nodes[j]!.wording);
      if (strength >= least) pairs.push({ i, j, strength });
    }
  }
  return pairs.sort((x, y) => y.strength - x.strength || x.i - y.i || x.j - y.j);
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

function reasonFor(a: Wording, b: Wording): Reason {
  if (sameTarget(a, b) === 'series') return { key: 'why.same-target', values: { metric: a.figures[0]!.metric } };
  const shared = [...a.terms.values()].filter(({ key, weight }) => b.terms.has(key) && weight >= named);
  const words = shared.flatMap(({ written }) => (written ? [written] : [])).slice(0, 6);
  return { key: 'why.shared-words', values: { terms: words.join(', '), percent: Math.round(100 * likeness(a, b)) } };
}

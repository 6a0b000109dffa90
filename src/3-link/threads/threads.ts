import type { Statement } from '../said/context.ts';
import { keyOf } from '../links.ts';
import type { LinkDecision } from '../links.ts';
import { profileOf } from './likeness.ts';
import type { Wording } from './likeness.ts';
import { partition } from './partition.ts';
import type { Group, Node } from './partition.ts';
import { piecesOf } from './pieces.ts';
import type { Neighbour } from './pieces.ts';
import { Postings } from './postings.ts';
import { wordingOf } from './wording.ts';

/** All commitments, parted into threads, and what it takes to find the thread that a result speaks of. */
export interface Parted {
  groups: Group[];
  postings: Postings;
  /** The wording of every statement, by its article and fact. */
  wordings: ReadonlyMap<string, string>;
}

/** Parts all commitments into threads: a function of the set of statements and decisions alone. */
export function partAll(statements: readonly Statement[], decisions: readonly LinkDecision[]): Parted {
  const decided = decidedFacts(decisions);
  const nodes = nodesOf(statements, decided);
  const postings = new Postings([...nodes.values()].map(({ wording }) => wording));
  const together = boundWordings(nodes.values(), decisions);
  const known = new Map<string, Neighbour[]>();
  const neighboursOf = (id: string): Neighbour[] => {
    const own = known.get(id) ?? [...postings.neighboursOf(nodes.get(id)!.wording), ...(together.get(id) ?? [])];
    known.set(id, own);
    return own;
  };
  const { pieces } = piecesOf(nodes.keys(), neighboursOf);
  const groups = pieces.flatMap(({ members }) =>
    partition(
      members.map((id) => nodes.get(id)!),
      decisions,
    ),
  );
  const wordings = [...nodes].flatMap(([id, node]) => node.statements.map(({ fact }) => [keyOf(fact), id] as const));
  return { groups, postings, wordings: new Map(wordings) };
}

/** The facts that people joined or parted. */
export function decidedFacts(decisions: readonly LinkDecision[]): ReadonlySet<string> {
  return new Set(decisions.flatMap((decision) => ('facts' in decision ? decision.facts : [])));
}

/** Statements by their wordings. */
function nodesOf(statements: readonly Statement[], decided: ReadonlySet<string>): Map<string, Node> {
  const nodes = new Map<string, Node>();
  for (const statement of statements.toSorted((a, b) => (keyOf(a.fact) < keyOf(b.fact) ? -1 : 1))) {
    const wording = wordingOf(statement, decided);
    const node = nodes.get(wording.id);
    if (node) node.statements.push(statement);
    else nodes.set(wording.id, { wording, statements: [statement] });
  }
  return nodes;
}

/** Statements of one wording. */
export function nodeOf(id: string, statements: readonly Statement[]): Node {
  const ordered = statements.toSorted((a, b) => (keyOf(a.fact) < keyOf(b.fact) ? -1 : 1));
  const { relation, figures, fact, terms, works } = ordered[0]!;
  return {
    wording: { id, relation, figures, holders: fact.record.holders, ...profileOf({ terms, works }) },
    statements: ordered,
  };
}

/** What people joined is followed at every level. */
export const bound = 2;

/** The wordings that people's decisions bind, within their relation. */
export function boundWordings(nodes: Iterable<Node>, decisions: readonly LinkDecision[]): Map<string, Neighbour[]> {
  const byFact = new Map<string, Wording[]>();
  for (const { wording, statements } of nodes)
    for (const { fact } of statements) byFact.set(fact.id, [...(byFact.get(fact.id) ?? []), wording]);
  const neighbours = new Map<string, Neighbour[]>();
  for (const decision of decisions) {
    if (decision.kind !== 'together') continue;
    for (const [one, other] of [decision.facts, decision.facts.toReversed()])
      for (const a of byFact.get(one!) ?? [])
        for (const b of byFact.get(other!) ?? [])
          if (a.relation === b.relation && a.id !== b.id)
            neighbours.set(a.id, [...(neighbours.get(a.id) ?? []), { id: b.id, strength: bound }]);
  }
  return neighbours;
}

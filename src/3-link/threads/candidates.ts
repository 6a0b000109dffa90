import type { Pair } from '../clusters.ts';
import { likeness } from './likeness.ts';
import type { Node } from './likeness.ts';

/** Words that too many commitments share to find partners by: these were not compared with each other. */
export interface Hub {
  words: string;
  commitments: number;
}

/** From this weight on a word finds partners. */
const telling = 0.3;
/** A block of more commitments than this is cut by a second word, and left aside where that does not help. */
const blockLimit = 150;
/** Less than this is no likeness. */
const least = 0.15;

/**
 * Pairs that share a telling word. A word of many commitments (`trade`) counts only together with a
 * second one (`trade`, `fair`), so that the work grows with the commitments and not with their square.
 */
export function candidatePairs(nodes: readonly Node[]): { pairs: Pair[]; hubs: Hub[] } {
  const blocks = blocksBy(nodes, keysOf);
  const hubs: Hub[] = [];
  const small = [...blocks.values()].filter((members) => members.length <= blockLimit);
  for (const [key, members] of blocks) {
    if (members.length <= blockLimit) continue;
    const own = members.map((i) => nodes[i]!);
    const inner = blocksBy(own, (node) => keysOf(node).filter((other) => other !== key));
    for (const [second, some] of inner) {
      if (some.length <= blockLimit) small.push(some.map((k) => members[k]!));
      else hubs.push({ words: [key, second].sort().join(', '), commitments: some.length });
    }
  }
  const once = new Map(hubs.map((hub) => [hub.words, hub]));
  return { pairs: pairsWithin(small, nodes), hubs: [...once.values()] };
}

function blocksBy(nodes: readonly Node[], keysOf: (node: Node) => string[]): Map<string, number[]> {
  const blocks = new Map<string, number[]>();
  nodes.forEach((node, i) => {
    for (const key of keysOf(node)) {
      const block = blocks.get(key);
      if (block) block.push(i);
      else blocks.set(key, [i]);
    }
  });
  return blocks;
}

function keysOf({ terms, statement }: Node): string[] {
  const words = [...terms.values()].filter(({ weight }) => weight >= telling).map(({ key }) => key);
  return [...words, ...statement.figures.map(({ metric }) => `target ${metric}`)];
}

/** Every pair of a block once, the most alike first; ties in the facts' order. */
function pairsWithin(blocks: readonly number[][], nodes: readonly Node[]): Pair[] {
  const seen = new Set<number>();
  const pairs: Pair[] = [];
  for (const members of blocks) {
    for (let a = 0; a < members.length; a++) {
      for (let b = a + 1; b < members.length; b++) {
        const [i, j] = [members[a]!, members[b]!];
        const key = i * nodes.length + j;
        if (seen.has(key)) continue;
        seen.add(key);
        const strength = likeness(nodes[i]!, nodes[j]!);
        if (strength >= least) pairs.push({ i, j, strength });
      }
    }
  }
  return pairs.sort((x, y) => y.strength - x.strength || x.i - y.i || x.j - y.j);
}

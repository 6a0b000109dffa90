import { refuse } from '../../refusal.ts';

/** What is used of a page's nodes to go through them without a call for each level. */
interface Node {
  nodeType: number;
  firstChild: Node | null;
  nextSibling: Node | null;
  parentNode: Node | null;
}

/** Levels of elements within elements; pages that people wrote have some dozens. */
const deepest = 400;

/** How many elements a page has; refuses one whose parts lie in one another so deep that no reader could follow. */
export function elementsIn(root: object, source: string): number {
  let [count, depth] = [0, 0];
  let node: Node | null = root as Node;
  while (node) {
    if (node.nodeType === 1) count++;
    if (node.firstChild) {
      node = node.firstChild;
      if (++depth > deepest) throw tooNested(source);
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  return count;
}

function tooNested(source: string): Error {
  const message = `${source} has parts within parts, more than ${deepest} deep, as no honest document has. Take its text out by hand.`;
  return refuse('too-nested', message, { source });
}

/** Disjoint sets as parents by index; the least member of a set is its root, whatever the order of joins. */

/** The least element of the set that holds `i`. */
export function rootOf(parent: number[], i: number): number {
  while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
  return i;
}

export function join(parent: number[], i: number, j: number): void {
  const [a, b] = [rootOf(parent, i), rootOf(parent, j)];
  if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
}

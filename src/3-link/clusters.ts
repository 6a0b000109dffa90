/** Two of what is grouped, by their indexes, and how alike they are. */
export interface Pair {
  i: number;
  j: number;
  strength: number;
}

/** Growing groups of indexes that join when their members are alike on average, and what forbids it. */
export class Clusters {
  readonly of: number[];
  readonly members: number[][];
  /** Between two groups: the sum of likeness over pairs of members; what is not there is nothing. */
  private readonly ties: Map<number, number>[];
  private readonly apart: Set<number>[];

  constructor(count: number, pairs: readonly Pair[], apart: readonly [number, number][]) {
    this.of = Array.from({ length: count }, (_, i) => i);
    this.members = this.of.map((i) => [i]);
    this.ties = this.of.map(() => new Map());
    this.apart = this.of.map(() => new Set());
    for (const { i, j, strength } of pairs) {
      this.ties[i]!.set(j, strength);
      this.ties[j]!.set(i, strength);
    }
    for (const [i, j] of apart) {
      this.apart[i]!.add(j);
      this.apart[j]!.add(i);
    }
  }

  /** Joins the groups of two indexes when nothing keeps them apart and their average is high enough. */
  tryJoin(i: number, j: number, threshold: number): boolean {
    const [left, right] = [this.of[i]!, this.of[j]!];
    if (left === right || this.apart[left]!.has(right)) return false;
    const sum = this.ties[left]!.get(right) ?? 0;
    if (sum / (this.members[left]!.length * this.members[right]!.length) < threshold) return false;
    this.join(i, j);
    return true;
  }

  /** Joins two groups against all. */
  join(i: number, j: number): void {
    const [left, right] = [this.of[i]!, this.of[j]!];
    if (left === right) return;
    const [keep, drop] =
      this.ties[left]!.size + this.members[left]!.length >= this.ties[right]!.size + this.members[right]!.length
        ? [left, right]
        : [right, left];
    for (const member of this.members[drop]!) this.of[member] = keep;
    this.members[keep]!.push(...this.members[drop]!);
    this.members[drop] = [];
    this.moveTies(drop, keep);
    for (const other of this.apart[drop]!) {
      this.apart[other]!.delete(drop);
      this.apart[other]!.add(keep);
      this.apart[keep]!.add(other);
    }
  }

  private moveTies(drop: number, keep: number): void {
    for (const [other, sum] of this.ties[drop]!) {
      this.ties[other]!.delete(drop);
      if (other === keep) continue;
      const both = (this.ties[keep]!.get(other) ?? 0) + sum;
      this.ties[keep]!.set(other, both);
      this.ties[other]!.set(keep, both);
    }
    this.ties[drop]!.clear();
  }
}

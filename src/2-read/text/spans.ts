import type { Span } from '../mentions.ts';

export function contains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Orders by start, of one start the longest first. */
export function byPlace(a: Span, b: Span): number {
  return a.from - b.from || b.to - a.to;
}

/** Leftmost-longest: what overlaps something earlier, or longer from the same start, goes. */
export function withoutOverlaps<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  let end = -1;
  for (const span of [...spans].sort(byPlace)) {
    if (span.from < end) continue;
    kept.push(span);
    end = span.to;
  }
  return kept;
}

/** The spans (sorted by start) that lie wholly inside the given one. */
export function inside<T extends Span>(spans: readonly T[], outer: Span): T[] {
  const found: T[] = [];
  for (let i = firstFrom(spans, outer.from); i < spans.length && spans[i]!.from < outer.to; i++) {
    if (spans[i]!.to <= outer.to) found.push(spans[i]!);
  }
  return found;
}

/** Index of the first span (sorted by start) that starts at or after the token. */
export function firstFrom(spans: readonly Span[], token: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.from < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last of the spans (sorted by start) that ends at or before the token, and of which the test holds. */
export function lastBefore<T extends Span>(
  spans: readonly T[],
  token: number,
  test: (span: T) => boolean = () => true,
): T | undefined {
  let i = firstFrom(spans, token) - 1;
  while (i >= 0 && (spans[i]!.to > token || !test(spans[i]!))) i--;
  return spans[i];
}

import type { BriefPages } from '../facts.ts';

/** Parts of a brief in the order in which they print. */
const order = ['lines', 'notes', 'sources'] as const;

/** The page that begins with the n-th line, footnote or source; null where none begins there or nothing is laid out. */
export function turnAt(pages: BriefPages | null, part: (typeof order)[number], at: number): number | null {
  if (!pages) return null;
  const page = pages[part][at];
  const before =
    pages[part][at - 1] ??
    order
      .slice(0, order.indexOf(part))
      .flatMap((one) => pages[one])
      .at(-1) ??
    1;
  return page !== undefined && page > before ? page : null;
}

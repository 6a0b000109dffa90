import { daysOf } from '../../../0-facts/index.ts';
import type { DateMention, Draft, Span } from '../../mentions.ts';
import { inside } from '../../text/spans.ts';

/**
 * The deadline or horizon of an action said in these words, in EDTF: the last moment they name. «trong
 * giai đoạn 2025-2029» → 2029; a beginning is no deadline, nor is a date before the text was published.
 */
export function dueIn(draft: Draft, clause: Span): string | null {
  let due: { edtf: string; last: string } | null = null;
  for (const date of inside(draft.dates, clause)) {
    // A decade or a century is no deadline, and must not stand before one.
    if (date.role === 'start' || /\dX$/.test(date.edtf)) continue;
    const edtf = endOf(date.edtf);
    const last = daysOf(edtf)?.last ?? edtf;
    if (!isAhead(draft, date, last) || (due && due.last >= last)) continue;
    due = { edtf, last };
  }
  return due?.edtf ?? null;
}

function endOf(edtf: string): string {
  return edtf.slice(edtf.indexOf('/') + 1);
}

/** Without a date of publication only the words tell: a deadline, a span, or a date behind a preposition. */
function isAhead(draft: Draft, date: DateMention, last: string): boolean {
  const { publishedOn } = draft.article;
  if (publishedOn !== null) return last.startsWith('XXXX') || last >= publishedOn.slice(0, 10);
  return date.role !== 'point';
}

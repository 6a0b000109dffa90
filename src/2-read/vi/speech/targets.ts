import type { Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import { startOfAction } from './complement.ts';
import type { Sheet } from './sheet.ts';

/** Whether the words hold a sum or a share: what makes a target a figure. */
export function hasFigure({ draft }: Sheet, span: Span): boolean {
  for (let i = firstFrom(draft.quantities, span.from); i < draft.quantities.length; i++) {
    const quantity = draft.quantities[i]!;
    if (quantity.from >= span.to) return false;
    if (quantity.unit !== 'count') return true;
  }
  return false;
}

/** Whether the action is a numeric target: a sum of money in it, or a figure that is aimed at. */
export function isIndicator({ draft }: Sheet, action: Span): boolean {
  for (let i = firstFrom(draft.quantities, action.from); i < draft.quantities.length; i++) {
    const quantity = draft.quantities[i]!;
    if (quantity.from >= action.to) break;
    if (quantity.unit !== 'count' && quantity.unit !== 'percent') return true;
  }
  const at = firstFrom(draft.figures, action.from);
  for (let i = at; i < draft.figures.length && draft.figures[i]!.from < action.to; i++) {
    if (draft.figures[i]!.kind === 'target') return true;
  }
  return false;
}

/** «(nhằm) phấn đấu nâng kim ngạch lên 5 tỷ USD» → from `phấn đấu`: a target told inside a purpose. */
export function targetIn(sheet: Sheet, span: Span): Span | null {
  const { cues } = sheet;
  if (!hasFigure(sheet, span)) return null;
  for (let i = span.from; i < span.to; i++) {
    const verb = cues.verbAt(i);
    if (!verb) continue;
    const aims = verb.entry.values.rank === 'target' || raising.has(verb.entry.phrase);
    if (aims && hasFigure(sheet, { from: verb.to, to: span.to }))
      return { from: startOfAction(sheet, i, span.from), to: span.to };
  }
  return null;
}

/** Verbs that take a figure to a level. */
const raising = new Set(['nâng', 'đưa', 'tăng', 'tăng gấp đôi']);

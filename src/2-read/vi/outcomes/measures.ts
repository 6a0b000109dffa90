import type { ResultStatus } from '../../../0-facts/index.ts';
import type { Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import type { Sheet } from '../speech/sheet.ts';
import type { Outcome } from './outcome.ts';
import type { OutcomeWords } from './words.ts';

/**
 * «Kim ngạch song phương tăng 12%» is progress, «lần đầu tiên vượt mốc 5 tỷ USD» a level reached,
 * «hằng năm cấp 300 suất học bổng» progress; a bare level («đạt 11 tỷ USD») is a figure only.
 */
export function movementIn(sheet: Sheet, words: OutcomeWords, clause: Span): Outcome | null {
  for (let i = clause.from; i < clause.to; i++) {
    if (words.at(i, 'ahead') || sheet.cues.isInName(i)) {
      const keep = words.at(i, 'keep');
      if (!keep) return null;
    }
    const measure = words.at(i, 'measure');
    if (measure) {
      const found = movementOf(sheet, words, measure, clause);
      if (found) return found;
    }
    const keep = words.at(i, 'keep', 'yearly');
    if (keep) return progress({ from: i, to: clause.to }, keep.entry.values.role!);
  }
  return null;
}

function movementOf(sheet: Sheet, words: OutcomeWords, measure: Span, clause: Span): Outcome | null {
  const reach = words.first(measure.to, clause.to, 'reach');
  const grow = words.first(measure.to, clause.to, 'grow');
  const ahead = words.first(measure.to, clause.to, 'ahead');
  const verb = reach ?? grow;
  if (!verb || (ahead && ahead.from < verb.from)) return null;
  const span = { from: measure.from, to: clause.to };
  if (reach) return { what: span, status: 'completed' as ResultStatus, rule: 'vi/outcomes/reach' };
  return isTold(sheet, verb, clause) ? progress(span, 'grow') : null;
}

/** `tăng 12%`, `tăng mạnh`: with a figure or a word of degree; a bare `tăng` says nothing. */
function isTold({ draft }: Sheet, verb: Span, clause: Span): boolean {
  if (verb.to - verb.from > 1) return true;
  const quantity = draft.quantities[firstFrom(draft.quantities, verb.to)];
  return quantity !== undefined && quantity.from < clause.to && quantity.from - verb.to < 4;
}

function progress(what: Span, name: string): Outcome {
  return { what, status: 'progress', rule: `vi/outcomes/${name}` };
}

import type { Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import type { Sheet } from '../speech/sheet.ts';
import type { Outcome } from './outcome.ts';
import type { OutcomeWords } from './words.ts';
import { wordAt } from '../clauses/word.ts';

/**
 * «Kim ngạch song phương tăng 12%» is progress, «lần đầu tiên vượt mốc 5 tỷ USD» a level reached,
 * «hằng năm cấp 300 suất học bổng» progress; a bare level («đạt 11 tỷ USD») is a figure only.
 */
export function movementIn(sheet: Sheet, words: OutcomeWords, clause: Span): Outcome | null {
  let measure: Span | null = null;
  for (let i = clause.from; i < clause.to; i++) {
    if (!words.hasAt(i) || sheet.cues.isInName(i)) continue;
    const steady =
      words.at(i, 'yearly') ??
      (measure || words.at(i, 'keep')?.entry.phrase.startsWith('tiếp tục') ? words.at(i, 'keep') : undefined);
    if (steady && wordAt(sheet.draft.tokens, steady.to) !== 'là')
      return progress({ from: i, to: clause.to }, steady.entry.values.role!);
    if (words.at(i, 'ahead')) return null;
    if (measure) {
      const what = { from: measure.from, to: clause.to };
      if (words.first(i, clause.to, 'reach') && words.at(i, 'reach', 'grow')) {
        return { what, status: 'completed', rule: 'vi/outcomes/reach' };
      }
      const grow = words.at(i, 'grow');
      if (grow && isTold(sheet, grow, clause)) return progress(what, 'grow');
    }
    const named = words.at(i, 'measure');
    // `kim ngạch xuất nhập khẩu` is one measure.
    if (named && (!measure || named.from > measure.to + 1)) measure = named;
  }
  return null;
}

/** `tăng 12%`, `tăng mạnh`: with a figure or a word of degree; a bare `tăng` says nothing. */
function isTold(sheet: Sheet, verb: Span, clause: Span): boolean {
  if (verb.to - verb.from > 1 && wordAt(sheet.draft.tokens, verb.to - 1) !== 'trưởng') return true;
  const { quantities, tokens } = sheet.draft;
  if (wordAt(tokens, verb.from) === 'gấp' && !Number.isNaN(tokens.numberAt(verb.to))) return true;
  const quantity = quantities[firstFrom(quantities, verb.to)];
  return quantity !== undefined && quantity.from < clause.to && quantity.from - verb.to < 4;
}

function progress(what: Span, name: string): Outcome {
  return { what, status: 'progress', rule: `vi/outcomes/${name}` };
}

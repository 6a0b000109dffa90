import type { ResultStatus } from '../../../0-facts/index.ts';
import type { OutcomeMention, Sentence, Span } from '../../mentions.ts';
import type { Tokens } from '../../text/tokens.ts';
import { firstFrom } from '../../text/spans.ts';
import { pillarsOf } from '../pillars/index.ts';
import type { Sheet } from '../speech/sheet.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';

/** What was done, before its date and fields are known. */
export interface Outcome {
  what: Span;
  status: ResultStatus;
  rule: string;
}

/** The mention of an outcome, dated by its own clause, else by the start of its sentence. */
export function mentionOf(sheet: Sheet, clause: Span, outcome: Outcome, sentence: Sentence): OutcomeMention {
  const from = Math.min(clause.from, outcome.what.from);
  const to = Math.max(clause.to, outcome.what.to);
  const { draft } = sheet;
  const date = dateIn(sheet, { from, to });
  const what = withoutFields(sheet, outcome.what);
  const pillars = pillarsOf(draft, what, { clause: { from, to }, sentence, before: [] });
  return { from, to, ...outcome, what, date, pillars };
}

/** Without the list of fields and the purpose that trail it: «trao 12 văn kiện | trên các lĩnh vực gồm …». */
function withoutFields({ cues }: Sheet, what: Span): Span {
  for (let i = what.from + 2; i < what.to; i++) {
    if (!cues.isInName(i) && cues.wordEnd(i, Role.list | Role.purpose) !== null) return { from: what.from, to: i };
  }
  return what;
}

/** `so với (cùng kỳ) năm trước`: what it is compared with, not when it was. */
function isCompared(tokens: Tokens, date: number): boolean {
  for (let i = date - 1; i >= Math.max(0, date - 4); i--) if (wordAt(tokens, i) === 'so') return true;
  return false;
}

/** The one date of a clause; of several the first that is a point in time. */
function dateIn({ draft }: Sheet, span: Span): string | null {
  for (let i = firstFrom(draft.dates, span.from); i < draft.dates.length; i++) {
    const date = draft.dates[i]!;
    if (date.from >= span.to) return null;
    if (date.role !== 'deadline' && date.role !== 'start' && !isCompared(draft.tokens, date.from)) return date.edtf;
  }
  return null;
}

import type { Span } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { firstFrom } from '../../text/spans.ts';
import { isJoint } from '../speech/frame.ts';
import type { Sheet } from '../speech/sheet.ts';
import { isDoneMark } from './mood.ts';
import type { OutcomeWords } from './words.ts';

/**
 * Whether what was done is between states: done by both, or by one for another, and not by a firm, a
 * team or a foundation («Quỹ … đã tặng 50 xe lăn»), nor an act of force («đã phóng 40 tên lửa»).
 */
export function isOfStates(sheet: Sheet, words: OutcomeWords, sentence: Span, clause: Span, verb: number): boolean {
  if (isHostile(words, sentence) || isPrivate(sheet, words, clause, verb)) return false;
  return twoStates(sheet, words, clause) || twoStates(sheet, words, sentence);
}

/** `cấp phép nhập khẩu …`, `phê chuẩn hiệp định …`: by its words a deed towards another state, though only one is named. */
export function crossesBorders(words: OutcomeWords, verb: Hit): boolean {
  if (words.at(verb.from, 'abroad')) return true;
  const paper = words.first(verb.to, verb.to + nextWords, 'paper');
  return verb.entry.phrase === 'phê chuẩn' && paper !== undefined && /^(?:hiệp|công ước)/i.test(paper.entry.phrase);
}

const nextWords = 3;

/** `tên lửa`, `phản đối`: nothing that states did for one another. */
export function isHostile(words: OutcomeWords, sentence: Span): boolean {
  return words.first(sentence.from, sentence.to, 'hostile') !== undefined;
}

/** The subject begins with a firm, a team, a newspaper. */
export function isPrivate(sheet: Sheet, words: OutcomeWords, clause: Span, verb: number): boolean {
  const { dates } = sheet.draft;
  const date = dates[firstFrom(dates, clause.from)];
  const from = date && date.to <= verb && date.from <= clause.from + 1 ? date.to : clause.from;
  const head = words.first(from, Math.min(verb, from + longestHead), 'private');
  // `tuyến xe | khách du lịch`: whom a line carries.
  if (head && words.before(head.from, 'line')) return false;
  // `đã tổ chức lễ …`, `hai nước tổ chức …`: the same word as a verb.
  return head !== undefined && !isDoneMark(sheet, head.from - 1) && !sheet.sides.at(head.from - 1);
}

const longestHead = 4;

function twoStates({ draft, sides }: Sheet, words: OutcomeWords, span: Span): boolean {
  if (words.first(span.from, span.to, 'mutual') || sides.statesIn(span).length > 1) return true;
  const codes = new Set(sides.statesIn(span));
  for (let i = firstFrom(draft.parties, span.from); i < draft.parties.length; i++) {
    const party = draft.parties[i]!;
    if (party.from >= span.to) break;
    if (isJoint(party)) return true;
    // A body such as a bank of development stands for a side of its own.
    codes.add(party.countries[0] ?? party.participants[0]?.name ?? '');
  }
  codes.delete('');
  return codes.size > 1;
}

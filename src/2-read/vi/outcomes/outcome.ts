import type { ResultStatus } from '../../../0-facts/index.ts';
import type { OutcomeMention, Sentence, Span } from '../../mentions.ts';
import type { Tokens } from '../../text/tokens.ts';
import { firstFrom } from '../../text/spans.ts';
import { pillarsOf } from '../pillars/index.ts';
import type { Sheet } from '../speech/sheet.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';
import { isPlanYear } from '../plan-years.ts';

/** What was done, before its date and fields are known. */
export interface Outcome {
  what: Span;
  /** Where the verb ends: fields and dates trail behind it. */
  verb?: number;
  status: ResultStatus;
  rule: string;
}

/** The mention of an outcome, dated by its own clause, else by the start of its sentence. */
export function mentionOf(sheet: Sheet, clause: Span, outcome: Outcome, sentence: Sentence): OutcomeMention {
  const from = Math.min(clause.from, outcome.what.from);
  const to = Math.max(clause.to, outcome.what.to);
  const { draft } = sheet;
  const { status, rule } = outcome;
  const date =
    dateIn(sheet, { from, to }, outcome) ??
    (status === 'completed' || status === 'started' ? openingDay(sheet, sentence, from) : null) ??
    (outcome.rule === 'vi/outcomes/signed' ? metOn(draft, to) : null);
  const what = isMeasured(outcome)
    ? outcome.what
    : withoutDate(sheet, withoutFields(sheet, outcome.what, outcome.verb), outcome.verb);
  const pillars = pillarsOf(draft, what, { clause: { from, to }, sentence, before: [] });
  return { from, to, what, status, rule, date, pillars };
}

/** «Sáng 25/6, tại tỉnh A, … đã diễn ra lễ bàn giao …»: the day that the sentence opens with, where nobody told it on that day. */
function openingDay({ cues, draft: { dates } }: Sheet, sentence: Sentence, clause: number): string | null {
  const date = dates[firstFrom(dates, sentence.from)];
  if (!date || date.role !== 'point' || date.from > sentence.from + 2 || date.to > clause) return null;
  for (let i = date.to; i < clause; i++) if (cues.speechAt(i) || cues.verbAt(i)) return null;
  return date.edtf;
}

/** «Kết thúc hội đàm, hai bên ký …»: what is signed is dated by the meeting told before it. */
function metOn({ encounters }: Sheet['draft'], place: number): string | null {
  for (let i = encounters.length - 1; i >= 0; i--) {
    const { from, status, kind, date } = encounters[i]!;
    if (from < place && status === 'held' && kind !== 'visit' && date !== null) return date;
  }
  return null;
}

/** How a measure moved stands behind where and through what it was measured. */
function isMeasured({ rule }: Outcome): boolean {
  return rule === 'vi/outcomes/grow' || rule === 'vi/outcomes/reach';
}

/** Without the date that trails it, which is told by itself: «được khai trương | hồi tháng 6». */
function withoutDate({ draft }: Sheet, { from, to }: Span, verb = from + 2): Span {
  let end = to;
  while (end > from && draft.tokens.isMark(end - 1, ',')) end--;
  const date = draft.dates[firstFrom(draft.dates, Math.max(from + 2, end - longestDate))];
  if (!date || date.to !== end) return { from, to: end };
  end = date.from;
  while (end > from + 2 && timeLinks.has(wordAt(draft.tokens, end - 1)) && !isDaily(draft.tokens, end - 1)) end--;
  // `có hiệu lực từ năm 2009`: the verb is part of the words of the date.
  if (verb > end && verb < to) end = timeLinks.has(wordAt(draft.tokens, verb - 1)) ? verb - 1 : verb;
  return { from, to: end };
}

/** `hằng ngày`, `mỗi ngày`: how often, not when. */
const isDaily = (tokens: Tokens, day: number): boolean => ['hằng', 'hàng', 'mỗi'].includes(wordAt(tokens, day - 1));

/** In tokens: `có hiệu lực kể từ ngày 23/5/2022`. */
const longestDate = 12;
const timeLinks = new Set(['hồi', 'từ', 'vào', 'trong', 'ngày', 'hôm', 'kể']);

/** Without the list of fields and the purpose that trail it: «trao 12 văn kiện | trên các lĩnh vực gồm …». */
function withoutFields({ cues, draft }: Sheet, what: Span, verb = what.from + 2): Span {
  for (let i = verb; i < what.to; i++) {
    if (cues.isInName(i) || cues.wordEnd(i, Role.list | Role.purpose) === null) continue;
    // `cầu qua sông Amur`, `tháng 4 vừa qua`: where it goes and when, not by what means.
    if (crossed.has(wordAt(draft.tokens, i + 1)) || wordAt(draft.tokens, i - 1) === 'vừa') continue;
    if (!members.has(wordAt(draft.tokens, i))) return { from: what.from, to: i };
  }
  return what;
}

/** Behind `qua`. */
const crossed = new Set(['sông', 'suối', 'biển', 'đèo', 'núi', 'vịnh', 'eo', 'hồ']);

/** `trong đó có …`, `gồm …` name what was signed. */
const members = new Set(['trong', 'gồm', 'bao', 'như']);

/** `so với (cùng kỳ) năm trước`: what it is compared with, not when it was. */
function isCompared(tokens: Tokens, date: number): boolean {
  for (let i = date - 1; i >= Math.max(0, date - 4); i--) if (wordAt(tokens, i) === 'so') return true;
  return false;
}

/** The one date of a clause; of several the first that is a point in time, else what it holds from. */
function dateIn({ draft }: Sheet, span: Span, { status, rule }: Outcome): string | null {
  let since: string | null = null;
  for (let i = firstFrom(draft.dates, span.from); i < draft.dates.length; i++) {
    const date = draft.dates[i]!;
    if (date.from >= span.to) break;
    if (date.role === 'start') since ??= date.edtf;
    else if (
      date.role !== 'deadline' &&
      !isCompared(draft.tokens, date.from) &&
      !(rule === 'vi/outcomes/signed' && isPlanYear(draft, date, span.from))
    )
      return date.edtf;
  }
  // What is done at once happened on the day from which it holds (`khởi công từ tháng 4`).
  const lasts = status === 'progress' || rule === 'vi/outcomes/given';
  return lasts ? since : (since?.replace('/..', '') ?? null);
}

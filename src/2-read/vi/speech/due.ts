import type { DateMention, Span } from '../../mentions.ts';
import { inside } from '../../text/spans.ts';
import { dueIn } from '../time/due.ts';
import type { Sheet } from './sheet.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';

/**
 * «… trước năm 2028» → 2028; «giai đoạn 2026-2030» → 2030: the last moment that the action names. In a
 * text without a date of publication a point in time counts where a preposition makes it one to act at
 * («trong quý III/2016»), and nothing tells it as past («vào tháng 12/2025 vừa qua»). `when` is a time said
 * before the action: «trong năm 2015, Đan Mạch sẽ …».
 */
export function dueOf(sheet: Sheet, action: Span, when: DateMention | null): string | null {
  const due = dueIn(sheet.draft, action) ?? (when && dueIn(sheet.draft, when));
  if (due !== null || sheet.draft.article.publishedOn !== null) return due;
  const points = inside(sheet.draft.dates, action).filter(
    (date) => date.role === 'point' && isToActAt(sheet, action, date),
  );
  const last = points.at(-1);
  return last && !last.edtf.includes('X') ? last.edtf : null;
}

/** Whether the words make the date a time to act at, in a text without a date of publication. */
export function isToActAt({ draft: { tokens }, cues }: Sheet, action: Span, date: DateMention): boolean {
  if (!['trong', 'vào', 'ngay'].includes(wordAt(tokens, date.from - 1))) return false;
  if (cues.wordEnd(date.to, Role.past) !== null) return false;
  for (let i = Math.max(action.from, date.from - 12); i < date.from; i++) if (wordAt(tokens, i) === 'đã') return false;
  return true;
}

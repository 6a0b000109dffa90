import type { DateMention, Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import type { Sheet } from './sheet.ts';

/** «… trước năm 2028» → 2028; «giai đoạn 2026-2030» → 2030: the last moment that the action names. */
export function dueOf(sheet: Sheet, action: Span): { due: string | null; unsure: string[] } {
  let due: string | null = null;
  for (let i = firstFrom(sheet.draft.dates, action.from); i < sheet.draft.dates.length; i++) {
    const date = sheet.draft.dates[i]!;
    if (date.from >= action.to) break;
    const end = isDue(sheet, date) ? lastMomentOf(date.edtf) : null;
    if (end && (due === null || end > due)) due = end;
  }
  return { due, unsure: [] };
}

function isDue({ draft, cues }: Sheet, date: DateMention): boolean {
  if (date.role === 'deadline') return true;
  if (date.role === 'start') return false;
  const published = draft.article.publishedOn;
  if (published && lastMomentOf(date.edtf)! < published.slice(0, lastMomentOf(date.edtf)!.length)) return false;
  if (date.role === 'span') return true;
  const before = draft.tokens.textOf(date.from - 1).toLowerCase();
  const marked =
    ['trong', 'vào', 'tới', 'trước', 'đến', 'ngày'].includes(before) || cues.wordStart(date.from, 'toward') !== null;
  return published !== null && marked;
}

/** The last moment of an EDTF date: the end of an interval, the month that ends a quarter or half. */
export function lastMomentOf(edtf: string): string | null {
  const end = edtf.includes('/') ? edtf.slice(edtf.indexOf('/') + 1) : edtf;
  return end === '..' || end === '' || end.includes('X') ? null : end;
}

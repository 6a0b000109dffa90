import type { DateMention, Draft } from '../mentions.ts';
import { TokenKind } from '../text/tokens.ts';

/**
 * «ký Kế hoạch hợp tác giữa hai Bộ Quốc phòng năm 2026», «khoản vay tài khóa 2013»: the year for which a plan or a
 * budget is, and not when anything happened. The plan stands behind `limit`.
 */
export function isPlanYear({ tokens }: Draft, { from, to, edtf }: DateMention, limit: number): boolean {
  if (!/^\d{4}(?:\/\d{4})?$/.test(edtf)) return false;
  for (let i = to - 1; i >= limit && from - i < farthest; i--) {
    if (tokens.kind[i] === TokenKind.mark && !tokens.isMark(i, '-')) return false;
    if (dated.has(tokens.wordAt(i))) return false;
    if (planned.has(`${tokens.wordAt(i)} ${tokens.wordAt(i + 1)}`)) return true;
  }
  return false;
}

/** In words. */
const farthest = 18;
/** Words by which a year behind a plan's name is when it was signed. */
const dated = new Set(['vào', 'hồi', 'từ', 'trong']);
const planned = new Set([
  'kế hoạch',
  'chương trình',
  'chiến lược',
  'tài khóa',
  'năm học',
  'ngân sách',
  'dự toán',
  'giai đoạn',
  'nhiệm kỳ',
  'niên khóa',
]);

import type { Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import { wordAt } from '../clauses/word.ts';
import type { Sheet } from '../speech/sheet.ts';
import { startOfThing } from './bounds.ts';
import { isNamed } from './checkable.ts';
import { hasDayBehind } from './voice.ts';
import type { OutcomeWords } from './words.ts';

/**
 * «Hiệp định … (đã, chính thức) có hiệu lực (từ ngày 23/5/2022)»: a document in force since a day, or told as
 * past; not for how long, and not on what condition (`có hiệu lực sau 60 ngày`, `chỉ có hiệu lực khi …`).
 */
export function validPaper(
  sheet: Sheet,
  words: OutcomeWords,
  verb: Span,
  clause: Span,
  done: number | null,
): Span | null {
  const { tokens } = sheet.draft;
  const before = { from: clause.from, to: verb.from };
  const dated = isDated(sheet, verb);
  const next = wordAt(tokens, verb.to);
  if (conditions.has(next) || (spans.has(next) && !dated) || only.has(wordAt(tokens, verb.from - 1))) return null;
  const official = ['chính', 'bắt'].includes(wordAt(tokens, verb.from));
  const atOnce = next === 'ngay' && !conditions.has(wordAt(tokens, verb.to + 1));
  if (done === null && !official && !dated && !atOnce) return null;
  return isNamed(sheet, words, before) ? { from: startOfThing(sheet, words, before), to: clause.to } : null;
}

/** `có hiệu lực từ ngày 23/5`, `có hiệu lực trong tháng 4`. */
function isDated(sheet: Sheet, verb: Span): boolean {
  const { dates } = sheet.draft;
  return hasDayBehind(sheet, verb) || dates[firstFrom(dates, verb.to)]?.from === verb.to + 1;
}

/** Behind the verb. */
const conditions = new Set(['sau', 'khi', 'nếu']);
const spans = new Set(['trong', 'cho', 'đến']);
/** Before it: `mới có hiệu lực` waits for something. */
const only = new Set(['chỉ', 'mới', 'sẽ', 'đang', 'vẫn']);

import type { ActionMention, Sentence, Span } from '../../../mentions.ts';
import { firstFrom } from '../../../text/spans.ts';
import { wordAt } from '../../clauses/word.ts';
import { bodyIn } from './leads.ts';
import { sorted } from '../holders.ts';
import type { Sheet } from '../sheet.ts';

/**
 * «4. Trình kế hoạch vận tải. Thời hạn: ngày 31/1/2027. Cơ quan chủ trì: Bộ Giao thông Lào.»: by when and by
 * whom the point before it is to be done. True where the sentence is such a remark.
 */
export function remarkOn(sheet: Sheet, sentence: Sentence, point: ActionMention | undefined): boolean {
  const colon = colonOf(sheet, sentence);
  if (colon === null) return false;
  const head = wordsOf(sheet, { from: sentence.from, to: colon });
  const said = { from: colon + 1, to: sentence.to };
  if (deadlines.has(head)) {
    if (point) point.due ??= dateIn(sheet, said);
    return true;
  }
  if (!owners.has(head)) return false;
  const states = sheet.sides.statesIn(said);
  if (point && states.length > 0) point.holders = sorted(states);
  const lead = bodyIn(sheet.draft, said);
  if (point && lead) point.lead = lead;
  return true;
}

const deadlines = new Set([
  'thời hạn',
  'hạn',
  'hạn chót',
  'hạn hoàn thành',
  'thời hạn hoàn thành',
  'thời gian hoàn thành',
  'thời gian thực hiện',
]);
const owners = new Set([
  'cơ quan chủ trì',
  'chủ trì',
  'đơn vị chủ trì',
  'cơ quan thực hiện',
  'đơn vị thực hiện',
  'phụ trách',
  'cơ quan phụ trách',
  'cơ quan đầu mối',
  'đầu mối',
]);

/** The longest of these heads. */
const longestHead = 5;

function colonOf({ draft: { tokens } }: Sheet, { from, to }: Span): number | null {
  for (let i = from + 1; i < Math.min(to, from + longestHead); i++) if (tokens.isMark(i, ':')) return i;
  return null;
}

function wordsOf({ draft: { tokens } }: Sheet, { from, to }: Span): string {
  const words: string[] = [];
  for (let i = from; i < to; i++) words.push(wordAt(tokens, i));
  return words.join(' ');
}

/** A deadline is one also where the document is read long after it. */
function dateIn({ draft: { dates } }: Sheet, { from, to }: Span): string | null {
  const date = dates[firstFrom(dates, from)];
  return date && date.from < to ? date.edtf.slice(date.edtf.indexOf('/') + 1) : null;
}

import type { Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';
import type { Sheet } from '../speech/sheet.ts';
import type { OutcomeWords } from './words.ts';

/** Up to the comma behind the deed's object; a list of what was signed, its price, or a second act stays. */
export function withoutAside(sheet: Sheet, words: OutcomeWords, from: number, what: Span): Span {
  const { cues } = sheet;
  const { dates, tokens } = sheet.draft;
  const date = dates[firstFrom(dates, from - 1)];
  for (let i = from; i < what.to; i++) {
    if (!tokens.isMark(i, ',') || cues.isInName(i) || cues.isInVerb(i) || tokens.isGlued(i + 1)) continue;
    // `khởi công từ cuối năm 1977, gồm 20 chuồng nuôi`: the list is of the work, not of what was done.
    const closed = date !== undefined && date.from <= from && date.to === i;
    const goesOn = cues.wordEnd(i + 1, Role.list) !== null || cues.verbAt(i + 1) || words.at(i + 1, 'worth');
    if (closed || !goesOn) return { from: what.from, to: i };
  }
  return what;
}

/**
 * The noun before the verb: behind the verb of speech that governs it (`hoan nghênh | quan hệ … vừa được thiết
 * lập`), the dateline and the date that open the clause (`Hà Nội - Sáng 28/8, | hàng nghìn sinh viên Lào …`).
 */
export function startOfSubject({ cues, draft: { tokens, dates } }: Sheet, clause: number, verb: number): number {
  let from = clause;
  for (let i = clause; i < verb; i++) {
    if (tokens.isMark(i, '-') && !tokens.isGlued(i) && !tokens.isGlued(i + 1) && !cues.isInName(i)) from = i + 1;
    from = Math.max(from, Math.min(cues.speechAt(i)?.to ?? 0, verb - 1));
  }
  if (untilNow.has(tokens.phraseOf(from, from + 2)) && tokens.isMark(from + 2, ',')) from += 3;
  const date = dates[firstFrom(dates, from)];
  return date && date.from <= from + 1 && tokens.isMark(date.to, ',') && date.to < verb ? date.to + 1 : from;
}

const untilNow = new Set(['đến nay', 'tới nay', 'hiện nay']);

/**
 * Where the thing's own words begin: the first of the works, documents and names before the verb, with what counts
 * or parts it (`Cặp | cửa khẩu`, `Hạng mục cuối của | bệnh viện`).
 */
export function startOfThing(sheet: Sheet, words: OutcomeWords, span: Span): number {
  const { things } = sheet.draft;
  const word = words.first(span.from, span.to, 'work', 'paper', 'line');
  const thing = things[firstFrom(things, span.from)];
  const first = Math.min(word?.from ?? span.to, thing && thing.from < span.to ? thing.from : span.to);
  if (first >= span.to) return span.from;
  const start = sheet.cues.skip(startOfSubject(sheet, span.from, first), first, Role.manner | Role.carry | Role.also);
  // `Làn riêng cho xe tải tại | cửa khẩu`: the work is where the thing is.
  if (start < first && isPlaced(sheet, first)) return start;
  return start < first && first - start <= longestHead && isOneNoun(sheet, { from: start, to: first }) ? start : first;
}

function isPlaced({ draft: { tokens } }: Sheet, thing: number): boolean {
  const before = wordAt(tokens, thing - 1) === 'cặp' ? thing - 2 : thing - 1;
  return ['tại', 'ở'].includes(wordAt(tokens, before));
}

/** In words. */
const longestHead = 5;

/** No party, verb, mark or date stands between: the words before the thing belong to it. */
function isOneNoun({ cues, sides, draft: { tokens, dates } }: Sheet, { from, to }: Span): boolean {
  const date = dates[firstFrom(dates, from)];
  if (date && date.from < to) return false;
  for (let i = from; i < to; i++) {
    const isNumber = !Number.isNaN(tokens.numberAt(i));
    const isWord = isNumber || /^[\p{L}\p{M}]+$/u.test(tokens.textOf(i));
    if (!isWord || sides.at(i) || cues.verbAt(i) || cues.speechAt(i)) return false;
    if (cues.wordEnd(i, Role.prep | Role.toward | Role.past | Role.that) !== null) return false;
  }
  return true;
}

import { daysOf } from '../../../0-facts/index.ts';
import type { DateMention, QuantityMention } from '../../mentions.ts';
import { firstFrom, lastBefore } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { Measure } from './metric.ts';
import type { FigureSentence } from './sentence.ts';

/**
 * The date a figure is for: «đạt 3 tỷ USD vào năm 2025», else «6 tháng đầu năm 2025, … đạt …». The day of the
 * telling is not it, nor the year compared with.
 */
export function dateOf(sentence: FigureSentence, quantity: QuantityMention, measure: Measure): DateMention | null {
  return dateBehind(sentence, Math.max(quantity.to, measure.words?.to ?? 0)) ?? dateBefore(sentence, quantity, measure);
}

/** A date directly behind the figure, over no more than a few words such as `vào`, `đến cuối`. */
function dateBehind({ dates, words, draft, span, states, quantities }: Parts, from: number): DateMention | null {
  const date = dates[firstFrom(dates, from)];
  if (date && isPeriodBehind(date, from, { dates, words, draft, span, states, quantities })) return date;
  if (!date || date.from - from > 8 || date.from >= span.to) return null;
  for (let i = from; i < date.from;) {
    const next = states[firstFrom(states, i)];
    const state = next?.from === i ? next : undefined;
    const word = words.startingAt(i, 'figure', 'between');
    if (!state && !word && !draft.tokens.isMark(i, '(')) return null;
    i = state?.to ?? word?.to ?? i + 1;
  }
  return date;
}

type Parts = Pick<FigureSentence, 'dates' | 'words' | 'draft' | 'span' | 'states' | 'quantities'>;

/** `30 suất học bổng mỗi năm cho sinh viên Lào trong giai đoạn 2024-2028`: a span that the same clause ends with. */
function isPeriodBehind(date: DateMention, from: number, { draft, span, quantities }: Parts): boolean {
  if (date.role !== 'span' || date.from - from > 14 || date.from >= span.to) return false;
  if ((quantities[firstFrom(quantities, from)]?.from ?? span.to) < date.from) return false;
  const { tokens } = draft;
  for (let i = from; i < date.from; i++) if (tokens.kind[i] === TokenKind.mark) return false;
  return true;
}

function dateBefore(sentence: FigureSentence, quantity: QuantityMention, measure: Measure): DateMention | null {
  const { dates, words } = sentence;
  let date = lastBefore(dates, quantity.from);
  for (let tries = 0; date && tries < 4; tries++) {
    const at = date;
    const compared = isCompared(sentence, at);
    const taken = measure.metric !== 'growth' && isOfAnother(sentence, at, quantity);
    if (!compared && !taken && (isPeriod(at) || words.endingAt(at.from, 'figure', 'as-of') || isAsOf(at))) return at;
    date = lastBefore(dates, date.from);
  }
  return null;
}

/** Whether the date belongs to the figure right before it. */
function isOfAnother(sentence: FigureSentence, date: DateMention, quantity: QuantityMention): boolean {
  const other = lastBefore(sentence.quantities, date.from);
  return other !== undefined && other !== quantity && dateBehind(sentence, other.to) === date;
}

/** `so với năm 2024`, `so với cùng kỳ năm 2024`. */
function isCompared({ words, span }: FigureSentence, date: DateMention): boolean {
  for (let i = date.from; i >= date.from - 4 && i > span.from; i--) {
    if (words.endingAt(i, 'figure', 'compare')) return true;
  }
  return false;
}

/** A month, a quarter, a year: what figures are for. A day is that of the telling. */
function isPeriod(date: DateMention): boolean {
  return date.edtf.includes('/') || date.edtf.length < 10;
}

function isAsOf(date: DateMention): boolean {
  return date.role === 'deadline';
}

/** Whether the date lies wholly before publication. */
export function isPast(date: string, publishedOn: string | null): boolean {
  const last = daysOf(date)?.last;
  return publishedOn !== null && last !== null && last !== undefined && last < publishedOn.slice(0, 10);
}

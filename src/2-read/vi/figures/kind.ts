import { beginsAfter, daysOf } from '../../../0-facts/index.ts';
import type { DateMention, FigureMention, QuantityMention } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { says } from '../words.ts';
import type { Measure } from './metric.ts';
import { lastBefore } from '../../text/spans.ts';
import type { FigureSentence } from './sentence.ts';

/**
 * «phấn đấu đưa kim ngạch lên 10 tỷ USD» is a target, «kim ngạch đã đạt 3 tỷ USD» a figure reached. A word of
 * aim counts whatever the date; else the date decides, else the nearest word before the figure.
 */
export function kindOf(
  sentence: FigureSentence,
  quantity: QuantityMention,
  measure: Measure,
  date: DateMention | null,
): FigureMention['kind'] {
  if (isPresent(sentence, quantity)) return 'actual';
  const word = lastBefore(sentence.kinds, quantity.from);
  const cue = word?.entry.values['value'];
  if (cue === 'goal') return 'target';
  const { publishedOn } = sentence.draft.article;
  const days = date === null ? null : daysOf(date.edtf);
  if (publishedOn !== null && date && days?.last && days.first) {
    if (beginsAfter(firstDayOf(sentence, date, days.first), publishedOn.slice(0, 10))) return 'target';
    if (days.last < publishedOn.slice(0, 10)) return 'actual';
  }
  if (measure.metric === 'documents-signed' && cue !== 'target') return 'actual';
  if (measure.metric === 'other:agreements-value') return 'actual';
  if (word && cue === 'pledge') {
    if (isDone(sentence, word)) return 'actual';
    const given = pledged.has(measure.metric) || isAhead(sentence, word);
    return given ? 'target' : 'actual';
  }
  return cue === 'target' ? 'target' : 'actual';
}

/** `năm học 2026-2027` begins in autumn. */
function firstDayOf({ draft: { tokens } }: FigureSentence, { from, to, edtf }: DateMention, first: string): string {
  for (let i = from; i + 1 < to; i++)
    if (says(tokens, i, 'năm') && says(tokens, i + 1, 'học')) return `${edtf.slice(0, 4)}-09-01`;
  return first;
}

/** `đã giúp Lào 15 triệu USD`; what was decided or announced is still to come. */
function isDone({ draft: { tokens } }: FigureSentence, { from, entry }: Hit): boolean {
  return says(tokens, from - 1, 'đã') && !['quyết định', 'thông báo', 'tuyên bố', 'công bố'].includes(entry.phrase);
}

/** What is given: to announce it is to promise it. */
const pledged = new Set<string>(['aid', 'other:loan', 'other:credit']);

/** `sẽ cung cấp thịt và cấp 30 suất học bổng`, `quyết định tặng 500 tấn gạo`: what is given is to come. */
function isAhead({ kinds }: FigureSentence, word: Hit): boolean {
  if (word.entry.phrase === 'quyết định') return true;
  let before = lastBefore(kinds, word.from);
  for (let tries = 0; before?.entry.values['value'] === 'pledge' && tries < 3; tries++) {
    if (before.entry.phrase === 'quyết định') return true;
    before = lastBefore(kinds, before.from);
  }
  return before?.entry.values['value'] === 'target' && word.from - before.to <= farthest;
}

/** Words over which `sẽ` reaches to a second verb of giving. */
const farthest = 20;

/** `11 tỷ USD hiện nay`, `từ mức 11 tỷ USD lên …`: where it stands, whatever is aimed at. */
export function isPresent({ words }: FigureSentence, quantity: QuantityMention): boolean {
  if (words.startingAt(quantity.to, 'figure', 'now')) return true;
  return typeof quantity.value === 'number' && words.endingAt(quantity.from, 'figure', 'base') !== undefined;
}

import type { Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import { wordAt } from '../clauses/word.ts';
import type { Sheet } from '../speech/sheet.ts';
import { startOfThing } from './bounds.ts';
import { isNamed } from './checkable.ts';
import type { Outcome } from './outcome.ts';
import type { OutcomeWords } from './words.ts';

/** «Cầu biên giới Việt Nam - Lào hiện đạt 75% khối lượng»: how much of a work is done. */
export function shareIn(sheet: Sheet, words: OutcomeWords, clause: Span): Outcome | null {
  const { quantities, tokens } = sheet.draft;
  for (let i = firstFrom(quantities, clause.from); i < quantities.length && quantities[i]!.to < clause.to; i++) {
    const share = quantities[i]!;
    if (share.unit !== 'percent' || !words.at(share.to, 'share')) continue;
    const reached = reachedBefore(sheet, clause.from, share.from);
    if (reached === null || words.first(clause.from, share.from, 'ahead')) return null;
    const before = { from: clause.from, to: reached };
    if (!isNamed(sheet, words, before) || wordAt(tokens, clause.from) === 'để') return null;
    return {
      what: { from: startOfThing(sheet, words, before), to: clause.to },
      status: 'progress',
      rule: 'vi/outcomes/share',
    };
  }
  return null;
}

/** Where `đạt` or `hoàn thành` stands right before the share, over words such as `khoảng`. */
function reachedBefore({ draft: { tokens } }: Sheet, limit: number, share: number): number | null {
  for (let i = share - 1; i >= Math.max(limit, share - longestQualifier); i--)
    if (['đạt', 'được'].includes(wordAt(tokens, i))) return i;
  return null;
}

/** In words: `xấp xỉ`, `khoảng hơn`. */
const longestQualifier = 4;

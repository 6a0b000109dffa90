import type { Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';
import type { Sheet } from '../speech/sheet.ts';
import type { Outcome } from './outcome.ts';

/**
 * «Việt Nam đã cấp 1.120 suất học bổng cho cán bộ Lào», «đã đào tạo hơn 3.000 kỹ sư»: given or done with a
 * number, told as past. Thanks for it (`cảm ơn … đã viện trợ`) are a courtesy.
 */
export function givenIn({ cues, draft }: Sheet, clause: Span): Outcome | null {
  for (let i = clause.from; i < clause.to; i++) {
    if (thanks.has(wordAt(draft.tokens, i))) return null;
    if (wordAt(draft.tokens, i) !== 'đã' || cues.isInName(i)) continue;
    const verb = cues.skip(i + 1, clause.to, Role.manner | Role.past);
    if (verb >= clause.to || !isGiven(cues, verb)) continue;
    if (isCounted(draft, verb, clause.to))
      return { what: { from: i, to: clause.to }, status: 'completed', rule: 'vi/outcomes/given' };
  }
  return null;
}

/** A sum or a count behind the verb, or a bare number of what no table counts (`hơn 3.000 kỹ sư`). */
function isCounted({ quantities, tokens }: Sheet['draft'], verb: number, limit: number): boolean {
  const quantity = quantities[firstFrom(quantities, verb)];
  if (quantity && quantity.from < limit) return quantity.unit !== 'percent';
  for (let i = verb + 1; i < Math.min(limit, verb + 4); i++) if (!Number.isNaN(tokens.numberAt(i))) return true;
  return false;
}

function isGiven(cues: Sheet['cues'], verb: number): boolean {
  return cues.wordEnd(verb, Role.give) !== null || made.has(cues.verbAt(verb)?.entry.phrase ?? '');
}

const thanks = new Set(['ơn', 'tạ']);

/** Verbs of doing that a number makes checkable. */
const made = new Set([
  'đào tạo',
  'huy động',
  'tiếp nhận',
  'cung cấp',
  'xây',
  'xây dựng',
  'triển khai',
  'hoàn thành',
  'cắm',
  'cứu',
  'trồng',
]);

import type { ResultStatus } from '../../../0-facts/index.ts';
import type { QuantityMention, Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import { wordAt } from '../clauses/word.ts';
import type { Sheet } from '../speech/sheet.ts';
import { startOfSubject } from './bounds.ts';
import { isNamed } from './checkable.ts';
import type { OutcomeWords } from './words.ts';

/** «đã giải ngân 12 tỷ yên»; «vốn vay … đã giải ngân được 70%» with what it is a part of; or for something named. */
export function paidThing(sheet: Sheet, words: OutcomeWords, verb: Span, clause: Span): Span | null {
  const sum = sumBehind(sheet, verb, clause.to);
  const isPart = statusOfPaying(sheet, verb, clause.to) === 'progress';
  if (isPart) return { from: startOfSubject(sheet, clause.from, verb.from), to: clause.to };
  return sum || isNamed(sheet, words, { from: verb.to, to: clause.to }) ? { from: verb.from, to: clause.to } : null;
}

/** A sum is paid out; a share, or how far it went (`được`, `đạt`), is progress; without a sum it has started. */
export function statusOfPaying(sheet: Sheet, verb: Span, limit: number): ResultStatus {
  const sum = sumBehind(sheet, verb, limit);
  if (!sum) return 'started';
  return sum.unit === 'percent' || levels.has(wordAt(sheet.draft.tokens, verb.to)) ? 'progress' : 'completed';
}

function sumBehind({ draft: { quantities } }: Sheet, verb: Span, limit: number): QuantityMention | undefined {
  const sum = quantities[firstFrom(quantities, verb.to)];
  return sum && sum.from - verb.to <= farthestSum && sum.to <= limit ? sum : undefined;
}

/** In words, behind the verb. */
const farthestSum = 4;

const levels = new Set(['được', 'đạt']);

import type { Draft, OutcomeMention, Sentence } from '../../mentions.ts';
import { firstFrom, lastBefore } from '../../text/spans.ts';
import { hitAt, says, plainText } from '../words.ts';
import { clauseStart, endOf, longestSubject } from './bounds.ts';
import { outcomeOf } from './made.ts';

export const growing = new Set([
  'reach',
  'hit',
  'rise',
  'grow',
  'increase',
  'climb',
  'surge',
  'jump',
  'exceed',
  'surpass',
  'double',
  'triple',
  'quadruple',
  'soar',
  'top',
  'expand',
  'amount to',
  'total',
  'stand at',
]);

/** A fall is neither growth nor done. */
export const falling = new Set(['fall', 'drop', 'decline', 'shrink']);

/** «Trade between the neighbours almost quadrupled to $10.5 billion»: growth that a figure shows. */
export function growthOf(draft: Draft, i: number, verbTo: number, sentence: Sentence): OutcomeMention | null {
  const end = endOf(draft, verbTo, sentence);
  let from = sentence.from;
  for (let at = i - 1; at >= sentence.from && at > i - 10; at--) if (hitAt(draft, 'metrics', at)) from = at;
  const start = clauseStart(draft, i, sentence);
  return from < i && showsGrowth(draft, i, verbTo, sentence)
    ? outcomeOf(
        draft,
        i - start < longestSubject ? start : from,
        Math.max(end, sentenceFigureEnd(draft, verbTo, sentence)),
        'progress',
        sentence,
      )
    : null;
}

/** A share, a verb that is one (`doubled`), or a figure never reached before. */
function showsGrowth({ tokens, quantities }: Draft, verb: number, from: number, { to }: Sentence): boolean {
  const isShare = says(tokens, verb, 'quadrupled', 'doubled', 'tripled');
  for (let k = firstFrom(quantities, from); k < quantities.length && quantities[k]!.to <= to; k++)
    if (
      isShare ||
      isRaised(tokens, verb, quantities[k]!) ||
      (quantities[k]!.unit === 'percent' && !says(tokens, quantities[k]!.from - 1, 'down')) ||
      isRecord.test(plainText(tokens, quantities[k]!.from, to))
    )
      return true;
  return false;
}

const isRecord = /for the first time|record/;

/** `had risen to 6 million dollars`: to more than before. */
function isRaised(tokens: Draft['tokens'], verb: number, { from, unit }: { from: number; unit: string }): boolean {
  return (
    says(tokens, verb, 'rose', 'risen', 'grew', 'grown', 'climbed', 'increased', 'surged', 'soared', 'jumped') &&
    says(tokens, verb + 1, 'to') &&
    from <= verb + 3 &&
    /^[A-Z]{3}$/.test(unit)
  );
}

function sentenceFigureEnd(draft: Draft, from: number, sentence: Sentence): number {
  return Math.max(from, lastBefore(draft.quantities, sentence.to)?.to ?? from);
}

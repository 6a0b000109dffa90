import type { ResultStatus } from '../../../0-facts/index.ts';
import type { Draft, OutcomeMention, Sentence } from '../../mentions.ts';
import type { Hit } from '../../text/hits.ts';
import { hitAt, says, plainText } from '../words.ts';
import { endOf } from './bounds.ts';
import { isAhead, isCheckable } from './checkable.ts';
import { outcomeOf } from './made.ts';

export function nounAt(draft: Draft, i: number, sentence: Sentence): OutcomeMention | null {
  const hit = hitAt(draft, 'outcome-nouns', i);
  if (!hit || says(draft.tokens, i, 'up', 'year') || isAhead(draft, i, sentence) || isTopic(draft, i, sentence))
    return null;
  if (isToBeSeen(draft, i)) return null;
  if (
    isLongAfter(draft, i) ||
    /^(?:[^.]{0,60}, )?[^.]{0,40}\bper ?cent complete/.test(plainText(draft.tokens, hit.to, sentence.to))
  )
    return null;
  if (
    /^(?:\S+ ){1,8}(?:will|would|is (?:due|expected|scheduled|to)) /.test(plainText(draft.tokens, hit.to, sentence.to))
  )
    return null;
  const begun = begunBehind(draft, hit, sentence);
  const end = endOf(draft, begun ?? hit.to, sentence);
  // `the opening of the kite festival`
  if (hit.entry.phrase === 'the opening of' && !isCheckable(draft, hit.to, end)) return null;
  return outcomeOf(draft, i, end, hit.entry.values['status'] as ResultStatus, sentence);
}

/** `will hold talks and witness the signing of …`: the plain form tells of nothing past. */
function isToBeSeen({ tokens }: Draft, at: number): boolean {
  const verb = says(tokens, at - 1, 'the', 'a') ? at - 2 : at - 1;
  return says(tokens, verb, 'witness', 'attend', 'oversee', 'see', 'join', 'celebrate');
}

/** `Construction of the second section, from A to B, started in March`: where the verb stands behind what is put between. */
function begunBehind(draft: Draft, { to, entry }: Hit, sentence: Sentence): number | null {
  if (entry.values['status'] !== 'started') return null;
  for (let i = to; i < Math.min(sentence.to, to + 25); i++)
    if (says(draft.tokens, i, 'started', 'began', 'begun', 'commenced') && draft.tokens.isMark(i - 1, ',')) return i;
  return null;
}

/** `six years after work on the line began`: from when another thing is counted. */
function isLongAfter({ tokens }: Draft, at: number): boolean {
  return (
    says(tokens, at - 1, 'after', 'since') &&
    says(tokens, at - 2, 'years', 'days', 'months', 'weeks', 'year', 'decades')
  );
}

/** `discussed the opening of an embassy`: spoken of, not done. */
function isTopic({ tokens }: Draft, at: number, sentence: Sentence): boolean {
  for (let i = at - 1; i >= sentence.from && i > at - farthestTopic; i--)
    if (
      /^(?:discuss|review|consider|propos|prepar|plan|expedit|accelerat|speed|look|examin|seek|sought|urg|support)/.test(
        tokens.wordAt(i),
      )
    )
      return true;
  // `the exchange of high-level visits` hands nothing over.
  if (
    says(tokens, at, 'the') &&
    says(tokens, at + 1, 'exchange') &&
    /\bof (?:\S+ ){0,2}(?:visits|delegations|views|experience|information)\b/.test(plainText(tokens, at + 2, at + 9))
  )
    return true;
  return says(tokens, at - 1, 'including', 'towards', 'toward', 'until', 'before', 'on', 'about');
}

const farthestTopic = 9;

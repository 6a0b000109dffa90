import type { Draft, Sentence } from '../mentions.ts';
import { firstFrom } from '../text/spans.ts';

/** Whether a sentence tells the business of a firm. */
export function isOfFirms(draft: Draft, sentence: Sentence): boolean {
  const words = draft.hits.of('firm-words');
  return (words[firstFrom(words, sentence.from)]?.from ?? sentence.to) < sentence.to;
}

import type { Draft, Sentence } from '../mentions.ts';
import { hitAt } from './words.ts';

/** Whether a sentence tells the business of a firm. */
export function isOfFirms(draft: Draft, sentence: Sentence): boolean {
  for (let i = sentence.from; i < sentence.to; i++) if (hitAt(draft, 'firm-words', i)) return true;
  return false;
}

import type { Stage } from '../pack.ts';
import { sentencesOf } from '../text/segments.ts';
import { hitsOf } from './hits.ts';

/**
 * Sentences: «TP. Hồ Chí Minh đón GS. Nguyễn Văn A. Ông cảm ơn.» is two; the stop after a shortened
 * title or place word ends none.
 */
export const sentences: Stage = {
  name: 'sentences',
  run(draft) {
    const shortened = new Set<number>();
    for (const hit of hitsOf(draft, 'abbreviations')) shortened.add(hit.to - 1);
    draft.sentences = sentencesOf(draft.tokens, draft.blocks, (token) => shortened.has(token));
  },
};

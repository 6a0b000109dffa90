import type { Draft } from '../../mentions.ts';
import { plain, tableHas } from '../words.ts';

/** Whether the text is a paper with its signatures: «Done at Vientiane on 14 February 2014». */
export function isSigned(draft: Draft): boolean {
  return draft.hits.of('encounter-nouns').some(({ entry, from }) => {
    return (
      entry.values['kind'] === 'signing' &&
      /^(done|signed)/i.test(entry.phrase) &&
      draft.blocks.some((block) => block.from === from)
    );
  });
}

/** Whether the text is a joint statement or communiqué, in which the sides speak to each other. */
export function isJointDocument(draft: Draft): boolean {
  const { text, start } = draft.tokens;
  const isNamed = draft.hits.of('joint-papers').some(({ from }) => start[from]! < opening);
  return (isNamed || /co-chairs/i.test(plain(text.slice(0, opening)))) && tableHas(draft, 'joint-words');
}

/** In characters. */
const opening = 400;

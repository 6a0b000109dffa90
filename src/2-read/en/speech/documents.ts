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
  const opening = plain(draft.tokens.text.slice(0, 400));
  return (
    /joint (statement|communiqu|declaration|press)|agreed minutes|co-chairs/i.test(opening) &&
    tableHas(draft, 'joint-words')
  );
}

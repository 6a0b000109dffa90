import type { ActionMention, Draft } from '../../mentions.ts';

/**
 * Lead, caption and body that say the same make one record, at the first full statement, and never at
 * a caption that the body repeats.
 */
export function withoutRepeats(draft: Draft, mentions: readonly ActionMention[]): ActionMention[] {
  const kept: { mention: ActionMention; words: Set<string> }[] = [];
  const inCaption = (mention: ActionMention): boolean =>
    draft.blocks.some((block) => block.role === 'caption' && block.from <= mention.from && mention.from < block.to);
  const ordered = [...mentions.filter((each) => !inCaption(each)), ...mentions.filter(inCaption)];
  for (const mention of ordered) {
    const words = new Set(
      draft.tokens
        .slice(mention.action.from, mention.action.to)
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu),
    );
    if (!kept.some((each) => isSame(each.mention, mention) && share(each.words, words) >= sameShare))
      kept.push({ mention, words });
  }
  return kept.map((each) => each.mention);
}

const sameShare = 0.85;

function isSame(one: ActionMention, other: ActionMention): boolean {
  return (
    one.force === other.force &&
    one.holders.join() === other.holders.join() &&
    one.speakers.join() === other.speakers.join()
  );
}

/** Shared words over all words of both. */
function share(one: Set<string>, other: Set<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return shared / (one.size + other.size - shared);
}

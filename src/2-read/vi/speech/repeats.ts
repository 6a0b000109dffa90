import type { ActionMention, Draft } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';

/**
 * Lead, caption and body that say the same make one record, at the first full statement, and never at
 * a caption that the body repeats.
 */
export function withoutRepeats(draft: Draft, mentions: readonly ActionMention[]): ActionMention[] {
  const captions = draft.blocks.filter((block) => block.role === 'caption');
  const inCaption = (mention: ActionMention): boolean => {
    const caption = captions[firstFrom(captions, mention.from + 1) - 1];
    return caption !== undefined && mention.from < caption.to;
  };
  const kept: ActionMention[] = [];
  const said = new Map<string, Set<string>[]>();
  for (const mention of [...mentions.filter((each) => !inCaption(each)), ...mentions.filter(inCaption)]) {
    const words =
      draft.tokens
        .slice(mention.action.from, mention.action.to)
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const set = new Set(words);
    const keys = keysOf(mention, words);
    if (keys.some((key) => said.get(key)?.some((each) => share(each, set) >= sameShare))) continue;
    kept.push(mention);
    for (const key of keys) said.set(key, [...(said.get(key) ?? []), set]);
  }
  return kept;
}

/** Only what the same speakers say with the same force, and begins or ends alike, is compared. */
function keysOf({ force, holders, speakers }: ActionMention, words: string[]): string[] {
  const who = [force, holders, speakers].join('|');
  return [`${who}|${words.slice(0, 2).join(' ')}…`, `${who}|…${words.slice(-2).join(' ')}`];
}

const sameShare = 0.85;

/** Shared words over all words of both. */
function share(one: Set<string>, other: Set<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return shared / (one.size + other.size - shared);
}

import type { Force } from '../../../0-facts/index.ts';
import type { Draft, PartyMention, Sentence } from '../../mentions.ts';
import { hitAt, indexAt, says } from '../words.ts';
import { listFrom } from './list.ts';
import type { ActionList, ListMode } from './list.ts';

/** What a speaker's clause comes to: a force, the actions, whose they are, and where reading goes on. */
export interface Said extends ActionList {
  force: Force;
  /** Who is to act, where the words tell; null where it is the speaker or both. */
  holder: PartyMention | null | 'nobody';
  /** Whether it is the speaker's own doing, what is asked of the other side, or of both. */
  onWhom: 'self' | 'other' | 'both';
}

/** Behind adverbs, dates, `themselves`, `with the host`. */
export function behindWords(draft: Draft, from: number): number {
  const { tokens } = draft;
  let at = from;
  for (;;) {
    const date = draft.dates[indexAt(draft.dates, says(tokens, at, 'on', 'in') ? at + 1 : at)];
    if (hitAt(draft, 'clause-words', at)?.entry.values['kind'] === 'adverb') at = hitAt(draft, 'clause-words', at)!.to;
    else if (says(tokens, at, 'themselves', 'itself', 'himself', 'herself')) at++;
    else if (date && date.from <= at + 1 && date.from >= at) at = date.to;
    else return at;
  }
}

export function said(
  draft: Draft,
  from: number,
  sentence: Sentence,
  mode: ListMode,
  force: Force,
  rest: Own,
): Said | null {
  if (from >= sentence.to || (force === 'pledged' && isOnlyLookedAt(draft, from))) return null;
  if (force === 'pledged' && mode === 'noun' && isCompliment(draft, from)) return null;
  if (opensList(draft, from)) return null;
  const list = listFrom(draft, from, sentence.to, mode);
  return list.items.length > 0 ? { ...list, force, ...rest } : null;
}

/** `agreed to carry out the following tasks`: what they are stands below. */
function opensList({ tokens }: Draft, from: number): boolean {
  if (!says(tokens, from, 'carry', 'take', 'implement', 'undertake', 'perform', 'carrying', 'taking', 'implementing'))
    return false;
  const at = from + 1 + Number(says(tokens, from + 1, 'out'));
  return says(tokens, at, 'the') && says(tokens, at + 1, 'following');
}

/** `offered his congratulations on …`: a courtesy. */
function isCompliment(draft: Draft, from: number): boolean {
  for (let i = from; i < from + 4; i++) if (hitAt(draft, 'courtesy-nouns', i)) return true;
  return false;
}

/** `would consider the request`, `will study the proposal`, `would welcome a visit`: an answer that binds nobody. */
export function isOnlyLookedAt({ tokens }: Draft, from: number): boolean {
  if (says(tokens, from, 'welcome')) return true;
  if (says(tokens, from, 'result', 'lead') && says(tokens, from + 1, 'in', 'to')) return true;
  if (!says(tokens, from, 'consider', 'study', 'examine', 'look', 'convey', 'forward', 'report', 'relay', 'transmit'))
    return false;
  for (let i = from + 1; i < from + 6; i++)
    if (says(tokens, i, 'request', 'requests', 'proposal', 'proposals', 'offer', 'idea', 'matter', 'invitation'))
      return true;
  return false;
}

export function isVerb(draft: Draft, at: number, form: 'plain' | 'ing'): boolean {
  let i = at;
  while (hitAt(draft, 'clause-words', i)?.entry.values['kind'] === 'adverb' || says(draft.tokens, i, 'not', 'never'))
    i++;
  return draft.hits.startingAt('action-verbs').find(i, ({ entry }) => entry.values['form'] === form) !== undefined;
}

/** Whose the actions are. */
export type Own = Pick<Said, 'holder' | 'onWhom'>;

/** What one is invited to as a guest is no request. */
export function isCourtesy({ tokens }: Draft, at: number): boolean {
  return says(tokens, at, 'visit', 'attend', 'come', 'pay', 'make', 'speak', 'deliver', 'address');
}

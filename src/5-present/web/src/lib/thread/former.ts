import type { Restatement } from '../facts.ts';
import { commonShare } from './word-changes.ts';

/**
 * What a restatement is compared with: the most alike among those of the latest other happening before
 * it. Two sentences of one article are no change of words.
 */
export function formerOf(restatements: Restatement[], at: number): Restatement | null {
  const now = restatements[at];
  const before = restatements.slice(0, at).filter(({ story }) => story !== now?.story);
  const latest = before.at(-1);
  if (!now || !latest) return null;
  const alike = (one: Restatement): number => commonShare(one.action, now.action);
  return before.filter(({ story }) => story === latest.story).reduce((a, b) => (alike(b) > alike(a) ? b : a));
}

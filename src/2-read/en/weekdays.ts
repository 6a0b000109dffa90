import type { Draft } from '../mentions.ts';
import { hitAt, indexAt, says } from './words.ts';

/** `will conclude on Tuesday`: the weekday is that of a verb to come, and no saying stands between. */
export function isPromisedFor(draft: Draft, weekday: number): boolean {
  const { tokens, sentences } = draft;
  const from = sentences[indexAt(sentences, weekday)]?.from ?? 0;
  const isPast = (at: number) => hitAt(draft, 'speech-verbs', at)?.entry.values['form'] === 'past';
  for (let i = weekday - 1; i >= Math.max(from, weekday - farthestPromise); i--) {
    if (
      says(tokens, i, 'will', 'shall', 'scheduled', 'due') ||
      (says(tokens, i, 'would') && !says(tokens, i + 1, 'have'))
    )
      return true;
    if (tokens.isMark(i, ',') || tokens.isMark(i, '"') || isPast(i) || says(tokens, i, 'held', 'met', 'signed'))
      return false;
  }
  return false;
}

const farthestPromise = 10;

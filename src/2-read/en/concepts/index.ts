import type { LexiconEntry } from '../../text/lexicon.ts';
import { readLexicon } from '../../text/lexicon.ts';

/** What words count for when commitments are compared, by the keys that all languages share. */
export function concepts(): LexiconEntry[] {
  return readLexicon(new URL('./', import.meta.url));
}

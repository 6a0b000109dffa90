import type { LexiconEntry } from '../../text/lexicon.ts';
import { readLexicon } from '../../text/lexicon.ts';
import { withStates } from '../../terms.ts';

/** Weight of a verb by its rank in lists of actions; fields of work are half a noun. */
const verbWeights: Record<string, string> = { own: '0.15', lead: '0.15', joint: '0.15', target: '0.15', field: '0.4' };

/**
 * What words count for when commitments are compared. «sớm hoàn thành cầu Nậm Sê» and «khởi công cầu
 * Nậm Sê» are of one bridge: what is to be done changes over the years, so verbs say little.
 */
export function concepts(): LexiconEntry[] {
  const lexicon = readLexicon(new URL('../lexicon/', import.meta.url));
  const words = withVerbs(readLexicon(new URL('./', import.meta.url)), lexicon);
  return withStates(words, lexicon, ({ use }) => stateUses.has(use!));
}

/** Names of states; capitals and seats are places. */
const stateUses: ReadonlySet<string> = new Set(['standard', 'name', 'old', 'long']);

/** Verbs by their rank; one that ends in words of the table (`mở đường bay`) is left to its verb and these words. */
function withVerbs(words: LexiconEntry[], lexicon: readonly LexiconEntry[]): LexiconEntry[] {
  const known = new Set(words.map(({ phrase }) => phrase));
  const endsInWords = (phrase: string): boolean => {
    const syllables = phrase.split(' ');
    return syllables.some((_, i) => i > 0 && known.has(syllables.slice(i).join(' ')));
  };
  const verbs = lexicon.filter(
    ({ table, phrase, values }) =>
      table === 'action-verbs' && !known.has(phrase) && !endsInWords(phrase) && verbWeights[values.rank!],
  );
  return [
    ...words,
    ...verbs.map((verb) => ({ ...verb, values: { concept: '', weight: verbWeights[verb.values.rank!]! } })),
  ];
}

import type { LexiconEntry } from '../../text/lexicon.ts';
import { readLexicon } from '../../text/lexicon.ts';
import { notStatesTable, stateValues } from '../../terms.ts';

/** Weight of a verb by its rank in lists of actions; fields of work are half a noun. */
const verbWeights: Record<string, string> = { own: '0.15', lead: '0.15', joint: '0.15', target: '0.15', field: '0.4' };

/**
 * What words count for when commitments are compared. «sớm hoàn thành cầu Nậm Sê» and «khởi công cầu
 * Nậm Sê» are of one bridge: what is to be done changes over the years, so verbs say little.
 */
export function concepts(): LexiconEntry[] {
  return withVerbs(withStates(readLexicon(new URL('./', import.meta.url))));
}

/** Names of states; capitals and seats are places. */
const stateUses: ReadonlySet<string> = new Set(['standard', 'name', 'old', 'long']);

function withStates(words: LexiconEntry[]): LexiconEntry[] {
  const lexicon = readLexicon(new URL('../lexicon/', import.meta.url));
  const states = lexicon.filter(({ table, values }) => table === 'states' && stateUses.has(values.use!));
  const others = lexicon.filter(({ table }) => table === notStatesTable);
  return [...others, ...words, ...states.map((state) => ({ ...state, values: stateValues(state) }))];
}

/** Verbs by their rank; one that ends in words of the table (`mở đường bay`) is left to its verb and these words. */
function withVerbs(words: LexiconEntry[]): LexiconEntry[] {
  const known = new Set(words.flatMap(({ table, phrase }) => (table === notStatesTable ? [] : [phrase])));
  const endsInWords = (phrase: string): boolean => {
    const syllables = phrase.split(' ');
    return syllables.some((_, i) => i > 0 && known.has(syllables.slice(i).join(' ')));
  };
  const verbs = readLexicon(new URL('../lexicon/', import.meta.url)).filter(
    ({ table, phrase, values }) =>
      table === 'action-verbs' && !known.has(phrase) && !endsInWords(phrase) && verbWeights[values.rank!],
  );
  return [
    ...words,
    ...verbs.map((verb) => ({ ...verb, values: { concept: '', weight: verbWeights[verb.values.rank!]! } })),
  ];
}

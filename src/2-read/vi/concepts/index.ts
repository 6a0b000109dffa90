import type { LexiconEntry } from '../../text/lexicon.ts';
import { readLexicon } from '../../text/lexicon.ts';

/** Weight of a verb by its rank in lists of actions; fields of work are half a noun. */
const verbWeights: Record<string, string> = { own: '0.15', lead: '0.15', joint: '0.15', target: '0.15', field: '0.4' };

/**
 * What words count for when commitments are compared. «sớm hoàn thành cầu Nậm Sê» and «khởi công cầu
 * Nậm Sê» are of one bridge: what is to be done changes over the years, so verbs say little.
 */
export function concepts(): LexiconEntry[] {
  return withVerbs(readLexicon(new URL('./', import.meta.url)));
}

function withVerbs(words: LexiconEntry[]): LexiconEntry[] {
  const known = new Set(words.map(({ phrase }) => phrase));
  const verbs = readLexicon(new URL('../lexicon/', import.meta.url)).filter(
    ({ table, phrase, values }) => table === 'action-verbs' && !known.has(phrase) && verbWeights[values.rank!],
  );
  return [
    ...words,
    ...verbs.map((verb) => ({ ...verb, values: { concept: '', weight: verbWeights[verb.values.rank!]! } })),
  ];
}

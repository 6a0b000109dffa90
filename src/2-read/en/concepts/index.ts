import type { LexiconEntry } from '../../text/lexicon.ts';
import { readLexicon } from '../../text/lexicon.ts';
import { withStates } from '../../terms.ts';
import { inflected } from '../inflection.ts';

/** Verbs say little: what is to be done changes over the years, what it is done to stays. */
const verbWeight = '0.1';

/** What words count for when commitments are compared, by the keys that all languages share. */
export function concepts(): LexiconEntry[] {
  const lexicon = readLexicon(new URL('../lexicon/', import.meta.url));
  const words = withVerbs(readLexicon(new URL('./', import.meta.url)), lexicon);
  return withStates(words, lexicon, ({ form }) => stateForms.has(form!));
}

/** Names and adjectives of states; capitals are places. */
const stateForms: ReadonlySet<string> = new Set(['name', 'adjective', 'official']);

function withVerbs(words: LexiconEntry[], lexicon: readonly LexiconEntry[]): LexiconEntry[] {
  const known = new Set(words.map(({ phrase }) => phrase));
  const table = lexicon.filter(({ table }) => table === 'action-verbs');
  const forms = new Map(inflected(table, new Set(['action-verbs'])).map((verb) => [verb.phrase, verb]));
  const verbs = [...forms.values()].filter(({ phrase }) => !known.has(phrase));
  return [...words, ...verbs.map((verb) => ({ ...verb, values: { concept: '', weight: verbWeight } }))];
}

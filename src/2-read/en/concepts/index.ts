import type { LexiconEntry } from '../../text/lexicon.ts';
import { readLexicon } from '../../text/lexicon.ts';
import { notStatesTable, stateValues } from '../../terms.ts';
import { inflected } from '../inflection.ts';

/** Verbs say little: what is to be done changes over the years, what it is done to stays. */
const verbWeight = '0.1';

/** What words count for when commitments are compared, by the keys that all languages share. */
export function concepts(): LexiconEntry[] {
  return withVerbs(withStates(readLexicon(new URL('./', import.meta.url))));
}

/** Names and adjectives of states; capitals are places. */
const stateForms: ReadonlySet<string> = new Set(['name', 'adjective', 'official']);

function withStates(words: LexiconEntry[]): LexiconEntry[] {
  const lexicon = readLexicon(new URL('../lexicon/', import.meta.url));
  const states = lexicon.filter(({ table, values }) => table === 'states' && stateForms.has(values.form!));
  const others = lexicon.filter(({ table }) => table === notStatesTable);
  return [...others, ...words, ...states.map((state) => ({ ...state, values: stateValues(state) }))];
}

function withVerbs(words: LexiconEntry[]): LexiconEntry[] {
  const known = new Set(words.flatMap(({ table, phrase }) => (table === notStatesTable ? [] : [phrase])));
  const tables = readLexicon(new URL('../lexicon/', import.meta.url)).filter(({ table }) => table === 'action-verbs');
  const forms = new Map(inflected(tables, new Set(['action-verbs'])).map((verb) => [verb.phrase, verb]));
  const verbs = [...forms.values()].filter(({ phrase }) => !known.has(phrase));
  return [...words, ...verbs.map((verb) => ({ ...verb, values: { concept: '', weight: verbWeight } }))];
}

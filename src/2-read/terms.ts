import { LexiconError } from '../0-facts/index.ts';
import type { LexiconEntry } from './text/lexicon.ts';
import type { Hit, Hits } from './text/hits.ts';
import { Phrases } from './text/phrases.ts';
import { spellingKey } from './text/spelling.ts';
import { plainMark } from './text/marks.ts';
import { tokenise, TokenKind } from './text/tokens.ts';
import type { Tokens } from './text/tokens.ts';

/** A word of content, by a key that holds over spellings, with its weight from 0 (says nothing) to 1. */
export interface Term {
  key: string;
  weight: number;
  /** A proper name (`Tân Nam`), the number of a session (`#48`), a word, or the form of an undertaking, of no weight. */
  role: 'word' | 'name' | 'ordinal' | 'form';
  /** Whether no table knows the word: such words tell apart what is otherwise said alike (two fruits). */
  rare: boolean;
  /** As the text has it where it is a name, else the key. */
  written: string;
}

/** Weight of a syllable that no table knows: a compound of two counts as one known word. */
const unknownWeight = 0.5;
const nameWeight = 1;

/** Words behind an aside (`nhất là …`) say less of what a commitment is about. */
const asideMark = '(aside)';
const asideFactor = 0.6;
/** Concepts of places: names that languages write each in their own way. */
export const placeMark = 'place:';
/** States by their code in ISO 3166: those that a commitment is not between tell it apart as a place does. */
export const stateMark = 'state:';
/** The table of names and words that hold the name of a state and mean none: `Lào Cai`, `Ý kiến`. */
const notStatesTable = 'not-states';
/** The table of the forms that undertakings have; its phrases are words as well. */
const formsTable = 'forms';
/** The number behind these words tells one session from the next. */
const ordinalMark = '(ordinal)';

/**
 * Cuts words into terms by a language's table of concepts: phrases of one meaning have one key, stock
 * phrases (`tiếp tục tăng cường`) weigh little, form words nothing. Names are taken whole.
 */
export class TermTable {
  private readonly phrases: Phrases;
  private readonly forms: ReadonlyMap<string, string>;

  constructor(entries: readonly LexiconEntry[]) {
    const words = entries.filter(({ table }) => table !== formsTable);
    this.phrases = new Phrases(words.toSorted((a, b) => capitalsIn(a) - capitalsIn(b)));
    this.forms = formsIn(entries);
  }

  /** The terms of a text, each key once, in order of first appearance. */
  termsOf(text: string): Term[] {
    const tokens = tokenise(text, this.phrases.vocabulary);
    const terms = new Map<string, Term>();
    const add = (term: Term, factor: number) => {
      const weight = Math.max(term.weight * factor, terms.get(term.key)?.weight ?? 0);
      if (weight > 0) terms.set(term.key, { ...term, weight });
    };
    let next = 0;
    let factor = 1;
    for (const hit of wordsAmong(this.phrases.find(tokens))) {
      if (hit.from < next) continue;
      for (const term of plainTerms(tokens, next, hit.from)) add(term, factor);
      next = hit.to;
      const { concept, weight } = hit.entry.values;
      if (concept === asideMark) factor = asideFactor;
      else if (concept === ordinalMark) add(ordinalAt(tokens, hit.to), 1);
      else {
        const key = concept || spellingKey(plainMark(hit.entry.phrase));
        const word = wordOf(key, tokens.slice(hit.from, hit.to), Number(weight), hit.entry.values['rare'] === 'yes');
        add(isNameKey(key) ? { ...word, role: 'name' } : word, factor);
        const form = this.forms.get(hit.entry.phrase);
        if (form) terms.set(`form:${form}`, { key: `form:${form}`, weight: 0, role: 'form', rare: false, written: '' });
      }
    }
    for (const term of plainTerms(tokens, next, tokens.count)) add(term, factor);
    return [...terms.values()];
  }
}

/** Of the same words the line with a capital is found first, as it tells more: `Agreement`, `agreement`. */
const capitalsIn = ({ phrase }: LexiconEntry): number => (phrase === phrase.toLowerCase() ? 0 : 1);

/** The words found, without states in what is none. */
function wordsAmong(hits: Hits): Hit[] {
  const others = hits.of(notStatesTable);
  const holds = (other: Hit, { from, to }: Hit): boolean =>
    other.from <= from && to <= other.to && to - from < other.to - other.from;
  return hits.all().filter((hit) => {
    if (hit.entry.table === notStatesTable) return false;
    return hit.entry.table !== 'states' || !others.some((other) => holds(other, hit));
  });
}

/** The form of each phrase that has one. A phrase of the table that is no word fails with its file and line. */
function formsIn(entries: readonly LexiconEntry[]): Map<string, string> {
  const words = new Set(
    entries.flatMap(({ table, phrase }) => (table === formsTable || table === notStatesTable ? [] : [phrase])),
  );
  const forms = new Map<string, string>();
  for (const { table, phrase, values, place } of entries) {
    if (table !== formsTable) continue;
    if (!words.has(phrase))
      throw new LexiconError('lexicon/form', `${place}: expected «${phrase}» among the words, too`);
    forms.set(phrase, values['form']!);
  }
  return forms;
}

/**
 * Words with the states of a pack's lexicon: the lines of its table of states that are names of them, and the words that
 * hold such a name and mean none.
 */
export function withStates(
  words: readonly LexiconEntry[],
  lexicon: readonly LexiconEntry[],
  isName: (values: LexiconEntry['values']) => boolean,
): LexiconEntry[] {
  const others = lexicon.filter(({ table }) => table === notStatesTable);
  const states = lexicon.filter(({ table, values }) => table === 'states' && isName(values));
  const valuesOf = ({ country }: LexiconEntry['values']) => ({ concept: `${stateMark}${country}`, weight: '1' });
  return [...others, ...words, ...states.map((state) => ({ ...state, values: valuesOf(state.values) }))];
}

const isNameKey = (key: string): boolean => key.startsWith(placeMark) || key.startsWith(stateMark);

function wordOf(key: string, written: string, weight: number, rare = false): Term {
  return { key, weight, role: 'word', rare, written };
}

/** What no table knows: runs of capital words as names, other words by the syllable. */
function plainTerms(tokens: Tokens, from: number, to: number): Term[] {
  const terms: Term[] = [];
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] !== TokenKind.word) continue;
    const end = endOfName(tokens, i, to);
    if (end > i + 1 || (tokens.isCapital(i) && i > 0)) {
      const words = Array.from({ length: end - i }, (_, k) => i + k).filter(
        (each) => tokens.kind[each] === TokenKind.word,
      );
      const key = words.map((word) => spellingKey(tokens.textOf(word))).join(' ');
      const written = words.map((word) => tokens.textOf(word)).join(' ');
      terms.push({ key: `name:${key}`, weight: nameWeight, role: 'name', rare: true, written });
      i = end - 1;
    } else terms.push(wordOf(spellingKey(tokens.textOf(i)), tokens.textOf(i), unknownWeight, true));
  }
  return terms;
}

/** Where the name ends that begins here: capital words, and what hangs on them by a hyphen (`Mê-mốt`). */
function endOfName(tokens: Tokens, from: number, to: number): number {
  let end = from;
  while (end < to && tokens.kind[end] === TokenKind.word && tokens.isCapital(end)) {
    end++;
    while (end + 1 < to && tokens.isMark(end, '-') && tokens.isGlued(end) && tokens.isGlued(end + 1)) end += 2;
  }
  return end;
}

/** The number (`48`, `XIV`) at a token; nothing of weight where there is none. */
function ordinalAt(tokens: Tokens, token: number): Term {
  const written = token < tokens.count ? tokens.textOf(token) : '';
  const number = /^[IVXLC]+$/.test(written) ? valueOfRoman(written) : Number(written);
  return { key: `#${number}`, weight: number > 0 ? 1 : 0, role: 'ordinal', rare: false, written };
}

function valueOfRoman(numeral: string): number {
  const digits = [...numeral].map((letter) => ({ I: 1, V: 5, X: 10, L: 50, C: 100 })[letter] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

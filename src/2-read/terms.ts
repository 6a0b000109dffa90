import type { LexiconEntry } from './text/lexicon.ts';
import { Phrases } from './text/phrases.ts';
import { spellingKey } from './text/spelling.ts';
import { plainMark, tokenise, TokenKind } from './text/tokens.ts';

/** A word of content, by a key that holds over spellings, with its weight from 0 (says nothing) to 1. */
export interface Term {
  key: string;
  weight: number;
}

/** Weight of a syllable that no table knows: a compound of two counts as one known word. */
const unknownWeight = 0.5;

/** Words behind an aside (`nhất là …`) say less of what a commitment is about. */
const asideMark = '(aside)';
const asideFactor = 0.6;

/**
 * Cuts words into terms by a language's table of concepts: phrases of one meaning have one key, stock
 * phrases (`tiếp tục tăng cường`) weigh little, form words nothing.
 */
export class TermTable {
  private readonly phrases: Phrases;

  constructor(entries: readonly LexiconEntry[]) {
    this.phrases = new Phrases(entries);
  }

  /** The terms of a text, each key once, in order of first appearance. */
  termsOf(text: string): Term[] {
    const tokens = tokenise(text, this.phrases.vocabulary);
    const terms = new Map<string, number>();
    let next = 0;
    let factor = 1;
    const add = (key: string, weight: number) => {
      if (weight > 0) terms.set(key, Math.max(weight * factor, terms.get(key) ?? 0));
    };
    const addPlain = (from: number, to: number) => {
      for (let i = from; i < to; i++)
        if (tokens.kind[i] === TokenKind.word) add(spellingKey(tokens.textOf(i)), unknownWeight);
    };
    for (const hit of this.phrases.find(tokens)) {
      if (hit.from < next) continue;
      addPlain(next, hit.from);
      const { concept, weight } = hit.entry.values;
      if (concept === asideMark) factor = asideFactor;
      else add(concept || spellingKey(plainMark(hit.entry.phrase)), Number(weight));
      next = hit.to;
    }
    addPlain(next, tokens.count);
    return [...terms].map(([key, weight]) => ({ key, weight }));
  }
}

import type { LexiconEntry } from './lexicon.ts';
import { plainMark, tokenise } from './tokens.ts';
import type { Tokens } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

/** A phrase of the lexicon found in a text, from one token up to, not including, another. */
export interface Hit {
  from: number;
  to: number;
  entry: LexiconEntry;
}

/**
 * All phrases of a lexicon in one automaton over word ids: a trie whose steps are a hash of
 * (node, word). A syllable that the lexicon writes with a capital must be capital in the text too
 * (`Mỹ` the country, `mỹ` beautiful); else case plays no part.
 */
export class Phrases {
  readonly vocabulary = new Vocabulary();
  private readonly steps = new Map<number, number>();
  /** Entries that end at a node, with the positions that must be capital, as bits. */
  private readonly ends: { entry: LexiconEntry; capitals: number }[][] = [[]];
  private readonly stride: number;

  constructor(entries: readonly LexiconEntry[]) {
    const words = entries.map((entry) => wordsOf(entry.phrase));
    for (const phrase of words) for (const word of phrase) this.vocabulary.add(word);
    this.stride = this.vocabulary.size;
    entries.forEach((entry, i) => this.add(entry, words[i]!));
  }

  private add(entry: LexiconEntry, words: string[]): void {
    let node = 0;
    let capitals = 0;
    words.forEach((word, i) => {
      if (word[0] !== word[0]!.toLowerCase()) capitals |= 1 << i;
      const step = node * this.stride + this.vocabulary.idOf(word);
      node = this.steps.get(step) ?? this.newStep(step);
    });
    this.ends[node]!.push({ entry, capitals });
  }

  private newStep(step: number): number {
    const node = this.ends.push([]) - 1;
    this.steps.set(step, node);
    return node;
  }

  /** Every phrase in the text, by start; of one start the longest first. */
  find(tokens: Tokens): Hit[] {
    const hits: Hit[] = [];
    for (let from = 0; from < tokens.count; from++) {
      const first = hits.length;
      let node = 0;
      for (let to = from; to < tokens.count; to++) {
        const next = this.steps.get(node * this.stride + tokens.id[to]!);
        if (next === undefined) break;
        node = next;
        for (const { entry, capitals } of this.ends[node]!) {
          if (hasCapitals(tokens, from, capitals)) hits.push({ from, to: to + 1, entry });
        }
      }
      if (hits.length - first > 1) reverse(hits, first);
    }
    return hits;
  }
}

/** A phrase's words and marks, cut as a text is. */
function wordsOf(phrase: string): string[] {
  const tokens = tokenise(phrase, emptyVocabulary);
  return Array.from({ length: tokens.count }, (_, i) => plainMark(tokens.textOf(i)));
}

const emptyVocabulary = new Vocabulary();

function hasCapitals(tokens: Tokens, from: number, capitals: number): boolean {
  for (let i = 0; capitals >> i; i++) if ((capitals >> i) & 1 && !tokens.isCapital(from + i)) return false;
  return true;
}

function reverse(hits: Hit[], first: number): void {
  const tail = hits.splice(first).reverse();
  hits.push(...tail);
}

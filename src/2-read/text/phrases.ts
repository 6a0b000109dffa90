import { Hits } from './hits.ts';
import type { LexiconEntry } from './lexicon.ts';
import { plainMark } from './marks.ts';
import { tokenise } from './tokens.ts';
import type { Tokens } from './tokens.ts';
import { Vocabulary, WordId } from './vocabulary.ts';

export type { Hit } from './hits.ts';

/** A line of the lexicon at the node where its phrase ends. */
interface End {
  entry: LexiconEntry;
  /** The number of its table. */
  table: number;
  /** Positions that must be capital, as bits. */
  capitals: number;
}

/**
 * All phrases of a lexicon in one automaton over word ids: a trie whose steps lie in an open table of
 * numbers. A syllable that the lexicon writes with a capital must be capital in the text too
 * (`Mỹ` the country, `mỹ` beautiful); else case plays no part.
 */
export class Phrases {
  readonly vocabulary = new Vocabulary();
  /** The tables, numbered in the order of the lexicon. */
  private readonly tables = new Map<string, number>();
  /** Lines that end at a node, the last first; null where none does. */
  private readonly ends: (End[] | null)[] = [null];
  private readonly steps: Steps;
  /** The node behind each first word; 0 where no phrase begins with it. */
  private readonly first: Int32Array;

  constructor(entries: readonly LexiconEntry[]) {
    const words = entries.map((entry) => wordsOf(entry.phrase));
    for (const phrase of words) for (const word of phrase) this.vocabulary.add(word);
    this.first = new Int32Array(this.vocabulary.size);
    this.steps = new Steps(words.reduce((sum, phrase) => sum + phrase.length, 0));
    entries.forEach((entry, i) => this.add(entry, words[i]!));
  }

  private add(entry: LexiconEntry, words: string[]): void {
    let node = 0;
    let capitals = 0;
    words.forEach((word, i) => {
      if (word[0] !== word[0]!.toLowerCase()) capitals |= 1 << i;
      node = this.nodeBehind(node, this.vocabulary.idOf(word));
    });
    const table = this.tables.get(entry.table) ?? this.tables.size;
    this.tables.set(entry.table, table);
    (this.ends[node] ??= []).unshift({ entry, table, capitals });
  }

  /** The node that the word leads to, made where there is none. */
  private nodeBehind(node: number, word: number): number {
    const known = node === 0 ? this.first[word]! : this.steps.next(node, word);
    if (known !== 0) return known;
    const made = this.ends.push(null) - 1;
    if (node === 0) this.first[word] = made;
    else this.steps.add(node, word, made);
    return made;
  }

  /** Every phrase in the text. */
  find(tokens: Tokens): Hits {
    const { count, id } = tokens;
    const hits = new Hits(this.tables, count);
    /** The nodes with lines behind a first word, with where their phrases end; the longest is the last. */
    const found: End[][] = [];
    const behind: number[] = [];
    for (let from = 0; from < count; from++) {
      if (id[from] === WordId.unknown) continue;
      let node = this.first[id[from]!]!;
      let depth = 0;
      for (let to = from + 1; node !== 0; to++) {
        const ends = this.ends[node]!;
        if (ends !== null) {
          found[depth] = ends;
          behind[depth++] = to;
        }
        node = to < count ? this.steps.next(node, id[to]!) : 0;
      }
      while (depth-- > 0) collect(hits, tokens, from, behind[depth]!, found[depth]!);
    }
    return hits;
  }
}

function collect(hits: Hits, tokens: Tokens, from: number, to: number, ends: readonly End[]): void {
  for (const { entry, table, capitals } of ends)
    if (capitals === 0 || hasCapitals(tokens, from, capitals)) hits.add(table, { from, to, entry });
}

/**
 * The steps of a trie from one node over a word to the next, in an open table of numbers: node, word and the next
 * node lie side by side, so that a step is read at once.
 */
class Steps {
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** For each node some of its words, as bits: most words of a text go on with no phrase, and are told at once. */
  private readonly hints: Int32Array;

  constructor(most: number) {
    const count = 1 << (Math.ceil(Math.log2(Math.max(most, 1))) + 1);
    this.slots = new Int32Array(slotWidth * count);
    this.mask = count - 1;
    this.hints = new Int32Array(most + 1);
  }

  add(node: number, word: number, next: number): void {
    const slot = this.slotOf(node, word);
    this.slots[slot] = node;
    this.slots[slot + 1] = word;
    this.slots[slot + 2] = next;
    this.hints[node]! |= 1 << (word & 31);
  }

  /** The node behind the word; 0 where there is none. */
  next(node: number, word: number): number {
    if ((this.hints[node]! & (1 << (word & 31))) === 0) return 0;
    return this.slots[this.slotOf(node, word) + 2]!;
  }

  /** The slot of the step, or the free one where it would be. */
  private slotOf(node: number, word: number): number {
    const { slots, mask } = this;
    let place = (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 0;
    place = (place ^ (place >>> 15)) & mask;
    for (;;) {
      const slot = place * slotWidth;
      if (slots[slot + 2] === 0 || (slots[slot] === node && slots[slot + 1] === word)) return slot;
      place = (place + 1) & mask;
    }
  }
}

/** Node, word, next node, and one left free: a slot never lies across two lines of the processor's memory. */
const slotWidth = 4;

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

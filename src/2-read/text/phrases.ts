import { Hits } from './hits.ts';
import type { LexiconEntry } from './lexicon.ts';
import { plainMark } from './marks.ts';
import { tokenise } from './tokens.ts';
import type { Tokens } from './tokens.ts';
import { Vocabulary, WordId } from './vocabulary.ts';

export type { Hit } from './hits.ts';

/** The lines of the lexicon by the node where their phrases end: those of node `n` from `firstOf[n]` on, the last line first. */
interface Ends {
  firstOf: Int32Array;
  entries: LexiconEntry[];
  /** The number of each line's table. */
  tables: Uint8Array;
  /** Positions that must be capital, as bits. */
  capitals: Int32Array;
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
  private readonly ends: Ends;
  private nodes = 1;
  private readonly steps: Steps;
  /** The node behind each first word; 0 where no phrase begins with it. */
  private readonly first: Int32Array;

  constructor(entries: readonly LexiconEntry[]) {
    const words = entries.map((entry) => wordsOf(entry.phrase));
    for (const phrase of words) for (const word of phrase) this.vocabulary.add(word);
    this.first = new Int32Array(this.vocabulary.size);
    this.steps = new Steps(words.reduce((sum, phrase) => sum + phrase.length, 0));
    this.ends = this.endsOf(entries, words);
  }

  private endsOf(entries: readonly LexiconEntry[], words: readonly string[][]): Ends {
    const nodes = words.map((phrase) =>
      phrase.reduce((node, word) => this.nodeBehind(node, this.vocabulary.idOf(word)), 0),
    );
    const order = nodes.map((_, line) => line).sort((a, b) => nodes[a]! - nodes[b]! || b - a);
    const firstOf = new Int32Array(this.nodes + 1);
    for (const node of nodes) firstOf[node + 1]!++;
    for (let node = 0; node < this.nodes; node++) firstOf[node + 1]! += firstOf[node]!;
    for (const { table } of entries) if (!this.tables.has(table)) this.tables.set(table, this.tables.size);
    return {
      firstOf,
      entries: order.map((line) => entries[line]!),
      tables: Uint8Array.from(order, (line) => this.tables.get(entries[line]!.table)!),
      capitals: Int32Array.from(order, (line) => capitalsOf(words[line]!)),
    };
  }

  /** The node that the word leads to, made where there is none. */
  private nodeBehind(node: number, word: number): number {
    const known = node === 0 ? this.first[word]! : this.steps.next(node, word);
    if (known !== 0) return known;
    const made = this.nodes++;
    if (node === 0) this.first[word] = made;
    else this.steps.add(node, word, made);
    return made;
  }

  /** Every phrase in the text. */
  find(tokens: Tokens): Hits {
    const { count, id } = tokens;
    const hits = new Hits(this.tables, count);
    const { firstOf } = this.ends;
    /** The nodes with lines behind a first word, with where their phrases end; the longest is the last. */
    const found: number[] = [];
    const behind: number[] = [];
    for (let from = 0; from < count; from++) {
      if (id[from] === WordId.unknown) continue;
      let node = this.first[id[from]!]!;
      let depth = 0;
      for (let to = from + 1; node !== 0; to++) {
        if (firstOf[node] !== firstOf[node + 1]) {
          found[depth] = node;
          behind[depth++] = to;
        }
        node = to < count ? this.steps.next(node, id[to]!) : 0;
      }
      while (depth-- > 0) this.collect(hits, tokens, from, behind[depth]!, found[depth]!);
    }
    return hits;
  }

  private collect(hits: Hits, tokens: Tokens, from: number, to: number, node: number): void {
    const { firstOf, entries, tables, capitals } = this.ends;
    for (let line = firstOf[node]!; line < firstOf[node + 1]!; line++)
      if (capitals[line] === 0 || hasCapitals(tokens, from, capitals[line]!))
        hits.add(tables[line]!, { from, to, entry: entries[line]! });
  }
}

/** The words of a phrase that must be capital in a text, as bits. */
function capitalsOf(words: readonly string[]): number {
  return words.reduce((bits, word, i) => (word[0] === word[0]!.toLowerCase() ? bits : bits | (1 << i)), 0);
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

import { spellingKey } from './spelling.ts';

/** Shape of a word, as bits. */
export const Shape = { capital: 1, allCaps: 2 } as const;

/** Ids that are no word of the lexicon. */
export const WordId = { unknown: 0, number: 1, newline: 2, firstWord: 3 } as const;

const cacheLimit = 1 << 17;

/**
 * The syllables and marks that the lexicon knows, each with a number; every other word is
 * `WordId.unknown`. Lookups are cached by the letters as written, with the word's shape.
 */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private readonly cache = new Map<string, number>();

  get size(): number {
    return this.ids.size + WordId.firstWord;
  }

  /** Adds a word of the lexicon and gives its id. */
  add(word: string): number {
    const key = spellingKey(word);
    let id = this.ids.get(key);
    if (id === undefined) this.ids.set(key, (id = this.size));
    this.cache.clear();
    return id;
  }

  /** The id of a word in any spelling; `WordId.unknown` where the lexicon does not have it. */
  idOf(word: string): number {
    return this.look(word) >> 2;
  }

  /** Id and shape of a word as written, packed: `id << 2 | shape`. */
  look(word: string): number {
    const known = this.cache.get(word);
    if (known !== undefined) return known;
    if (this.cache.size >= cacheLimit) this.cache.clear();
    const packed = ((this.ids.get(spellingKey(word)) ?? WordId.unknown) << 2) | shapeOf(word);
    this.cache.set(word, packed);
    return packed;
  }
}

function shapeOf(word: string): number {
  const first = word[0]!;
  if (first === first.toLowerCase()) return 0;
  return word.length > 1 && word === word.toUpperCase() ? Shape.capital | Shape.allCaps : Shape.capital;
}

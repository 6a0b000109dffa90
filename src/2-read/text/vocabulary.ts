import { shared } from './shared.ts';
import { composed, lowered, spellingKey } from './spelling.ts';

/** Shape of a word, as bits. */
export const Shape = { capital: 1, allCaps: 2 } as const;

/** Ids that are no word of the lexicon. */
export const WordId = { unknown: 0, number: 1, newline: 2, firstWord: 3 } as const;

/** A word or mark as one text writes it, with what rules ask about it: made once, shared by all places. */
export interface Form {
  written: string;
  /** As written, composed (NFC). */
  composed: string;
  /** As rules compare it: composed, in lower case, without characters of no width. */
  word: string;
  /** Id in the vocabulary, `WordId.unknown` where the lexicon does not have it. */
  id: number;
  shape: number;
}

/** A form that is kept, with the place of its letters among all kept and what they weigh. */
interface Kept {
  form: Form;
  hash: number;
  from: number;
  to: number;
}

/** Forms are kept up to this number, then all are forgotten: a long stream of texts needs no more memory. */
const mostForms = 1 << 13;
/** Slots for the forms kept: twice as many, so that a form is found within a step or two. */
const slotMask = 2 * mostForms - 1;
/** And up to this number of letters. */
const mostLetters = 12 * mostForms;
/** So many slots are looked at. Words made to share one go to a map, so that no text makes looking slow. */
const mostProbes = 12;
/** Longer words are rare: their forms live as long as their text. */
const longestKept = 24;

/**
 * The syllables and marks that the lexicon knows, each with a number. Words are looked up by their
 * letters in the text itself; a string is cut only for a form not met before.
 */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private slots: (Kept | undefined)[] = [];
  /** The units of all forms kept, one behind the other. */
  private letters = new Uint16Array(1 << 12);
  private lettersEnd = 0;
  private readonly crowded = new Map<string, Form>();
  private kept = 0;

  get size(): number {
    return this.ids.size + WordId.firstWord;
  }

  /** Adds a word of the lexicon and gives its id. */
  add(word: string): number {
    const key = spellingKey(word);
    let id = this.ids.get(key);
    if (id === undefined) this.ids.set(key, (id = this.size));
    this.forget();
    return id;
  }

  /** The id of a word in any spelling; `WordId.unknown` where the lexicon does not have it. */
  idOf(word: string): number {
    return this.ids.get(spellingKey(word)) ?? WordId.unknown;
  }

  /**
   * The form of the word between two offsets of a text, whose units are given; `plain` is what a mark counts as, where
   * it is one.
   */
  formAt(text: string, units: Uint16Array, from: number, to: number, plain?: string): Form {
    const length = to - from;
    if (length > longestKept) return this.make(text.slice(from, to), plain);
    const hash = hashOf(units, from, to);
    let slot = hash & slotMask;
    for (let probe = 0; probe < mostProbes; probe++) {
      const kept = this.slots[slot];
      if (kept === undefined) return this.keep(slot, hash, this.make(copyOf(units, from, to), plain), units, from, to);
      if (kept.hash === hash && kept.to - kept.from === length && this.isWritten(kept.from, units, from, to))
        return kept.form;
      slot = (slot + 1) & slotMask;
    }
    return this.crowdedForm(copyOf(units, from, to), plain);
  }

  private keep(slot: number, hash: number, form: Form, units: Uint16Array, from: number, to: number): Form {
    if (this.kept === 0) this.slots = new Array<Kept | undefined>(slotMask + 1).fill(undefined);
    const start = this.lettersEnd;
    const end = start + to - from;
    if (this.kept >= mostForms || end > mostLetters) {
      this.forget();
      return form;
    }
    if (end > this.letters.length) this.letters = widened(this.letters, Math.min(2 * end, mostLetters));
    for (let i = from; i < to; i++) this.letters[start + i - from] = units[i]!;
    this.slots[slot] = { form, hash, from: start, to: end };
    this.lettersEnd = end;
    this.kept++;
    return form;
  }

  /** Whether the letters kept from `at` on are those between two offsets of a text. */
  private isWritten(at: number, units: Uint16Array, from: number, to: number): boolean {
    const { letters } = this;
    for (let i = from; i < to; i++) if (letters[at + i - from] !== units[i]) return false;
    return true;
  }

  private crowdedForm(written: string, plain: string | undefined): Form {
    let form = this.crowded.get(written);
    if (form === undefined) {
      if (this.crowded.size >= mostForms) this.crowded.clear();
      this.crowded.set(written, (form = this.make(written, plain)));
    }
    return form;
  }

  private forget(): void {
    this.slots = [];
    this.kept = 0;
    this.lettersEnd = 0;
    this.crowded.clear();
  }

  private make(written: string, plain: string | undefined): Form {
    const id = this.idOf(plain ?? written);
    return {
      written,
      composed: composed(written),
      word: shared(lowered(written)),
      id,
      shape: plain === undefined ? shapeOf(composed(written)) : 0,
    };
  }
}

function hashOf(units: Uint16Array, from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i++) hash = (Math.imul(hash, 31) + units[i]!) | 0;
  return hash ^ (hash >>> 15);
}

function widened(letters: Uint16Array<ArrayBuffer>, length: number): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(length);
  wider.set(letters);
  return wider;
}

/** The letters by themselves: a slice of some length keeps the whole text it was cut from in memory. */
function copyOf(units: Uint16Array, from: number, to: number): string {
  return String.fromCharCode(...units.subarray(from, to));
}

function shapeOf(word: string): number {
  const first = word[0]!;
  if (first === first.toLowerCase()) return 0;
  return word.length > 1 && word === word.toUpperCase() ? Shape.capital | Shape.allCaps : Shape.capital;
}

import { Character, characterClasses } from './characters.ts';
import { plainMark, plainMarks } from './marks.ts';
import { composed } from './spelling.ts';
import { unitsOf } from './units.ts';
import type { Form, Vocabulary } from './vocabulary.ts';
import { Shape, WordId } from './vocabulary.ts';
import { wrapsOf } from './wraps.ts';

export const TokenKind = { word: 1, number: 2, mark: 3, newline: 4 } as const;

/**
 * A text as words, runs of digits, single marks and line ends, in order. `start` and `end` are
 * UTF-16 offsets into the text as given; white space is no token.
 */
export class Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Id in the vocabulary. */
  readonly id: Int32Array;
  /** The unit of a mark in its plain form; 0 for other tokens. */
  private readonly mark: Uint16Array;
  readonly kind: Uint8Array;
  readonly shape: Uint8Array;
  /** How words and marks are written; null for numbers and line ends. */
  private readonly forms: readonly (Form | null)[];

  constructor(text: string, { start, end, id, mark, kind, shape }: Columns, forms: readonly (Form | null)[]) {
    this.text = text;
    this.count = forms.length;
    this.forms = forms;
    [this.start, this.end, this.id] = [start, end, id];
    [this.mark, this.kind, this.shape] = [mark, kind, shape];
  }

  /** The token's letters as written. */
  textOf(token: number): string {
    return this.forms[token]?.written ?? this.text.slice(this.start[token], this.end[token]);
  }

  /** The token's letters as written, composed (NFC). */
  composedAt(token: number): string {
    return this.forms[token]?.composed ?? this.textOf(token);
  }

  /**
   * The token as rules compare it: in lower case, composed, without characters of no width; '' outside the
   * text. So `của` is `của` also where the page wrote its letters and marks apart.
   */
  wordAt(token: number): string {
    if (token < 0 || token >= this.count) return '';
    return this.forms[token]?.word ?? this.textOf(token);
  }

  /** The words as written from one token up to, not including, another. */
  slice(from: number, to: number): string {
    return from < to ? this.text.slice(this.start[from], this.end[to - 1]) : '';
  }

  /** The words from one token up to another as a name: composed, on one line, without characters of no width. */
  nameOf(from: number, to: number): string {
    const written = composed(this.slice(from, to));
    return blanks.test(written) ? written.replace(allBlanks, ' ') : written;
  }

  /** The words from one token up to another as rules compare them, with a space between (`wordAt`). */
  phraseOf(from: number, to: number): string {
    let phrase = this.wordAt(from);
    for (let i = from + 1; i < to; i++) phrase += ` ${this.wordAt(i)}`;
    return from < to ? phrase : '';
  }

  isCapital(token: number): boolean {
    return (this.shape[token]! & Shape.capital) !== 0;
  }

  isAllCaps(token: number): boolean {
    return (this.shape[token]! & Shape.allCaps) !== 0;
  }

  /** Whether the token is this mark, e.g. `,`; an en or em dash counts as `-`, curly quotes as straight. */
  isMark(token: number, mark: string): boolean {
    return this.mark[token] === mark.charCodeAt(0);
  }

  /** Whether nothing stands between the token and the one before it. */
  isGlued(token: number): boolean {
    return token > 0 && this.end[token - 1] === this.start[token];
  }

  /** The number that a token of digits writes; NaN for any other token. */
  numberAt(token: number): number {
    return this.kind[token] === TokenKind.number ? Number(this.textOf(token)) : NaN;
  }
}

/** White space other than one space between words. */
const blanks = /[^\S ]| {2}/;
const allBlanks = /\s+/g;

/** What is known of each token, a column each. */
interface Columns {
  start: Int32Array;
  end: Int32Array;
  id: Int32Array;
  mark: Uint16Array;
  kind: Uint8Array;
  shape: Uint8Array;
}

/** Cuts a text into tokens in one pass. */
export function tokenise(text: string, vocabulary: Vocabulary): Tokens {
  const columns = sheetFor(text.length);
  const { start, end, id, mark, kind, shape } = columns;
  const { length } = text;
  const units = unitsOf(text);
  const forms: (Form | null)[] = [];
  const wraps = wrapsOf(text);
  let wrap = 0;
  for (let i = 0; i < length;) {
    const type = characterClasses[units[i]!]!;
    if (type === Character.space || type === Character.ignorable) {
      i++;
      continue;
    }
    const from = i;
    const token = forms.length;
    i = endOf(units, i, length, type);
    if (type === Character.newline && wraps[wrap]! < i) {
      wrap++;
      continue;
    }
    start[token] = from;
    end[token] = i;
    mark[token] = 0;
    shape[token] = 0;
    if (type === Character.letter) {
      const form = vocabulary.formAt(text, units, from, i);
      id[token] = form.id;
      shape[token] = form.shape;
      kind[token] = TokenKind.word;
      forms.push(form);
    } else if (type === Character.mark) {
      const form = vocabulary.formAt(text, units, from, i, plainMark(text[from]!));
      id[token] = form.id;
      mark[token] = plainMarks[units[from]!]!;
      kind[token] = TokenKind.mark;
      forms.push(form);
    } else {
      id[token] = type === Character.digit ? WordId.number : WordId.newline;
      kind[token] = type === Character.digit ? TokenKind.number : TokenKind.newline;
      forms.push(null);
    }
  }
  return new Tokens(text, trimmed(columns, forms.length), forms);
}

/** Where the token that starts here ends: a mark is one unit, words may hold digits after a letter. */
function endOf(units: Uint16Array, from: number, length: number, type: number): number {
  let i = from + 1;
  if (type === Character.mark) return i;
  let end = i;
  for (; i < length; i++) {
    const next = characterClasses[units[i]!]!;
    if (next === type || (type === Character.letter && next === Character.digit)) end = i + 1;
    else if (next !== Character.ignorable && !(type === Character.newline && next === Character.space)) break;
  }
  return end;
}

/** One sheet of columns serves all texts of common length: each text keeps no more than its own tokens' part. */
let sheet = columnsFor(1 << 14);
const longestSheet = 1 << 20;

function sheetFor(length: number): Columns {
  if (length <= sheet.kind.length) return sheet;
  const wider = columnsFor(2 * length);
  if (length <= longestSheet) sheet = wider;
  return wider;
}

/** Columns in one piece of memory. */
function columnsFor(count: number): Columns {
  const buffer = new ArrayBuffer(16 * count);
  return {
    start: new Int32Array(buffer, 0, count),
    end: new Int32Array(buffer, 4 * count, count),
    id: new Int32Array(buffer, 8 * count, count),
    mark: new Uint16Array(buffer, 12 * count, count),
    kind: new Uint8Array(buffer, 14 * count, count),
    shape: new Uint8Array(buffer, 15 * count, count),
  };
}

function trimmed(columns: Columns, count: number): Columns {
  const own = columnsFor(count);
  own.start.set(columns.start.subarray(0, count));
  own.end.set(columns.end.subarray(0, count));
  own.id.set(columns.id.subarray(0, count));
  own.mark.set(columns.mark.subarray(0, count));
  own.kind.set(columns.kind.subarray(0, count));
  own.shape.set(columns.shape.subarray(0, count));
  return own;
}

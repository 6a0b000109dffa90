import { Character, characterClasses } from './characters.ts';
import type { Vocabulary } from './vocabulary.ts';
import { Shape, WordId } from './vocabulary.ts';

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
  readonly kind: Uint8Array;
  readonly shape: Uint8Array;

  constructor(text: string, columns: TokenColumns) {
    this.text = text;
    this.count = columns.count;
    this.start = columns.start;
    this.end = columns.end;
    this.id = columns.id;
    this.kind = columns.kind;
    this.shape = columns.shape;
  }

  /** The token's letters as written. */
  textOf(token: number): string {
    return this.text.slice(this.start[token], this.end[token]);
  }

  /** The words as written from one token up to, not including, another. */
  slice(from: number, to: number): string {
    return from < to ? this.text.slice(this.start[from], this.end[to - 1]) : '';
  }

  isCapital(token: number): boolean {
    return (this.shape[token]! & Shape.capital) !== 0;
  }

  isAllCaps(token: number): boolean {
    return (this.shape[token]! & Shape.allCaps) !== 0;
  }

  /** Whether the token is this mark, e.g. `,`; an en or em dash counts as `-`, curly quotes as straight. */
  isMark(token: number, mark: string): boolean {
    return this.kind[token] === TokenKind.mark && plainMark(this.text[this.start[token]!]!) === mark;
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

interface TokenColumns {
  count: number;
  start: Int32Array;
  end: Int32Array;
  id: Int32Array;
  kind: Uint8Array;
  shape: Uint8Array;
}

const plainMarks: Record<string, string> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': ',',
};

/** A mark in its plain form: dashes as `-`, quotation marks as `"` or `'`. */
export function plainMark(mark: string): string {
  return plainMarks[mark] ?? mark;
}

/** Cuts a text into tokens in one pass. */
export function tokenise(text: string, vocabulary: Vocabulary): Tokens {
  const columns = room(text.length);
  const { start, end, id, kind, shape } = columns;
  let count = 0;
  for (let i = 0; i < text.length;) {
    const type = characterClasses[text.charCodeAt(i)]!;
    if (type === Character.space || type === Character.ignorable) {
      i++;
      continue;
    }
    const from = i;
    i = endOf(text, i, type);
    start[count] = from;
    end[count] = i;
    if (type === Character.letter) {
      const packed = vocabulary.look(text.slice(from, i));
      id[count] = packed >> 2;
      shape[count] = packed & 3;
      kind[count] = TokenKind.word;
    } else if (type === Character.mark) {
      id[count] = vocabulary.look(plainMark(text[from]!)) >> 2;
      kind[count] = TokenKind.mark;
    } else {
      id[count] = type === Character.digit ? WordId.number : WordId.newline;
      kind[count] = type === Character.digit ? TokenKind.number : TokenKind.newline;
    }
    count++;
  }
  return new Tokens(text, trim(columns, count));
}

/** Where the token that starts here ends: a mark is one unit, words may hold digits after a letter. */
function endOf(text: string, from: number, type: number): number {
  let i = from + 1;
  if (type === Character.mark) return i;
  let end = i;
  for (; i < text.length; i++) {
    const next = characterClasses[text.charCodeAt(i)]!;
    if (next === type || (type === Character.letter && next === Character.digit)) end = i + 1;
    else if (next !== Character.ignorable && !(type === Character.newline && next === Character.space)) break;
  }
  return end;
}

function room(length: number): TokenColumns {
  return {
    count: 0,
    start: new Int32Array(length),
    end: new Int32Array(length),
    id: new Int32Array(length),
    kind: new Uint8Array(length),
    shape: new Uint8Array(length),
  };
}

function trim(columns: TokenColumns, count: number): TokenColumns {
  const { start, end, id, kind, shape } = columns;
  return {
    count,
    start: start.slice(0, count),
    end: end.slice(0, count),
    id: id.slice(0, count),
    kind: kind.slice(0, count),
    shape: shape.slice(0, count),
  };
}

import type { Tokens } from '../text/tokens.ts';
import { TokenKind } from '../text/tokens.ts';

/** A number that tells which of a row, and where its words end. */
export interface Ordinal {
  value: number;
  to: number;
}

const words = new Map([
  ['nhất', 1],
  ['hai', 2],
  ['nhì', 2],
  ['ba', 3],
  ['tư', 4],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
]);
const roman: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** `lần thứ 48`, `lần thứ ba`, `lần thứ XIV`, `lần 2`. */
export function ordinalAt(tokens: Tokens, from: number): Ordinal | null {
  if (!saysAt(tokens, from, 'lần')) return null;
  const at = saysAt(tokens, from + 1, 'thứ') ? from + 2 : from + 1;
  const ordinal = numberAt(tokens, at) ?? wordAt(tokens, at);
  // `lần năm 2020` is no fifth time.
  return at > from + 1 || (ordinal && !(tokens.numberAt(ordinal.to) > 0)) ? ordinal : null;
}

/** `XIV`, `14` alone behind a noun: `Đại hội XIV`. */
export function numberAt(tokens: Tokens, at: number): Ordinal | null {
  if (at >= tokens.count) return null;
  const number = tokens.numberAt(at);
  if (number > 0 && number < 1000) return { value: number, to: at + 1 };
  const value = romanValue(tokens.textOf(at));
  return value ? { value, to: at + 1 } : null;
}

function wordAt(tokens: Tokens, at: number): Ordinal | null {
  const first = valueAt(tokens, at);
  if (first === undefined) return null;
  const second = valueAt(tokens, at + 1);
  if (first === 10 && second !== undefined && second < 10) return { value: 10 + second, to: at + 2 };
  if (first < 10 && saysAt(tokens, at + 1, 'mươi')) {
    const unit = saysAt(tokens, at + 2, 'mốt') ? 1 : saysAt(tokens, at + 2, 'lăm') ? 5 : valueAt(tokens, at + 2);
    return unit !== undefined && unit < 10
      ? { value: first * 10 + unit, to: at + 3 }
      : { value: first * 10, to: at + 2 };
  }
  return { value: first, to: at + 1 };
}

function valueAt(tokens: Tokens, at: number): number | undefined {
  return at < tokens.count ? words.get(tokens.wordAt(at)) : undefined;
}

function saysAt(tokens: Tokens, at: number, word: string): boolean {
  return at < tokens.count && tokens.kind[at] === TokenKind.word && tokens.wordAt(at) === word;
}

/** The value of a Roman numeral up to some dozens; 0 for anything else. */
function romanValue(text: string): number {
  if (!/^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)) return 0;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const one = roman[text[i]!]!;
    value += one < (roman[text[i + 1] ?? ''] ?? 0) ? -one : one;
  }
  return value;
}

import type { Tokens } from '../text/tokens.ts';

/** Whether the token is one of these words (given in lower case, NFC), whatever its case and spelling form. */
export function says(tokens: Tokens, i: number, ...words: readonly string[]): boolean {
  if (i < 0 || i >= tokens.count) return false;
  const length = tokens.end[i]! - tokens.start[i]!;
  // The longest of the words asked for has seven letters, NFD doubles and trebles vowels.
  if (length > 16) return false;
  return words.includes(tokens.textOf(i).normalize('NFC').toLowerCase());
}

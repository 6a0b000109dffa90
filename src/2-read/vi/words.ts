import type { Tokens } from '../text/tokens.ts';

/** Whether the token is one of these words (given in lower case, NFC), whatever its case and spelling form. */
export function says(tokens: Tokens, i: number, ...words: readonly string[]): boolean {
  return words.includes(tokens.wordAt(i));
}

/** Words that open the name of an occasion: what follows them is a noun, though it may look like a verb (`cuộc | gặp`). */
export const occasionNouns: readonly string[] = ['cuộc', 'buổi', 'chuyến', 'lễ', 'phiên', 'kỳ', 'đợt'];

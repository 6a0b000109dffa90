import type { Block } from '../../../mentions.ts';
import { TokenKind } from '../../../text/tokens.ts';
import type { Tokens } from '../../../text/tokens.ts';

/** `- …`, `+ …`, `a) …`, `1. …`, or a line that begins without a capital: a point of a list. */
export function isPoint(tokens: Tokens, { from }: Block): boolean {
  if (['-', '+', '•', '*', '·'].some((mark) => tokens.isMark(from, mark))) return true;
  const short = tokens.end[from]! - tokens.start[from]! <= 2;
  if (short && [')', '.', '/'].some((mark) => tokens.isMark(from + 1, mark))) return true;
  return tokens.kind[from] === TokenKind.word && !tokens.isCapital(from);
}

import { TokenKind } from '../../text/tokens.ts';
import type { Tokens } from '../../text/tokens.ts';

/**
 * « date 2026-02-05 Chiều nay, …», « date 2019-11 …»: a plain-text article may open with its date of
 * publication. Gives the token after it; null where there is none.
 */
export function endOfHeader(tokens: Tokens): number | null {
  if (tokens.count < 5 || tokens.textOf(0) !== 'date' || !isNumber(tokens, 1, 4)) return null;
  if (!tokens.isMark(2, '-') || !isNumber(tokens, 3, 2)) return null;
  return tokens.isMark(4, '-') && tokens.isGlued(4) && isNumber(tokens, 5, 2) ? 6 : 4;
}

function isNumber(tokens: Tokens, token: number, digits: number): boolean {
  return tokens.kind[token] === TokenKind.number && tokens.end[token]! - tokens.start[token]! === digits;
}

import { TokenKind } from '../../text/tokens.ts';
import type { Tokens } from '../../text/tokens.ts';

/**
 * « date 2026-02-05 Chiều nay, …»: a plain-text article may open with its date of publication. Gives
 * the token after it; null where there is none.
 */
export function endOfHeader(tokens: Tokens): number | null {
  if (tokens.count < 7 || tokens.textOf(0) !== 'date') return null;
  for (let i = 1; i <= 5; i += 2) if (tokens.kind[i] !== TokenKind.number) return null;
  return tokens.isMark(2, '-') && tokens.isMark(4, '-') && tokens.end[1]! - tokens.start[1]! === 4 ? 6 : null;
}

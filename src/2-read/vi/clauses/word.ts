import type { Tokens } from '../../text/tokens.ts';

/** A token's word as rules compare it (`Tokens.wordAt`). */
export function wordAt(tokens: Tokens, token: number): string {
  return tokens.wordAt(token);
}

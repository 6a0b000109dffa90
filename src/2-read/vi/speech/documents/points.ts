import type { Block } from '../../../mentions.ts';
import { TokenKind } from '../../../text/tokens.ts';
import type { Tokens } from '../../../text/tokens.ts';
import { wordAt } from '../../clauses/word.ts';

/** `- …`, `+ …`, `a) …`, `1. …`, `Về giáo dục: …`, or a line that begins without a capital: a point of a list. */
export function isPoint(tokens: Tokens, { from, to }: Block): boolean {
  if (['-', '+', '•', '*', '·'].some((mark) => tokens.isMark(from, mark))) return true;
  const short = tokens.wordAt(from).length <= 2;
  if (short && [')', '.', '/'].some((mark) => tokens.isMark(from + 1, mark))) return true;
  if (wordAt(tokens, from) === 'về') {
    for (let i = from + 2; i < Math.min(to, from + longestLabel); i++) if (tokens.isMark(i, ':')) return true;
  }
  return tokens.kind[from] === TokenKind.word && !tokens.isCapital(from);
}

/** How many words the field a point is about takes. */
const longestLabel = 12;

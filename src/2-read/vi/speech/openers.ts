import type { Span } from '../../mentions.ts';
import { Role } from '../clauses/cues.ts';
import type { Piece } from '../clauses/pieces.ts';
import { wordAt } from '../clauses/word.ts';
import type { Sheet } from './sheet.ts';

/** The first word of a piece behind marks, list dashes, quotation marks and linking words. */
export function headOfPiece({ cues, draft: { tokens } }: Sheet, piece: Piece): number {
  let i = piece.from;
  while (i < piece.to) {
    const next = cues.wordEnd(i, Role.carry | Role.also);
    if (next !== null) i = next;
    else if (!/[\p{L}\p{N}]/u.test(wordAt(tokens, i)) || wordAt(tokens, i) === 'và') i++;
    else break;
  }
  return i;
}

/** A lead-in: `Hai Bên nhất trí:`. */
export function endsInColon({ draft: { tokens } }: Sheet, { to }: Span): boolean {
  return tokens.isMark(to - 1, ':');
}

/** `Đồng thời, …`, `Bên cạnh đó, …`: the sentence goes on from the one before. */
export function opensLinked({ cues, draft: { tokens } }: Sheet, { from, to }: Span): boolean {
  let i = from;
  while (i < to && !/\p{L}/u.test(wordAt(tokens, i))) i++;
  return cues.wordEnd(i, Role.carry | Role.also) !== null;
}

/** `tiếp tục` behind a purpose starts an action anew. */
export function restarts({ draft: { tokens } }: Sheet, start: number): boolean {
  return wordAt(tokens, start) === 'tiếp';
}

import type { PartyMention, Span } from '../../mentions.ts';
import { Role } from '../clauses/cues.ts';
import type { Piece } from '../clauses/pieces.ts';
import { wordAt } from '../clauses/word.ts';
import type { Sheet } from './sheet.ts';

/** The first word of a piece behind marks, list dashes, quotation marks and linking words. */
export function headOfPiece({ cues, draft: { tokens } }: Sheet, piece: Piece): number {
  let i = behindLabel(tokens, piece.from);
  while (i < piece.to) {
    const next = cues.wordEnd(i, Role.carry | Role.also);
    if (next !== null) i = next;
    else if (!/[\p{L}\p{N}]/u.test(wordAt(tokens, i)) || wordAt(tokens, i) === 'và') i++;
    else break;
  }
  return i;
}

/** Behind the label of a point: `a)`, `4.`, `iv)`. */
function behindLabel(tokens: Sheet['draft']['tokens'], from: number): number {
  if (from + 1 >= tokens.count || tokens.end[from]! - tokens.start[from]! > 3) return from;
  return [')', '.', '/'].some((mark) => tokens.isMark(from + 1, mark)) ? from + 2 : from;
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

/** The party that alone, with or without `sẽ`, stands before the colon of a lead-in. */
export function leaderIn({ cues, sides }: Sheet, { from, to }: Span): PartyMention | null {
  for (let i = from; i < Math.min(to, from + longestNumber); i++) {
    const party = sides.at(i);
    if (!party) continue;
    return cues.skip(party.to, to, Role.future | Role.must | Role.manner) >= to - 1 ? party : null;
  }
  return null;
}

/** How many words the number of an article or point takes. */
const longestNumber = 4;

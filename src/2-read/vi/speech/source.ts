import type { PartyMention, Span } from '../../mentions.ts';
import type { Sheet } from './sheet.ts';
import { Role } from '../clauses/cues.ts';

/** «Theo Thứ trưởng A, hai bên sẽ …», «…, theo Chủ tịch B.»: who said it, and whether the piece is nothing more. */
export interface Attribution {
  party: PartyMention;
  ends: boolean;
}

export function attributionIn({ cues, sides }: Sheet, piece: Span, head: number): Attribution | null {
  const end = cues.wordEnd(head, Role.source);
  if (end === null) return null;
  const party = sides.at(end);
  if (!party || party.from > end || party.kind === 'joint') return null;
  return { party, ends: party.to >= piece.to - 1 };
}

import type { PartyMention, Span } from '../../mentions.ts';
import type { Sheet } from './sheet.ts';
import { Role } from '../clauses/cues.ts';

/** «Theo Thứ trưởng A, hai bên sẽ …», «…, theo Chủ tịch B.»: who said it, and whether the piece is nothing more. */
export interface Attribution {
  party: PartyMention;
  ends: boolean;
  /** `dẫn lời`: a paper quotes the party. */
  quoted: boolean;
}

export function attributionIn({ cues, sides }: Sheet, piece: Span, head: number): Attribution | null {
  const own = cues.wordEnd(head, Role.source);
  const end = own ?? behindQuoting(cues, piece, head);
  if (end === null) return null;
  const party = sides.at(end);
  if (!party || party.from > end || party.kind === 'joint') return null;
  return { party, ends: party.to >= piece.to - 1, quoted: own === null };
}

/** «hãng tin B ngày 2-7 dẫn lời Thủ tướng A»: behind `dẫn lời`. */
function behindQuoting(cues: Sheet['cues'], piece: Span, head: number): number | null {
  for (let i = head; i < Math.min(piece.to, head + longestAgency); i++) {
    const end = cues.wordEnd(i, Role.source);
    if (end !== null && end > i + 1) return end;
  }
  return null;
}

/** How many words the name of a paper or agency takes, with the day. */
const longestAgency = 12;

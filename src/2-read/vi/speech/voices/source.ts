import type { PartyMention, Span } from '../../../mentions.ts';
import { firstFrom } from '../../../text/spans.ts';
import { Role } from '../../clauses/cues.ts';
import type { Piece } from '../../clauses/pieces.ts';
import { stateName } from '../../state-names.ts';
import { isJoint } from '../frame.ts';
import { endsWithTelling } from '../openers.ts';
import type { Said } from '../said.ts';
import type { Sheet } from '../sheet.ts';
import { speechIn } from '../verb.ts';
import type { Speech } from '../verb.ts';

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
  const named = own === null ? party : lastPersonIn(sides, { from: party.to, to: piece.to });
  if (named) return { party: named, ends: named.to >= piece.to - 1, quoted: own === null };
  return { party, ends: party.to >= piece.to - 1, quoted: false };
}

/** «theo Bộ trưởng Năng lượng nước này | Arkady Vlasov»: the name that ends the piece. */
function lastPersonIn(sides: Sheet['sides'], { from, to }: Span): PartyMention | null {
  const last = to > from ? sides.at(to - 1) : undefined;
  return last?.kind === 'person' && last.from >= from ? last : null;
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

/** «(Pháp sẽ rút quân,) Ngoại trưởng A nói hôm qua»: who told what stood before, where the piece says nothing more. */
export function tellerIn(sheet: Sheet, piece: Piece, { act, subject, to }: Speech): PartyMention | null {
  if (piece.opener !== 'comma' || typeof subject === 'string') return null;
  if (!['tell', 'affirm', 'stress'].includes(act)) return null;
  return endsWithTelling(sheet, { from: to, to: piece.to }) ? subject.party : null;
}

/** Makes what a state was told to do the word of its own man, with a clause up to his; false where it is not his. */
export function attributed({ draft }: Sheet, said: Said, party: PartyMention, to: number): boolean {
  // An office without its state is of the state it speaks of.
  const own = party.countries[0] ?? (said.frame.countries.length === 1 ? said.frame.countries[0] : undefined);
  const byState = own !== undefined && said.frame.speakers.join() === stateName(draft, own);
  if (!byState || said.frame.countries.join() !== own) return false;
  said.frame = { ...said.frame, speakers: party.participants.map(({ name }) => name), unsure: [] };
  said.to = Math.max(said.to, to);
  return true;
}

/**
 * The state that is named in a quotation, or where its man is speaking, speaks through him: «Người phát ngôn A nêu
 * rõ: “Việt Nam yêu cầu …”»; `phía Lào` speaks for itself.
 */
export function spokesmanOf(
  { draft: { states } }: Sheet,
  party: PartyMention,
  quoted: PartyMention | null,
  last: PartyMention | null,
): PartyMention | null {
  const man = quoted ?? (party.kind === 'state' ? last : null);
  if (!man || isJoint(party) || man.countries.join() !== party.countries.join()) return null;
  const named = states[firstFrom(states, party.from)]?.from === party.from;
  return quoted ?? (named && man.kind === 'person' ? man : null);
}

/** The teller that a sentence ends with. */
export function tellerAtEnd(sheet: Sheet, pieces: readonly Piece[]): PartyMention | null {
  const last = pieces.at(-1);
  if (!last || pieces.length < 2 || last.opener !== 'comma') return null;
  const speech = speechIn(sheet, last, last.from);
  return speech && tellerIn(sheet, last, speech);
}

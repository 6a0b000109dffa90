import type { PartyMention, Span } from '../../mentions.ts';
import type { Sheet } from './sheet.ts';

/** Who is the subject of a verb: a party, nobody written (it goes on from before), or somebody who is no party. */
export type Subject = { party: PartyMention; from: number } | 'dropped' | 'other';

/**
 * «Tại cuộc gặp với Thủ tướng A, Chủ tịch nước B cũng đề nghị …» → Chủ tịch nước B. Looks left from
 * the verb over adverbs and marks of time; a party after `với`, `của`, `do` … is no subject.
 */
export function subjectOf(sheet: Sheet, piece: Span, verb: number): Subject {
  const { cues, sides, draft } = sheet;
  let end = cues.skipBack(verb, piece.from, 'manner', 'past', 'also', 'carry', 'future', 'must', 'ready');
  if (end > piece.from && draft.tokens.isMark(end - 1, ')')) end = openingOf(sheet, end - 1, piece.from);
  if (opensPiece(sheet, piece.from, end)) return 'dropped';
  const party = sides.at(end - 1);
  if (!party || party.from < piece.from) return party ? { party, from: piece.from } : 'other';
  return isGoverned(sheet, party.from, piece.from)
    ? subjectFurtherLeft(sheet, piece, party.from)
    : { party, from: party.from };
}

/** Nothing but openers (`đồng thời`, a dash, a quotation mark, a number with a dot) before the place. */
function opensPiece({ cues, draft: { tokens } }: Sheet, from: number, place: number): boolean {
  let i = from;
  while (i < place) {
    const next = cues.wordEnd(i, 'carry', 'also', 'manner');
    if (next !== null) i = next;
    else if (/^[^\p{L}]+$/u.test(tokens.textOf(i)) || tokens.textOf(i) === 'và') i++;
    else return false;
  }
  return true;
}

/** A party behind a preposition belongs to it: `với Lào`, `của Thủ tướng`. */
function isGoverned({ cues, draft: { tokens } }: Sheet, from: number, limit: number): boolean {
  if (from <= limit) return false;
  if (cues.wordStart(from, 'toward', 'passive') !== null) return true;
  return ['của', 'do', 'bởi', 'tại', 'ở', 'thăm', 'gặp', 'tiếp', 'giữa'].includes(
    tokens.textOf(from - 1).toLowerCase(),
  );
}

/** `Chủ tịch nước B trong cuộc gặp với Thủ tướng A đề nghị`: the first party of the piece. */
function subjectFurtherLeft(sheet: Sheet, piece: Span, end: number): Subject {
  for (let i = piece.from; i < end; i++) {
    const party = sheet.sides.at(i);
    if (!party) continue;
    if (party.to <= end && !isGoverned(sheet, party.from, piece.from)) return { party, from: party.from };
    i = party.to - 1;
  }
  return 'other';
}

function openingOf({ draft: { tokens } }: Sheet, close: number, limit: number): number {
  for (let i = close; i >= limit; i--) if (tokens.isMark(i, '(')) return i;
  return close + 1;
}

import type { PartyMention, Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import type { Sheet } from './sheet.ts';
import type { Speech } from './verb.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';

/** Who is the subject of a verb: a party, nobody written (it goes on from before), `chúng tôi`, or somebody who is no party. */
export type Subject = { party: PartyMention; from: number } | 'dropped' | 'we' | 'other';

/**
 * «Tại cuộc gặp với Thủ tướng A, Chủ tịch nước B cũng đề nghị …» → Chủ tịch nước B. Looks left from
 * the verb over adverbs and marks of time; a party after `với`, `của`, `do` … is no subject.
 */
export function subjectOf(sheet: Sheet, piece: Span, verb: number): Subject {
  const { cues, sides, draft } = sheet;
  let end = cues.skipBack(
    verb,
    piece.from,
    Role.manner | Role.past | Role.also | Role.carry | Role.future | Role.must | Role.ready,
  );
  while (end > piece.from && particles.has(wordAt(draft.tokens, end - 1))) end--;
  end = cues.skipBack(beforeDate(sheet, end, piece.from), piece.from, Role.manner | Role.past | Role.also);
  if (end > piece.from && draft.tokens.isMark(end - 1, ')')) end = openingOf(sheet, end - 1, piece.from);
  if (opensPiece(sheet, piece.from, end)) return 'dropped';
  if (cues.wordStart(end, Role.we | Role.us) !== null) return 'we';
  const party = sides.at(end - 1) ?? sessionBefore(sheet, end, piece.from);
  if (party && (cues.wordStart(party.from, Role.firm) !== null || cues.names(party.from, Role.firm))) return 'other';
  if (!party || party.from < piece.from) return party ? { party, from: piece.from } : 'other';
  const all = withCoordinates(sheet, party, piece.from);
  return isGoverned(sheet, all.from, piece.from)
    ? subjectFurtherLeft(sheet, piece, all.from)
    : { party: all, from: all.from };
}

/** `ông A còn cho biết`, `Nga vẫn yêu cầu`. */
const particles = new Set(['còn', 'vẫn', 'lại', 'thì', 'bèn', 'liền']);

/** `Hội nghị đã thống nhất: …`, `Kỳ họp nhất trí …`: those who meet, where the article tells of two sides. */
function sessionBefore({ sides, draft: { tokens } }: Sheet, end: number, limit: number): PartyMention | undefined {
  if (end - 2 !== limit || !sessions.has(`${wordAt(tokens, limit)} ${wordAt(tokens, limit + 1)}`)) return undefined;
  const countries = sides.pairAt(limit);
  if (countries.length < 2) return undefined;
  const met = sides.metAt(limit);
  const participants = met.length === 2 ? met : [{ name: 'hai bên', country: null }];
  return { from: limit, to: end, kind: 'joint', participants, countries, inferred: true, rule: 'vi/speech/session' };
}

const sessions = new Set(['hội nghị', 'kỳ họp', 'phiên họp', 'khóa họp', 'cuộc họp', 'hội đàm']);

/** `Bộ trưởng A và người đồng cấp B nhất trí`: both are the subject. */
export function withCoordinates({ sides, draft: { tokens } }: Sheet, last: PartyMention, limit: number): PartyMention {
  if (last.from - 2 < limit || !['và', 'cùng'].includes(wordAt(tokens, last.from - 1))) return last;
  const first = sides.at(last.from - 2);
  if (!first || first.from < limit || first.kind === 'joint') return last;
  let all = bothOf(first, last);
  // `Ai Cập, Sudan và Ethiopia`: the row goes on behind the comma.
  for (;;) {
    const before = tokens.isMark(all.from - 1, ',') ? sides.at(all.from - 2) : undefined;
    if (!before || before.kind !== first.kind) return all;
    all = bothOf(before, all);
  }
}

/** «Tổng thống A và Chủ tịch B, sau hội đàm, kêu gọi …»: with whom a party that opens the sentence is named. */
export function withFollowing({ sides, draft: { tokens } }: Sheet, first: PartyMention): PartyMention {
  const and = tokens.isMark(first.to, ',') ? first.to + 1 : first.to;
  const other = ['và', 'cùng'].includes(wordAt(tokens, and)) ? sides.at(and + 1) : undefined;
  return first.kind === 'person' && other?.kind === 'person' ? bothOf(first, other) : first;
}

/** «Ông A đồng ý với Bộ trưởng B về việc …»: both agree. */
export function withPartner(
  { sides, draft: { tokens } }: Sheet,
  { act, to }: Speech,
  party: PartyMention | null,
): PartyMention | null {
  const partner = act === 'agree' && wordAt(tokens, to) === 'với' ? sides.at(to + 1) : undefined;
  if (party?.kind !== 'person' || partner?.kind !== 'person' || wordAt(tokens, partner.to) !== 'về') return party;
  return { ...bothOf(party, partner), from: party.from, to: party.to };
}

/** Two parties as one. */
export function bothOf(first: PartyMention, last: PartyMention): PartyMention {
  const participants = [...first.participants, ...last.participants];
  const countries = [...new Set([...first.countries, ...last.countries])].sort();
  return { ...last, from: first.from, kind: countries.length > 1 ? 'joint' : last.kind, participants, countries };
}

/** `Bộ Ngoại giao A hôm qua tuyên bố`, `ông B ngày 21/10 cho biết`: the day of the telling stands between. */
export function beforeDate({ draft: { dates, tokens } }: Sheet, end: number, limit: number): number {
  const date = dates[firstFrom(dates, end) - 1];
  if (!date || date.to !== end || date.from <= limit) return end;
  return ['vào', 'hôm', 'trong'].includes(wordAt(tokens, date.from - 1)) ? date.from - 1 : date.from;
}

/** Nothing but openers (`đồng thời`, a dash, a quotation mark, a number with a dot) before the place. */
function opensPiece({ cues, draft: { tokens } }: Sheet, from: number, place: number): boolean {
  let i = from;
  while (i < place) {
    const next = cues.wordEnd(i, Role.carry | Role.also | Role.manner);
    if (next !== null) i = next;
    else if (/^[^\p{L}]+$/u.test(wordAt(tokens, i)) || wordAt(tokens, i) === 'và') i++;
    else return false;
  }
  return true;
}

/** A party behind a preposition belongs to it: `với Lào`, `của Thủ tướng`. */
function isGoverned({ cues, draft: { tokens } }: Sheet, from: number, limit: number): boolean {
  if (from <= limit) return false;
  if (cues.wordStart(from, Role.toward | Role.passive) !== null) return true;
  return governing.has(wordAt(tokens, from - 1));
}

const governing = new Set(
  'của do bởi tại ở thăm gặp tiếp giữa thuộc ngoài trong từ sang vào cho về qua bằng chống như'.split(' '),
);

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

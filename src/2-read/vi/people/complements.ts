import { endOfName } from './names.ts';
import { isCapitalWord, isWord, says } from './landmarks.ts';
import type { Landmarks } from './landmarks.ts';

/** What stands behind the head of an office and completes it. */
export interface Complement {
  /** End of what belongs to the title. */
  to: number;
  /** The state that the body's own name tells. */
  country: string | null;
  /** True for an organisation of many states. */
  international: boolean;
  /** True for a firm or a club: no public office. */
  firm: boolean;
}

const mostTokens = 24;

/** The field of a minister: `Bộ Công Thương`, `Ngoại giao`, `Quốc phòng`; with or without `Bộ`. */
export function fieldAt(marks: Landmarks, from: number): Complement {
  const field = says(marks, from, 'bộ') ? from + 1 : from;
  const known = marks.field.get(field);
  if (known) return plain(endOfAbroad(marks, endOfFields(marks, known.to)));
  const to = endOfCapitalised(marks, field);
  return plain(to > field ? to : from);
}

/** `Thương mại và Kỹ nghệ`, `Văn hóa, Thể thao và Du lịch`: further fields of the same ministry. */
function endOfFields(marks: Landmarks, from: number): number {
  const { tokens } = marks.draft;
  const and = says(marks, from, 'và') ? from : -1;
  const next = and >= 0 ? marks.field.get(and + 1) : undefined;
  if (next && tokens.isCapital(next.from)) return next.to;
  if (and >= 0 && !next) return endOfNewField(marks, and);
  const listed = tokens.isMark(from, ',') ? marks.field.get(from + 1) : undefined;
  const last = listed && says(marks, listed.to, 'và') ? marks.field.get(listed.to + 1) : undefined;
  return last && tokens.isCapital(listed!.from) ? last.to : from;
}

/** `Nông nghiệp và Hợp tác xã | Thái Lan X`: a field that no table knows, where the state or a word of address follows it. */
function endOfNewField(marks: Landmarks, and: number): number {
  const to = says(marks, and + 1, 'bộ') ? and + 1 : endOfCapitalised(marks, and + 1);
  const state = marks.state.get(to);
  return to > and + 2 && (state?.as === 'state' || marks.honorific.has(to)) ? to : and;
}

/** The body that a chair or director heads: `Ủy ban Đối ngoại của Quốc hội`, `Hội hữu nghị Việt Nam - Lào`. */
export function bodyAt(marks: Landmarks, from: number): Complement {
  // The head may end in the noun of the body: `Trưởng Ban`, `Viện trưởng Viện …`.
  const shared = marks.body.get(from - 1) ?? marks.bodyNoun.get(from - 1);
  if (shared && shared.to > from) return plain(endOfBody(marks, shared.to));
  if (shared && !marks.bodyNoun.has(from) && endOfCapitalised(marks, from) > from) return plain(endOfBody(marks, from));
  if (marks.firm.has(from)) return { ...plain(endOfFirm(marks, from)), firm: true };
  const organisation = marks.organisation.get(from);
  const body = marks.body.get(from);
  if (organisation && organisation.to >= (body?.to ?? 0)) {
    return { ...plain(endOfRemit(marks, endOfSeat(marks, organisation.to))), international: true };
  }
  if (says(marks, from, 'bộ') && marks.field.has(from + 1)) return plain(marks.field.get(from + 1)!.to);
  const seat = body && marks.district.has(body.to) ? seatAt(marks, body.to) : null;
  if (seat) return seat;
  if (body) return { ...plain(endOfBody(marks, body.to)), country: body.entry.values['country'] || null };
  const province = marks.province.get(from);
  if (province) return plain(province.to);
  const field = marks.field.get(from);
  if (field && isCapitalWord(marks, from)) return plain(field.to);
  const town = marks.state.get(from);
  if (town?.as === 'place') return { ...plain(town.to), country: town.countries[0]! };
  const noun = marks.bodyNoun.get(from);
  if (!noun) return plain(from);
  const to = endOfBody(marks, noun.to);
  return { ...plain(to), international: holdsOrganisation(marks, from, to) };
}

/** Whose a committee of a district or town is; null where that is not said. */
function seatAt(marks: Landmarks, from: number): Complement | null {
  const town = marks.state.get(from);
  if (town?.as === 'place') return { ...plain(town.to), country: town.countries[0]! };
  const to = endOfDistrict(marks, from);
  return to > from ? plain(to) : null;
}

/** `Huyện ủy Mường Lát | Lê Văn A`, `Huyện ủy Viêng Xay (Lào) …`: two capitals, as most districts have, before a name, a mark or the clause. */
function endOfDistrict(marks: Landmarks, from: number): number {
  if (!isCapitalWord(marks, from) || !isCapitalWord(marks, from + 1) || marks.province.has(from)) return from;
  const [first, second] = [from + 1, from + 2].map((i) => !isCapitalWord(marks, i) || opensPerson(marks, i));
  if (first && !opensPerson(marks, from)) return from + 1;
  return second ? from + 2 : from;
}

/** `Giám đốc Ngân hàng Thế giới tại Việt Nam X`: where the organisation's head sits, up to the name. */
function endOfSeat(marks: Landmarks, from: number): number {
  const seat = says(marks, from, 'tại') ? marks.state.get(from + 1) : undefined;
  return seat && (marks.honorific.has(seat.to) || endOfName(marks, seat.to) - seat.to >= 2) ? seat.to : from;
}

/** `Lào tại Việt Nam`: the sending state and where the envoy is; the state alone is no part of the title. */
export function postAt(marks: Landmarks, from: number): Complement {
  const sender = marks.state.get(from) ?? (says(marks, from, 'của', 'nước') ? marks.state.get(from + 1) : undefined);
  const at = sender ? sender.to : from;
  const country = sender?.countries[0] ?? null;
  const preposition = says(marks, at, 'tại', 'ở')
    ? at + 1
    : says(marks, at, 'bên') && says(marks, at + 1, 'cạnh')
      ? at + 2
      : at;
  if (preposition === at) return marks.bodyNoun.has(from) ? bodyAt(marks, from) : plain(from);
  const post = marks.state.get(preposition) ?? marks.organisation.get(preposition) ?? marks.province.get(preposition);
  return post ? { ...plain(post.to), country } : { ...plain(from), country: null };
}

/** `EU về chính sách đối ngoại`: what someone is charged with, up to the name. */
export function endOfRemit(marks: Landmarks, from: number): number {
  if (!says(marks, from, 'về', 'phụ')) return from;
  for (let i = from + 1; i < from + 14 && isWord(marks, i); i++) {
    const region = marks.province.get(i);
    if (region) i = region.to - 1;
    else if (i > from + 1 && endOfName(marks, i) - i >= 2) return i;
  }
  return from;
}

function plain(to: number): Complement {
  return { to, country: null, international: false, firm: false };
}

/** Goes on over the words of a body's name: capitals with a small second syllable, its province, its pair of states. */
function endOfBody(marks: Landmarks, from: number): number {
  let to = from;
  while (to - from < mostTokens) {
    const next = endOfBodyPart(marks, to);
    if (next <= to) break;
    to = next;
  }
  return to;
}

function endOfBodyPart(marks: Landmarks, i: number): number {
  const state = marks.state.get(i);
  if (state) return state.as === 'pair' ? state.to : i;
  const part =
    marks.province.get(i) ??
    marks.body.get(i) ??
    marks.organisation.get(i) ??
    marks.field.get(i) ??
    marks.bodyNoun.get(i);
  if (part && (isCapitalWord(marks, i) || part.entry.table === 'body-nouns')) return part.to;
  if (says(marks, i, 'của', 'về') && (marks.body.has(i + 1) || marks.organisation.has(i + 1))) return i + 1;
  if (says(marks, i, 'và', '-', '–', '&') && isCapitalWord(marks, i + 1) && !opensPerson(marks, i + 1)) {
    const end = endOfCapitalised(marks, i + 1);
    return end > i + 2 ? end : i;
  }
  return endOfCapitalised(marks, i);
}

/** One capital syllable and the small ones behind it: `Ngoại giao`, `Cựu chiến binh`; `i` where a person's name starts. */
function endOfCapitalised(marks: Landmarks, i: number): number {
  if (!isCapitalWord(marks, i) || marks.state.has(i) || marks.office.has(i) || opensPerson(marks, i)) return i;
  // `Chủ tịch Đảng Nhân dân Campuchia | Samdech Techo …`: a title of honour.
  if (marks.honorific.has(i) && isCapitalWord(marks, i + 1)) return i;
  let to = i + 1;
  while (to < i + 3 && isWord(marks, to) && !isCapitalWord(marks, to) && !marks.clauseWord.has(to)) to++;
  return endOfAbroad(marks, to);
}

/** `Đầu tư | nước ngoài`: over the words that say where. */
function endOfAbroad(marks: Landmarks, to: number): number {
  if (says(marks, to - 1, 'nước') && says(marks, to, 'ngoài')) return to + 1;
  return says(marks, to, 'nước') && says(marks, to + 1, 'ngoài') ? to + 2 : to;
}

/** A family name with a further capital behind it, or two capitals that end a run: a person. */
function opensPerson(marks: Landmarks, i: number): boolean {
  if (marks.familyName.has(i) && isCapitalWord(marks, i + 1)) return true;
  const to = endOfName(marks, i);
  return to - i >= 2 && !isCapitalWord(marks, to);
}

function endOfFirm(marks: Landmarks, from: number): number {
  let to = marks.firm.get(from)!.to;
  while (isCapitalWord(marks, to) && !(marks.familyName.has(to) && isCapitalWord(marks, to + 1))) to++;
  return to;
}

function holdsOrganisation(marks: Landmarks, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (marks.organisation.has(i)) return true;
  return false;
}

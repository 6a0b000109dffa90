import type { Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import { isApart, isLineEnd } from '../columns.ts';
import { isCapitalWord, isWord, says } from './landmarks.ts';
import type { Landmarks } from './landmarks.ts';
import { endOfName } from './names.ts';
import type { OfficePhrase } from './office-phrases.ts';

/** Offices in a row with nothing but commas, `kiêm` and party posts between: one holder. */
export interface OfficeChain extends Span {
  offices: OfficePhrase[];
}

/** A person's name at one place, with the offices written beside it. */
export interface Sighting extends Span {
  name: Span;
  /** The same name in another script, in brackets behind it: `Khăm-phui (Khamphoui)`. */
  alias: Span | null;
  offices: OfficePhrase[];
  rule: string;
}

/** Joins office phrases that follow each other: `Tổng Bí thư, Chủ tịch nước Lào`. */
export function officeChains(marks: Landmarks, phrases: readonly OfficePhrase[]): OfficeChain[] {
  const chains: OfficeChain[] = [];
  for (const phrase of phrases) {
    const last = chains.at(-1);
    if (last && !last.offices.at(-1)!.reference && !phrase.reference && joins(marks, last.to, phrase.from)) {
      last.offices.push(phrase);
      last.to = phrase.to;
    } else chains.push({ from: phrase.from, to: phrase.to, offices: [phrase] });
  }
  const held = chains.flatMap((chain) => partedAtState(marks, chain));
  for (const chain of held) shareCountry(chain.offices);
  return held;
}

/** `Gặp Ngoại trưởng Hungary, | Phó Thủ tướng đề nghị …`: without a name behind them, two offices of two persons. */
function partedAtState(marks: Landmarks, chain: OfficeChain): OfficeChain[] {
  const { offices } = chain;
  const last = offices.findLastIndex(({ country }) => country !== null);
  if (last < 0 || last === offices.length - 1 || !marks.draft.tokens.isMark(offices[last]!.to, ',')) return [chain];
  const name = nameBehind(marks, chain);
  if (name && !(opensWithMeeting(marks, chain.from) && isSubject(marks, name))) return [chain];
  const [first, second] = [offices.slice(0, last + 1), offices.slice(last + 1)];
  return [first, second].map((part) => ({ from: part[0]!.from, to: part.at(-1)!.to, offices: part }));
}

/** `Tiếp Đại sứ Hungary, …`, `Tại buổi tiếp Đại sứ Hungary, …`: the clause opens with whom somebody met. */
function opensWithMeeting(marks: Landmarks, chain: number): boolean {
  const { draft, meeting } = marks;
  const { from } = draft.sentences[firstFrom(draft.sentences, chain + 1) - 1] ?? { from: chain };
  let i = chain - 1;
  while (i >= from && i > chain - farthestMeeting && isWord(marks, i) && !meeting.has(i)) i--;
  if (i < from || !meeting.has(i) || chain - meeting.get(i)!.to > 3) return false;
  while (i > from && says(marks, i - 1, 'tại', 'trong', 'sau', 'khi', 'buổi', 'cuộc', 'trước', 'còn')) i--;
  return i === from || draft.tokens.isMark(i - 1, ',');
}

/** In tokens: `hội đàm trực tuyến với`. */
const farthestMeeting = 7;

/** The name is followed by its verb, not by a comma or stop. */
function isSubject(marks: Landmarks, { to }: Span): boolean {
  return isWord(marks, to) && !says(marks, to, 'và', 'cùng', 'do', 'của');
}

function joins(marks: Landmarks, to: number, from: number): boolean {
  const { tokens } = marks.draft;
  if (from === to) return !isApart(tokens, from);
  if (from === to + 1) return tokens.isMark(to, ',') || tokens.isMark(to, '-') || says(marks, to, 'kiêm');
  return from === to + 2 && tokens.isMark(to, ',') && says(marks, to + 1, 'kiêm', 'đồng');
}

/** The state written once, at the end of the row, is the state of all of them. */
function shareCountry(offices: OfficePhrase[]): void {
  const country = offices.findLast((office) => office.country)?.country ?? null;
  for (const office of offices) if (!office.international) office.country ??= country;
}

/** The name directly behind the offices, over words of address and rank: `Thủ tướng Lào, đồng chí X`. */
export function nameBehind(marks: Landmarks, chain: OfficeChain): Span | null {
  const { tokens } = marks.draft;
  let i = chain.to;
  if (isSignature(marks, chain)) i++;
  i = behindAbbreviation(marks, i, chain.offices.at(-1)!);
  if (tokens.isMark(i, ',') && marks.honorific.has(i + 1)) i++;
  if (tokens.isMark(i, '-') && isCapitalWord(marks, i + 1)) i++;
  for (let title = marks.honorific.get(i); title && !isFamilyName(marks, i); title = marks.honorific.get(i)) {
    i = title.to;
    if (tokens.isMark(i, ',') || tokens.isMark(i, '.')) i++;
  }
  const to = endOfName(marks, i);
  if (to === i || (to === i + 1 && followsName(marks, chain.from))) return null;
  return i === chain.to && isDistrict(marks, i) ? null : { from: i, to };
}

/** `Phó Chủ tịch CDC | Sun Chanthol`: a body's short form in capitals goes to the title. */
function behindAbbreviation({ draft: { tokens } }: Landmarks, i: number, { title }: OfficePhrase): number {
  const short = i < tokens.count && tokens.isAllCaps(i) && tokens.wordAt(i).length > 1;
  if (!short || !tokens.isCapital(i + 1) || tokens.isAllCaps(i + 1)) return i;
  if (title.to === i) title.to = i + 1;
  return i + 1;
}

/** `Chủ tịch huyện | Mường Ngòi`: without a family name it is the district's, not a person's. */
function isDistrict(marks: Landmarks, i: number): boolean {
  return marks.district.has(i) && !isFamilyName(marks, i);
}

/** A signature: the office fills its line, a name of two words and more the next. */
function isSignature(marks: Landmarks, chain: OfficeChain): boolean {
  const { tokens } = marks.draft;
  if (!isLineEnd(tokens, chain.to) || (chain.from > 0 && !isLineEnd(tokens, chain.from - 1))) return false;
  const to = endOfName(marks, chain.to + 1);
  return to >= chain.to + 3 && (to >= tokens.count || isLineEnd(tokens, to));
}

/** `Cao Văn A`: the word of address is the family name. */
function isFamilyName(marks: Landmarks, i: number): boolean {
  return marks.familyName.has(i) && isCapitalWord(marks, i + 1);
}

/** `ông X, Chủ tịch Gazprom`: a name stands before the comma, so that one word behind is no second one. */
function followsName(marks: Landmarks, from: number): boolean {
  const { tokens } = marks.draft;
  if (!tokens.isMark(from - 1, ',') || !isCapitalWord(marks, from - 2)) return false;
  for (let i = from - 3; i >= from - 9; i--) {
    if (marks.honorific.get(i)) return true;
    if (!isCapitalWord(marks, i)) return false;
  }
  return false;
}

/** The same name in brackets behind it, where the brackets hold nothing but a name. */
export function aliasBehind(marks: Landmarks, name: Span): Span | null {
  const { tokens } = marks.draft;
  if (!tokens.isMark(name.to, '(')) return null;
  const from = name.to + 1;
  const to = endOfName(marks, from);
  return to > from && tokens.isMark(to, ')') && !tokens.isAllCaps(from) ? { from, to } : null;
}

/** Names behind a word of address, and names that a family name opens. */
export function plainNameAt(marks: Landmarks, i: number): Span | null {
  const address = marks.honorific.get(i);
  if (address) {
    let from = address.to;
    for (let more = marks.honorific.get(from); more; more = marks.honorific.get(from)) from = more.to;
    const to = endOfName(marks, from);
    return to > from ? { from, to } : null;
  }
  if (!marks.familyName.has(i) || !isCapitalWord(marks, i + 1) || inPlaceName(marks, i)) return null;
  const to = endOfName(marks, i);
  const words = to - i;
  return words >= 3 || (words === 2 && marks.familyName.get(i)!.entry.values['home'] === 'yes')
    ? { from: i, to }
    : null;
}

/** `đường Trần Phú`, `giải thưởng Nguyễn Trãi`, `tỉnh Hà Giang`: named after a person or no person. */
function inPlaceName(marks: Landmarks, i: number): boolean {
  if (marks.province.has(i)) return true;
  if (!isWord(marks, i - 1)) return false;
  return marks.placeNoun.has(i) || (isCapitalWord(marks, i - 1) && !marks.draft.tokens.isAllCaps(i - 1));
}

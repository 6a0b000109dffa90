import type { Draft, ThingMention } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { firstFrom } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import { hitsOf } from '../hits.ts';
import { says } from '../words.ts';
import { endOfTitle, isFree, isInFields } from './titles.ts';
import type { Titles } from './titles.ts';

/**
 * Instruments and projects with a name of their own: «Hiệp định Thương mại tự do Việt Nam - Hàn Quốc»,
 * «Bệnh viện Hữu nghị tại Viêng Chăn»; `các thỏa thuận cấp cao` has none.
 */
export function works(titles: Titles): ThingMention[] {
  const { draft } = titles;
  const { tokens } = draft;
  const found: ThingMention[] = [];
  const projects = new Set(
    hitsOf(draft, 'thing-cues').flatMap(({ from, entry }) => (entry.values['kind'] === 'project' ? from : [])),
  );
  let end = 0;
  for (const hit of hitsOf(draft, 'thing-cues')) {
    const kind = hit.entry.values['kind'];
    if (hit.from < end) continue;
    if (kind === 'treaty') {
      found.push(shortName(draft, hit));
      continue;
    }
    // `Dự án Nhà máy nhiệt điện Nghi Sơn 2`: the work has the name.
    if ((kind !== 'instrument' && kind !== 'project') || (kind === 'project' && projects.has(hit.to))) continue;
    const named = endOfName(titles, hit);
    if (named <= hit.to) continue;
    const to = kind === 'instrument' ? endOfPeriod(draft, named) : named;
    const date = kind === 'instrument' ? dateOf(draft, to) : null;
    const name = tokens.nameOf(hit.from, to);
    found.push({ from: hit.from, to, kind, name, date, number: null, rule: `vi/things/${kind}` });
    end = to;
  }
  return found;
}

/** `RCEP`, `UNCLOS 1982`: a treaty by its short name, with the year that is part of it. */
function shortName({ tokens }: Draft, { from, to }: Hit): ThingMention {
  const year = tokens.numberAt(to);
  const end = year >= 1900 && year < 2100 ? to + 1 : to;
  const name = tokens.nameOf(from, end);
  return { from, to: end, kind: 'instrument', name, date: null, number: null, rule: 'vi/things/short-name' };
}

/** `Kế hoạch hành động … giai đoạn 2026-2030`: the years for which an instrument is belong to its name. */
function endOfPeriod({ tokens, dates }: Draft, to: number): number {
  if (!says(tokens, to, 'giai') || !says(tokens, to + 1, 'đoạn')) return to;
  const date = dates[firstFrom(dates, to)];
  return date && date.from <= to + 2 ? date.to : to;
}

/** Where the name ends that the noun opens; the noun's own end where it has no name. */
function endOfName(titles: Titles, hit: Hit): number {
  if (isPlural(titles, hit.from) || isInOtherWord(titles, hit.from)) return hit.to;
  const quoted = endOfQuoted(titles, hit);
  if (quoted !== null) return quoted;
  if (titles.draft.tokens.isAllCaps(hit.from) && hit.entry.phrase !== 'FTA') return hit.to;
  const to = hit.entry.values['kind'] === 'project' ? endOfProject(titles, hit) : endOfInstrument(titles, hit);
  return isOnlyState(titles, hit.to, to) ? hit.to : to;
}

/** `“Dự án cải thiện môi trường nước, giai đoạn II”`: a name between quotation marks of its own. */
function endOfQuoted({ draft: { tokens }, starts }: Titles, { from, to }: Hit): number | null {
  if (!tokens.isMark(from - 1, '"') || !tokens.isCapital(from)) return null;
  for (let i = to; i < Math.min(to + longestQuoted, tokens.count) && !starts.has(i); i++)
    if (tokens.isMark(i, '"')) return i > to ? i : null;
  return null;
}

/** In words. */
const longestQuoted = 30;

function endOfInstrument(titles: Titles, hit: Hit): number {
  const { tokens } = titles.draft;
  const capital = tokens.isCapital(hit.from);
  if (!capital && !hit.entry.values['small']) return hit.to;
  let to = hit.to;
  if (tokens.isCapital(to) || titles.state.has(to)) to = endOfTitle(titles, to);
  to = endOfSubject(titles, to);
  if (to === hit.to) to = endOfPair(titles, to);
  if (to === hit.to && (titles.subjects.has(to) || (capital && isSigned(titles, hit.from))))
    to = endOfWords(titles, to);
  return to > hit.to ? endOfSubject(titles, to) : to;
}

function endOfProject(titles: Titles, hit: Hit): number {
  const { tokens } = titles.draft;
  const capital = tokens.isCapital(hit.from);
  if (!capital && !hit.entry.values['small']) return hit.to;
  const friendly = saysAt(titles, hit.to, 'hữu') || saysAt(titles, hit.to - 1, 'nghị');
  if (hit.entry.values['small'] === 'built' && !friendly && !isBuilt(titles, hit.from)) return hit.to;
  const named = saysAt(titles, hit.to, 'hữu') && !tokens.isCapital(hit.to) ? hit.to + 2 : hit.to;
  let to = endOfTitle(titles, named);
  // `nhà máy sản xuất bột giặt tại Mariel`: what it is and where.
  if (to === named) to = endOfTitle(titles, endOfKind(titles, named, friendly ? 0 : 2));
  if (to <= named || !tokens.isCapital(lastCapital(titles, named, to))) to = hit.to;
  const numbered = to === hit.to ? named : to;
  if (saysAt(titles, numbered, 'số') && tokens.numberAt(numbered + 1) > 0) to = endOfTitle(titles, numbered + 2);
  else if (tokens.numberAt(to) > 0 && tokens.numberAt(to) < 1000 && (to > hit.to || capital)) to++;
  const place = to > hit.to && saysAt(titles, to, 'tại') ? endOfPlace(titles, to + 1) : to;
  return place > to + 1 ? place : to;
}

/** Small words that tell the kind (`sản xuất bột giặt tại`), up to the capital that names the place; the start where none follows. */
function endOfKind(titles: Titles, from: number, least: number): number {
  const { tokens } = titles.draft;
  for (let i = from; i < Math.min(from + 7, tokens.count); i++) {
    if (tokens.kind[i] !== TokenKind.word || titles.starts.has(i)) return from;
    if (tokens.isCapital(i)) return i;
    if (saysAt(titles, i, 'tại'))
      return i - from >= least && tokens.isCapital(placeAt(titles, i + 1)) ? placeAt(titles, i + 1) : from;
    if (titles.stops.has(i) || endsSubject(titles, i) || saysAt(titles, i, 'của')) return from;
  }
  return from;
}

/** Over `tỉnh` before the name of a place. */
function placeAt(titles: Titles, i: number): number {
  return saysAt(titles, i, 'tỉnh') ? i + 1 : i;
}

/** The last token of a stretch that is a capital; the start where none is. */
function lastCapital({ draft: { tokens } }: Titles, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if (tokens.isCapital(i)) return i;
  return from;
}

/** `yêu cầu Liên hợp quốc`, `nhu cầu`: the syllable belongs to another word. */
function isInOtherWord(titles: Titles, from: number): boolean {
  // `cửa khẩu quốc tế Cầu Treo`, `thành phố Vinh`.
  if (saysAt(titles, from, 'phố') && saysAt(titles, from - 1, 'thành')) return true;
  if (saysAt(titles, from - 1, 'khẩu') || (saysAt(titles, from - 1, 'tế') && saysAt(titles, from - 3, 'khẩu')))
    return true;
  return ['yêu', 'nhu', 'toàn', 'thỉnh', 'khẩn', 'phó', 'quân'].some((word) => saysAt(titles, from - 1, word));
}

/** `xây dựng`, `khánh thành`, `bàn giao` before an institution: as a work it is a project, as an institution it is none. */
function isBuilt(titles: Titles, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 8); i--) if (titles.building.has(i)) return true;
  return false;
}

/** `các thỏa thuận`, `hai hiệp định`: several, none by its name. */
function isPlural(titles: Titles, from: number): boolean {
  const counted = titles.draft.tokens.numberAt(from - 1) > 1 && !titles.draft.tokens.isCapital(from);
  const many =
    !titles.draft.tokens.isCapital(from) &&
    ['hai', 'ba', 'bốn', 'năm', 'sáu'].some((word) => saysAt(titles, from - 1, word));
  return counted || many || ['các', 'những', 'nhiều', 'số'].some((word) => saysAt(titles, from - 1, word));
}

/** `Hiệp định Việt Nam`: a state alone behind the noun says whose and gives no name. */
function isOnlyState(titles: Titles, from: number, to: number): boolean {
  const state = titles.state.get(from);
  return state !== undefined && state.to === to && state.as === 'state';
}

/** `về hợp tác phòng, chống tội phạm`, `giữa Việt Nam và Nga`: what an instrument is about and between whom. */
function endOfSubject(titles: Titles, from: number): number {
  const { tokens } = titles.draft;
  let to = from;
  // `một thỏa thuận về việc …` tells of a deal, `Hiệp định về việc …` is its name.
  const named = !saysAt(titles, to + 1, 'việc') || [1, 2, 3].some((back) => tokens.isCapital(from - back));
  if (saysAt(titles, to, 'về') && named) {
    let end = to + 1;
    while (end < tokens.count && end - to < 24 && isOfSubject(titles, end)) end++;
    if (end > to + 1) to = end;
  }
  if (!saysAt(titles, to, 'giữa')) return to;
  if (saysAt(titles, to + 1, 'hai') && to + 1 < tokens.count) return endOfBothBodies(titles, to + 1);
  const first = titles.state.get(to + 1);
  const second = first && titles.state.get(first.to + 1);
  return second ? second.to : first?.as === 'pair' ? first.to : to;
}

/** A word that does not end the subject, or a comma between its fields. */
function isOfSubject(titles: Titles, i: number): boolean {
  return isInFields(titles, i) || (titles.draft.tokens.kind[i] === TokenKind.word && !endsSubject(titles, i));
}

/** `giữa hai Quốc hội`, `giữa hai cơ quan lập pháp`: whose it is. */
function endOfBothBodies(titles: Titles, from: number): number {
  const { tokens } = titles.draft;
  let to = from + 1;
  while (
    to < tokens.count &&
    to - from < 6 &&
    tokens.kind[to] === TokenKind.word &&
    !titles.stops.has(to) &&
    !endsSubject(titles, to)
  )
    to++;
  return to;
}

const subjectEnds = new Set(
  'giữa được đã sẽ đang do ký nhằm khi là vào tại vừa mà để trong từ theo cùng với nên cũng chưa vẫn có còn này mới lên đến'.split(
    ' ',
  ),
);

function endsSubject(titles: Titles, i: number): boolean {
  const { tokens } = titles.draft;
  if (titles.dates.has(i)) return true;
  if (tokens.isCapital(i)) return false;
  // A further document or a verb of the sides behind `và` is no part of the subject.
  const at = saysAt(titles, i, 'và') ? i + 1 : i;
  if (at > i && (titles.instruments.has(at) || titles.stops.has(at))) return true;
  return subjectEnds.has(tokens.wordAt(i)) && !isFree(tokens, i);
}

/** `Hiệp ước biên giới trên đất liền Việt Nam - Trung Quốc`: small words up to the pair of states. */
function endOfPair(titles: Titles, from: number): number {
  const { tokens } = titles.draft;
  for (let i = from; i < Math.min(from + 10, tokens.count); i++) {
    const state = titles.state.get(i);
    if (state) return state.as === 'pair' ? state.to : from;
    if (tokens.kind[i] !== TokenKind.word || endsSubject(titles, i)) return from;
  }
  return from;
}

/** `đã ký Thỏa thuận hợp tác nghề cá`: what is signed under a capital has a name, also in small letters. */
function isSigned(titles: Titles, from: number): boolean {
  return saysAt(titles, from - 1, 'ký') || saysAt(titles, from - 1, 'kết') || saysAt(titles, from - 2, 'ký');
}

function endOfWords(titles: Titles, from: number): number {
  const { tokens } = titles.draft;
  let to = from;
  while (to < tokens.count && to - from < 14 && tokens.kind[to] === TokenKind.word && !endsWords(titles, to)) to++;
  return to - from >= 2 ? to : from;
}

/** A word of the clause behind a name in small letters, or what ends a subject; `mới`, `hai`, `song phương` go on. */
function endsWords(titles: Titles, i: number): boolean {
  // `đánh thuế hai lần`, `kết nối hai nền kinh tế`.
  if (saysAt(titles, i, 'hai') && ['lần', 'nền', 'chiều'].some((word) => saysAt(titles, i + 1, word))) return false;
  return titles.stops.has(i) || (endsSubject(titles, i) && !saysAt(titles, i, 'mới'));
}

/** `tỉnh Hủa Phăn`, `Viêng Chăn` behind `tại`. */
function endOfPlace(titles: Titles, from: number): number {
  return endOfTitle(titles, placeAt(titles, from));
}

/** `… ký ngày 5/6/1999`, `… năm 1982` behind the name. */
function dateOf({ dates, tokens }: Draft, to: number): string | null {
  const date = dates[firstFrom(dates, to)];
  if (!date || date.from - to > 4 || date.role === 'span') return null;
  const words = tokens.phraseOf(to, date.from);
  return words === '' || /(?:^|\s)ký(?:\s|$)/.test(words) || words === '(' ? date.edtf : null;
}

function saysAt({ draft: { tokens } }: Titles, i: number, word: string): boolean {
  return i >= 0 && i < tokens.count && tokens.wordAt(i) === word;
}

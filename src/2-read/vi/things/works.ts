import type { Draft, ThingMention } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { firstFrom } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import { hitsOf } from '../hits.ts';
import { endOfTitle } from './titles.ts';
import type { Titles } from './titles.ts';

/**
 * Instruments and projects with a name of their own: «Hiệp định Thương mại tự do Việt Nam - Hàn Quốc»,
 * «Bệnh viện Hữu nghị tại Viêng Chăn»; `các thỏa thuận cấp cao` has none.
 */
export function works(titles: Titles): ThingMention[] {
  const { draft } = titles;
  const { tokens } = draft;
  const found: ThingMention[] = [];
  let end = 0;
  for (const hit of hitsOf(draft, 'thing-cues')) {
    const kind = hit.entry.values['kind'];
    if ((kind !== 'instrument' && kind !== 'project') || hit.from < end) continue;
    const to = endOfName(titles, hit);
    if (to <= hit.to) continue;
    const date = kind === 'instrument' ? dateOf(draft, to) : null;
    const name = tokens.slice(hit.from, to);
    found.push({ from: hit.from, to, kind, name, date, number: null, rule: `vi/things/${kind}` });
    end = to;
  }
  return found;
}

/** Where the name ends that the noun opens; the noun's own end where it has no name. */
function endOfName(titles: Titles, hit: Hit): number {
  const { tokens } = titles.draft;
  const { kind, small } = hit.entry.values as { kind: string; small: string };
  const capital = tokens.isCapital(hit.from) && !tokens.isAllCaps(hit.from);
  if ((!capital && !small) || tokens.isAllCaps(hit.from)) return hit.to;
  if (isPlural(titles, hit.from)) return hit.to;
  const friendship = kind === 'project' && saysAt(titles, hit.to, 'hữu') ? hit.to + 2 : hit.to;
  const opens = tokens.isCapital(friendship) || titles.state.has(friendship);
  const named = friendship > hit.to && tokens.isCapital(hit.to) ? friendship : hit.to;
  let to = opens ? endOfTitle(titles, friendship) : named;
  if (kind === 'project' && to > hit.to && tokens.numberAt(to) < 10 && tokens.isCapital(to - 1)) to++;
  if (kind === 'instrument' && capital) to = endOfSubject(titles, to);
  if (capital && to === hit.to) to = endOfPair(titles, to);
  if (kind === 'instrument' && capital && to === hit.to && isSigned(titles, hit.from)) to = endOfWords(titles, to);
  if (kind === 'project' && capital && friendship > hit.to && to === hit.to && saysAt(titles, friendship, 'tại')) {
    to = endOfPlace(titles, friendship + 1);
  }
  return isOnlyState(titles, hit.to, to) ? hit.to : to;
}

/** `các thỏa thuận`, `hai hiệp định`: several, none by its name. */
function isPlural(titles: Titles, from: number): boolean {
  return ['các', 'những', 'nhiều', 'số'].some((word) => saysAt(titles, from - 1, word));
}

/** `Hiệp định Việt Nam`: a state alone behind the noun says whose and gives no name. */
function isOnlyState(titles: Titles, from: number, to: number): boolean {
  const state = titles.state.get(from);
  return state !== undefined && state.to === to && state.as !== 'pair';
}

/** `về hợp tác phòng, chống tội phạm`, `giữa Việt Nam và Nga`: what an instrument is about and between whom. */
function endOfSubject(titles: Titles, from: number): number {
  const { tokens } = titles.draft;
  let to = from;
  if (saysAt(titles, to, 'về')) {
    let end = to + 1;
    while (end < tokens.count && end - to < 24 && tokens.kind[end] === TokenKind.word && !endsSubject(titles, end))
      end++;
    if (end > to + 1) to = end;
  }
  if (!saysAt(titles, to, 'giữa')) return to;
  const first = titles.state.get(to + 1);
  const second = first && titles.state.get(first.to + 1);
  return second ? second.to : first?.as === 'pair' ? first.to : to;
}

function endsSubject(titles: Titles, i: number): boolean {
  return ['giữa', 'được', 'đã', 'sẽ', 'do', 'ký', 'nhằm', 'khi', 'là', 'vào', 'tại'].some((word) =>
    saysAt(titles, i, word),
  );
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
  while (to < tokens.count && to - from < 14 && tokens.kind[to] === TokenKind.word && !titles.stops.has(to)) to++;
  return to - from >= 2 ? to : from;
}

/** `tỉnh Hủa Phăn`, `Viêng Chăn` behind `tại`. */
function endOfPlace(titles: Titles, from: number): number {
  const at = saysAt(titles, from, 'tỉnh') ? from + 1 : from;
  return endOfTitle(titles, at);
}

/** `… ký ngày 5/6/1999`, `… năm 1982` behind the name. */
function dateOf({ dates, tokens }: Draft, to: number): string | null {
  const date = dates[firstFrom(dates, to)];
  if (!date || date.from - to > 3) return null;
  const words = tokens.slice(to, date.from).normalize('NFC');
  return words === '' || /(?:^|\s)ký(?:\s|$)/.test(words) || words === '(' ? date.edtf : null;
}

function saysAt({ draft: { tokens } }: Titles, i: number, word: string): boolean {
  return i >= 0 && i < tokens.count && tokens.textOf(i).normalize('NFC').toLowerCase() === word;
}

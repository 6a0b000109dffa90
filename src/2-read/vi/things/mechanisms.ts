import type { Draft, ThingMention } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { TokenKind } from '../../text/tokens.ts';
import { contains, firstFrom } from '../../text/spans.ts';
import { hitsOf, longestHits } from '../hits.ts';
import { ordinalAt } from '../ordinals.ts';
import { says } from '../words.ts';
import { endOfFields, endOfTitle } from './titles.ts';
import type { Titles } from './titles.ts';

/**
 * Standing bodies and recurring meetings: «Kỳ họp lần thứ 12 Ủy ban liên Chính phủ Việt Nam - Ấn Độ» is
 * the committee with the number 12; ASEAN and the parliaments' unions are mechanisms too.
 */
export function mechanisms(titles: Titles): ThingMention[] {
  const standing = committees(titles);
  const others = organisations(titles.draft).filter((one) => !standing.some((other) => contains(other, one)));
  return [...standing, ...others];
}

function committees(titles: Titles): ThingMention[] {
  const { draft } = titles;
  const { tokens } = draft;
  const found: ThingMention[] = [];
  let end = 0;
  for (const hit of hitsOf(draft, 'thing-cues')) {
    if (hit.entry.values['kind'] !== 'mechanism' || hit.from < end) continue;
    const inside = ordinalAt(tokens, hit.to);
    const to = endOfFields(titles, endOfSides(titles, inside ? inside.to : hit.to));
    const number = inside?.value ?? sessionBefore(draft, hit.from) ?? ordinalAt(tokens, to)?.value ?? null;
    const bare = to === hit.to && !standsAlone(hit);
    if (number === null && (bare || isMeetingOfOrganisation(draft, hit, to))) continue;
    found.push({
      from: hit.from,
      to,
      kind: 'mechanism',
      name: tokens.nameOf(hit.from, to),
      date: null,
      number,
      rule: 'vi/things/mechanism',
    });
    end = to;
  }
  return found;
}

/** Committees of two governments need no name beside their own; talks and councils do. */
function standsAlone({ entry }: Hit): boolean {
  return /^(?:Ủy ban (?:liên chính phủ|hỗn hợp|điều phối chung)|Nội các chung|Phong trào|Đối thoại Bộ trưởng)/i.test(
    entry.phrase,
  );
}

/** `Hội nghị Cấp cao ASEAN` without a number is no mechanism beside ASEAN. */
function isMeetingOfOrganisation(draft: Draft, hit: Hit, to: number): boolean {
  const organisations = hitsOf(draft, 'organisations');
  const next = organisations[firstFrom(organisations, hit.from)];
  return next !== undefined && next.from < to;
}

/** What says whose mechanism it is: `Việt Nam - Lào`, `giữa hai Đảng`, `hai Đảng`. */
function endOfSides(titles: Titles, from: number): number {
  const { tokens } = titles.draft;
  const word = (i: number): string => (i < tokens.count ? tokens.wordAt(i) : '');
  const at = word(from) === 'giữa' ? from + 1 : from;
  if (word(at) === 'hai' && ['đảng', 'nước', 'bên'].includes(word(at + 1))) return at + 2;
  const to = endOfTitle(titles, at);
  if (word(at) === 'về') return endOfRemit(titles, at);
  if (at > from && to === at) return endOfFirstStates(titles, at) ?? from;
  if (to > at) return word(to) === 'về' ? endOfRemit(titles, to) : to;
  return endOfPairBehind(titles, from) ?? from;
}

/** `về thích ứng biến đổi khí hậu và quản lý nước`: what the body is for, up to a word of the clause. */
function endOfRemit(titles: Titles, from: number): number {
  const { tokens } = titles.draft;
  let to = from + 1;
  while (to < tokens.count && to - from < 20 && isOfRemit(titles, to)) {
    if (titles.starts.has(to) || ['tại', 'ở', 'trong', 'vào', 'họp', 'do', 'để', 'nhằm'].includes(tokens.wordAt(to)))
      break;
    to++;
  }
  return to > from + 1 ? to : from;
}

/** A word, or the dash of `kinh tế - thương mại`. */
function isOfRemit(titles: Titles, i: number): boolean {
  const { tokens } = titles.draft;
  if (tokens.isMark(i, '-')) return tokens.kind[i + 1] === TokenKind.word && !tokens.isCapital(i + 1);
  return tokens.kind[i] === TokenKind.word && !titles.stops.has(i);
}

/** `Ủy ban liên hợp biên giới trên đất liền Việt Nam - Trung Quốc`: small words up to the pair of states. */
function endOfPairBehind(titles: Titles, from: number): number | null {
  const to = endOfFirstStates(titles, from);
  return to !== null && to - from < 14 && pairEndsAt(titles, to) ? to : null;
}

function pairEndsAt({ draft: { states } }: Titles, to: number): boolean {
  const state = states[firstFrom(states, to) - 1];
  return state !== undefined && state.to === to && state.as === 'pair';
}

/** `giữa 3 đồng chí đứng đầu ba Đảng Việt Nam - Lào - Campuchia`: up to the states, with no mark between. */
function endOfFirstStates({ draft: { tokens }, state }: Titles, from: number): number | null {
  for (let i = from; i < Math.min(from + 14, tokens.count); i++) {
    if (tokens.isMark(i, ',') || tokens.isMark(i, '.') || tokens.isMark(i, ';')) return null;
    if (says(tokens, i, 'diễn', 'trong', 'sẽ', 'đã', 'được')) return null;
    const states = state.get(i);
    if (states) return states.to;
  }
  return null;
}

/** `Kỳ họp lần thứ 48` directly before the name of the mechanism. */
function sessionBefore(draft: Draft, from: number): number | null {
  for (let i = from - 2; i >= Math.max(0, from - 5); i--) {
    const ordinal = ordinalAt(draft.tokens, i);
    if (ordinal) return ordinal.to === from || ordinal.to === from - 1 ? ordinal.value : null;
  }
  return null;
}

/** ASEAN, the unions of parliaments and the like, once each, with the short form in brackets. */
function organisations(draft: Draft): ThingMention[] {
  const { tokens } = draft;
  const found = new Map<string, ThingMention>();
  for (const { from, to, entry } of longestHits(draft, 'organisations')) {
    const id = entry.values['mechanism']!;
    if (!id || found.has(id)) continue;
    const bracket = tokens.isMark(to, '(') && tokens.isAllCaps(to + 1) && tokens.isMark(to + 2, ')');
    const community = from > 1 && tokens.phraseOf(from - 2, from) === 'cộng đồng';
    const span = { from: community ? from - 2 : from, to: bracket ? to + 3 : to };
    const name = tokens.nameOf(span.from, span.to);
    found.set(id, { ...span, kind: 'mechanism', name, date: null, number: null, rule: 'vi/things/organisation' });
  }
  return [...found.values()];
}

import type { DateMention, Draft, Span, ThingMention } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import { hitsOf } from '../hits.ts';
import { numberAt, ordinalAt } from '../ordinals.ts';
import { endOfTitle } from './titles.ts';
import type { Titles } from './titles.ts';
import { says } from '../words.ts';

/**
 * Anniversaries and congresses: «kỷ niệm 50 năm thiết lập quan hệ ngoại giao vào năm 2026» is one with
 * the date 2026, «Đại hội lần thứ XI của Đảng» one with the number 11.
 */
export function milestones(titles: Titles): ThingMention[] {
  const counted = anniversaries(titles);
  return [...counted, ...beginnings(titles, counted), ...congresses(titles)];
}

/** `Ngày 3/2/1950, hai nước thiết lập quan hệ ngoại giao`: the day itself, where it is written out. */
function beginnings({ draft }: Titles, counted: readonly ThingMention[]): ThingMention[] {
  const { tokens, dates, sentences } = draft;
  const found: ThingMention[] = [];
  for (const { from, to, entry } of hitsOf(draft, 'anniversary-words')) {
    if (!/^(?:chính thức )?thiết lập quan hệ ngoại giao$/.test(entry.phrase)) continue;
    if (counted.some((one) => one.from <= from && to <= one.to)) continue;
    const sentence = sentences[Math.max(0, firstFrom(sentences, from + 1) - 1)];
    const next = firstFrom(dates, from);
    const date = [dates[next], dates[next - 1]].find(
      (one) => one && one.edtf.length === 10 && isBeside(one, { from, to }) && sentence && one.from >= sentence.from,
    );
    if (!date || date.reckoned) continue;
    const name = tokens.nameOf(from, to);
    found.push({ from, to, kind: 'milestone', name, date: date.edtf, number: null, rule: 'vi/things/beginning' });
  }
  return found;
}

function isBeside(date: DateMention, { from, to }: Span): boolean {
  return date.from >= to ? date.from - to <= 3 : from - date.to <= 10;
}

function anniversaries(titles: Titles): ThingMention[] {
  const { draft } = titles;
  const { tokens } = draft;
  const found: ThingMention[] = [];
  let end = 0;
  for (const hit of hitsOf(draft, 'anniversary-words')) {
    const from = startOfYears(draft, hit.from);
    if (from < end || from === hit.from) continue;
    const to = endOfFrame(draft, endOfTitle(titles, hit.to));
    const name = tokens.nameOf(from, to);
    found.push({
      from,
      to,
      kind: 'milestone',
      name,
      date: yearBehind(draft, to),
      number: null,
      rule: 'vi/things/anniversary',
    });
    end = to;
  }
  return found;
}

/** `10 năm thiết lập quan hệ Đối tác chiến | lược`: the relation's name in whole. */
function endOfFrame(draft: Draft, to: number): number {
  const words = hitsOf(draft, 'framework-words');
  for (let i = firstFrom(words, to - longestFrame); i < words.length && words[i]!.from < to; i++)
    if (words[i]!.to > to) return words[i]!.to;
  return to;
}

/** In words: `đối tác chiến lược toàn diện`. */
const longestFrame = 5;

/** `65 năm`, `65 năm ngày` before the word; its own place where none is. */
function startOfYears({ tokens }: Draft, from: number): number {
  const years = tokens.wordAt(Math.max(0, from - 1)) === 'năm' ? from - 1 : from;
  return years < from && years > 0 && tokens.numberAt(years - 1) > 0 && tokens.numberAt(years - 1) < 1000
    ? years - 1
    : from;
}

/** A year told with the anniversary in its sentence, behind it. */
function yearBehind({ dates, sentences }: Draft, to: number): string | null {
  const sentence = sentences[Math.max(0, firstFrom(sentences, to) - 1)];
  const date: DateMention | undefined = dates[firstFrom(dates, to)];
  if (!date || !sentence || date.from >= sentence.to || date.from - to >= 20) return null;
  // `trình kế hoạch kỷ niệm 65 năm … trước ngày 15/1/2027`: by when something is to be done for it.
  if (date.role === 'deadline') return null;
  // `(25/3/1971 - 25/3/2020)`: from the origin to the anniversary.
  const [origin, day] = date.edtf.split('/');
  const inBrackets = date.from - to < 3 && origin?.length === 10 && day?.length === 10;
  return inBrackets && origin.slice(4) === day.slice(4) ? day : date.edtf;
}

function congresses(titles: Titles): ThingMention[] {
  const { draft } = titles;
  const { tokens } = draft;
  const found: ThingMention[] = [];
  let end = 0;
  for (const hit of hitsOf(draft, 'thing-cues')) {
    if (hit.entry.values['kind'] !== 'congress' || hit.from < end) continue;
    const ordinal = ordinalAt(tokens, hit.to) ?? numberAt(tokens, hit.to);
    if (!ordinal) continue;
    const to = endOfParty(titles, ordinal.to);
    found.push({
      from: hit.from,
      to,
      kind: 'milestone',
      name: tokens.nameOf(hit.from, to),
      date: null,
      number: ordinal.value,
      rule: 'vi/things/congress',
    });
    end = to;
  }
  return found;
}

/** `của Đảng Cộng sản …` behind the number; brackets with the short form are left out. */
function endOfParty(titles: Titles, to: number): number {
  const { tokens } = titles.draft;
  const of = says(tokens, to, 'của') ? to + 1 : to;
  return titles.names.has(of) ? titles.names.get(of)! : to;
}

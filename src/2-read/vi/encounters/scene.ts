import type { DateMention, Draft, PartyMention, Sentence, Span } from '../../mentions.ts';
import type { Hit, HitsAt } from '../../text/hits.ts';
import { firstFrom } from '../../text/spans.ts';
import { hitsOf, longestHits } from '../hits.ts';
import { isPlanYear } from '../plan-years.ts';
import { occasionNouns, says } from '../words.ts';

/** What the rules of encounters look at, sorted by place. */
export interface Scene {
  draft: Draft;
  cues: Hit[];
  cueAt: Map<number, Hit>;
  /** By the token behind it: a cue that ends there. */
  cueBefore: Map<number, Hit>;
  parties: readonly PartyMention[];
  partyAt: Map<number, PartyMention>;
  /** By the token behind it: a link word that ends there. */
  linkBefore: HitsAt;
  linkAt: HitsAt;
  visitLinkAt: HitsAt;
  provinceAt: HitsAt;
  /** `sẽ`, `mời` … with what they do. */
  marks: readonly Hit[];
  /** By the token behind it: a word that takes an object (`với`, `của`). */
  objectWord: HitsAt;
}

export function sceneOf(draft: Draft): Scene {
  const cues = longestHits(draft, 'encounter-cues');
  return {
    draft,
    cues,
    cueAt: new Map(cues.map((cue) => [cue.from, cue])),
    cueBefore: new Map(cues.map((cue) => [cue.to, cue])),
    parties: draft.parties,
    partyAt: new Map(draft.parties.map((party) => [party.from, party])),
    linkBefore: draft.hits.endingAt('encounter-links'),
    linkAt: draft.hits.startingAt('encounter-links'),
    visitLinkAt: draft.hits.startingAt('visit-links'),
    provinceAt: draft.hits.startingAt('provinces'),
    marks: longestHits(draft, 'encounter-marks'),
    objectWord: draft.hits.endingAt('object-words'),
  };
}

/** The same scene with the parties that a reading has added. */
export function withParties(scene: Scene, parties: readonly PartyMention[]): Scene {
  return { ...scene, parties, partyAt: new Map(parties.map((party) => [party.from, party])) };
}

export function sentenceAt({ sentences }: Draft, token: number): Sentence {
  const sentence = sentences[Math.max(0, firstFrom(sentences, token + 1) - 1)]!;
  const { from, to, block } = sentence;
  return { from: Math.max(from, token - longest), to: Math.min(to, token + longest), block };
}

/** Tokens to each side: a text without stops is not one sentence of a thousand parties. */
const longest = 200;

/** The parties of a stretch, in order. */
export function partiesIn({ parties }: Scene, { from, to }: Span): PartyMention[] {
  const found: PartyMention[] = [];
  for (let i = firstFrom(parties, from); i < parties.length && parties[i]!.from < to; i++) found.push(parties[i]!);
  return found;
}

/** Tokens that are looked at before an encounter. */
const farthest = 30;

/** Which way the words before an encounter, in its sentence, put it. */
export function markOf(scene: Scene, told: Span, sentence: Span): 'held' | 'planned' | 'unreal' {
  const { marks, draft } = scene;
  const cue = firstOfCues(scene, told);
  let mark: 'held' | 'planned' | 'unreal' = 'held';
  for (let i = firstFrom(marks, Math.max(sentence.from, cue.from - farthest)); i < marks.length; i++) {
    const { from, to, entry } = marks[i]!;
    if (from >= cue.from) break;
    if (entry.values['mark'] === 'invited') mark = 'unreal';
    if (entry.values['mark'] === 'none' || hasClauseEnd(draft, to, cue.from)) continue;
    if (entry.values['mark'] === 'planned') mark = cue.from - to <= 12 ? 'planned' : mark;
    else if (cue.from - to <= 5) mark = 'unreal';
  }
  return mark === 'held' && isToFollow(scene, cue, sentence) ? 'planned' : mark;
}

/**
 * `sẽ hội đàm với Chủ tịch A, hội kiến Tổng Bí thư B`, `sẽ có cuộc gặp hẹp, sau đó hội đàm`: a verb without a subject of
 * its own behind one that is still to come.
 */
function isToFollow({ marks, draft: { tokens } }: Scene, cue: Span, sentence: Span): boolean {
  const end = chainedFrom(tokens, cue, sentence);
  const mark = end === null ? undefined : marks[firstFrom(marks, end) - 1];
  if (end === null || mark?.entry.values['mark'] !== 'planned') return false;
  if (mark.from < sentence.from || cue.from - mark.to > longestChain) return false;
  if (says(tokens, mark.from - 1, 'người', 'mà')) return false;
  for (let i = mark.to; i < end; i++) if (says(tokens, i, 'đã', 'vừa', 'từng') || tokens.isMark(i, ':')) return false;
  return true;
}

/** Where the words of an encounter begin that have no subject of their own, behind a comma or `và`; null for others. */
export function chainedFrom(tokens: Draft['tokens'], cue: Span, sentence: Span): number | null {
  const start = startOfVerb(tokens, cue.from, sentence.from);
  // `…, cuộc gặp giữa A và B …`: a noun, the subject of what follows.
  if (start === cue.from && says(tokens, start, ...occasionNouns)) return null;
  const isChained = tokens.isMark(start - 1, ',') || tokens.isMark(start - 1, ';') || says(tokens, start - 1, 'và');
  return isChained && start > sentence.from ? start : null;
}

/** Where `sau đó cùng dự lễ …` begins that ends in the word of an encounter. */
function startOfVerb(tokens: Draft['tokens'], from: number, limit: number): number {
  let at = from;
  for (;;) {
    if (at - 2 >= limit && followWords.has(tokens.phraseOf(at - 2, at))) at -= 2;
    else if (at - 1 >= limit && followWords.has(tokens.wordAt(at - 1))) at--;
    else return at;
  }
}

/** In words: from `sẽ` to the last of several who will be met. */
const longestChain = 60;

/** Words between the stop and the verb of a chain. */
const followWords = new Set([
  ...['sau đó', 'tiếp đó', 'tiếp theo', 'đồng thời', 'rồi', 'cùng', 'cũng'],
  ...['tiến hành', 'tham dự', 'dự', 'dự lễ', 'chứng kiến', 'chứng kiến lễ', 'có', 'có cuộc', 'có buổi', 'các cuộc'],
]);

/** The first of several words with one partner: `sẽ có các cuộc hội đàm, hội kiến`. */
function firstOfCues({ cueBefore, draft: { tokens } }: Scene, cue: Span): Span {
  let first = cue;
  for (let before = cueBefore.get(first.from - 1); before; before = cueBefore.get(first.from - 1)) {
    if (!tokens.isMark(first.from - 1, ',') && !says(tokens, first.from - 1, 'và')) break;
    first = before;
  }
  return first;
}

export function hasClauseEnd({ tokens }: Draft, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (tokens.isMark(i, ',') || tokens.isMark(i, ';') || tokens.isMark(i, ':')) return true;
  return false;
}

/** The date an encounter is told with: the last before it in its sentence, else the first behind it. */
export function dateAt(draft: Draft, cue: Span, sentence: Span): DateMention | null {
  const { dates } = draft;
  let before: DateMention | null = null;
  let i = firstFrom(dates, sentence.from);
  for (; i < dates.length && dates[i]!.from < cue.from; i++)
    if (isOwn(draft, dates[i]!, sentence.from)) before = dates[i]!;
  if (before && !isTelling(draft, before.to, cue.from)) return before;
  const after = dates[i];
  const near = after && after.from < sentence.to && after.from - cue.to < 40;
  return near && isOwn(draft, after, cue.to) && !isOfNext(draft, cue.to, after) && !isSpokenOf(draft, cue.to, after)
    ? after
    : null;
}

/** A date on which something may have happened: no deadline, no stamp of the page, no year of a plan or a figure. */
function isOwn(draft: Draft, date: DateMention, limit: number): boolean {
  if (date.role === 'deadline' || isStamp(draft, date)) return false;
  return !isPlanYear(draft, date, limit) && !isOfFigure(draft, date);
}

/** `kim ngạch lên 150 tỷ USD vào năm 2030, trong cuộc hội đàm …`: the year for which a sum is. */
function isOfFigure({ quantities }: Draft, { from, edtf }: DateMention): boolean {
  const quantity = quantities[firstFrom(quantities, from) - 1];
  return edtf.length === 4 && quantity !== undefined && quantity.unit !== 'count' && from - quantity.to < 3;
}

/** `đã ký Biên bản và nhất trí tổ chức Khóa họp lần thứ 15 năm 2019`: a date behind the next verb of speech. */
function isOfNext(draft: Draft, from: number, { from: to, edtf }: DateMention): boolean {
  if (edtf.length === 10) return false;
  const cues = hitsOf(draft, 'encounter-cues');
  const cue = cues[firstFrom(cues, from)];
  if (cue && cue.from < to && cue.entry.values['form'] === 'visit' && edtf.length === 4) return true;
  const verbs = hitsOf(draft, 'speech-verbs');
  const verb = verbs[firstFrom(verbs, from)];
  return verb !== undefined && verb.from < to && says(draft.tokens, verb.from - 1, 'và', ',', ';');
}

/** `Tiếp Đại sứ B, ông A bày tỏ ấn tượng về chuyến thăm tháng 8`: the day of what was spoken of, behind a comma and its verb. */
function isSpokenOf(draft: Draft, from: number, { from: to }: DateMention): boolean {
  const verbs = hitsOf(draft, 'speech-verbs');
  let comma = from;
  while (comma < to && !draft.tokens.isMark(comma, ',')) comma++;
  // `Bộ Ngoại | giao` is no order.
  for (let i = firstFrom(verbs, comma); i < verbs.length && verbs[i]!.to + 1 < to; i++)
    if (verbs[i]!.entry.values['act'] !== 'instruct') return true;
  return false;
}

/** `11/7/2017 - 08:15`: when the page was put out. */
function isStamp({ tokens }: Draft, { to }: DateMention): boolean {
  const time = tokens.isMark(to, '-') || tokens.isMark(to, ',') ? to + 1 : to;
  return !Number.isNaN(tokens.numberAt(time)) && tokens.isMark(time + 1, ':') && tokens.isGlued(time + 1);
}

/** Whether a verb of telling stands between a date and what happened: `ngày 22/10, ông A cho biết đã gặp …`. */
function isTelling(draft: Draft, from: number, to: number): boolean {
  const words = hitsOf(draft, 'telling-words');
  const word = words[firstFrom(words, from)];
  return word !== undefined && word.to <= to;
}

import type { DateMention, PartyMention, Span } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { firstFrom } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import { matterOf, sessionToHold } from './matters.ts';
import type { Sheet } from './sheet.ts';
import { opensWithSum } from './sums.ts';
import { bothOf } from './subject.ts';
import type { Act } from './verb.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';

/** What follows a verb of speech: who is to act, how it is put, and where the action begins. */
export interface Complement {
  /** First token of the action; null where none follows in this piece. */
  action: number | null;
  /** The one asked or promising, where written between verb and action. */
  actor: PartyMention | null;
  /** The words of an actor that is no resolved party (`các bộ, ngành của Lào`). */
  named: Span | null;
  modal: 'future' | 'must' | 'ready' | null;
  /** Put as `tầm quan trọng của việc …`. */
  matter: boolean;
  /** A second verb of speech right behind the first: `nhấn mạnh mong muốn`, `nhất trí giao`. */
  then: Act | null;
  /** The speaker's own state is named by a pronoun (`nước ông`, `họ`). */
  own: boolean;
  /** Nothing but adverbs and time was said yet: the clause goes on after the comma. */
  open: boolean;
  /** The action begins with a word that looks ahead (`tiếp tục`). */
  ahead: boolean;
  /** When, where that is said before the action: «cho biết trong năm 2015 sẽ mở …». */
  when: DateMention | null;
  /** The action gives or takes away something (`viện trợ`, `dỡ bỏ`), and is not told as past. */
  gives: boolean;
}

/** «(đề nghị) hai bên trong thời gian tới cần sớm mở đường bay» → hai bên, must, the action at «sớm mở». */
export function complementOf(sheet: Sheet, from: number, to: number, act: Act, depth = 0): Complement {
  const found = partsOf(sheet, from, to, act, depth);
  if (found.action === null) return found;
  return { ...found, ahead: looksAhead(sheet, found.action), gives: givesAt(sheet, found.action) };
}

function givesAt({ cues }: Sheet, action: number): boolean {
  return cues.wordEnd(action, Role.give) !== null && cues.wordStart(action, Role.past) === null;
}

/** `tiếp tục`, `tập trung`, `cùng` look ahead without a mark of the future. */
function looksAhead({ draft: { tokens } }: Sheet, action: number): boolean {
  return ['tiếp', 'tập', 'cùng'].includes(wordAt(tokens, action));
}

const nothingYet: Complement = {
  action: null,
  actor: null,
  named: null,
  modal: null,
  matter: false,
  then: null,
  own: false,
  open: false,
  ahead: false,
  when: null,
  gives: false,
};

function partsOf(sheet: Sheet, from: number, to: number, act: Act, depth: number): Complement {
  const found: Complement = { ...nothingYet };
  const { cues, sides, draft } = sheet;
  const limit = Math.min(to, from + longestComplement);
  let i = from;
  while (i < limit) {
    const next = skipFiller(sheet, i, to, found);
    if (next > i) {
      i = next;
      continue;
    }
    const negated = cues.wordEnd(i, Role.not);
    // `sẽ không ủng hộ`: behind a mark of force a refusal is what is to be done.
    if (negated !== null && found.modal !== null && cues.verbAt(negated)) return { ...found, action: i };
    const second = cues.speechAt(i);
    if (second && cues.wordStart(i, Role.thing) === null && !isAction(sheet, i, act, found)) {
      const inner = second.entry.values.act!;
      const wish = (inner === 'hope' || second.entry.phrase.startsWith('mong')) && act === 'tell';
      const own = found.actor?.kind === 'person' && ['ông', 'bà'].includes(wordAt(draft.tokens, found.actor.from));
      const asked = inner === 'propose' && act === 'tell' && own;
      const told = found.actor === null || wish || asked || ['agree', 'decide', 'pledge'].includes(inner);
      if (found.then === null && told) found.then = second.entry.values.act as Act;
      else return found;
      i = second.to;
      continue;
    }
    if (
      negated !== null &&
      (cues.verbAt(negated) ?? (lets(draft.tokens, negated) || mayBeVerb(sheet, negated, act, found)))
    )
      return { ...found, action: i };
    if (cues.verbAt(i))
      return isTopic(sheet, i, from, to, act, found) ? found : { ...found, action: startOfAction(sheet, i, from) };
    const behindPlace = placeEnd(sheet, i, to);
    if (behindPlace > i) {
      i = behindPlace;
      continue;
    }
    const party = sides.at(i);
    if (party) {
      // `bày tỏ rằng Việt Nam mong | Lào …`: the one who is asked.
      const wished = (found.then === 'hope' || found.then === 'propose') && found.actor !== null && act !== 'propose';
      if (cues.wordStart(i, Role.toward) === null) found.actor = wished ? party : (found.actor ?? party);
      i = party.to;
      continue;
    }
    const other = found.actor?.to === i && cues.wordEnd(i, Role.and) !== null ? sides.at(i + 1) : undefined;
    if (found.actor && other) {
      found.actor = bothOf(found.actor, other);
      i = other.to;
      continue;
    }
    if (act === 'pledge' && opensWithSum(sheet, i)) return { ...found, action: i };
    if (mayBeVerb(sheet, i, act, found)) return { ...found, action: startOfAction(sheet, i, from) };
    return depth > 1 ? found : nounThenAction(sheet, i, Math.min(to, i + longestActor), { ...found }, act, depth);
  }
  return { ...found, open: found.actor === null || found.action === null };
}

/** Where `ở Libya`, `tại Hà Nội`, `của Mỹ` (behind `cam kết`) end that stand before the action. */
function placeEnd({ sides, draft: { tokens } }: Sheet, from: number, limit: number): number {
  const word = wordAt(tokens, from);
  if (word === 'của') return sides.at(from + 1)?.to ?? from;
  if (word !== 'ở' && word !== 'tại') return from;
  let end = from + 1;
  while (end < limit && tokens.kind[end] === TokenKind.word && tokens.isCapital(end)) end++;
  return end > from + 1 ? end : from;
}

/** `không cho …`, `không để …`. */
function lets(tokens: Sheet['draft']['tokens'], token: number): boolean {
  return ['cho', 'để'].includes(wordAt(tokens, token));
}

/**
 * What is talked about, not what is to be done: «nhấn mạnh hợp tác kinh tế ngày càng chặt chẽ»,
 * «khẳng định việc mở rộng quan hệ là cần thiết», «cho rằng việc hai bên mở … có ý nghĩa».
 */
function isTopic(
  { cues, draft: { tokens } }: Sheet,
  verb: number,
  from: number,
  to: number,
  act: Act,
  found: Complement,
): boolean {
  const telling = act === 'agree' ? found.then : act;
  if (!tellings.has(telling) || found.matter || found.modal) return false;
  const rank = cues.verbAt(verb)!.entry.values.rank;
  if (isToldOf({ cues, draft: { tokens } }, cues.verbAt(verb)!, to)) return true;
  if (rank === 'field' && !found.actor && startOfVerb(cues, verb, from) === verb) return true;
  let nominal = wordAt(tokens, from - 1) === 'việc';
  for (let i = from; i < verb; i++) nominal ||= wordAt(tokens, i) === 'việc';
  if (!nominal || wordAt(tokens, from) === 'là') return false;
  for (let i = verb; i < to; i++) if (predicates.has(wordAt(tokens, i))) return true;
  return false;
}

/** Verbs that as often tell what is as what is to be done. */
export const tellings: ReadonlySet<string | null> = new Set(['stress', 'affirm', 'tell']);

/** `giao lưu | lần này khẳng định …`, `hợp tác quốc phòng | đang …`: what is or was the case, and no action. */
export function isToldOf({ cues, draft: { tokens } }: Topic, { from, to, entry }: Hit, limit: number): boolean {
  if (occasions.has(`${wordAt(tokens, to)} ${wordAt(tokens, to + 1)}`)) return true;
  if (isJudged(tokens, from, limit)) return true;
  if (entry.values.rank !== 'field' && entry.values.rank !== 'joint') return false;
  for (let i = to; i < Math.min(limit, to + longestTopic); i++) {
    if (tokens.kind[i] === TokenKind.mark) return false;
    if (cues.wordEnd(i, Role.future | Role.past) !== null || states.has(wordAt(tokens, i))) return true;
  }
  return false;
}

/** `giải quyết bất đồng … | là một nền tảng quan trọng`: an opinion of it; `tiếp tục xác định … là trụ cột` is to be done. */
function isJudged(tokens: Sheet['draft']['tokens'], from: number, limit: number): boolean {
  for (let i = from; i < limit; i++) {
    if (tokens.isMark(i, ';') || tokens.isMark(i, ':') || seeings.has(wordAt(tokens, i))) return false;
    if (wordAt(tokens, i) === 'là' && judgements.has(wordAt(tokens, i + 1))) return true;
  }
  return false;
}

/** First syllables of the verbs whose object is followed by `là`: `xác định`, `coi`, `xem`. */
const seeings = new Set(['xác', 'coi', 'xem']);

const judgements = new Set('một những nền yếu nhân điều ưu nhiệm động trụ chìa xu lựa cơ việc'.split(' '));

type Topic = Pick<Sheet, 'cues'> & { draft: Pick<Sheet['draft'], 'tokens'> };

/** Words that a subject takes before its predicate. */
const longestTopic = 8;
const states = new Set(['đang', 'là', 'vẫn', 'luôn']);
const occasions = new Set(['lần này', 'thời gian', 'những năm', 'trong những', 'vừa qua', 'nói trên']);

const predicates = new Set(['là', 'có', 'mang', 'sẽ', 'giúp', 'đã', 'phản', 'thể', 'cho']);

function startOfVerb(cues: Sheet['cues'], verb: number, from: number): number {
  return cues.skipBack(verb, from, Role.manner);
}

/** `giao`, `chỉ đạo`, `yêu cầu` are what is to be done, but `nhất trí giao` is an order of both. */
function isAction({ cues, draft: { tokens } }: Sheet, token: number, act: Act, found: Complement): boolean {
  const verb = cues.verbAt(token);
  if (!verb || verb.to < (cues.speechAt(token)?.to ?? 0)) return false;
  return act !== 'agree' || found.actor !== null || found.modal !== null || wordAt(tokens, token) !== 'giao';
}

/** Steps over what says nothing of actor or action; notes marks of force. */
function skipFiller(sheet: Sheet, i: number, to: number, found: Complement): number {
  const { cues, draft } = sheet;
  if (i >= to) return i;
  const capacity = endOfCapacity(sheet, i, to);
  if (capacity > i) return capacity;
  const ready = cues.wordEnd(i, Role.ready);
  if (ready !== null) {
    found.modal = 'ready';
    return ready;
  }
  const future = cues.wordEnd(i, Role.future);
  if (future !== null) {
    found.modal = 'future';
    return i + 1;
  }
  const must = cues.wordEnd(i, Role.must);
  if (must !== null) {
    found.modal = 'must';
    return must;
  }
  const matter = cues.wordEnd(i, Role.matter);
  if (matter !== null) {
    found.matter = true;
    return matter;
  }
  if (cues.isInName(i)) return i;
  if (wordAt(draft.tokens, i) === 'luôn') found.modal ??= 'ready';
  found.own ||= cues.wordEnd(i, Role.that) !== null && ownWords.has(wordAt(draft.tokens, i));
  const filler = cues.wordEnd(i, Role.that | Role.about | Role.soon | Role.past | Role.toward | Role.manner);
  // `sớm hoàn thành` is a verb of its own.
  if (filler !== null) return (cues.verbAt(i)?.to ?? 0) > filler ? i : filler;
  const date = draft.dates[firstFrom(draft.dates, i)];
  if (date?.from === i) {
    found.when ??= date;
    return date.to;
  }
  if (['trong', 'vào', 'từ', 'trước', ',', '"', '“', '”', ':'].includes(wordAt(draft.tokens, i))) return i + 1;
  return i;
}

/** Where `trên cương vị Chủ tịch ASEAN`, `với tư cách đại sứ` ends: before a comma, a mark of force or a verb. */
function endOfCapacity({ cues, draft: { tokens } }: Sheet, from: number, to: number): number {
  if (!capacities.has(tokens.phraseOf(from, from + 3))) return from;
  const limit = Math.min(to, from + longestCapacity);
  for (let i = from + 3; i < limit; i++) {
    if (tokens.kind[i] === TokenKind.mark && !tokens.isMark(i, '-')) return i;
    if (cues.wordEnd(i, Role.future | Role.must | Role.ready) !== null || cues.speechAt(i)) return i;
    const verb = cues.verbAt(cues.skip(i, limit, Role.manner));
    if (verb && verb.entry.values.rank !== 'field' && !tokens.isCapital(i) && cues.nounEnd(i) === i) return i;
  }
  return limit;
}

const capacities = new Set([
  'trên cương vị',
  'ở cương vị',
  'với cương vị',
  'với tư cách',
  'trong vai trò',
  'với vai trò',
  'trên vai trò',
]);
/** In words: `trên cương vị Chủ tịch Nhóm nghị sĩ hữu nghị Quốc hội Lào - Việt Nam`. */
const longestCapacity = 20;

const ownWords = new Set(['nước', 'chính', 'đất', 'quốc', 'họ', 'mình']);

/** The action begins with the adverbs before its verb (`tiếp tục`, `khẩn trương, quyết liệt`), not with marks of force. */
export function startOfAction({ cues }: Sheet, verb: number, limit: number): number {
  return cues.skipBack(verb, limit, Role.manner);
}

/** How many words may stand between a verb of speech and its action. */
const longestComplement = 120;

/** How many words the naming of an actor may take. */
const longestActor = 60;

/**
 * A word behind the one asked, or behind a mark of force, is a verb though no table knows it:
 * «kêu gọi Bình Nhưỡng quay lại …», «cam kết sẽ từ bỏ …». Meetings and visits are no actions.
 */
function mayBeVerb({ cues, draft: { tokens } }: Sheet, token: number, act: Act, found: Complement): boolean {
  const bidden = act === 'propose' || found.then === 'propose' || (act === 'stress' && found.modal === 'must');
  const asked = found.actor !== null && bidden;
  const promised = found.modal !== null && ['propose', 'pledge', 'agree', 'decide', 'affirm'].includes(act);
  // `đồng ý cho Lào vay …`, `hứa cho phép …`: a verb here, a preposition elsewhere.
  if (wordAt(tokens, token) === 'cho') return asked || promised || ['pledge', 'agree', 'decide'].includes(act);
  if (!asked && !promised) return false;
  // `các nước | liên quan trong khu vực`: which ones.
  if (wordAt(tokens, token) === 'liên' && wordAt(tokens, token + 1) === 'quan') return false;
  if (wordAt(tokens, token - 1) === 'là' || ['ở', 'tại'].includes(wordAt(tokens, token))) return false;
  if (tokens.kind[token] !== TokenKind.word || tokens.isCapital(token)) return false;
  if (cues.isInName(token) || cues.nounEnd(token) > token) return false;
  return (
    cues.wordEnd(
      token,
      Role.thing |
        Role.prep |
        Role.list |
        Role.result |
        Role.passive |
        Role.org |
        Role.meet |
        Role.purpose |
        Role.for |
        Role.also,
    ) === null
  );
}

/** `đề nghị các cơ quan chức năng hai nước sớm mở …`: an actor that is no party, then the action. */
function nounThenAction(
  sheet: Sheet,
  from: number,
  to: number,
  found: Complement,
  act: Act,
  depth: number,
): Complement {
  const { cues, sides, draft } = sheet;
  if (act === 'agree') {
    const about = matterOf(sheet, from, to) ?? sessionToHold(sheet, from, to);
    return about === null ? { ...found, open: true } : { ...found, action: about };
  }
  const asks = act === 'propose' || act === 'instruct' || act === 'hope' || found.then === 'propose';
  for (let i = from; i < to; i++) {
    if (cues.wordEnd(i, Role.future | Role.must | Role.ready) !== null && i > from) {
      if (!asks && !isActor(sheet, { from, to: i }) && found.actor?.to !== from) return found;
      const rest = complementOf(sheet, i, to, act, depth + 1);
      return rest.action === null
        ? found
        : { ...rest, actor: found.actor ?? rest.actor, named: { from, to: i }, matter: found.matter };
    }
    if (!asks && wordAt(draft.tokens, i) === 'là') {
      const rest = complementOf(sheet, i, to, act, depth + 1);
      if (rest.action !== null && rest.actor && (!rest.then || rest.then === 'agree')) return rest;
    }
    const verb = cues.verbAt(i);
    if (!verb || i === from) {
      const noun = cues.nounEnd(i);
      if (noun > i) i = noun - 1;
      continue;
    }
    const start = startOfAction(sheet, i, from);
    const plain = verb.entry.values.rank === 'field' || verb.entry.values.rank === 'joint';
    const noun =
      cues.wordStart(i, Role.thing | Role.about | Role.toward | Role.list) !== null ||
      wordAt(draft.tokens, i - 1) === 'và';
    if (
      noun ||
      cues.isNameLike(i, from) ||
      (plain && start === i && !sides.at(i - 1)) ||
      wordAt(draft.tokens, verb.to) === 'của'
    ) {
      i = verb.to - 1;
      continue;
    }
    if (asks) return { ...found, action: start, named: { from, to: start } };
    return found;
  }
  return found;
}

/** Whether the words name somebody who can act: a party or a body's name stands in them, not first a thing. */
function isActor({ cues, sides, draft }: Sheet, span: Span): boolean {
  if (cues.wordEnd(span.from, Role.org) !== null || sides.at(span.from) !== undefined) return true;
  return draft.states[firstFrom(draft.states, span.from)]?.from === span.from;
}

import type { Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import type { Hit } from '../../text/phrases.ts';
import type { Sheet } from '../speech/sheet.ts';
import type { Rank } from './cues.ts';
import type { Piece } from './pieces.ts';
import { Role } from './cues.ts';
import { wordAt } from './word.ts';

/**
 * Whether a piece that begins with a verb goes on with the action before it.
 * «tăng cường chia sẻ thông tin, phối hợp chặt chẽ» is one action: `tăng cường` governs both;
 * «củng cố tin cậy, duy trì tiếp xúc» is two; «kiểm tra, đôn đốc tiến độ» one: the first has no object.
 */
export function goesOn(sheet: Sheet, action: Span, piece: Piece, verb: Hit): boolean {
  if (piece.opener === 'also' || piece.opener === 'semicolon') return false;
  const head = headOf(sheet, action);
  if (!head) return false;
  const rank = rankOf(verb);
  if (verb.entry.phrase === 'họp' && founding.has(head.entry.phrase)) return true;
  if (endsInMatter(sheet, action) && sheet.cues.skip(verb.to, piece.to, Role.manner) >= piece.to) return true;
  if (endsInAim(sheet, action)) return true;
  const lacking = lacksObject(sheet, action, head);
  if (lacking) return lacking.isObject ? rank === 'joint' || rank === 'field' : true;
  if (sheet.cues.skip(verb.to, piece.to, Role.manner) >= piece.to && !isFollowedByVerb(sheet, piece.to)) return true;
  if (rank === 'field' && endsInField(sheet, action)) return true;
  if (rank === 'target' || (piece.from !== verb.from && beginsAnew(sheet, piece.from))) return false;
  const list = listIn(sheet, action);
  if (list === 'closed') return true;
  if (rank === 'own' || rank === 'lead') return false;
  if (rank === 'field') return piece.opener === 'and' || list === 'open' || rankOf(head) === 'lead';
  return (
    list === 'open' || (piece.opener === 'comma' && rankOf(head) === 'lead' && governsVerbs(sheet, head, action.to))
  );
}

/** «lập tổ công tác chung, họp 6 tháng một lần»: how often the founded body meets is part of founding it. */
const founding = new Set(['lập', 'thành lập', 'thiết lập', 'tái lập', 'duy trì']);

/** «…, tăng 50 suất so với năm trước», «…, áp dụng từ ngày 1/1»: a comparison or a bare date says how much or when. */
export function saysHow(sheet: Sheet, { to: from, entry }: Hit, { to, opener }: Piece): boolean {
  const { tokens, dates } = sheet.draft;
  if (isOnTime(sheet, from, entry.phrase, { to, opener })) return true;
  // `lấy năm 2027 làm mốc` says by what it is measured.
  if (entry.phrase === 'lấy' && (dates[firstFrom(dates, from)]?.from ?? to) <= from + 1) return true;
  const first = ['từ', 'vào', 'kể', 'trong', 'trước'].includes(wordAt(tokens, from)) ? from + 1 : from;
  const date = first > from ? dates[firstFrom(dates, first - 1)] : undefined;
  if (date && opener === 'comma' && date.from <= first && date.to >= to) return true;
  for (let i = from; i < Math.min(to, from + longestAmount); i++) {
    if (wordAt(tokens, i) === 'so' && wordAt(tokens, i + 1) === 'với') return true;
  }
  return false;
}

/** «…, phấn đấu hoàn thành trước năm 2027», «… và hoàn thành đúng tiến độ»: by when, of what was said before. */
function isOnTime(
  { cues, draft: { tokens, dates } }: Sheet,
  verbEnd: number,
  verb: string,
  { to, opener }: Pick<Piece, 'to' | 'opener'>,
): boolean {
  if (opener !== 'comma' && opener !== 'and') return false;
  const second = verb === 'hoàn thành' ? null : cues.verbAt(verbEnd);
  const from = second?.entry.phrase === 'hoàn thành' ? second.to : verb === 'hoàn thành' ? verbEnd : null;
  if (from === null) return false;
  const date = dates[firstFrom(dates, from)];
  const timely = tokens.phraseOf(from, from + 2);
  if (timely === 'đúng hạn' || timely === 'đúng tiến') return from + 3 >= to;
  return date !== undefined && date.from - from <= 3 && date.to >= to;
}

/** How many words an amount takes before what it is compared with. */
const longestAmount = 8;

function rankOf(hit: Hit): Rank {
  return hit.entry.values.rank as Rank;
}

/** The verb that rules the action: behind its adverbs, and behind `phối hợp`, `cùng`. */
export function headOf({ cues }: Sheet, action: Span): Hit | undefined {
  const first = cues.verbAt(cues.skip(action.from, action.to, Role.manner | Role.not));
  if (!first || rankOf(first) !== 'joint') return first;
  return cues.verbAt(cues.skip(first.to, action.to, Role.manner)) ?? first;
}

/** `tiếp tục`, `không ngừng` at the head of a piece start an action of their own. */
function beginsAnew({ cues, draft: { tokens } }: Sheet, from: number): boolean {
  return cues.wordEnd(from, Role.manner) !== null && wordAt(tokens, from) === 'tiếp';
}

/**
 * A verb that ends the action so far without an object of its own. `isObject`: it is itself the
 * object of a governing verb (`tăng cường hợp tác`), and so complete.
 */
function lacksObject({ cues }: Sheet, action: Span, head: Hit): { isObject: boolean } | null {
  const last = cues.verbBack(action.to, action.from);
  if (!last) return null;
  if (last.from === head.from) return { isObject: false };
  const before = cues.verbBack(last.from, action.from);
  const nominal = rankOf(last) === 'joint' || rankOf(last) === 'field';
  if (before && rankOf(before) === 'lead' && (nominal || rankOf(last) === 'own'))
    return { isObject: nominal || before.from === head.from };
  if (before) return { isObject: false };
  if (rankOf(last) === 'field' || rankOf(last) === 'lead') return null;
  return cues.wordStart(last.from, Role.thing) === null ? { isObject: false } : null;
}

/** `hợp tác về cứu hộ, cứu nạn`, `trong lĩnh vực chăn nuôi, …`: a bare verb names what it is about. */
function endsInMatter({ cues, draft: { tokens } }: Sheet, action: Span): boolean {
  const last = cues.verbBack(action.to, action.from);
  if (!last) return false;
  return cues.wordStart(last.from, Role.about) !== null || wordAt(tokens, last.from - 1) === 'vực';
}

/** `hợp tác với Lào để hỗ trợ | và thúc đẩy phát triển …`: what both verbs behind `để` are done to is still to come. */
function endsInAim({ cues, draft: { tokens } }: Sheet, action: Span): boolean {
  const last = cues.verbBack(action.to, action.from);
  return last !== undefined && last.to === action.to && wordAt(tokens, last.from - 1) === 'để';
}

/** `nhà máy chế biến, sản xuất …`: names of activities in a row. */
function endsInField({ cues }: Sheet, action: Span): boolean {
  const last = cues.verbBack(action.to, action.from);
  return last !== undefined && rankOf(last) === 'field';
}

/** A comma or `và`, then another verb: the object is still to come. */
function isFollowedByVerb({ cues, draft: { tokens } }: Sheet, end: number): boolean {
  if (!tokens.isMark(end, ',') && wordAt(tokens, end) !== 'và') return false;
  const next = cues.skip(end + 1, tokens.count, Role.manner);
  return next < tokens.count && cues.verbAt(next) !== undefined;
}

/** How many words back a list marker still rules. */
const reach = 120;

/** `như …`, `gồm …` close a list over all that follows; `nhất là …`, `trong lĩnh vực …` over names of activities. */
function listIn({ cues, draft: { tokens } }: Sheet, action: Span): 'closed' | 'open' | null {
  let found: 'closed' | 'open' | null = null;
  for (let i = Math.max(action.from, action.to - reach); i < action.to; i++) {
    const end = cues.wordEnd(i, Role.list);
    if (end === null || cues.isInName(i)) continue;
    if (['như', 'gồm', 'bao'].includes(wordAt(tokens, i))) return 'closed';
    found = 'open';
    i = end - 1;
  }
  return found;
}

/** The first object of a governing verb is itself a verb with an object: `tăng cường chia sẻ thông tin`. */
function governsVerbs({ cues }: Sheet, head: Hit, limit: number): boolean {
  const next = cues.verbAt(cues.skip(head.to, limit, Role.manner));
  return next !== undefined && rankOf(next) === 'joint';
}

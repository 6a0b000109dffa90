import type { ResultStatus } from '../../../0-facts/index.ts';
import type { Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import type { Hit } from '../../text/phrases.ts';
import { wordAt } from '../clauses/word.ts';
import type { Sheet } from '../speech/sheet.ts';
import { crossesBorders, isHostile, isOfStates, isPrivate } from './agent.ts';
import { startOfSubject, startOfThing, withoutAside } from './bounds.ts';
import { isCounted, isNamed } from './checkable.ts';
import { madeThing } from './made.ts';
import { doneMarkBefore, isDoneMark } from './mood.ts';
import type { Mood } from './mood.ts';
import type { Outcome } from './outcome.ts';
import { paidThing, statusOfPaying } from './paid.ts';
import { signedThing } from './signed.ts';
import { validPaper } from './valid.ts';
import { beginsHere, isDatedHere, isPassive, isTold, predicates } from './voice.ts';
import { deedRoles, worked } from './words.ts';
import type { OutcomeWords } from './words.ts';

/**
 * «Hai Thủ tướng khánh thành cầu hữu nghị», «đã ký 12 văn kiện», «nhà máy đang được xây dựng»: a deed
 * on something that can be pointed at. What is still ahead (`sẽ khánh thành`, `dự kiến ký`) is none.
 */
export function deedIn(sheet: Sheet, words: OutcomeWords, sentence: Span, clause: Span, mood: Mood): Outcome | null {
  for (let i = clause.from; i < clause.to; i++) {
    if (!words.hasAt(i)) continue;
    const first = words.at(i, ...deedRoles);
    if (!first || sheet.cues.isInName(i) || isDated(sheet, i)) continue;
    const hit = withOthers(sheet, words, first, clause);
    const role = hit.entry.values['role']!;
    const head = words.before(i, 'rite')?.from ?? i;
    const done = isDoneMark(sheet, i) ? i : doneMarkBefore(sheet, clause.from, head);
    if (done === null && isOfPaper(words, hit)) continue;
    if (!isAhead(sheet, words, clause, { from: head, to: hit.to }, done) && !(done === null && mood === 'ahead')) {
      const what = isDue(sheet, { from: i, to: clause.to }) ? null : whatOf(sheet, words, hit, clause, mood, done);
      if (what && isTheirs(sheet, words, hit, sentence, clause)) {
        const part = nearlyAt(words, clause, hit);
        const status = part === null ? statusOf(sheet, words, hit, what) : 'progress';
        const rule = `vi/outcomes/${role}`;
        const whole = { from: Math.min(what.from, part ?? what.from), to: what.to };
        return { what: withoutAside(sheet, words, hit.to, whole), status, rule, verb: hit.to };
      }
    }
    i = hit.to - 1;
  }
  return null;
}

/** `khánh thành, bàn giao và đưa vào sử dụng`: the deeds in a row up to what they are done to. */
function withOthers({ draft: { tokens } }: Sheet, words: OutcomeWords, first: Hit, { to }: Span): Hit {
  let end = first.to;
  for (;;) {
    const linked = tokens.isMark(end, ',') || wordAt(tokens, end) === 'và';
    const next = linked && words.before(end, ...worked) ? words.at(end + 1, ...worked) : undefined;
    if (!next || next.to > to) return end === first.to ? first : { ...first, to: end };
    end = next.to;
  }
}

/** `Biên bản | bàn giao hồ sơ`, `Hợp đồng xây dựng nhà máy`: what the paper is called. */
function isOfPaper(words: OutcomeWords, { from, entry }: Hit): boolean {
  return worked.some((role) => role === entry.values['role']) && words.before(from, 'paper') !== undefined;
}

/** A verb that says little by itself needs two states; what is signed or finished only must not be a firm's. */
function isTheirs(sheet: Sheet, words: OutcomeWords, deed: Hit, sentence: Span, clause: Span): boolean {
  const role = deed.entry.values['role']!;
  const verb = deed.from;
  if (role === 'deed' && crossesBorders(words, deed) && !isHostile(words, sentence))
    return !isPrivate(sheet, words, clause, verb);
  if (role === 'deed' || role === 'act' || role === 'partly') return isOfStates(sheet, words, sentence, clause, verb);
  if (role === 'completed' && isHostile(words, sentence)) return false;
  return !madeByStates.has(role) || !isPrivate(sheet, words, clause, verb);
}

/** Deeds of firms and teams by these verbs are none of states. */
const madeByStates = new Set(['signed', 'completed', 'built', 'opened']);

/** `cơ bản hoàn thành`, `hoàn thành một nửa số cột mốc`: where the word stands that makes it a part; null for none. */
function nearlyAt(words: OutcomeWords, clause: Span, verb: Hit): number | null {
  if (verb.entry.values['role'] !== 'completed') return null;
  const word =
    words.first(clause.from, Math.min(clause.from + 2, verb.from), 'nearly') ??
    words.first(Math.max(clause.from, verb.from - 3), Math.min(clause.to, verb.to + 4), 'nearly');
  return word?.from ?? null;
}

/** What was done by a verb of each kind; null where it cannot be checked. */
function whatOf(
  sheet: Sheet,
  words: OutcomeWords,
  verb: Hit,
  clause: Span,
  mood: Mood,
  done: number | null,
): Span | null {
  const role = verb.entry.values['role']!;
  const passive = isPassive(sheet, verb.from);
  if (leadsIn(sheet, clause)) return null;
  if (role === 'signed') return signedThing(sheet, words, verb, clause, mood, done);
  if (role === 'valid') return validPaper(sheet, words, verb, clause, done);
  if (role === 'paid') return done !== null ? paidThing(sheet, words, verb, clause) : null;
  if (role === 'deed') return completeThing(sheet, words, verb, clause, mood, done);
  if (role === 'act' || role === 'partly') {
    if (passive && done !== null && hasCount(sheet, { from: clause.from, to: verb.from }))
      return { from: startOfSubject(sheet, clause.from, verb.from), to: clause.to };
    const behind = { from: verb.to, to: clause.to };
    if (!isNamed(sheet, words, behind) && !isCounted(sheet, behind)) return null;
    return passive && done !== null ? { from: startOfSubject(sheet, clause.from, verb.from), to: clause.to } : null;
  }
  return madeThing(sheet, words, verb, clause);
}

/** `350 cán bộ Lào | đã được đào tạo`: a count of something; `phiên họp lần thứ 6` and `năm 2020` are none. */
function hasCount({ draft: { quantities } }: Sheet, { from, to }: Span): boolean {
  const quantity = quantities[firstFrom(quantities, from)];
  return quantity !== undefined && quantity.to < to && quantity.unit === 'count' && quantity.counted !== '';
}

/** A deed complete by itself, on its object, or on what stands before it (`được … phê chuẩn`, `314 cột mốc đã cắm xong`). */
function completeThing(
  sheet: Sheet,
  words: OutcomeWords,
  verb: Hit,
  clause: Span,
  mood: Mood,
  done: number | null,
): Span | null {
  const before = { from: clause.from, to: verb.from };
  const told = done !== null || mood === 'done';
  if (isWay(sheet, words, verb, clause)) return null;
  if (makesRelation(sheet, verb) === false || (done === null && isSpokenOf(sheet, clause.from, verb.from))) return null;
  if (isPassive(sheet, verb.from)) {
    if ((done === null && !isDatedHere(sheet, clause, verb)) || predicates(sheet, verb.to, clause.to)) return null;
    return { from: startOfSubject(sheet, clause.from, verb.from), to: clause.to };
  }
  if (beginsHere(sheet, clause, verb)) {
    const subject = done !== null && (isNamed(sheet, words, before) || isCounted(sheet, before));
    return subject ? { from: startOfThing(sheet, words, before), to: clause.to } : null;
  }
  return told || sheet.sides.at(verb.from - 1) || isTold(sheet, clause.from, verb.from)
    ? { from: verb.from, to: clause.to }
    : null;
}

/** `phối hợp chặt chẽ | thông qua cơ chế …`: by which way; what is adopted is a paper, or stands in the passive. */
function isWay(sheet: Sheet, words: OutcomeWords, verb: Hit, clause: Span): boolean {
  if (verb.entry.phrase !== 'thông qua' || isPassive(sheet, verb.from)) return false;
  const { tokens } = sheet.draft;
  if (sheet.sides.at(verb.from - 1) && plans.has(`${wordAt(tokens, verb.to)} ${wordAt(tokens, verb.to + 1)}`))
    return false;
  const object = { from: verb.to, to: Math.min(clause.to, verb.to + nearest) };
  return !isNamed(sheet, words, object) && !isCounted(sheet, object);
}

/** What the sides adopt: `hai bên thông qua kế hoạch công tác năm 2016`. */
const plans = new Set([
  'kế hoạch',
  'chương trình',
  'lộ trình',
  'quy chế',
  'danh mục',
  'báo cáo',
  'nghị quyết',
  'điều lệ',
]);

/** Words behind a verb in which its object is named. */
const nearest = 6;

/** `thông qua các biện pháp sau`, `đi đến những thỏa thuận sau đây`: what was done stands below, point by point. */
function leadsIn({ draft: { tokens } }: Sheet, { to }: Span): boolean {
  const last = wordAt(tokens, to - 1);
  const before = wordAt(tokens, to - 2);
  return last === 'sau' || (last === 'đây' && (before === 'sau' || before === 'dưới'));
}

/** `hoan nghênh Mỹ dỡ bỏ …`, `đề nghị nối lại …`: welcomed or wished, not told as done; `tuyên bố công nhận …` does it. */
function isSpokenOf({ cues }: Sheet, from: number, verb: number): boolean {
  for (let i = from; i < verb; i++) if (spokenOf.has(cues.speechAt(i)?.entry.values['act'] ?? '')) return true;
  return false;
}

const spokenOf = new Set(['praise', 'propose', 'hope', 'stress', 'plan', 'refuse']);

/** «hai nước nâng cấp quan hệ lên Đối tác toàn diện» is a deed; diplomatic relations are a milestone. */
function makesRelation({ draft: { tokens } }: Sheet, verb: Span): boolean | null {
  if (wordAt(tokens, verb.to - 1) !== 'hệ') return null;
  return wordAt(tokens, verb.to) !== 'ngoại';
}

/** `đưa vào khai thác trước ngày 2/9`: a deadline behind the verb, still to be kept. */
function isDue({ draft: { dates } }: Sheet, { from, to }: Span): boolean {
  for (let i = firstFrom(dates, from); i < dates.length && dates[i]!.from < to; i++) {
    if (dates[i]!.role === 'deadline') return true;
  }
  return false;
}

/** `50 năm thiết lập quan hệ`, `ngày ký Hiệp định`: an anniversary, not the deed. */
function isDated({ draft: { tokens } }: Sheet, verb: number): boolean {
  return ['năm', 'ngày'].includes(wordAt(tokens, verb - 1));
}

const statuses: Record<string, ResultStatus> = {
  started: 'started',
  begun: 'started',
  valid: 'started',
  going: 'progress',
  partly: 'progress',
  // `40 km đường đã được nâng cấp`: what is done to a number of things may go on.
  act: 'progress',
};

/** A line or a service that opens has started; a house that opens is finished; a share of a work is progress. */
function statusOf(sheet: Sheet, words: OutcomeWords, verb: Hit, what: Span): ResultStatus {
  const { draft } = sheet;
  const role = verb.entry.values['role']!;
  if (role === 'paid') return statusOfPaying(sheet, verb, what.to);
  // `đang (được) chạy thử`: going on, whatever it starts.
  if (role === 'started' && isGoingOn(sheet, verb.from)) return 'progress';
  if (role === 'opened') return words.first(what.from, what.to, 'line') ? 'started' : 'completed';
  const quantity = draft.quantities[firstFrom(draft.quantities, what.from)];
  if (role === 'act' && verb.entry.phrase === 'đào tạo') return 'completed';
  if (role === 'completed' && quantity && quantity.to <= what.to && quantity.unit === 'percent') return 'progress';
  return statuses[role] ?? 'completed';
}

function isGoingOn({ draft: { tokens } }: Sheet, verb: number): boolean {
  const before = wordAt(tokens, verb - 1) === 'được' ? verb - 2 : verb - 1;
  return wordAt(tokens, before) === 'đang';
}

/**
 * A mark of the future, a wish or a negation before the verb. Words that only govern (`việc`, `triển khai`)
 * do not count where the verb has a mark of the past of its own, or its day is told and it is welcomed.
 */
function isAhead(sheet: Sheet, words: OutcomeWords, clause: Span, verb: Span, done: number | null): boolean {
  const { tokens } = sheet.draft;
  let start = clause.from;
  // A list of examples is told of by itself: «đẩy nhanh một số dự án như khánh thành …».
  for (let i = clause.from; i < verb.from; i++) if (wordAt(tokens, i) === 'như') start = i + 1;
  if (words.first(start, verb.from, 'ahead') !== undefined) return true;
  for (let i = start; i < verb.from; i++) if (tokens.isMark(i, ',')) start = i + 1;
  const governing = done === null ? words.first(start, verb.from, 'under') : undefined;
  return governing !== undefined && !isWelcomed(sheet, governing, clause, verb);
}

/** `vui mừng trước việc | Hiệp định … có hiệu lực từ ngày 20/12`, `hoan nghênh việc | ký kết …`: a fact. */
function isWelcomed(sheet: Sheet, governing: Span, clause: Span, verb: Span): boolean {
  const { cues, draft } = sheet;
  const signed = wordAt(draft.tokens, verb.from) === 'ký';
  if (wordAt(draft.tokens, governing.from) !== 'việc' || !(signed || isDatedHere(sheet, clause, verb))) return false;
  for (let i = clause.from; i < governing.from; i++)
    if (cues.speechAt(i)?.entry.values['act'] === 'praise') return true;
  return false;
}

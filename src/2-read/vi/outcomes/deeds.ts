import type { ResultStatus } from '../../../0-facts/index.ts';
import type { Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import type { Hit } from '../../text/phrases.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';
import type { Sheet } from '../speech/sheet.ts';
import { isHostile, isOfStates, isPrivate } from './agent.ts';
import { isCounted, isNamed } from './checkable.ts';
import { doneMarkBefore, isDoneMark } from './mood.ts';
import type { Mood } from './mood.ts';
import type { Outcome } from './outcome.ts';
import { deedRoles } from './words.ts';
import type { OutcomeWords } from './words.ts';

/**
 * «Hai Thủ tướng khánh thành cầu hữu nghị», «đã ký 12 văn kiện», «nhà máy đang được xây dựng»: a deed
 * on something that can be pointed at. What is still ahead (`sẽ khánh thành`, `dự kiến ký`) is none.
 */
export function deedIn(sheet: Sheet, words: OutcomeWords, sentence: Span, clause: Span, mood: Mood): Outcome | null {
  for (let i = clause.from; i < clause.to; i++) {
    if (!words.hasAt(i)) continue;
    const hit = words.at(i, ...deedRoles);
    if (!hit || sheet.cues.isInName(i) || isDated(sheet, i)) continue;
    const role = hit.entry.values['role']!;
    const done = isDoneMark(sheet, i) ? i : doneMarkBefore(sheet, clause.from, i);
    if (!isAhead(sheet, words, clause.from, i, done) && !(done === null && mood === 'ahead')) {
      const what = isDue(sheet, { from: i, to: clause.to }) ? null : whatOf(sheet, words, hit, clause, mood, done);
      if (what && isTheirs(sheet, words, role, sentence, clause, i)) {
        const part = nearlyAt(words, clause, hit);
        const status = part === null ? statusOf(sheet, words, role, what) : 'progress';
        const rule = `vi/outcomes/${role}`;
        const whole = { from: Math.min(what.from, part ?? what.from), to: what.to };
        return { what: withoutAside(sheet, words, hit.to, whole), status, rule, verb: hit.to };
      }
    }
    i = hit.to - 1;
  }
  return null;
}

/** A verb that says little by itself needs two states; what is signed or finished only must not be a firm's. */
function isTheirs(
  sheet: Sheet,
  words: OutcomeWords,
  role: string,
  sentence: Span,
  clause: Span,
  verb: number,
): boolean {
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
  const active = { from: verb.from, to: clause.to };
  const passive = isPassive(sheet, verb.from);
  if (leadsIn(sheet, clause)) return null;
  if (role === 'signed') return signedThing(sheet, words, verb, clause, mood, done);
  if (role === 'deed') {
    if (makesRelation(sheet, verb) === false || (done === null && isSpokenOf(sheet, clause.from, verb.from)))
      return null;
    if (passive && (done === null || predicates(sheet, verb.to, clause.to))) return null;
    if (passive) return { from: startOfSubject(sheet, clause.from, verb.from), to: clause.to };
    if (beginsHere(sheet, clause, verb)) return null;
    return done !== null || mood === 'done' || sheet.sides.at(verb.from - 1) || isTold(sheet, clause.from, verb.from)
      ? active
      : null;
  }
  if (role === 'act' || role === 'partly') {
    const behind = { from: verb.to, to: clause.to };
    if (!isNamed(sheet, words, behind) && !isCounted(sheet, behind)) return null;
    return passive && done !== null ? { from: startOfSubject(sheet, clause.from, verb.from), to: clause.to } : null;
  }
  return madeThing(sheet, words, verb, clause);
}

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

/** `văn kiện được thông qua hôm qua là cơ sở …`: the clause says something else of what was done. */
function predicates({ draft: { tokens } }: Sheet, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (wordAt(tokens, i) === 'là') return true;
  return false;
}

/** Nothing stands behind the verb: `đã thông qua.` says not what. */
function beginsHere({ draft: { dates } }: Sheet, { to }: Span, verb: Span): boolean {
  const date = dates[firstFrom(dates, verb.to - 1)];
  return verb.to >= to || (date !== undefined && date.from <= verb.to);
}

/** `Hàn Quốc hôm qua nối lại …`: a party and a date before the verb tell it as done. */
function isTold({ sides, draft: { dates } }: Sheet, from: number, verb: number): boolean {
  const date = dates[firstFrom(dates, from)];
  if (!date || date.to > verb) return false;
  for (let i = verb - 1; i >= from; i--) if (sides.at(i)) return true;
  return false;
}

function isPassive({ draft: { tokens } }: Sheet, verb: number): boolean {
  return (
    wordAt(tokens, verb - 1) === 'được' || (wordAt(tokens, verb - 2) === 'được' && wordAt(tokens, verb - 1) === 'chính')
  );
}

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

/** Up to the comma behind the deed's object; a list of what was signed, its price, or a second act stays. */
function withoutAside({ cues, draft: { tokens } }: Sheet, words: OutcomeWords, from: number, what: Span): Span {
  for (let i = from; i < what.to; i++) {
    if (!tokens.isMark(i, ',') || cues.isInName(i) || cues.isInVerb(i) || tokens.isGlued(i + 1)) continue;
    if (cues.wordEnd(i + 1, Role.list) !== null || cues.verbAt(i + 1) || words.at(i + 1, 'worth')) continue;
    return { from: what.from, to: i };
  }
  return what;
}

const statuses: Record<string, ResultStatus> = {
  started: 'started',
  begun: 'started',
  going: 'progress',
  partly: 'progress',
  // `40 km đường đã được nâng cấp`: what is done to a number of things may go on.
  act: 'progress',
};

/** A line or a service that opens has started; a house that opens is finished; a share of a work is progress. */
function statusOf({ draft }: Sheet, words: OutcomeWords, role: string, what: Span): ResultStatus {
  if (role === 'opened') return words.first(what.from, what.to, 'line') ? 'started' : 'completed';
  const quantity = draft.quantities[firstFrom(draft.quantities, what.from)];
  if (role === 'completed' && quantity && quantity.to <= what.to && quantity.unit === 'percent') return 'progress';
  return statuses[role] ?? 'completed';
}

/**
 * A mark of the future, a wish or a negation before the verb. Words that only govern (`việc`, `triển khai`)
 * do not count where the verb has a mark of the past of its own.
 */
function isAhead(
  { draft: { tokens } }: Sheet,
  words: OutcomeWords,
  from: number,
  verb: number,
  done: number | null,
): boolean {
  let start = from;
  // A list of examples is told of by itself: «đẩy nhanh một số dự án như khánh thành …».
  for (let i = from; i < verb; i++) if (wordAt(tokens, i) === 'như') start = i + 1;
  if (words.first(start, verb, 'ahead') !== undefined) return true;
  for (let i = start; i < verb; i++) if (tokens.isMark(i, ',')) start = i + 1;
  return done === null && words.first(start, verb, 'under') !== undefined;
}

/** `ký`, `trao` with a document: told as past, or with its number. */
function signedThing(
  sheet: Sheet,
  words: OutcomeWords,
  verb: Span,
  clause: Span,
  mood: Mood,
  done: number | null,
): Span | null {
  const { sides, draft } = sheet;
  const { tokens, things } = draft;
  if (isPassive(sheet, verb.from)) return signedPaper(sheet, words, verb, clause, done);
  const paper = words.first(verb.to, Math.min(clause.to, verb.to + 8), 'paper');
  const named = things[firstFrom(things, verb.to)];
  const instrument = named?.kind === 'instrument' && named.from < clause.to ? named : undefined;
  if (!paper && !instrument) return null;
  if (wordAt(tokens, verb.from - 1) === 'lễ' && isSaidOfMore(sheet, words, { from: verb.to, to: clause.to }))
    return null;
  const told = sides.at(verb.from - 1) !== undefined || signsBefore.has(wordAt(tokens, verb.from - 1));
  const counted = !Number.isNaN(tokens.numberAt(verb.to));
  return told || done !== null || mood === 'done' || counted ? { from: verb.from, to: clause.to } : null;
}

/** `lễ ký … | đã phải hoãn lại`, `ảnh chụp lễ ký … | được trưng bày`: the clause goes on to say something else of it. */
function isSaidOfMore({ draft: { tokens } }: Sheet, words: OutcomeWords, behind: Span): boolean {
  if (words.first(behind.from, behind.to, 'ahead')) return true;
  for (let i = behind.from; i < behind.to; i++) if (['được', 'bị'].includes(wordAt(tokens, i))) return true;
  return false;
}

/** `Nghị định thư đã được ký`, `Hiệp định được ký ngày 11/7`: the document stands before the verb. */
function signedPaper(sheet: Sheet, words: OutcomeWords, verb: Span, clause: Span, done: number | null): Span | null {
  const before = { from: clause.from, to: verb.from };
  const dated = beginsHere(sheet, clause, verb) && verb.to < clause.to;
  if ((done === null && !dated) || !isNamed(sheet, words, before) || predicates(sheet, verb.to, clause.to)) return null;
  return { from: startOfThing(sheet, words, before), to: clause.to };
}

const signsBefore = new Set(['lễ', 'vừa', 'cùng', 'và']);

/** Something that can be pointed at: a named thing, a work, a sum or a share, in the clause. */
function madeThing(sheet: Sheet, words: OutcomeWords, verb: Hit, clause: Span): Span | null {
  const behind = { from: verb.to, to: clause.to };
  const before = { from: clause.from, to: verb.from };
  if (verb.entry.values['role'] === 'going' && words.first(clause.from, verb.from, 'people'))
    return { from: startOfSubject(sheet, clause.from, verb.from), to: clause.to };
  const subject = isNamed(sheet, words, before) || isCounted(sheet, before) ? startOfThing(sheet, words, before) : null;
  const start = startOfSubject(sheet, clause.from, verb.from);
  const work = ['việc', 'cuộc', 'công', 'giai', 'đàm'].includes(wordAt(sheet.draft.tokens, start));
  // `hoàn thành việc phân giới …`: the deed that was finished is what can be checked.
  const finished = wordAt(sheet.draft.tokens, verb.to - 1) === 'việc' && words.at(verb.to, ...deedRoles) !== undefined;
  const evident = finished || ['built', 'begun'].includes(verb.entry.values['role']!);
  const intransitive = beginsHere(sheet, clause, verb) && start < verb.from && (subject !== null || evident || work);
  if (intransitive && wordAt(sheet.draft.tokens, verb.from - 1) === 'lễ') return null;
  if ((isPassive(sheet, verb.from) && start < verb.from - 1) || intransitive)
    return { from: work ? start : (subject ?? start), to: clause.to };
  if (beginsHere(sheet, clause, verb)) return null;
  // `cắt băng tại buổi lễ`: where, but not what.
  if (evident && sheet.cues.wordEnd(verb.to, Role.prep) !== null && !isNamed(sheet, words, behind)) return null;
  if (evident || isNamed(sheet, words, behind) || isCounted(sheet, behind) || hasShare(sheet, behind))
    return { from: verb.from, to: clause.to };
  return subject === null ? null : { from: subject, to: clause.to };
}

function hasShare({ draft: { quantities } }: Sheet, { from, to }: Span): boolean {
  const quantity = quantities[firstFrom(quantities, from)];
  return quantity !== undefined && quantity.from < to && quantity.from - from < 3;
}

/**
 * The noun before the verb: behind the verb of speech that governs it (`hoan nghênh | quan hệ … vừa được thiết
 * lập`), the dateline and the date that open the clause (`Hà Nội - Sáng 28/8, | hàng nghìn sinh viên Lào …`).
 */
function startOfSubject({ cues, draft: { tokens, dates } }: Sheet, clause: number, verb: number): number {
  let from = clause;
  for (let i = clause; i < verb; i++) {
    if (tokens.isMark(i, '-') && !tokens.isGlued(i) && !tokens.isGlued(i + 1) && !cues.isInName(i)) from = i + 1;
    from = Math.max(from, Math.min(cues.speechAt(i)?.to ?? 0, verb - 1));
  }
  const date = dates[firstFrom(dates, from)];
  return date && date.from <= from + 1 && tokens.isMark(date.to, ',') && date.to < verb ? date.to + 1 : from;
}

/** Where the thing's own words begin: the first of the works, documents and names before the verb. */
function startOfThing({ draft }: Sheet, words: OutcomeWords, span: Span): number {
  const word = words.first(span.from, span.to, 'work', 'paper', 'line');
  const thing = draft.things[firstFrom(draft.things, span.from)];
  const first = Math.min(word?.from ?? span.to, thing && thing.from < span.to ? thing.from : span.to);
  return first < span.to ? first : span.from;
}

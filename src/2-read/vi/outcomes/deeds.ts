import type { ResultStatus } from '../../../0-facts/index.ts';
import type { Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import type { Sheet } from '../speech/sheet.ts';
import type { Outcome } from './outcome.ts';
import type { OutcomeWords } from './words.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';

/**
 * «Hai Thủ tướng khánh thành cầu hữu nghị», «đã ký 12 văn kiện», «nhà máy đang được xây dựng»: a deed
 * on something that can be pointed at. What is still ahead (`sẽ khánh thành`, `dự kiến ký`) is none.
 */
export function deedIn(sheet: Sheet, words: OutcomeWords, clause: Span): Outcome | null {
  for (let i = clause.from; i < clause.to; i++) {
    if (!words.hasAt(i)) continue;
    const hit = words.at(i, 'completed', 'started', 'signed', 'going');
    if (!hit || sheet.cues.isInName(i) || isDated(sheet, i)) continue;
    const role = hit.entry.values.role!;
    if (role === 'completed' && makesRelation(sheet, hit) && !isAhead(sheet, words, clause.from, i))
      return { what: { from: i, to: clause.to }, status: 'completed', rule: 'vi/outcomes/relation' };
    if (isAhead(sheet, words, clause.from, i) || isDue(sheet, { from: i, to: clause.to })) continue;
    const what = role === 'signed' ? signedThing(sheet, words, hit, clause) : madeThing(sheet, words, hit, clause);
    if (what) return { what: withoutAside(sheet, hit.to, what), status: statuses[role]!, rule: `vi/outcomes/${role}` };
    i = hit.to - 1;
  }
  return null;
}

/** «hai nước nâng cấp quan hệ lên Đối tác toàn diện»: what the relation became; diplomatic relations are a milestone. */
function makesRelation({ cues, sides, draft: { tokens } }: Sheet, verb: Span): boolean {
  if (wordAt(tokens, verb.to - 1) !== 'hệ' && wordAt(tokens, verb.to - 2) !== 'hệ') return false;
  if (wordAt(tokens, verb.to) === 'ngoại') return false;
  return sides.at(verb.from - 1) !== undefined || cues.wordStart(verb.from, Role.past) !== null;
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

/** Up to the comma behind the deed's object; a list of what was signed (`, trong đó có …`) stays. */
function withoutAside({ cues, draft: { tokens } }: Sheet, from: number, { from: start, to }: Span): Span {
  for (let i = from; i < to; i++) {
    if (!tokens.isMark(i, ',') || cues.isInName(i) || cues.isInVerb(i) || tokens.isGlued(i + 1)) continue;
    if (cues.wordEnd(i + 1, Role.list) !== null || cues.verbAt(i + 1)) continue;
    return { from: start, to: i };
  }
  return { from: start, to };
}

const statuses: Record<string, ResultStatus> = {
  completed: 'completed',
  signed: 'completed',
  started: 'started',
  going: 'progress',
};

/** A mark of the future, a wish or a negation before the verb. */
function isAhead({ draft: { tokens } }: Sheet, words: OutcomeWords, from: number, verb: number): boolean {
  let start = from;
  // A list of examples is told of by itself: «đẩy nhanh một số dự án như khánh thành …».
  for (let i = from; i < verb; i++) if (wordAt(tokens, i) === 'như') start = i + 1;
  return words.first(start, verb, 'ahead', 'under') !== undefined;
}

/** `ký`, `trao` with a document: told as past, or with its number. */
function signedThing({ cues, sides, draft }: Sheet, words: OutcomeWords, verb: Span, clause: Span): Span | null {
  const paper = words.first(verb.to, Math.min(clause.to, verb.to + 8), 'paper');
  const named = draft.things[firstFrom(draft.things, verb.to)];
  const instrument = named?.kind === 'instrument' && named.from < clause.to ? named : undefined;
  if (!paper && !instrument) return null;
  const told = sides.at(verb.from - 1) !== undefined || wordAt(draft.tokens, verb.from - 1) === 'và';
  const past = told || cues.wordStart(verb.from, Role.past) !== null || isDone(wordAt(draft.tokens, verb.from - 1));
  const counted = !Number.isNaN(draft.tokens.numberAt(verb.to));
  return past || counted ? { from: verb.from, to: clause.to } : null;
}

function isDone(word: string): boolean {
  return ['đã', 'lễ', 'vừa', 'cùng'].includes(word.toLowerCase());
}

/** Something that can be pointed at: a named thing, a work, a sum or a share, in the clause. */
function madeThing(sheet: Sheet, words: OutcomeWords, verb: Span, clause: Span): Span | null {
  const behind = { from: verb.to, to: clause.to };
  if (words.first(clause.from, verb.from, 'people'))
    return { from: startOfPeople(sheet, clause.from, verb.from), to: clause.to };
  const before = { from: clause.from, to: verb.from };
  const subject = isNamed(sheet, words, before) ? { from: startOfSubject(sheet, words, before), to: clause.to } : null;
  if (subject && wordAt(sheet.draft.tokens, verb.from - 1) === 'được') return subject;
  return isNamed(sheet, words, behind) ? { from: verb.from, to: clause.to } : subject;
}

function isNamed({ draft }: Sheet, words: OutcomeWords, span: Span): boolean {
  if (words.first(span.from, span.to, 'work', 'paper') !== undefined) return true;
  const thing = draft.things[firstFrom(draft.things, span.from)];
  if (thing && thing.from < span.to && (thing.kind === 'project' || thing.kind === 'instrument')) return true;
  const quantity = draft.quantities[firstFrom(draft.quantities, span.from)];
  return quantity !== undefined && quantity.from < span.to && quantity.unit !== 'percent';
}

/** Behind the dateline and the date that open the clause: «Hà Nội - Sáng 28/8, | hàng nghìn sinh viên Lào …». */
function startOfPeople({ draft: { tokens, dates } }: Sheet, clause: number, verb: number): number {
  let from = clause;
  for (let i = clause; i < verb; i++)
    if (tokens.isMark(i, '-') && !tokens.isGlued(i) && !tokens.isGlued(i + 1)) from = i + 1;
  const date = dates[firstFrom(dates, from)];
  return date && date.from <= from + 1 && tokens.isMark(date.to, ',') && date.to < verb ? date.to + 1 : from;
}

/** Where the thing's own words begin: the first of the works, documents and names before the verb. */
function startOfSubject({ draft }: Sheet, words: OutcomeWords, span: Span): number {
  const word = words.first(span.from, span.to, 'work', 'paper');
  const thing = draft.things[firstFrom(draft.things, span.from)];
  return Math.min(word?.from ?? span.to, thing && thing.from < span.to ? thing.from : span.to);
}

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
    if (!hit || sheet.cues.isInName(i)) continue;
    const role = hit.entry.values.role!;
    if (isAhead(sheet, words, clause.from, i)) continue;
    const what = role === 'signed' ? signedThing(sheet, words, hit, clause) : madeThing(sheet, words, hit, clause);
    if (what) return { what, status: statuses[role]!, rule: `vi/outcomes/${role}` };
    i = hit.to - 1;
  }
  return null;
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
function signedThing({ cues, draft }: Sheet, words: OutcomeWords, verb: Span, clause: Span): Span | null {
  const paper = words.first(verb.to, Math.min(clause.to, verb.to + 8), 'paper');
  const named = draft.things[firstFrom(draft.things, verb.to)];
  const instrument = named?.kind === 'instrument' && named.from < clause.to ? named : undefined;
  if (!paper && !instrument) return null;
  const past = cues.wordStart(verb.from, Role.past) !== null || isDone(wordAt(draft.tokens, verb.from - 1));
  const counted = !Number.isNaN(draft.tokens.numberAt(verb.to));
  return past || counted ? { from: verb.from, to: clause.to } : null;
}

function isDone(word: string): boolean {
  return ['đã', 'lễ', 'vừa', 'cùng'].includes(word.toLowerCase());
}

/** Something that can be pointed at: a named thing, a work, a sum or a share, in the clause. */
function madeThing(sheet: Sheet, words: OutcomeWords, verb: Span, clause: Span): Span | null {
  const behind = { from: verb.to, to: clause.to };
  if (words.first(clause.from, verb.from, 'people')) return { from: clause.from, to: clause.to };
  if (isNamed(sheet, words, behind)) return { from: verb.from, to: clause.to };
  const before = { from: clause.from, to: verb.from };
  return isNamed(sheet, words, before) ? { from: startOfSubject(sheet, words, before), to: clause.to } : null;
}

function isNamed({ draft }: Sheet, words: OutcomeWords, span: Span): boolean {
  if (words.first(span.from, span.to, 'work', 'paper') !== undefined) return true;
  const thing = draft.things[firstFrom(draft.things, span.from)];
  if (thing && thing.from < span.to && (thing.kind === 'project' || thing.kind === 'instrument')) return true;
  const quantity = draft.quantities[firstFrom(draft.quantities, span.from)];
  return quantity !== undefined && quantity.from < span.to && quantity.unit !== 'percent';
}

/** Where the thing's own words begin: the first of the works, documents and names before the verb. */
function startOfSubject({ draft }: Sheet, words: OutcomeWords, span: Span): number {
  const word = words.first(span.from, span.to, 'work', 'paper');
  const thing = draft.things[firstFrom(draft.things, span.from)];
  return Math.min(word?.from ?? span.to, thing && thing.from < span.to ? thing.from : span.to);
}

import type { Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import { wordAt } from '../clauses/word.ts';
import type { Sheet } from '../speech/sheet.ts';
import { startOfThing } from './bounds.ts';
import { isNamed } from './checkable.ts';
import type { Mood } from './mood.ts';
import { isDatedHere, isPassive, predicates } from './voice.ts';
import type { OutcomeWords } from './words.ts';

/** `ký`, `trao` with a document: told as past, or with its number. */
export function signedThing(
  sheet: Sheet,
  words: OutcomeWords,
  verb: Span,
  clause: Span,
  mood: Mood,
  done: number | null,
): Span | null {
  const { sides, draft } = sheet;
  const { tokens, things } = draft;
  // `trao đổi về chương trình hợp tác`: talked of.
  if (wordAt(tokens, verb.to) === 'về') return null;
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

/** The last ends `sau đó`, `tiếp đó`. */
const signsBefore = new Set(['lễ', 'vừa', 'cùng', 'và', 'rồi', 'đó']);

/** `lễ ký … | đã phải hoãn lại`, `ảnh chụp lễ ký … | được trưng bày`: the clause goes on to say something else of it. */
function isSaidOfMore({ draft: { tokens } }: Sheet, words: OutcomeWords, behind: Span): boolean {
  if (words.first(behind.from, behind.to, 'ahead')) return true;
  for (let i = behind.from; i < behind.to; i++) if (['được', 'bị'].includes(wordAt(tokens, i))) return true;
  return false;
}

/** `Nghị định thư đã được ký`, `Hiệp định được ký ngày 11/7`: the document stands before the verb. */
function signedPaper(sheet: Sheet, words: OutcomeWords, verb: Span, clause: Span, done: number | null): Span | null {
  const before = { from: clause.from, to: verb.from };
  if (done === null && !isDatedHere(sheet, clause, verb)) return null;
  if (!isNamed(sheet, words, before) || predicates(sheet, verb.to, clause.to)) return null;
  return { from: startOfThing(sheet, words, before), to: clause.to };
}

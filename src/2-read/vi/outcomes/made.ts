import type { Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import type { Hit } from '../../text/phrases.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';
import type { Sheet } from '../speech/sheet.ts';
import { startOfSubject, startOfThing } from './bounds.ts';
import { isCounted, isNamed } from './checkable.ts';
import { beginsHere, isPassive } from './voice.ts';
import { deedRoles } from './words.ts';
import type { OutcomeWords } from './words.ts';

/** Something that can be pointed at: a named thing, a work, a sum or a share, in the clause. */
export function madeThing(sheet: Sheet, words: OutcomeWords, verb: Hit, clause: Span): Span | null {
  const { tokens } = sheet.draft;
  const behind = { from: verb.to, to: clause.to };
  const before = { from: clause.from, to: verb.from };
  if (verb.entry.values['role'] === 'going' && words.first(clause.from, verb.from, 'people'))
    return { from: startOfSubject(sheet, clause.from, verb.from), to: clause.to };
  if (wordAt(tokens, verb.from - 1) === 'lễ') return openedWithRites(sheet, words, verb, clause);
  const subject = isNamed(sheet, words, before) || isCounted(sheet, before) ? startOfThing(sheet, words, before) : null;
  const start = startOfSubject(sheet, clause.from, verb.from);
  const work = ['việc', 'cuộc', 'công', 'giai', 'đàm'].includes(wordAt(tokens, start));
  const evident = isEvident(sheet, words, verb);
  const intransitive = beginsHere(sheet, clause, verb) && start < verb.from && (subject !== null || evident || work);
  if ((isPassive(sheet, verb.from) && start < verb.from - 1) || intransitive)
    return { from: work ? start : (subject ?? start), to: clause.to };
  if (beginsHere(sheet, clause, verb)) return null;
  // `cửa khẩu đã thông quan đến 22 giờ`: until when, not what.
  if (subject !== null && wordAt(tokens, verb.to - 1) === 'đến') return { from: subject, to: clause.to };
  return objectOf(sheet, words, verb, behind) ?? (subject === null ? null : { from: subject, to: clause.to });
}

/** What is opened or begun is a work by the verb itself; so is what stands behind `hoàn thành việc phân giới …`. */
function isEvident({ draft: { tokens } }: Sheet, words: OutcomeWords, verb: Hit): boolean {
  const finished = wordAt(tokens, verb.to - 1) === 'việc' && words.at(verb.to, ...deedRoles) !== undefined;
  return finished || ['built', 'begun'].includes(verb.entry.values['role']!);
}

/** From the verb on where what stands behind it can be checked; `cắt băng tại buổi lễ` tells where, but not what. */
function objectOf(sheet: Sheet, words: OutcomeWords, verb: Hit, behind: Span): Span | null {
  const evident = isEvident(sheet, words, verb);
  const named = isNamed(sheet, words, behind);
  if (evident && sheet.cues.wordEnd(verb.to, Role.prep) !== null && !named) return null;
  return evident || named || isCounted(sheet, behind) || hasShare(sheet, behind)
    ? { from: verb.from, to: behind.to }
    : null;
}

function hasShare({ draft: { quantities } }: Sheet, { from, to }: Span): boolean {
  const quantity = quantities[firstFrom(quantities, from)];
  return quantity !== undefined && quantity.from < to && quantity.from - from < 3;
}

/** `(đã tổ chức) lễ | hợp long cầu …`, `Lễ khánh thành trường … đã diễn ra`: with what is opened, and what became of the rites. */
function openedWithRites(sheet: Sheet, words: OutcomeWords, verb: Hit, clause: Span): Span | null {
  const { tokens } = sheet.draft;
  const held = words.first(verb.to, clause.to, 'held');
  const object = { from: verb.to, to: held?.from ?? guestsOf(sheet, verb, clause) ?? clause.to };
  const said = object.from >= object.to || beginsHere(sheet, clause, verb);
  if (said || (!isEvident(sheet, words, verb) && !isNamed(sheet, words, object))) return null;
  if (!held) return words.first(object.from, object.to, 'spoiled') ? null : objectOf(sheet, words, verb, object);
  if (words.first(verb.to, held.to, 'ahead') || wordAt(tokens, held.from - 1) === 'có') return null;
  return { from: verb.from - 1, to: held.to };
}

/** «Dự lễ khánh thành trường có Bộ trưởng A»: from where on a clause that opens with who attended names them; else null. */
function guestsOf({ draft: { tokens } }: Sheet, verb: Span, clause: Span): number | null {
  for (let i = clause.from; i < verb.from - 1; i++) if (!attending.has(wordAt(tokens, i))) return null;
  for (let i = verb.to; i < clause.to; i++) if (wordAt(tokens, i) === 'có') return i;
  return null;
}

const attending = new Set(['cùng', 'tham', 'dự', 'đến', 'tới', 'chứng', 'kiến']);

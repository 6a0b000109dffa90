import type { Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import type { Sheet } from '../speech/sheet.ts';
import type { Outcome } from './outcome.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';

/**
 * «nội hàm mới đã được hai bên thống nhất vào tháng 5/2024»: agreed earlier and told of as done. The
 * noun it stands with is part of it; where the agreeing has an object, that is what was done.
 */
export function agreedBefore(sheet: Sheet, clause: Span): Outcome | null {
  const { cues, draft } = sheet;
  for (let i = clause.from + 1; i < clause.to; i++) {
    const verb = cues.speechAt(i);
    if (verb?.entry.values.act !== 'agree') continue;
    const passive = passiveBefore(sheet, clause.from, i);
    if (passive === null) continue;
    const object = cues.verbAt(verb.to);
    if (object)
      return {
        what: { from: i, to: endOfClause(sheet, verb.to, clause.to) },
        status: 'completed',
        rule: 'vi/outcomes/agreed',
      };
    const from = startOfNoun(sheet, clause.from, passive);
    return wordAt(draft.tokens, from) !== 'lời'
      ? { what: { from, to: verb.to }, status: 'completed', rule: 'vi/outcomes/agreed' }
      : null;
  }
  return null;
}

/** `đã được` + who agreed, before the verb. */
function passiveBefore({ cues, sides, draft: { tokens } }: Sheet, limit: number, verb: number): number | null {
  for (let i = verb - 1; i > limit && verb - i < longestAgent; i--) {
    if (tokens.isMark(i, ',') && !sides.at(i + 1)) return null;
    // `đã được A thông báo rằng thỏa thuận …`: A was told, and agreed to nothing.
    if (cues.speechAt(i)) return null;
    if (wordAt(tokens, i) === 'được' && wordAt(tokens, i - 1) === 'đã') return i - 1;
  }
  return null;
}

const longestAgent = 24;

/** The noun phrase before `đã được`: back to the verb that governs it, or the clause's start. */
function startOfNoun({ cues }: Sheet, limit: number, passive: number): number {
  for (let i = passive; i > limit; i--) {
    const verb = cues.verbBefore(i);
    if (verb) return cues.skip(i, passive, Role.manner);
  }
  return limit;
}

function endOfClause({ cues, draft }: Sheet, from: number, to: number): number {
  const date = draft.dates[firstFrom(draft.dates, from + 1)];
  const end = date && date.from < to ? date.from : to;
  return cues.skipBack(end, from, Role.toward | Role.prep);
}

import type { Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import { wordAt } from '../clauses/word.ts';
import type { Sheet } from '../speech/sheet.ts';

/** `được khánh thành`, `được chính thức bàn giao`, `được Quốc hội Lào phê chuẩn`. */
export function isPassive({ sides, draft: { tokens } }: Sheet, verb: number): boolean {
  if (wordAt(tokens, verb - 1) === 'được') return true;
  if (wordAt(tokens, verb - 2) === 'được' && wordAt(tokens, verb - 1) === 'chính') return true;
  const agent = sides.at(verb - 1);
  return agent !== undefined && agent.to === verb && wordAt(tokens, agent.from - 1) === 'được';
}

/** Nothing stands behind the verb: `đã thông qua.` says not what. */
export function beginsHere(sheet: Sheet, { to }: Span, verb: Span): boolean {
  return verb.to >= to || sheet.draft.tokens.isMark(verb.to, ',') || hasDayBehind(sheet, verb);
}

/** A date begins at the verb's end or in it (`có hiệu lực từ ngày 23/5` is one). */
export function hasDayBehind({ draft: { dates } }: Sheet, verb: Span): boolean {
  const date = dates[firstFrom(dates, verb.to) - 1];
  if (date !== undefined && date.from >= verb.from && date.to > verb.to) return true;
  return dates[firstFrom(dates, verb.to)]?.from === verb.to;
}

/** `được bàn giao ngày 30/5`: the verb closes but for its day. */
export function isDatedHere(sheet: Sheet, clause: Span, verb: Span): boolean {
  return verb.to < clause.to && hasDayBehind(sheet, verb);
}

/** `Hàn Quốc hôm qua nối lại …`: a party and a date before the verb tell it as done. */
export function isTold({ sides, draft: { dates } }: Sheet, from: number, verb: number): boolean {
  const date = dates[firstFrom(dates, from)];
  if (!date || date.to > verb) return false;
  for (let i = verb - 1; i >= from; i--) if (sides.at(i)) return true;
  return false;
}

/** `văn kiện được thông qua hôm qua là cơ sở …`: the clause says something else of what was done. */
export function predicates({ draft: { tokens } }: Sheet, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (wordAt(tokens, i) === 'là') return true;
  return false;
}

import type { Draft, Span } from '../../../mentions.ts';
import { Role } from '../../clauses/cues.ts';
import { wordAt } from '../../clauses/word.ts';
import type { Complement } from '../complement.ts';
import type { Sheet } from '../sheet.ts';

/**
 * «giao Bộ Công Thương | chủ trì, phối hợp với Bộ Tài chính …»: the body that leads what is to be done, where the action
 * says so.
 */
export function leadOf(sheet: Sheet, action: Span, complement: Complement | null): Span | undefined {
  const { draft } = sheet;
  const leads =
    leading.has(draft.tokens.phraseOf(action.from, action.from + 2)) ||
    leading.has(draft.tokens.phraseOf(action.from, action.from + 3));
  if (!leads || !complement) return undefined;
  const { actor, named } = complement;
  const body = actor && (actor.kind === 'body' || isOrgan(sheet, actor.from)) ? actor : actor ? null : named;
  return body && body.to <= action.from ? bodyIn(draft, body) : undefined;
}

const leading = new Set(['chủ trì', 'làm đầu mối']);

/** `hoàn thành đề án do Bộ Xây dựng chủ trì`: the body that the words of an action name; of a meeting it is the chair. */
export function leadWithin(sheet: Sheet, action: Span): Span | undefined {
  const { cues, sides, draft } = sheet;
  const { tokens } = draft;
  for (let i = action.from; i < action.to; i++) {
    if (cues.wordEnd(i, Role.meet) !== null) return undefined;
    if (wordAt(tokens, i) !== 'do' || cues.isInName(i)) continue;
    const end = isOrgan(sheet, i + 1) || sides.at(i + 1)?.kind === 'body' ? leadingFrom(draft, i + 2, action.to) : null;
    if (end !== null) return bodyIn(draft, { from: i + 1, to: end });
  }
  return undefined;
}

/** `Bộ Công Thương Việt Nam và Bộ Công Thương Lào`: the words of a body begin here. */
const isOrgan = ({ cues }: Sheet, from: number): boolean =>
  cues.wordEnd(from, Role.org) !== null || cues.names(from, Role.org);

/** Where the next words say that somebody leads; null where a body's name is over before they do. */
function leadingFrom({ tokens }: Draft, from: number, limit: number): number | null {
  for (let i = from; i < Math.min(limit, from + longestName); i++) {
    const isLeading = leading.has(tokens.phraseOf(i, i + 2)) || leading.has(tokens.phraseOf(i, i + 3));
    if (isLeading) return wordAt(tokens, i - 1) === 'đồng' ? null : i;
  }
  return null;
}

/** Tokens of a body's name. */
const longestName = 16;

/** «Cơ quan chủ trì: Bộ Công Thương hai nước.»: the words that name a body, without the mark they end with. */
export function bodyIn({ tokens }: Draft, { from, to }: Span): Span | undefined {
  let end = to;
  while (end > from && /^[.;,]$/.test(tokens.slice(end - 1, end))) end--;
  return end > from && /\p{L}/u.test(tokens.slice(from, end)) ? { from, to: end } : undefined;
}

import type { Draft, Span } from '../../../mentions.ts';
import type { Complement } from '../complement.ts';

/**
 * «giao Bộ Công Thương | chủ trì, phối hợp với Bộ Tài chính …»: the body that leads what is to be done, where the action
 * says so.
 */
export function leadOf(draft: Draft, action: Span, complement: Complement | null): Span | undefined {
  const leads =
    leading.has(draft.tokens.phraseOf(action.from, action.from + 2)) ||
    leading.has(draft.tokens.phraseOf(action.from, action.from + 3));
  if (!leads || !complement) return undefined;
  const { actor, named } = complement;
  const body = actor?.kind === 'body' ? actor : actor ? null : named;
  return body && body.to <= action.from ? bodyIn(draft, body) : undefined;
}

const leading = new Set(['chủ trì', 'làm đầu mối']);

/** «Cơ quan chủ trì: Bộ Công Thương hai nước.»: the words that name a body, without the mark they end with. */
export function bodyIn({ tokens }: Draft, { from, to }: Span): Span | undefined {
  let end = to;
  while (end > from && /^[.;,]$/.test(tokens.slice(end - 1, end))) end--;
  return end > from && /\p{L}/u.test(tokens.slice(from, end)) ? { from, to: end } : undefined;
}

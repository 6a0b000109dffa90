import type { Draft, Span } from '../../../mentions.ts';

/** «Cơ quan chủ trì: Bộ Công Thương hai nước.»: the words that name a body, without the mark they end with. */
export function bodyIn({ tokens }: Draft, { from, to }: Span): Span | undefined {
  let end = to;
  while (end > from && /^[.;,]$/.test(tokens.slice(end - 1, end))) end--;
  return end > from && /\p{L}/u.test(tokens.slice(from, end)) ? { from, to: end } : undefined;
}

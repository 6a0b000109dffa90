import { composed } from '../../../text/spelling.ts';
import type { Participant } from '../../../../0-facts/index.ts';
import type { Draft, Span } from '../../../mentions.ts';
import { firstFrom } from '../../../text/spans.ts';
import { hitsOf } from '../../hits.ts';

/**
 * Who signed, where names stand under «Thay mặt Bộ Nông nghiệp Ai-cập», one below the other or side by side, with
 * their offices behind them or none; the first name is of the first side told there, the second of the second.
 */
export function signersBelow(draft: Draft, signature: number): Participant[] {
  const names: string[] = [];
  const sides: string[] = [];
  for (const block of draft.blocks.slice(signature + 1)) {
    sides.push(...statesIn(draft, block));
    if (holdsOrgan(draft, block)) continue;
    for (const part of composed(draft.tokens.slice(block.from, block.to)).split(/\t+|\s{3,}/u)) {
      const name = part.trim().normalize('NFC');
      if (personal.test(name)) names.push(name);
    }
  }
  if (names.length < 2 || names.length > mostSigners) return [];
  return names.map((name, i) => ({ name, country: sides[i] ?? null }));
}

/** Two words or more, each with a capital and small letters, or an initial. */
const personal = /^\p{Lu}(?:\p{Ll}[\p{L}'’-]*|\.)(?:[\s.]+\p{Lu}(?:\p{Ll}?[\p{L}'’-]*|\.)){1,5}$/u;
const mostSigners = 4;

function statesIn({ states }: Draft, { from, to }: Span): string[] {
  const codes: string[] = [];
  for (let i = firstFrom(states, from); i < states.length && states[i]!.from < to; i++)
    codes.push(...states[i]!.countries);
  return [...new Set(codes)];
}

/** A ministry, an office or a state in the line: who is signed for, not who signs. */
function holdsOrgan(draft: Draft, { from, to }: Span): boolean {
  if (statesIn(draft, { from, to }).length > 0) return true;
  return ['bodies', 'offices', 'ministry-words'].some((table) => {
    const hits = hitsOf(draft, table);
    const hit = hits[firstFrom(hits, from)];
    return hit !== undefined && hit.from < to;
  });
}

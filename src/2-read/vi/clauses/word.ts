import type { Tokens } from '../../text/tokens.ts';

/**
 * A token's word as rules compare it: in lower case, composed, without characters of no width. So `của`
 * is `của` also where the page wrote its letters and marks apart.
 */
export function wordAt(tokens: Tokens, token: number): string {
  if (token < 0 || token >= tokens.count) return '';
  let known = words.get(tokens);
  if (!known) words.set(tokens, (known = new Array<string | undefined>(tokens.count).fill(undefined)));
  return (known[token] ??= lowered(tokens.textOf(token)));
}

/** The words of a text, each cut once: rules ask for the same ones over and over. */
const words = new WeakMap<Tokens, (string | undefined)[]>();

function lowered(written: string): string {
  for (let i = 0; i < written.length; i++) if (isMark(written.charCodeAt(i))) return plain(written);
  return written.toLowerCase();
}

/** A combining mark, or a character without width. */
function isMark(unit: number): boolean {
  return (
    (unit >= 0x300 && unit < 0x370) ||
    unit === 0xad ||
    (unit >= 0x200b && unit <= 0x200f) ||
    unit === 0x2060 ||
    unit === 0xfeff
  );
}

function plain(written: string): string {
  return written
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .normalize('NFC')
    .toLowerCase();
}

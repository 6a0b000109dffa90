import { HitIndex } from '../text/hit-index.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Tokens } from '../text/tokens.ts';

/**
 * «hai mươi mốt», «một trăm linh năm», «ba nghìn hai trăm» → 21, 105, 3200. A scale alone (`nghìn`)
 * is no number: it needs a digit before it. Behind ten, five is `lăm`: «mười năm» is ten years.
 */
export function readNumberWords(words: HitIndex, from: number): { value: number; to: number } | null {
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  let lastScale = Infinity;
  let scale = 1;
  let previous = '';
  let to = from;
  for (; ; to++) {
    const hit = numeralAt(words, to);
    if (!hit) break;
    const { kind, value } = hit;
    if (kind === 'half') {
      if (previous !== 'scale') break;
      total += scale / 2;
      previous = kind;
      continue;
    }
    if (kind === 'digit' || kind === 'five') {
      if (digit !== null || (kind === 'five' && previous.startsWith('ten'))) break;
      digit = value;
    } else if (kind === 'ten') {
      if (digit !== null || group % 100 > 0) break;
      group += 10;
    } else if (kind === 'tens') {
      if (digit === null || group % 100 > 0) break;
      group += digit * 10;
      digit = null;
    } else if (kind === 'joint') {
      if (group + total === 0 || digit !== null || previous === 'joint') break;
    } else if (value === 100) {
      if (digit === null || group > 0) break;
      group += digit * 100;
      digit = null;
      scale = 100;
    } else {
      const count = group + (digit ?? 0);
      if (count === 0 || value >= lastScale) break;
      total += count * value;
      lastScale = value;
      scale = value;
      group = 0;
      digit = null;
    }
    previous = kind;
  }
  return to > from ? { value: total + group + (digit ?? 0), to } : null;
}

function numeralAt(words: HitIndex, token: number): { kind: string; value: number } | null {
  for (const kind of numeralKinds) {
    const hit = words.startingAt(token, 'numeral', kind);
    if (hit) return { kind, value: Number(hit.entry.values.value) };
  }
  return null;
}

const numeralKinds = ['digit', 'five', 'ten', 'tens', 'joint', 'scale', 'half'];

/** A small whole number in digits or words (`6`, `sáu`); null where there is none. */
export function readCount(tokens: Tokens, words: HitIndex, from: number): { value: number; to: number } | null {
  if (from >= tokens.count) return null;
  if (tokens.kind[from] === TokenKind.number) {
    return isPartOfNumber(tokens, from) ? null : { value: tokens.numberAt(from), to: from + 1 };
  }
  return tokens.kind[from] === TokenKind.word ? readNumberWords(words, from) : null;
}

/** Whether the digits belong to a longer number such as `1.234` or `2,5`. */
function isPartOfNumber(tokens: Tokens, token: number): boolean {
  return isJoined(tokens, token + 1) || isJoined(tokens, token - 1);
}

function isJoined(tokens: Tokens, mark: number): boolean {
  if (mark < 1 || mark + 1 >= tokens.count) return false;
  if (tokens.kind[mark - 1] !== TokenKind.number || tokens.kind[mark + 1] !== TokenKind.number) return false;
  return tokens.isGlued(mark) && tokens.isGlued(mark + 1) && (tokens.isMark(mark, '.') || tokens.isMark(mark, ','));
}

/** Whether the number is the end of something longer: `1.10/3`, `B-52`, `A1/2`; `người.Bốn mươi …` opens a sentence. */
export function isTail(tokens: Tokens, token: number): boolean {
  if (token === 0 || !tokens.isGlued(token)) return false;
  if (tokens.kind[token] === TokenKind.word && tokens.isMark(token - 1, '.') && tokens.isCapital(token)) return false;
  if (tokens.kind[token - 1] === TokenKind.word) return true;
  if (['.', ',', '/', '-'].every((mark) => !tokens.isMark(token - 1, mark))) return false;
  return token > 1 && tokens.isGlued(token - 1) && tokens.kind[token - 2] !== TokenKind.mark;
}

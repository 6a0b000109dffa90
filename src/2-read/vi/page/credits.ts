import type { Block, Span } from '../../mentions.ts';
import { inside } from '../../text/spans.ts';
import type { Tokens } from '../../text/tokens.ts';

/**
 * «Hai Bộ trưởng ký biên bản. (Ảnh: An Bình/TTXVN) Tại cuộc gặp, hai bên …»: the credit and the
 * sentence before it are a caption, also in the middle of a paragraph. The words `credits` are where
 * a photograph is named.
 */
export function splitAtCredits(tokens: Tokens, block: Block, credits: readonly Span[]): Block[] {
  const parts: Block[] = [];
  let from = block.from;
  for (const word of inside(credits, block)) {
    if (word.from < from || !tokens.isMark(word.to, ':')) continue;
    const open = word.from > block.from && tokens.isMark(word.from - 1, '(');
    const to = endOfCredit(tokens, word.to + 1, block.to, open);
    const start = startOfCaption(tokens, from, open ? word.from - 1 : word.from);
    if (start > from) parts.push({ from, to: start, role: 'body' });
    parts.push({ from: start, to, role: 'caption' });
    from = to;
  }
  if (from < block.to) parts.push({ ...block, from });
  return parts;
}

/** In brackets up to the closing one; else the capital words that follow (`Minh An/TTXVN`). */
function endOfCredit(tokens: Tokens, from: number, limit: number, open: boolean): number {
  let i = from;
  if (open) {
    while (i < limit && i - from < longestCredit && !tokens.isMark(i, ')')) i++;
    while (i < limit && (tokens.isMark(i, ')') || tokens.isMark(i, '.'))) i++;
    return i;
  }
  while (i < limit && i - from < longestCredit && !tokens.isMark(i, '.') && !tokens.isMark(i, '…')) {
    const begins = i > from && tokens.isCapital(i) && !isJoined(tokens, i);
    if (
      (begins && (wordsSinceMark(tokens, from, i) >= 4 || followsAgency(tokens, i))) ||
      (!tokens.isCapital(i) && !isJoined(tokens, i) && i - from >= 6)
    )
      break;
    i++;
  }
  while (i < limit && tokens.isMark(i, '.')) i++;
  return i;
}

const longestCredit = 16;

/** `Ảnh: TTXVN phát | Trên cơ sở …`, `Ảnh: NGUYỄN AN | Ngày 3/2 …`: a word in small letters behind the name in capitals. */
function followsAgency(tokens: Tokens, i: number): boolean {
  if (tokens.isAllCaps(i)) return false;
  const name = tokens.wordAt(i - 1) === 'phát' ? i - 2 : i - 1;
  return tokens.isAllCaps(name) && tokens.end[name]! - tokens.start[name]! > 1;
}

/** A slash, hyphen or comma, or what follows one. */
function isJoined(tokens: Tokens, i: number): boolean {
  return ['/', '-', ',', '&'].some((mark) => tokens.isMark(i, mark) || tokens.isMark(i - 1, mark));
}

function wordsSinceMark(tokens: Tokens, from: number, i: number): number {
  let words = 0;
  while (i - 1 - words >= from && !isJoined(tokens, i - 1 - words)) words++;
  return words;
}

/** The caption is the one sentence before the credit: it begins after the stop before. */
function startOfCaption(tokens: Tokens, from: number, credit: number): number {
  let i = credit - 1;
  while (i > from && tokens.isMark(i, '.')) i--;
  for (; i > from; i--) {
    if ((tokens.isMark(i - 1, '.') || tokens.isMark(i - 1, '…')) && tokens.isCapital(i) && !isInitial(tokens, i - 2))
      return i;
  }
  return from;
}

function isInitial(tokens: Tokens, i: number): boolean {
  return i >= 0 && tokens.isCapital(i) && tokens.wordAt(i).length <= 2;
}

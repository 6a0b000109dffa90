import type { Block, Sentence } from '../mentions.ts';
import { TokenKind } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** The blocks of a text: what stands between line ends. Their roles are for the language to tell. */
export function blocksOf(tokens: Tokens): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (let i = 0; i <= tokens.count; i++) {
    if (i < tokens.count && tokens.kind[i] !== TokenKind.newline) continue;
    if (i > from) blocks.push({ from, to: i, role: 'body' });
    from = i + 1;
  }
  return blocks;
}

/**
 * The sentences of the blocks. A stop ends one where a capital, a quotation mark or nothing follows,
 * also without a space (`…hai nước.Ông`); not after an initial or an abbreviation (`isAbbreviation`
 * is asked for the token before the stop), nor inside a number.
 */
export function sentencesOf(
  tokens: Tokens,
  blocks: readonly Block[],
  isAbbreviation: (token: number) => boolean,
): Sentence[] {
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    let from = block.from;
    for (let i = block.from; i < block.to; i++) {
      const end = endOfSentence(tokens, i, block.to, isAbbreviation);
      if (end === null) continue;
      sentences.push({ from, to: end, block: index });
      from = end;
      i = end - 1;
    }
    if (from < block.to) sentences.push({ from, to: block.to, block: index });
  });
  return sentences;
}

/** Where the sentence ends that the mark at `i` closes; null where it closes none. */
function endOfSentence(
  tokens: Tokens,
  i: number,
  limit: number,
  isAbbreviation: (token: number) => boolean,
): number | null {
  if (!isStop(tokens, i)) return null;
  let next = i + 1;
  while (next < limit && (isStop(tokens, next) || closes(tokens, next))) next++;
  if (next >= limit) return limit;
  if (tokens.isMark(i, '.') && (isInitial(tokens, i - 1) || isAbbreviation(i - 1))) return null;
  const glued = tokens.isGlued(next);
  if (tokens.kind[next] === TokenKind.number) return glued || tokens.kind[i - 1] === TokenKind.number ? null : next;
  const opens = tokens.isMark(next, '"') || tokens.isMark(next, '(') || tokens.isMark(next, '-');
  return tokens.isCapital(next) || (opens && !glued) ? next : null;
}

function isStop(tokens: Tokens, i: number): boolean {
  return tokens.isMark(i, '.') || tokens.isMark(i, '!') || tokens.isMark(i, '?') || tokens.isMark(i, '…');
}

/** A closing quotation mark or bracket directly behind a stop. */
function closes(tokens: Tokens, i: number): boolean {
  if (!tokens.isGlued(i)) return false;
  return tokens.isMark(i, '"') || tokens.isMark(i, "'") || tokens.isMark(i, ')') || tokens.isMark(i, '/');
}

/** A single capital letter before a stop: `V.`; `Á.` and `Ý.` are words that end a sentence. */
function isInitial(tokens: Tokens, i: number): boolean {
  return i >= 0 && tokens.kind[i] === TokenKind.word && tokens.isCapital(i) && /^[A-ZĐ]$/.test(tokens.textOf(i));
}

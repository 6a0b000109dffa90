import type { Block, Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import type { Tokens } from '../../text/tokens.ts';

/** How many words of place and date may stand before the agency. */
const longestPlace = 8;

/** «Viêng Chăn (TTXVN) - Sáng nay, …», «TPO - …»: who reports from where is no part of the sentence. */
export function splitDateline(tokens: Tokens, block: Block, agencies: readonly Span[]): Block[] {
  const agency = agencies[firstFrom(agencies, block.from)];
  if (
    !agency ||
    agency.to >= block.to ||
    agency.from - block.from >= longestPlace ||
    !isPlaceBefore(tokens, block.from, agency.from)
  )
    return [block];
  let i = agency.to;
  while (i < block.to && i - agency.to < 3 && !tokens.isMark(i, '-') && isTail(tokens, i)) i++;
  const dashed = tokens.isMark(i, '-') && !tokens.isGlued(i);
  if (!dashed && !tokens.isMark(i - 1, ')')) return [block];
  const end = dashed ? i + 1 : i;
  if (end >= block.to) return [block];
  return [
    { from: block.from, to: end, role: 'byline' },
    { ...block, from: end },
  ];
}

function isTail(tokens: Tokens, i: number): boolean {
  return tokens.isMark(i, ')') || tokens.isMark(i, '.') || tokens.textOf(i) === 'VN' || tokens.textOf(i) === 'vn';
}

/** Nothing, a bracket, or a place's capital words and a date stand before the agency. */
function isPlaceBefore(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const mark = ['(', ',', '-', '/'].some((each) => tokens.isMark(i, each));
    if (!mark && !tokens.isCapital(i) && Number.isNaN(tokens.numberAt(i))) return false;
  }
  return true;
}

import type { Span } from '../mentions.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Tokens } from '../text/tokens.ts';

/** The cells of the line that the token stands in, parted by wide gaps; none outside the text and for a line end. */
export function columnsOf(tokens: Tokens, token: number): Span[] {
  if (token < 0 || token >= tokens.count || isLineEnd(tokens, token)) return [];
  let from = token;
  while (from > 0 && !isLineEnd(tokens, from - 1) && token - from < longestLine) from--;
  const cells: Span[] = [{ from, to: from }];
  for (let i = from; i < tokens.count && !isLineEnd(tokens, i) && i - from < longestLine; i++) {
    if (i > from && isApart(tokens, i)) cells.push({ from: i, to: i });
    cells.at(-1)!.to = i + 1;
  }
  return cells;
}

/** Whether the words fill a column of a line of several. */
export function fillsColumn(tokens: Tokens, { from, to }: Span): boolean {
  const cells = columnsOf(tokens, from);
  return cells.length > 1 && cells.some((cell) => cell.from === from && cell.to === to);
}

/** A tab, or three spaces and more, stands before the token. */
export function isApart(tokens: Tokens, token: number): boolean {
  const [from, to] = [tokens.end[token - 1]!, tokens.start[token]!];
  return to - from >= widestSpace || (to > from && tokens.text.charCodeAt(from) === tab);
}

export function isLineEnd(tokens: Tokens, token: number): boolean {
  return token < tokens.count && tokens.kind[token] === TokenKind.newline;
}

/** In characters. */
const widestSpace = 3;
const tab = 9;
/** In tokens: two offices with their bodies. */
const longestLine = 60;

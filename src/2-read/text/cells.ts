import type { Span } from '../mentions.ts';
import type { Tokens } from './tokens.ts';

/** The cells of a line, parted by tabs or `|`, without empty ones at its ends. */
export function cellsOf(tokens: Tokens, block: Span): Span[] {
  const cells: Span[] = [];
  const tabs = tokens.text.slice(tokens.start[block.from], tokens.end[block.to - 1]).includes('\t');
  let from = block.from;
  for (let i = block.from; i < block.to; i++) {
    const bar = tokens.isMark(i, '|');
    const tab = tabs && i > from && tokens.text.slice(tokens.end[i - 1], tokens.start[i]).includes('\t');
    if (!bar && !tab) continue;
    if (i > from) cells.push({ from, to: i });
    from = bar ? i + 1 : i;
  }
  if (from < block.to) cells.push({ from, to: block.to });
  return cells;
}

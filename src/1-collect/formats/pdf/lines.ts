import type { StructuredTextItem } from 'unpdf';

/** One line of a page. Lengths are in the page's own units, from its lower left corner. */
export interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** A space wider than the letters are high parts the cells of a table. */
const cellGap = 1;

/**
 * The lines of a page, out of pieces that stand on one height; words far apart are cells, parted by bars. Letters that
 * a font lacks are often drawn after the others of their line: they go where they stand.
 */
export function linesOf(items: readonly StructuredTextItem[]): Line[] {
  const runs: StructuredTextItem[][] = [];
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (last && Math.abs(last.y - item.y) < 0.5 * Math.max(last.fontSize, item.fontSize)) run!.push(item);
    else runs.push([item]);
  }
  return runs.map(lineOf);
}

function lineOf(run: StructuredTextItem[]): Line {
  const [first, ...others] = run.sort((a, b) => a.x - b.x) as [StructuredTextItem, ...StructuredTextItem[]];
  const { str, x, y, width, fontSize } = first;
  const line: Line = { text: plain(str), left: x, right: x + width, y, size: fontSize };
  for (const { str: words, x: from, width: length, fontSize: size } of others) {
    const gap = from - line.right;
    const seam = gap > cellGap * size ? ' | ' : gap > 0.12 * size ? ' ' : '';
    line.text = joined(line.text, seam, plain(words));
    line.right = Math.max(line.right, from + length);
    line.size = Math.max(line.size, size);
  }
  return { ...line, text: line.text.trim() };
}

const plain = (words: string): string => words.replace(/\s+/g, ' ');

function joined(before: string, seam: string, after: string): string {
  if (seam === ' | ') return `${before.trimEnd()}${seam}${after.trimStart()}`;
  return before.endsWith(' ') || after.startsWith(' ')
    ? `${before.trimEnd()} ${after.trimStart()}`
    : before + seam + after;
}

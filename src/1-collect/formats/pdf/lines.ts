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

/** The lines of a page, out of pieces that stand on one height; words far apart are cells, parted by bars. */
export function linesOf(items: readonly StructuredTextItem[]): Line[] {
  const lines: Line[] = [];
  for (const { str, x, y, width, fontSize } of items) {
    const words = str.replace(/\s+/g, ' ');
    if (words.trim() === '') continue;
    const last = lines.at(-1);
    const goesOn = last && Math.abs(last.y - y) < 0.5 * Math.max(last.size, fontSize) && x > last.right - fontSize;
    if (goesOn) {
      const gap = x - last.right;
      const seam = gap > cellGap * fontSize ? ' | ' : gap > 0.12 * fontSize ? ' ' : '';
      last.text = joined(last.text, seam, words);
      last.right = x + width;
      last.size = Math.max(last.size, fontSize);
    } else lines.push({ text: words, left: x, right: x + width, y, size: fontSize });
  }
  return lines.map((line) => ({ ...line, text: line.text.trim() }));
}

function joined(before: string, seam: string, after: string): string {
  if (seam === ' | ') return `${before.trimEnd()}${seam}${after.trimStart()}`;
  return before.endsWith(' ') || after.startsWith(' ')
    ? `${before.trimEnd()} ${after.trimStart()}`
    : before + seam + after;
}

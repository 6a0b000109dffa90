import type { StructuredTextItem } from 'unpdf';
import { isJustified } from './justified.ts';

/** One line of a page. Lengths are in the page's own units, from its lower left corner. */
export interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** What was drawn at once. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Pieces that stand on one height, from left to right. */
export interface Run {
  pieces: Piece[];
  left: number;
  right: number;
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
  const all = runs.map(runOf);
  return all.map((run) => lineOf(run, all));
}

function runOf(items: StructuredTextItem[]): Run {
  const pieces = items
    .sort((a, b) => a.x - b.x)
    .map(({ str, x, y, width, fontSize }) => ({
      text: str.replace(/\s+/g, ' '),
      left: x,
      right: x + width,
      y,
      size: fontSize,
    }));
  return {
    pieces,
    left: pieces[0]!.left,
    right: Math.max(...pieces.map(({ right }) => right)),
    size: longestOf(pieces).size,
  };
}

/** The piece that tells what a line is like: numbers of notes are larger or smaller than their words. */
const longestOf = (pieces: readonly Piece[]): Piece =>
  pieces.reduce((most, piece) => (piece.right - piece.left > most.right - most.left ? piece : most));

function lineOf(run: Run, all: readonly Run[]): Line {
  const { pieces, left, right, size } = run;
  const { y } = longestOf(pieces);
  const widest = cellGap * size;
  const hasCells = pieces.some((piece, i) => i > 0 && piece.left - pieces[i - 1]!.right > widest);
  const isStretched = hasCells && isJustified(run, all);
  let text = '';
  let end = left;
  for (const piece of pieces) {
    const gap = text === '' ? 0 : piece.left - end;
    const seam = gap > widest && !isStretched ? ' | ' : gap > 0.12 * size ? ' ' : '';
    text = joined(text, seam, isRaised(piece, y, size) ? markIn(text, piece.text.trim()) : piece.text);
    end = Math.max(end, piece.right);
  }
  return { text: text.trim(), left, right, y, size };
}

/** A small number above the line leads to a note: with the figure in front of it, it would be another figure. */
const isRaised = ({ text, y, size }: Piece, lineY: number, lineSize: number): boolean =>
  /^\s*\d{1,3}\s*$/.test(text) && size < 0.8 * lineSize && y > lineY + 0.1 * lineSize;

/** Notes are marked in square brackets; a unit of area or volume keeps its number. */
const markIn = (before: string, number: string): string =>
  /(?<![\p{L}])[kdc]?m$/u.test(before.trimEnd()) && /^[23]$/.test(number) ? number : `[${number}]`;

function joined(before: string, seam: string, after: string): string {
  if (seam === ' | ') return `${before.trimEnd()}${seam}${after.trimStart()}`;
  return before.endsWith(' ') || after.startsWith(' ')
    ? `${before.trimEnd()} ${after.trimStart()}`
    : before + seam + after;
}

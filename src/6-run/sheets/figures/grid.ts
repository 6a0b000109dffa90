import { columnNumber } from '../../../1-collect/index.ts';
import type { Cell, Sheet } from '../../../1-collect/index.ts';
import { isCaption } from './captions.ts';
import { numberIn } from './numbers.ts';

/** Rows that may stand above the first row of figures. */
const deepest = 25;

/** A sheet as lines of heads and lines of figures, before anybody knows what they mean. */
export interface Grid {
  /** Above the figures, from the top. */
  heads: Line[];
  figures: Line[];
  /** The cells around the table. */
  captions: Cell[];
  /** The first column whose cells are words: what stands left of it numbers the rows. */
  labels: number;
}

export interface Line {
  row: number;
  /** By the number of their column. */
  cells: ReadonlyMap<number, Cell>;
}

/** A cell that says that there is no figure: nothing is known there, and nothing is wrong. */
export const isGap = ({ text }: Cell): boolean => /^(?:[-–—.…:*]*|x|n\/?a)$/i.test(text.trim());

export const isFigure = (cell: Cell): boolean => numberIn(cell, ',') !== null;

const isYear = ({ text }: Cell): boolean => /^(?:19|20)\d{2}$/.test(text.trim());

/** The lines of a sheet; null where none is of figures. */
export function gridOf(sheet: Sheet): Grid | null {
  const lines = [...Map.groupBy(sheet.cells.values(), ({ row }) => row)]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ row, cells: new Map(cells.map((cell) => [columnNumber(cell.column), cell])) }));
  const first = firstOfFigures(lines);
  if (first === null || lines[first]!.row > deepest) return null;
  const [above, below] = [lines.slice(0, first), lines.slice(first)];
  const isData = ({ cells }: Line): boolean => cells.size > 1 && [...cells.values()].some(isFigure);
  const figures = below.filter(isData).map((line) => withLabelsAbove(line, sheet));
  const leftmost = Math.min(...figures.flatMap(({ cells }) => [...cells.keys()]));
  const heads = headsAmong(above, leftmost);
  const inTable = new Set([...heads, ...figures].flatMap(({ cells }) => [...cells.values()]));
  const labels = labelColumn(figures);
  return {
    heads: heads.map((line) => spread(line, sheet, labels)),
    figures,
    captions: [...sheet.cells.values()].filter((cell) => !inTable.has(cell)),
    labels,
  };
}

/** The lines above the figures without titles, which stand alone at the left, and what is told of the whole table. */
function headsAmong(above: readonly Line[], leftmost: number): Line[] {
  const bare = above.map(({ row, cells }) => ({
    row,
    cells: new Map([...cells].filter(([, cell]) => !isCaption(cell))),
  }));
  const top = bare.findIndex(({ cells }) => cells.size > 1);
  const isBeside = ([column, { text }]: [number, Cell], at: number): boolean =>
    column <= leftmost || (at < top && /^\(.*\)$/.test(text.trim()));
  return bare.filter(({ cells }, at) => cells.size > 1 || [...cells].some((cell) => !isBeside(cell, at)));
}

/** The first line with figures beside words; a line of years alone is one of heads, but only once. */
function firstOfFigures(lines: readonly Line[]): number | null {
  let isHeaded = false;
  for (const [i, { cells }] of lines.entries()) {
    const numbers = [...cells.values()].filter(isFigure);
    if (numbers.length === 0 || cells.size === 1) continue;
    if (isHeaded || !numbers.every(isYear)) return i;
    // A year beside words may begin a row of figures, but those are more than years.
    isHeaded = true;
  }
  return null;
}

function labelColumn(figures: readonly Line[]): number {
  const columns = [...new Set(figures.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b);
  const isOfWords = (column: number): boolean => {
    const cells = figures.flatMap(({ cells: all }) => all.get(column) ?? []).filter((cell) => !isGap(cell));
    return cells.filter((cell) => !isFigure(cell)).length * 2 > cells.length;
  };
  return columns.find(isOfWords) ?? columns[0] ?? 1;
}

/** A line of heads in which what stands over several columns stands over each of them. */
function spread({ row, cells }: Line, { merged }: Sheet, labels: number): Line {
  const filled = new Map(cells);
  const own = merged.filter(({ rows }) => rows[0] <= row && row <= rows[1]);
  for (const { columns, rows } of own.filter(({ rows: [top] }) => top === row)) {
    const cell = cells.get(columns[0]);
    for (let column = columns[0]; cell && rows[0] === row && column <= columns[1]; column++) filled.set(column, cell);
  }
  if (own.length > 0) return { row, cells: filled };
  // Where no ranges are told, as in text, words stand over all columns up to the next.
  const last = Math.max(...cells.keys()) + cells.size;
  let left: Cell | undefined;
  for (let column = labels + 1; column <= last + 50; column++) {
    left = cells.get(column) ?? left;
    if (left) filled.set(column, left);
  }
  return { row, cells: filled };
}

/** A label that stands beside several rows stands beside each of them. */
function withLabelsAbove({ row, cells }: Line, { merged, cells: all }: Sheet): Line {
  const own = merged.filter(({ rows }) => rows[0] < row && row <= rows[1]);
  if (own.length === 0) return { row, cells };
  const filled = new Map(cells);
  for (const { columns, rows } of own) {
    const cell = [...all.values()].find((one) => one.row === rows[0] && columnNumber(one.column) === columns[0]);
    if (cell && !filled.has(columns[0])) filled.set(columns[0], cell);
  }
  return { row, cells: filled };
}

import type { PageNode } from './blocks.ts';

/** Cells longer than this on the average are a page's columns, not a table's. */
const longestCell = 300;

/** Whether a table holds data: rows of several short cells, without a table in them. Old pages are laid out in tables. */
export function isDataTable(table: PageNode): boolean {
  if (childrenNamed(table, /^table$/).length > 0) return false;
  const rows = cellsOf(table);
  const cells = rows.flat();
  const length = cells.reduce((sum, cell) => sum + (cell.textContent ?? '').trim().length, 0);
  return rows.some((row) => row.length > 1) && length <= longestCell * cells.length;
}

/** Repeated are short cells, and so many of a table: a table that asks for more is none that people wrote. */
const longestRepeated = 300;
const mostRepeated = 2000;

interface Spanning {
  cell: PageNode;
  column: number;
  /** Rows that it still stands in. */
  left: number;
}

/**
 * The cells of a table row by row; rows without a word of their own left out. A cell that spans several rows stands in each of them:
 * whoever reads a row alone knows what it is of.
 */
export function cellsOf(table: PageNode): PageNode[][] {
  let spanning: Spanning[] = [];
  let repeated = 0;
  return childrenNamed(table, /^tr$/).flatMap((row) => {
    const own = childrenNamed(row, /^t[dh]$/);
    const laid = layRow(own, repeated < mostRepeated ? spanning : []);
    repeated += laid.repeated;
    spanning = laid.spanning;
    return own.some((cell) => (cell.textContent ?? '').trim() !== '') ? [laid.cells] : [];
  });
}

/** The cells of a row in their places, among them those that reach into it from above. */
function layRow(own: readonly PageNode[], above: readonly Spanning[]) {
  const byColumn = new Map(above.map((span) => [span.column, span]));
  const cells: PageNode[] = [];
  const spanning: Spanning[] = above.flatMap((span) => (span.left > 1 ? [{ ...span, left: span.left - 1 }] : []));
  let [column, repeated] = [0, 0];
  const takeAbove = (): void => {
    for (let span = byColumn.get(column); span; span = byColumn.get(column)) {
      if ((span.cell.textContent ?? '').length <= longestRepeated) cells.push(span.cell);
      column += spanOf(span.cell, 'colspan');
      repeated++;
    }
  };
  for (const cell of own) {
    takeAbove();
    cells.push(cell);
    const rows = spanOf(cell, 'rowspan');
    if (rows > 1) spanning.push({ cell, column, left: rows - 1 });
    column += spanOf(cell, 'colspan');
  }
  takeAbove();
  return { cells, spanning, repeated };
}

/** How many rows or columns a cell takes, as browsers bound it. */
function spanOf(cell: PageNode, name: 'rowspan' | 'colspan'): number {
  const told = Number.parseInt(cell.getAttribute?.(name) ?? '1', 10);
  return told >= 1 ? Math.min(told, 1000) : 1;
}

/** What a table says of itself above its rows. */
export const captionsOf = (table: PageNode): PageNode[] => childrenNamed(table, /^caption$/);

function childrenNamed(node: PageNode, name: RegExp): PageNode[] {
  return [...node.childNodes].flatMap((child) =>
    name.test(child.nodeName.toLowerCase()) ? [child] : childrenNamed(child, name),
  );
}

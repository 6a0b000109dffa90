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

/** The cells of a table row by row; rows without a word left out. */
export function cellsOf(table: PageNode): PageNode[][] {
  return childrenNamed(table, /^tr$/)
    .map((row) => childrenNamed(row, /^t[dh]$/))
    .filter((row) => row.some((cell) => (cell.textContent ?? '').trim() !== ''));
}

/** What a table says of itself above its rows. */
export const captionsOf = (table: PageNode): PageNode[] => childrenNamed(table, /^caption$/);

function childrenNamed(node: PageNode, name: RegExp): PageNode[] {
  return [...node.childNodes].flatMap((child) =>
    name.test(child.nodeName.toLowerCase()) ? [child] : childrenNamed(child, name),
  );
}

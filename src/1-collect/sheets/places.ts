import { columnName, columnNumber } from './columns.ts';

/**
 * Where the cells of a sheet stand, told as its elements come. A row or cell may leave out its place (`r`): it then
 * stands next to the one before (ECMA-376, 18.3.1.4 and 18.3.1.73).
 */
export class Places {
  #row = 0;
  #column = 0;

  get row(): number {
    return this.#row;
  }

  beginRow(told: string | undefined): void {
    this.#row = told === undefined ? this.#row + 1 : Number(told);
    this.#column = 0;
  }

  /** The place of the cell that comes next, such as `B3`. */
  next(told: string | undefined): { ref: string; column: string; row: number } {
    const [, column = columnName(this.#column + 1), row = String(this.#row)] = /^([A-Z]+)(\d+)$/.exec(told ?? '') ?? [];
    this.#column = columnNumber(column);
    return { ref: column + row, column, row: Number(row) };
  }
}

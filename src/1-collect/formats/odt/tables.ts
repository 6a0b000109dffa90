type Attributes = Readonly<Record<string, string>>;

interface Cell {
  lines: string[];
  /** Rows below that it goes on in. */
  rows: number;
}

interface Table {
  cells: string[];
  cell: Cell | null;
  /** By column, what goes on from a row above. */
  spanning: Map<number, { words: string; left: number }>;
}

/** A cell that goes on over several rows stands in each of them, if it has no more signs. */
const longestRepeated = 100;

/** The tables around, each read row by row. */
export class Tables {
  readonly #around: Table[] = [];

  open(name: string, attributes: Attributes): void {
    if (name === 'table:table') this.#around.push({ cells: [], cell: null, spanning: new Map() });
    const table = this.#around.at(-1);
    if (!table) return;
    if (name === 'table:table-row') table.cells = [];
    if (name === 'table:table-cell')
      table.cell = { lines: [], rows: Number(attributes['table:number-rows-spanned'] ?? 1) };
    if (name === 'table:covered-table-cell') this.#cover(table);
  }

  /** A row as one line, at its end; null where nothing ends that is told. */
  close(name: string): string | null {
    const table = this.#around.at(-1);
    if (!table) return null;
    if (name === 'table:table-cell' && table.cell) this.#endCell(table, table.cell);
    if (name === 'table:table') this.#around.pop();
    if (name !== 'table:table-row') return null;
    const isSpoken = table.cells.some((cell) => cell !== '');
    return isSpoken ? table.cells.join(' | ') : null;
  }

  /** Whether a paragraph stands in a cell, which has it then. */
  take(line: string): boolean {
    const cell = this.#around.findLast((table) => table.cell)?.cell;
    cell?.lines.push(line);
    return Boolean(cell);
  }

  #endCell(table: Table, { lines, rows }: Cell): void {
    const words = lines.join(' ');
    if (rows > 1) table.spanning.set(table.cells.length, { words, left: rows - 1 });
    table.cells.push(words);
    table.cell = null;
  }

  /** A place that a cell beside or above it covers. */
  #cover({ cells, spanning }: Table): void {
    const above = spanning.get(cells.length);
    if (!above || above.left <= 0) return;
    above.left--;
    cells.push(above.words.length <= longestRepeated ? above.words : '');
  }
}

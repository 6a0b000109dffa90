import type { Line } from './lines.ts';

/** A row of a table is at most so many lines high; what goes further up is the next column of the page. */
const highest = 12;

/**
 * Lines with the rows of tables put together. A cell of several lines is drawn from top to bottom before the next cell
 * of its row, so a line that stands to the right of those before it and no lower is the beginning of the next cell.
 */
export function rowsOf(lines: readonly Line[]): Line[] {
  const found: Line[] = [];
  for (let i = 0; i < lines.length;) {
    const cells = cellsFrom(lines, i);
    found.push(cells.length > 1 ? rowOf(cells) : lines[i]!);
    i += cells.length > 1 ? cells.flat().length : 1;
  }
  return found;
}

/** The cells of a row that begins with a line, each with its lines; one alone where it begins none. */
function cellsFrom(lines: readonly Line[], from: number): Line[][] {
  const cells: Line[][] = [];
  for (let i = from; i < lines.length;) {
    const cell = cellAt(lines, i);
    const before = cells.at(-1);
    if (before && !standsBeside(cell[0]!, before)) break;
    cells.push(cell);
    i += cell.length;
  }
  return cells;
}

/** A line and those that stand under it, as close as lines of one paragraph do, beginning where it does. */
function cellAt(lines: readonly Line[], from: number): Line[] {
  const cell = [lines[from]!];
  for (const line of lines.slice(from + 1, from + highest)) {
    const { y, left, size } = cell.at(-1)!;
    if (line.y >= y || y - line.y > 1.5 * size || Math.abs(line.left - left) > size) break;
    cell.push(line);
  }
  return cell;
}

/** Whether a line begins the cell to the right of another: behind all its lines, and no lower than its last. */
function standsBeside(line: Line, cell: readonly Line[]): boolean {
  const right = Math.max(...cell.map((one) => one.right));
  const [top, foot] = [cell[0]!, cell.at(-1)!];
  return line.left > right && line.y >= foot.y - 0.5 * foot.size && line.y - top.y < highest * top.size;
}

function rowOf(cells: readonly Line[][]): Line {
  const all = cells.flat();
  return {
    text: cells.map((cell) => cell.map(({ text }) => text).join(' ')).join(' | '),
    left: all[0]!.left,
    right: Math.max(...all.map(({ right }) => right)),
    y: Math.min(...all.map(({ y }) => y)),
    size: Math.max(...all.map(({ size }) => size)),
  };
}

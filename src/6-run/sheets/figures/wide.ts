/**
 * Tables with a column for each year (or other time), and those with a row for each time and a column for each metric:
 *
 *     Chỉ tiêu  | Đơn vị    | 2023  | 2024   ->  Xuất khẩu | 2023 | 521,3 | triệu USD
 *     Xuất khẩu | triệu USD | 521,3 | 650,2      Xuất khẩu | 2024 | 650,2 | triệu USD
 */
import { InputError } from '../../../0-facts/index.ts';
import type { Cell, Sheet } from '../../../1-collect/index.ts';
import { fieldOf } from './columns.ts';
import type { FigureField } from './columns.ts';
import { gridOf, isFigure, isGap } from './grid.ts';
import type { Grid, Line } from './grid.ts';
import { periodIn, periodOf } from './periods.ts';
import { kindIn } from './rows.ts';
import type { FigureRow } from './rows.ts';
import { readScaled } from './units.ts';

export interface WideTable {
  rows: FigureRow[];
  captions: Cell[];
  /** Columns of figures of which nobody knows what they measure, by the line of their heads. */
  unread: { row: number; error: InputError }[];
}

type Values = FigureRow['values'];

/** The figures of a table that has times or metrics as its columns, one by one; null for other tables. */
export function wideTable(sheet: Sheet): WideTable | null {
  const grid = gridOf(sheet);
  return grid && (withTimesOver(grid) ?? withTimesBeside(grid));
}

function withTimesOver(grid: Grid): WideTable | null {
  const labels = labelColumns(grid);
  const hasMetrics = [...labels.values()].includes('metric');
  const columns = new Map<number, Values>();
  const unread: WideTable['unread'] = [];
  for (const column of figureColumns(grid)) {
    const words = wordsOver(grid, column);
    const period = labels.has(column) ? null : periodIn(words);
    if (!period) continue;
    const values = valuesIn(period.others, !hasMetrics);
    if (values) columns.set(column, { date: period.date, ...values });
    else unread.push({ row: grid.heads.at(-1)!.row, error: unreadColumn(words.join(', ')) });
  }
  if (columns.size < 2) return null;
  const rows = grid.figures.flatMap((line) => {
    const told = labelsOf(line, labels);
    return hasMetrics && told.metric === undefined ? [] : rowsOf(line, columns, told);
  });
  return { rows, captions: grid.captions, unread };
}

/** A row for each time: its columns are metrics, with their units over them. */
function withTimesBeside(grid: Grid): WideTable | null {
  const isOfTimes = (column: number): boolean => {
    const cells = grid.figures.flatMap(({ cells: all }) => all.get(column) ?? []);
    return cells.length > 1 && cells.every(({ text }) => periodOf(text.trim()) !== null);
  };
  const times = columnsOf(grid.figures).find(isOfTimes);
  if (times === undefined) return null;
  const labels = labelColumns(grid);
  for (const [column, field] of labels) if (field === 'metric') labels.delete(column);
  const columns = new Map<number, Values>();
  for (const column of figureColumns(grid)) {
    const values = column <= times || labels.has(column) ? null : valuesIn(wordsOver(grid, column), true);
    if (values?.metric !== undefined) columns.set(column, values);
  }
  if (columns.size === 0) return null;
  const rows = grid.figures.flatMap((line) => {
    const date = line.cells.get(times)?.text.trim();
    return date === undefined ? [] : rowsOf(line, columns, { ...labelsOf(line, labels), date });
  });
  return { rows, captions: grid.captions, unread: [] };
}

function columnsOf(lines: readonly Line[]): number[] {
  return [...new Set(lines.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b);
}

/** The columns that hold a figure in any row. */
const figureColumns = ({ figures }: Grid): number[] =>
  columnsOf(
    figures.map(({ row, cells }) => ({ row, cells: new Map([...cells].filter(([, cell]) => isFigure(cell))) })),
  );

/** The columns that say what a row is of: by their heads; else the first one of words names the metric. */
function labelColumns(grid: Grid): Map<number, FigureField> {
  const found = new Map<number, FigureField>();
  for (const column of columnsOf(grid.heads)) {
    const fields = wordsOver(grid, column).map(fieldOf);
    const field = fields.find((one) => one !== null && one !== 'date' && one !== 'value');
    if (field && ![...found.values()].includes(field)) found.set(column, field);
  }
  const fields = [...found.values()];
  if (!fields.includes('metric') && !fields.includes('scope')) found.set(grid.labels, 'metric');
  return found;
}

/** The words over a column, from the top, each once. */
function wordsOver({ heads }: Grid, column: number): string[] {
  return [...new Set(heads.flatMap(({ cells }) => cells.get(column)?.text.replace(/\s+/g, ' ').trim() || []))];
}

function labelsOf(line: Line, labels: ReadonlyMap<number, FigureField>): Values {
  const values: Values = {};
  for (const [column, field] of labels) {
    const words = line.cells.get(column)?.text.replace(/\s+/g, ' ').trim();
    if (words) values[field] = words;
  }
  // A unit in a column of its own beats one behind the metric's name.
  return values.metric === undefined ? values : { ...values, ...metricIn(values.metric), ...unitOf(values) };
}

const unitOf = ({ unit }: Values): Pick<Values, 'unit'> => (unit === undefined ? {} : { unit });

/** Words over a column that are no time: of the kind, the unit or the metric; null where they are of something else. */
function valuesIn(words: readonly string[], mayBeMetric: boolean): Values | null {
  const values: Values = {};
  for (const word of words) {
    const field = fieldOf(word);
    if (field === 'date' || field === 'value') continue;
    const bare = word.replace(/^\((.*)\)$/, '$1');
    if (kindIn(bare) !== null) values.kind = bare;
    else if (readScaled(bare)) values.unit = bare;
    else if (mayBeMetric && values.metric === undefined) Object.assign(values, metricIn(word));
    else return null;
  }
  return values;
}

/** `1. Xuất khẩu (triệu USD)`: the metric without its number, and its unit where one stands behind. */
function metricIn(words: string): Pick<Values, 'metric' | 'unit'> {
  const metric = words.replace(/^(?:(?:\d+(?:\.\d+)*|[IVX]+|[a-zđ])[.)]|[-+–•*])\s*/iu, '');
  const [, before, inside, behind] = /^(.+?)\s*(?:\(([^()]+)\)|,\s*([^,]+))$/.exec(metric) ?? [];
  const unit = inside ?? behind;
  return before !== undefined && unit !== undefined && readScaled(unit) ? { metric: before, unit } : { metric };
}

function rowsOf({ row, cells }: Line, columns: ReadonlyMap<number, Values>, told: Values): FigureRow[] {
  return [...columns].flatMap(([column, over]) => {
    const cell = cells.get(column);
    if (!cell || isGap(cell)) return [];
    const value = cell.text.trim();
    // What a row tells itself beats what stands over the column.
    const values: Values = { ...over, ...told, value };
    const words = [values.metric, values.scope, values.date, values.kind, value, values.unit];
    return [{ row, values, cells: { value: cell }, range: cell.ref, text: words.filter(Boolean).join(' | ') }];
  });
}

function unreadColumn(found: string): InputError {
  const message = `"${found}" over a column is not a time alone, nor with a kind, a unit or a metric; its figures are left out.`;
  return new InputError('figures/column', message, { cause: { values: { found } } });
}

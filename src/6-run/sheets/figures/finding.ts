import { InputError } from '../../../0-facts/index.ts';
import type { Sheet } from '../../../1-collect/index.ts';
import { sheetOf } from '../file.ts';
import type { SheetFile } from '../file.ts';
import { checkCalculated, tableOf } from '../table.ts';
import { captionsIn } from './captions.ts';
import type { Captions } from './captions.ts';
import { figureHeads } from './columns.ts';
import type { FigureRow } from './rows.ts';
import { wideTable } from './wide.ts';
import type { WideTable } from './wide.ts';

/** A table of figures, one after the other whatever its form, with what is told of all of them. */
export interface FigureTable {
  sheet: Sheet;
  heads: string;
  rows: FigureRow[];
  captions: Captions;
  unread: WideTable['unread'];
}

interface Told {
  sheet?: string | undefined;
  columns?: string | undefined;
}

/** The table of the named sheet, else of the first sheet that has one: a figure a row, or times or metrics as columns. */
export function tableIn(file: SheetFile, told: Told): FigureTable {
  const sheets =
    told.sheet === undefined ? file.sheets.filter(({ isHidden }) => !isHidden) : [sheetOf(file, told.sheet)];
  for (const sheet of sheets) {
    const found = longTable(file, sheet, told.columns) ?? otherTable(sheet, file.name);
    if (found) return found;
  }
  throw noColumns(file.name);
}

function longTable({ name: source }: SheetFile, sheet: Sheet, columns: string | undefined): FigureTable | null {
  const named = figureHeads(sheet, columns);
  if (!named) return null;
  const { heads, rows } = tableOf(sheet, named, { source, needed: 'value' });
  const inside = new Set([heads.row, ...rows.map(({ row }) => row)]);
  const captions = captionsIn([...sheet.cells.values()].filter(({ row }) => !inside.has(row)));
  return { sheet, heads: heads.text, rows, captions, unread: [] };
}

function otherTable(sheet: Sheet, source: string): FigureTable | null {
  checkCalculated(sheet, [...sheet.uncalculated], source);
  const wide = wideTable(sheet);
  if (!wide) return null;
  const { rows, captions, unread } = wide;
  return { sheet, heads: 'Chỉ tiêu | Thời gian | Giá trị | Đơn vị', rows, captions: captionsIn(captions), unread };
}

function noColumns(source: string): InputError {
  const example = 'metric=Chỉ tiêu,date=Năm,value=Giá trị,unit=Đơn vị';
  const message = `${source} has no line with heads for a time and a value that are known, and no times over its columns; name them with --columns "${example}".`;
  return new InputError('figures/no-columns', message, { cause: { values: { source, example } } });
}

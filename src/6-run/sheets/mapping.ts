import type { SheetField } from '../../0-facts/index.ts';
import type { Sheet } from '../../1-collect/index.ts';
import { headLines, parseHeads, tableOf } from './table.ts';
import type { Heads, Table, TableRow } from './table.ts';

const sheetFields = ['action', 'due', 'owner', 'status', 'saidOn', 'id'] as const satisfies readonly SheetField[];

/** Which columns hold what; kept with the ledger, so that it is told once. */
export interface Mapping {
  sheet: string;
  heads: Heads<SheetField>;
  relation: string;
}

export type SheetRow = TableRow<SheetField>;

export const parseSheetHeads = (text: string): Mapping['heads'] =>
  parseHeads(text, {
    fields: sheetFields,
    needed: ['action'],
    example: 'action=Nội dung,due=Thời hạn',
  });

/** The head of the column that is written for ourselves: `ganket` and the name of the table in its ledger. */
const markHead = /^ganket ([0-9a-f]{12})$/;
export const markOf = (table: string): string => `ganket ${table}`;

/** The column by which rows are found again, and the name of the table that it tells; null where there is none. */
export function markIn(sheet: Sheet): { column: string; table: string } | null {
  for (const [, cells] of headLines(sheet))
    for (const { column, text } of cells) {
      const table = markHead.exec(text)?.[1];
      if (table !== undefined) return { column, table };
    }
  return null;
}

/** The commitments of a table, one a row; `marks` are what we wrote beside them, by row. */
export function commitmentsOf(
  sheet: Sheet,
  { heads }: Mapping,
  source: string,
): Table<SheetField> & { marks: ReadonlyMap<number, string> } {
  const column = markIn(sheet)?.column;
  const [ours = [], hers = []] = [true, false].map((isOurs) =>
    [...sheet.cells].filter(([, cell]) => (cell.column === column) === isOurs),
  );
  const marks = new Map(ours.map(([, { row, text }]) => [row, text.trim()]));
  return { ...tableOf({ ...sheet, cells: new Map(hers) }, heads, { source, needed: 'action' }), marks };
}

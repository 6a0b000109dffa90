import type { Sheet } from '../../1-collect/index.ts';
import { parseHeads, tableOf } from './table.ts';
import type { Heads, Table, TableRow } from './table.ts';

/** What a column of a hand-kept table may hold. `status` is the one that is filled in when the table goes out again. */
const sheetFields = ['action', 'due', 'owner', 'status', 'saidOn', 'id'] as const;
type SheetField = (typeof sheetFields)[number];

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

/** The commitments of a table, one a row. */
export const commitmentsOf = (sheet: Sheet, { heads }: Mapping, source: string): Table<SheetField> =>
  tableOf(sheet, heads, { source, needed: 'action' });

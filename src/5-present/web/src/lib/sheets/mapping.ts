import type { SheetColumns, SheetField, SheetPreview } from '../facts.ts';

export type PreviewedSheet = SheetPreview['sheets'][number];

/** What a column may hold, in the order in which it is offered. */
export const sheetFields: readonly SheetField[] = ['action', 'owner', 'due', 'saidOn', 'status', 'id'];

export const noFields: ReadonlyMap<string, SheetField> = new Map();

/** A column of a sheet: its letter, and the words at its head. */
export interface Column {
  letter: string;
  head: string;
}

/** The row that has the heads: the proposed one, else the first. */
export function headRow({ proposed, rows }: PreviewedSheet): number | null {
  return proposed?.row ?? rows[0]?.row ?? null;
}

/** The columns that have a head. */
export function columnsOf(sheet: PreviewedSheet): Column[] {
  const at = headRow(sheet);
  const cells = sheet.rows.find(({ row }) => row === at)?.cells ?? [];
  return cells.map(({ column, text }) => ({ letter: column, head: text.trim() })).filter(({ head }) => head !== '');
}

/** The rows under the heads that are shown, each with its text by column. */
export function rowsUnder(sheet: PreviewedSheet): { row: number; texts: Map<string, string> }[] {
  const at = headRow(sheet) ?? 0;
  return sheet.rows
    .filter(({ row }) => row > at)
    .map(({ row, cells }) => ({ row, texts: new Map(cells.map(({ column, text }) => [column, text])) }));
}

/** What each column holds, by its letter: of a known mapping, else as proposed. */
export function chosenFields(sheet: PreviewedSheet, known: SheetColumns | null): Map<string, SheetField> {
  const heads = known ?? sheet.proposed?.columns ?? {};
  const columns = columnsOf(sheet);
  return new Map(
    sheetFields.flatMap((field) => {
      const column = columns.find(({ head }) => head === heads[field]);
      return column ? [[column.letter, field] as const] : [];
    }),
  );
}

/** The same with another field for one column; a field that another column held goes over to it. */
export function withField(
  chosen: ReadonlyMap<string, SheetField>,
  letter: string,
  field: SheetField | null,
): Map<string, SheetField> {
  const others = [...chosen].filter(([one, held]) => one !== letter && held !== field);
  return new Map(field === null ? others : [...others, [letter, field]]);
}

/** The mapping as it is kept: the words at the head of the column of each field. */
export function toColumns(sheet: PreviewedSheet, chosen: ReadonlyMap<string, SheetField>): SheetColumns {
  const columns = columnsOf(sheet);
  return Object.fromEntries(
    columns.flatMap(({ letter, head }) => {
      const field = chosen.get(letter);
      return field ? [[field, head]] : [];
    }),
  );
}

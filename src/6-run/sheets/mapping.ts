import { InputError } from '../../0-facts/index.ts';
import type { Cell, Sheet } from '../../1-collect/index.ts';

/** What a column of a hand-kept table may hold. `status` is the one that is filled in when the table goes out again. */
export const sheetFields = ['action', 'due', 'owner', 'status', 'saidOn', 'id'] as const;
export type SheetField = (typeof sheetFields)[number];

/** Which columns hold what, by the words at their heads; kept with the ledger, so that it is told once. */
export interface Mapping {
  sheet: string;
  heads: Partial<Record<SheetField, string>>;
  relation: string;
}

/** One row of the table: the words of its mapped cells, and the range that they stand in. */
export interface SheetRow {
  row: number;
  values: Partial<Record<SheetField, string>>;
  /** Such as `Cam kết!A3:F3`. */
  range: string;
  /** The words of all its cells, parted by bars. */
  text: string;
}

/** A table with its columns found. */
export interface Table {
  columns: Partial<Record<SheetField, string>>;
  rows: SheetRow[];
}

/** The heads may stand below a title. */
const deepestHeads = 20;

/** Reads `action=Nội dung,due=Thời hạn`. */
export function parseHeads(text: string): Mapping['heads'] {
  const heads: Mapping['heads'] = {};
  for (const part of text.split(',')) {
    const [field = '', head = ''] = part.split(/=(.*)/s).map((word) => word.trim());
    if (!(sheetFields as readonly string[]).includes(field) || head === '') throw badHeads(part);
    heads[field as SheetField] = head;
  }
  if (!heads.action) throw badHeads(text);
  return heads;
}

/** The rows of a table below the line that has all its heads. */
export function tableOf(sheet: Sheet, { heads }: Mapping, source: string): Table {
  const lines = Map.groupBy(sheet.cells.values(), ({ row }) => row);
  const wanted = Object.entries(heads) as [SheetField, string][];
  for (const [row, cells] of [...lines].sort(([a], [b]) => a - b)) {
    if (row > deepestHeads) break;
    const found = wanted.map(([field, head]) => [field, cells.find(({ text }) => same(text, head))?.column] as const);
    if (found.some(([, column]) => column === undefined)) continue;
    const columns = Object.fromEntries(found) as Table['columns'];
    const rows = [...lines].filter(([below]) => below > row).sort(([a], [b]) => a - b);
    return {
      columns,
      rows: rows.map(([below, all]) => rowOf(sheet, below, all, columns)).filter(({ values }) => values.action),
    };
  }
  throw noHeads(
    source,
    wanted.map(([, head]) => head),
    [...(lines.get(Math.min(...lines.keys())) ?? [])],
  );
}

function rowOf(sheet: Sheet, row: number, cells: Cell[], columns: Table['columns']): SheetRow {
  const values: SheetRow['values'] = {};
  for (const [field, column] of Object.entries(columns) as [SheetField, string][]) {
    const text = cells.find((cell) => cell.column === column)?.text.trim();
    if (text) values[field] = text;
  }
  const name = sheet.name ? `${sheet.name}!` : '';
  return {
    row,
    values,
    range: `${name}${cells[0]!.ref}:${cells.at(-1)!.ref}`,
    text: cells.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' | '),
  };
}

const same = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

function badHeads(found: string): InputError {
  const allowed = sheetFields.join(', ');
  const message = `"${found}" maps no column; expected field=head for fields among ${allowed}, at least action, such as "action=Nội dung,due=Thời hạn".`;
  return new InputError('sheet/heads', message, { cause: { values: { found, allowed } } });
}

function noHeads(source: string, heads: string[], first: Cell[]): InputError {
  const [expected, found] = [heads.join(', '), first.map(({ text }) => text).join(', ')];
  const message = `${source} has no line with all the heads ${expected}; its first line has: ${found}. Name them as they stand there.`;
  return new InputError('sheet/no-heads', message, { cause: { values: { source, expected, found } } });
}

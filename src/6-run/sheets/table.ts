import { InputError } from '../../0-facts/index.ts';
import type { Cell, Sheet } from '../../1-collect/index.ts';

/** Which columns hold what, by the words at their heads. */
export type Heads<Field extends string> = { [One in Field]?: string | undefined };

/** One row of a table: the words of its named cells, and the range that they stand in. */
export interface TableRow<Field extends string> {
  row: number;
  values: Partial<Record<Field, string>>;
  cells: Partial<Record<Field, Cell>>;
  /** Such as `Cam kết!A3:F3`. */
  range: string;
  /** The words of all its cells, parted by bars. */
  text: string;
}

/** A table with its columns found. */
export interface Table<Field extends string> {
  /** The number of the line with the heads, and its words. */
  heads: { row: number; text: string };
  columns: Partial<Record<Field, string>>;
  rows: TableRow<Field>[];
}

/** The heads may stand below a title. */
const deepestHeads = 20;

/** The first lines of a sheet, from the top, in which heads may stand. */
export function headLines(sheet: Sheet): [row: number, cells: Cell[]][] {
  const lines = [...Map.groupBy(sheet.cells.values(), ({ row }) => row)];
  return lines.filter(([row]) => row <= deepestHeads).sort(([a], [b]) => a - b);
}

/** Reads `action=Nội dung,due=Thời hạn`: the fields that there are, and among them all that are needed. */
export function parseHeads<Field extends string>(
  text: string,
  { fields, needed, example }: { fields: readonly Field[]; needed: readonly Field[]; example: string },
): Heads<Field> {
  const heads: Heads<Field> = {};
  const bad = (found: string): InputError => badHeads(found, fields.join(', '), needed.join(', '), example);
  for (const part of text.split(',')) {
    const [name = '', head = ''] = part.split(/=(.*)/s).map((word) => word.trim());
    const field = fields.find((one) => one === name);
    if (field === undefined || head === '') throw bad(part);
    heads[field] = head;
  }
  if (needed.some((field) => heads[field] === undefined)) throw bad(text);
  return heads;
}

/** The rows of a table below the line that has all its heads; rows without the needed field are none. */
export function tableOf<Field extends string>(
  sheet: Sheet,
  heads: Heads<Field>,
  { source, needed }: { source: string; needed: Field },
): Table<Field> {
  const lines = [...Map.groupBy(sheet.cells.values(), ({ row }) => row)].sort(([a], [b]) => a - b);
  const wanted = Object.entries(heads) as [Field, string][];
  for (const [row, cells] of headLines(sheet)) {
    const found = wanted.map(([field, head]) => [field, cells.find(({ text }) => same(text, head))?.column] as const);
    if (found.some(([, column]) => column === undefined)) continue;
    const columns = Object.fromEntries(found) as Table<Field>['columns'];
    const used = new Set(Object.values(columns));
    const below = [...sheet.uncalculated].filter((ref) => used.has(/^[A-Z]+/.exec(ref)![0]));
    checkCalculated(sheet, below, source);
    const rows = lines.filter(([below]) => below > row).map(([below, all]) => rowOf(sheet, below, all, columns));
    return {
      heads: { row, text: lineOf(cells) },
      columns,
      rows: rows.filter(({ values }) => values[needed] !== undefined),
    };
  }
  throw noHeads(
    source,
    wanted.map(([, head]) => head),
    lines[0]?.[1] ?? [],
  );
}

/** Refuses a table among whose cells are formulas without a value: they would be read as empty. */
export function checkCalculated({ name }: Sheet, cells: readonly string[], source: string): void {
  const [cell] = cells;
  if (cell === undefined) return;
  const place = name ? `${name}!${cell}` : cell;
  const message = `${source} holds formulas whose value was never calculated (${place}, ${cells.length} in all): the program that wrote it did not. Open it in Excel or LibreOffice, save it, and try again.`;
  throw new InputError('sheet/uncalculated', message, {
    cause: { values: { source, cell: place, found: cells.length } },
  });
}

function rowOf<Field extends string>(
  sheet: Sheet,
  row: number,
  all: Cell[],
  columns: Table<Field>['columns'],
): TableRow<Field> {
  const cells: TableRow<Field>['cells'] = {};
  const values: TableRow<Field>['values'] = {};
  for (const [field, column] of Object.entries(columns) as [Field, string][]) {
    const cell = all.find((one) => one.column === column);
    if (!cell?.text.trim()) continue;
    cells[field] = cell;
    values[field] = cell.text.trim();
  }
  const name = sheet.name ? `${sheet.name}!` : '';
  return { row, values, cells, range: `${name}${all[0]!.ref}:${all.at(-1)!.ref}`, text: lineOf(all) };
}

const lineOf = (cells: Cell[]): string => cells.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' | ');

/** Whether a head is meant by these words, whatever their letters' size and the spaces in them. */
export const same = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

function badHeads(found: string, allowed: string, needed: string, example: string): InputError {
  const message = `"${found}" maps no column; expected field=head for fields among ${allowed}, at least ${needed}, such as "${example}".`;
  return new InputError('sheet/heads', message, { cause: { values: { found, allowed, needed, example } } });
}

function noHeads(source: string, heads: string[], first: Cell[]): InputError {
  const [expected, found] = [heads.join(', '), first.map(({ text }) => text).join(', ')];
  const message = `${source} has no line with all the heads ${expected}; its first line has: ${found}. Name them as they stand there.`;
  return new InputError('sheet/no-heads', message, { cause: { values: { source, expected, found } } });
}

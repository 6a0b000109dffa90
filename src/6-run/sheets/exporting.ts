import { InputError } from '../../0-facts/index.ts';
import type { Language, SheetFilled } from '../../0-facts/index.ts';
import { terms } from '../../0-facts/messages/index.ts';
import { columnName, columnNumber } from '../../1-collect/index.ts';
import type { Sheet } from '../../1-collect/index.ts';
import { linksIn, threadRows } from '../../4-ledger/index.ts';
import type { Ledger, Moment } from '../../4-ledger/index.ts';
import { sheetOf } from './file.ts';
import type { SheetFile } from './file.ts';
import type { SheetState } from './tables.ts';
import { commitmentsOf, markIn, markOf } from './mapping.ts';

type LeftRow = SheetFilled['left'][number];

/**
 * Her table again, with the state of each commitment in its column for it, and nothing else altered: a formula stays.
 * Behind all cells of a workbook stands one column more, hidden, by which rows are found again whatever becomes of them.
 */
export async function exportSheet(
  ledger: Ledger,
  moment: Moment,
  { file, state, table, language }: { file: SheetFile; state: SheetState; table: string; language: Language },
): Promise<{ bytes: Uint8Array; filled: number; left: LeftRow[] }> {
  const { mapping, rows } = state;
  const sheet = sheetOf(file, mapping.sheet);
  const { columns, heads, rows: lines, marks: known } = commitmentsOf(sheet, mapping, file.name);
  if (!columns.status) throw noStatus(file.name);
  const states = await statesOf(ledger, moment);
  const found: Found[] = [];
  const marks = new Map<string, string>();
  const mark = markColumn(file, sheet);
  for (const line of lines) {
    const { id, action } = line.values;
    const own =
      rows.find(({ row, values }) =>
        id === undefined ? row === line.row && values.action === action : values.id === id,
      ) ?? rows.find(({ key }) => key === known.get(line.row));
    const now = own && states.get(own.fact);
    if (!now) continue;
    found.push({ row: line.row, words: terms[language].state[now] });
    if (mark) marks.set(`${mark}${line.row}`, own.key);
  }
  if (mark) marks.set(`${mark}${heads.row}`, markOf(table));
  const { words, left } = placed(sheet, columns.status, found);
  const bytes = await file.patched(sheet, new Map([...words, ...marks]), mark ?? undefined);
  return { bytes, filled: found.length - left.length, left };
}

/** The words for the state of a row. */
interface Found {
  row: number;
  words: string;
}

/** Which words go into which cells: rows whose cells show as one have one place, where they agree. */
function placed(
  sheet: Sheet,
  column: string,
  found: readonly Found[],
): { words: Map<string, string>; left: LeftRow[] } {
  const words = new Map<string, string>();
  const left: LeftRow[] = [];
  for (const [cell, rows] of Map.groupBy(found, ({ row }) => shownAt(sheet, column, row))) {
    const isOther = !new RegExp(`^${column}\\d`).test(cell);
    const why = sheet.formulas.has(cell)
      ? 'formula'
      : isOther || new Set(rows.map((one) => one.words)).size > 1
        ? 'merged'
        : null;
    if (why) left.push(...rows.map(({ row }) => ({ row, cell, why }) as const));
    else words.set(cell, rows[0]!.words);
  }
  return { words, left };
}

/** The cell that shows what stands in a row's cell: itself, or the upper left one of those that show as one with it. */
function shownAt({ merged }: Sheet, column: string, row: number): string {
  const number = columnNumber(column);
  const isWithin = (at: number, [from, to]: readonly [number, number]): boolean => from <= at && at <= to;
  const one = merged.find(({ columns, rows }) => isWithin(number, columns) && isWithin(row, rows));
  return one ? `${columnName(one.columns[0])}${one.rows[0]}` : `${column}${row}`;
}

/** A sheet has no more (ECMA-376, 18.3.1.13). */
const mostColumns = 16_384;

/** The column in which rows are marked, out of sight: the one that has the marks, else the first behind all cells; null where there is none. */
function markColumn(file: SheetFile, sheet: Sheet): string | null {
  if (!file.hides) return null;
  const known = markIn(sheet)?.column;
  if (known !== undefined) return known;
  let last = 0;
  for (const ref of [...sheet.cells.keys(), ...sheet.formulas])
    last = Math.max(last, columnNumber(/^[A-Z]+/.exec(ref)![0]));
  for (const { columns } of sheet.merged) last = Math.max(last, columns[1]);
  return last < mostColumns ? columnName(last + 1) : null;
}

/** The state of each fact's thread. */
async function statesOf(ledger: Ledger, moment: Moment): Promise<Map<string, keyof (typeof terms.vi)['state']>> {
  const states = new Map<string, keyof (typeof terms.vi)['state']>();
  let cursor: string | undefined;
  do {
    const page = await threadRows(ledger, moment, { limit: 500, cursor });
    for (const { id, state } of page.items) states.set(id, state);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  const { threads } = await linksIn(ledger, moment);
  return new Map(
    threads.flatMap(({ id, facts }) => {
      const state = states.get(id);
      return state ? facts.map(({ fact }) => [fact, state] as const) : [];
    }),
  );
}

function noStatus(source: string): InputError {
  const message = `No column of ${source} is mapped to status, so there is none to fill in. Import it again with --columns and status=….`;
  return new InputError('sheet/no-status', message, { cause: { values: { source } } });
}

import { InputError } from '../../0-facts/index.ts';
import type { Language } from '../../0-facts/index.ts';
import { terms } from '../../0-facts/messages/index.ts';
import { columnName, columnNumber } from '../../1-collect/index.ts';
import type { Sheet } from '../../1-collect/index.ts';
import { linksIn, threadRows } from '../../4-ledger/index.ts';
import type { Ledger, Moment } from '../../4-ledger/index.ts';
import { sheetOf } from './file.ts';
import type { SheetFile } from './file.ts';
import type { SheetState } from './tables.ts';
import { commitmentsOf, markIn, markOf } from './mapping.ts';

/**
 * Her table again, with the state of each commitment in its column for it, and nothing else altered. Behind all cells
 * of a workbook stands one column more, hidden, by which rows are found again whatever becomes of them.
 */
export async function exportSheet(
  ledger: Ledger,
  moment: Moment,
  { file, state, table, language }: { file: SheetFile; state: SheetState; table: string; language: Language },
): Promise<{ bytes: Uint8Array; filled: number }> {
  const { mapping, rows } = state;
  const sheet = sheetOf(file, mapping.sheet);
  const { columns, heads, rows: lines, marks: known } = commitmentsOf(sheet, mapping, file.name);
  if (!columns.status) throw noStatus(file.name);
  const states = await statesOf(ledger, moment);
  const words = new Map<string, string>();
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
    words.set(`${columns.status}${line.row}`, terms[language].state[now]);
    if (mark) marks.set(`${mark}${line.row}`, own.key);
  }
  if (mark) marks.set(`${mark}${heads.row}`, markOf(table));
  const bytes = await file.patched(sheet, new Map([...words, ...marks]), mark ?? undefined);
  return { bytes, filled: words.size };
}

/** The column in which rows are marked, out of sight: the one that has the marks, else the first behind all cells. */
function markColumn(file: SheetFile, sheet: Sheet): string | null {
  if (!file.hides) return null;
  const last = Math.max(...[...sheet.cells.values()].map(({ column }) => columnNumber(column)));
  return markIn(sheet)?.column ?? columnName(last + 1);
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

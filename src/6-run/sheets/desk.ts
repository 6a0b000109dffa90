import { InputError } from '../../0-facts/index.ts';
import type { GanketError, SheetImported, SheetPreview, SheetTable } from '../../0-facts/index.ts';
import type { Collecting, Sheet } from '../../1-collect/index.ts';
import type { Ledger } from '../../4-ledger/index.ts';
import type { Sheets } from '../../5-present/index.ts';
import { importNote } from '../noting.ts';
import { exportSheet } from './exporting.ts';
import { sheetFileOf } from './file.ts';
import type { SheetFile } from './file.ts';
import { importSheet } from './importing.ts';
import { commitmentsOf, markIn } from './mapping.ts';
import { proposedColumns } from './proposing.ts';
import { suggestionsFor } from './suggesting.ts';
import { newTableName, recallTable, rememberTable, tableOf, tablesIn } from './tables.ts';
import type { SheetState } from './tables.ts';

/** Rows of each sheet that are shown before its columns are mapped. */
const previewed = 30;

/** Hand-kept tables that come in over the API: looked at, mapped once, brought in, and out again. */
export class SheetDesk implements Sheets {
  readonly #collecting: Collecting;
  readonly #inTurn: (work: () => Promise<void>) => Promise<void>;

  constructor(collecting: Collecting, inTurn: (work: () => Promise<void>) => Promise<void>) {
    this.#collecting = collecting;
    this.#inTurn = inTurn;
  }

  async preview(ledger: Ledger, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<SheetPreview> {
    const file = await sheetFileOf(bytes, name, this.#collecting);
    const tables: SheetPreview['tables'] = [];
    for (const table of await tablesIn(ledger)) {
      const known = likeness(file, table);
      if (known) tables.push({ ...table, known });
    }
    const order = ['mark', 'name', 'heads'];
    tables.sort((a, b) => order.indexOf(a.known) - order.indexOf(b.known) || b.rows - a.rows);
    return {
      name: file.name,
      sheets: file.sheets.map(shown),
      tables,
      newTable: newTableName(name, this.#collecting.clock()),
    };
  }

  tables(ledger: Ledger): Promise<SheetTable[]> {
    return tablesIn(ledger);
  }

  /** A table whose rows are in the ledger stays of its relation. */
  async save(
    ledger: Ledger,
    table: string,
    { name, relation, sheet, columns: heads }: Omit<SheetTable, 'table' | 'rows'>,
  ): Promise<SheetTable> {
    const saved: SheetState = { mapping: { relation, sheet, heads }, rows: [], name };
    await this.#inTurn(async () => {
      const { mapping, rows = [], entering = [] } = (await recallTable(ledger, table)) ?? {};
      if (mapping && rows.length + entering.length > 0 && mapping.relation !== relation)
        throw ofAnother(mapping.relation, relation);
      saved.rows = rows;
      if (entering.length > 0) saved.entering = entering;
      await rememberTable(ledger, table, saved);
    });
    return tableOf(table, saved);
  }

  async bringIn(
    ledger: Ledger,
    table: string,
    { name, bytes, pillar, who, moment, explain }: Parameters<Sheets['bringIn']>[2],
  ): Promise<SheetImported> {
    const file = await sheetFileOf(bytes, name, this.#collecting);
    const outcomes: SheetImported['rows'] = [];
    const told = (error: GanketError | null): string | null => error && explain(error);
    let made: SheetImported | null = null;
    await this.#inTurn(async () => {
      const { mapping, ...known } = await mapped(ledger, table);
      const within = importNote(file.name, who, mapping.relation);
      const rows = await importSheet({
        ledger,
        file,
        mapping,
        known,
        keep: (rows) => rememberTable(ledger, table, { mapping, ...rows, name: file.name }),
        within,
        pillar,
        tell: ({ error, ...outcome }) => outcomes.push({ ...outcome, message: told(error) }),
      });
      const isChanged = outcomes.some(({ status }) => status === 'added' || status === 'changed');
      const suggestions = await suggestionsFor(ledger, moment, rows);
      made = { import: isChanged ? within.note.id : null, rows: outcomes, suggestions };
    });
    return made!;
  }

  async fill(
    ledger: Ledger,
    table: string,
    { name, bytes, moment, language }: Parameters<Sheets['fill']>[2],
  ): ReturnType<Sheets['fill']> {
    const file = await sheetFileOf(bytes, name, this.#collecting);
    const state = await mapped(ledger, table);
    const made = await exportSheet(ledger, moment, { file, state, table, language });
    return { name: file.name, mediaType: file.original.mediaType, ...made };
  }
}

async function mapped(ledger: Ledger, table: string): Promise<SheetState> {
  const state = await recallTable(ledger, table);
  if (state) return state;
  const message = `No mapping is kept under ${table}. Keep one first (PUT /api/v1/sheets/{table}).`;
  throw new InputError('sheet/not-mapped', message, { cause: { values: { table } } });
}

/** What makes a file one of a known table: our own mark in it, its name, or all the heads of its mapping. */
function likeness(file: SheetFile, table: SheetTable): 'mark' | 'name' | 'heads' | null {
  if (file.sheets.some((sheet) => markIn(sheet)?.table === table.table)) return 'mark';
  if (!file.sheets.some((sheet) => fits(sheet, table))) return null;
  return file.name === table.name ? 'name' : 'heads';
}

function fits(sheet: Sheet, { relation, columns: heads }: SheetTable): boolean {
  try {
    commitmentsOf(sheet, { sheet: sheet.name, heads, relation }, '');
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

function shown(sheet: Sheet): SheetPreview['sheets'][number] {
  const own = markIn(sheet)?.column;
  const lines = [...Map.groupBy(sheet.cells.values(), ({ row }) => row)].sort(([a], [b]) => a - b);
  const rows = lines.slice(0, previewed).map(([row, cells]) => ({
    row,
    cells: cells.filter(({ column }) => column !== own).map(({ column, text }) => ({ column, text })),
  }));
  return { name: sheet.name, count: lines.length, rows, proposed: proposedColumns(sheet) };
}

function ofAnother(found: string, relation: string): InputError {
  const message = `The rows of this table are in ${found}, so that they cannot go on in ${relation}. Keep the mapping as a new table.`;
  return new InputError('sheet/relation', message, { cause: { values: { found, relation } } });
}

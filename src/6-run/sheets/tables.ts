import { resolve } from 'node:path';
import { hashOf } from '../../0-facts/index.ts';
import type { SheetTable } from '../../0-facts/index.ts';
import type { Ledger } from '../../4-ledger/index.ts';
import type { Mapping } from './mapping.ts';
import type { KnownRows } from './resuming.ts';

/** What is kept of a table between two imports. */
export interface SheetState extends KnownRows {
  mapping: Mapping;
  /** The file that it last came from; of tables of an earlier version, nobody wrote it down. */
  name?: string;
}

const beginning = 'sheet:';

/** Names a table in its ledger by where it lay when it first came in. */
export const tableName = (path: string): string => nameFor(resolve(path));
/** Names a table that came over a network: those of one name may be of different people. */
export const newTableName = (name: string, now: string): string => nameFor(`upload:${name} ${now}`);
const nameFor = (place: string): string => hashOf(place).slice(0, 12);

export async function recallTable(ledger: Ledger, table: string): Promise<SheetState | null> {
  const kept = await ledger.recall(beginning + table);
  return kept === null ? null : (JSON.parse(kept) as SheetState);
}

export async function rememberTable(ledger: Ledger, table: string, state: SheetState): Promise<void> {
  await ledger.remember(beginning + table, JSON.stringify(state));
}

/** All tables whose columns were mapped. */
export async function tablesIn(ledger: Ledger): Promise<SheetTable[]> {
  const kept = await ledger.recallAll(beginning);
  return kept.map(({ source, state }) => tableOf(source.slice(beginning.length), JSON.parse(state) as SheetState));
}

export function tableOf(table: string, { mapping, rows, name = '' }: SheetState): SheetTable {
  const { relation, sheet, heads: columns } = mapping;
  return { table, name, relation, sheet, columns, rows: rows.length };
}

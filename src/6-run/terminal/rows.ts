import { InputError } from '../../0-facts/index.ts';
import type { GanketError } from '../../0-facts/index.ts';
import type { Terminal } from './terminal.ts';

/** What is wrong with a row of a table, with the row before it. */
export function inRow(row: number, error: GanketError, terminal: Terminal): InputError {
  return new InputError('sheet/row', `Row ${row}: ${error.message}`, {
    cause: { values: { row, found: terminal.explain(error) } },
  });
}

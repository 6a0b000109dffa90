import { stringify } from 'csv-stringify/sync';
import { inBytes } from './exporter.ts';
import type { Exporter } from './exporter.ts';
import type { ExportSource } from './source.ts';
import { columnsOf, threads, valuesOf } from './tables.ts';
import type { Table, Value } from './tables.ts';

/** One row a commitment. The mark at the start tells spreadsheets that the letters are UTF-8. */
export const exporter: Exporter = {
  mediaType: 'text/csv; charset=utf-8; header=present',
  ending: 'csv',
  write: (source) => inBytes(marked(csvOf(threads, source))),
};

/** A table as RFC 4180 has it. Words that a spreadsheet would take for a formula are kept from running. */
export async function* csvOf<Row>(table: Table<Row>, source: ExportSource): AsyncIterable<string> {
  yield line(columnsOf(table, source).map(({ name }) => name));
  for await (const values of valuesOf(table, source)) yield line(values);
}

const line = (values: Value[]): string =>
  stringify([values], { record_delimiter: '\r\n', escape_formulas: true, cast: { boolean: String } });

async function* marked(pieces: AsyncIterable<string>): AsyncIterable<string> {
  yield '\uFEFF';
  yield* pieces;
}

import type { ClientBase } from 'pg';
import { copyInto } from './copy.ts';

/** From so many rows on COPY costs less, though it goes to the server twice. */
const worthCopying = 20;

/** Adds rows to a table; all rows have the columns of the first. */
export async function addRows(client: ClientBase, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length >= worthCopying) return await copyInto(client, table, rows);
  const columns = Object.keys(rows[0]!);
  const values = rows.flatMap((row) => columns.map((column) => (row as Record<string, unknown>)[column]));
  const places = rows.map((_, i) => `(${columns.map((_, j) => `$${i * columns.length + j + 1}`).join(', ')})`);
  const names = columns.map((column) => `"${column}"`).join(', ');
  await client.query(`INSERT INTO "${table}" (${names}) VALUES ${places.join(', ')}`, values);
}

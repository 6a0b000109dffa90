import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from } from 'pg-copy-streams';

/** Units of lines that go to the server at once. */
const pieceLength = 65_536;

/** Adds rows to a table by COPY, in its text format; all rows have the columns of the first. */
export async function copyInto(client: ClientBase, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const names = columns.map((column) => `"${column}"`).join(', ');
  const into = client.query(from(`COPY "${table}" (${names}) FROM STDIN`));
  await pipeline(Readable.from(piecesOf(rows, columns)), into);
}

function* piecesOf(rows: readonly object[], columns: readonly string[]): Iterable<string> {
  let piece = '';
  for (const row of rows) {
    const values = row as Record<string, unknown>;
    piece += `${columns.map((column) => written(values[column])).join('\t')}\n`;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value as COPY reads it: signs that would end it are escaped, bytes are in hexadecimal, nothing is `\N`. */
function written(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return value.replaceAll(/[\\\t\n\r]/g, (sign) => escapes[sign]!);
  if (typeof value === 'number') return String(value);
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}`;
  throw new TypeError(`a column cannot hold a ${typeof value}`);
}

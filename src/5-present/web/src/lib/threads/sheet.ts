import type { ThreadRow } from '../facts.ts';

/** A table as CSV for a spreadsheet: with a byte order mark, so that its letters are read right; formulas stay words. */
export function sheetOf(
  columns: readonly { head: string; words(row: ThreadRow): string }[],
  rows: readonly ThreadRow[],
): string {
  const lines = [columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ words }) => words(row)))];
  return `\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** What a spreadsheet would take for a formula begins with an apostrophe. */
function cell(words: string): string {
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

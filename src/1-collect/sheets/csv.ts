import type { Cell } from './cells.ts';
import { columnName, columnNumber } from './columns.ts';
import type { Sheet } from './workbook.ts';

/** A table in text (RFC 4180) as a sheet: cells parted by what parts them in its first line, comma, semicolon or tab. */
export function readCsv(text: string): Sheet {
  const separator = separatorIn(text);
  const cells = new Map<string, Cell>();
  const formulas = new Set<string>();
  linesOf(text.replace(/^\uFEFF/, ''), separator).forEach((line, i) =>
    line.forEach((words, column) => {
      if (words === '') return;
      const name = columnName(column + 1);
      const ref = `${name}${i + 1}`;
      cells.set(ref, { ref, column: name, row: i + 1, text: words, isNumber: false });
      // As spreadsheets take it when they open such a file.
      if (words.startsWith('=')) formulas.add(ref);
    }),
  );
  return { name: '', path: null, cells, merged: [], formulas };
}

/** The same text with the given words in the given cells: the lines of other cells stay byte for byte. */
export function patchCsv(text: string, words: ReadonlyMap<string, string>): string {
  const separator = separatorIn(text);
  return rawLines(text)
    .map((raw, i) => {
      const own = [...words].filter(([ref]) => Number(/\d+$/.exec(ref)![0]) === i + 1);
      if (own.length === 0) return raw;
      const ending = /\r?\n$/.exec(raw)?.[0] ?? '';
      const fields = rawFields(raw.slice(0, raw.length - ending.length), separator);
      for (const [ref, text] of own) {
        const at = columnNumber(/^[A-Z]+/.exec(ref)![0]) - 1;
        while (fields.length <= at) fields.push('');
        fields[at] = /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
      }
      return fields.join(separator) + ending;
    })
    .join('');
}

function separatorIn(text: string): string {
  const [first = ''] = text.split('\n');
  return [',', ';', '\t'].sort((a, b) => first.split(b).length - first.split(a).length)[0]!;
}

/** Lines with their ends; a line break within quotation marks ends none. */
function rawLines(text: string): string[] {
  return text.match(/(?:"(?:[^"]|"")*"|[^"\n])*(?:\n|$)/g)?.filter((line) => line !== '') ?? [];
}

function rawFields(line: string, separator: string): string[] {
  const fields: string[] = [''];
  let isQuoted = false;
  for (const sign of line) {
    if (sign === '"') isQuoted = !isQuoted;
    if (sign === separator && !isQuoted) fields.push('');
    else fields[fields.length - 1] += sign;
  }
  return fields;
}

function linesOf(text: string, separator: string): string[][] {
  return rawLines(text).map((line) =>
    rawFields(line.replace(/\r?\n$/, ''), separator).map((field) =>
      field.startsWith('"') ? field.slice(1, field.endsWith('"') ? -1 : undefined).replaceAll('""', '"') : field,
    ),
  );
}

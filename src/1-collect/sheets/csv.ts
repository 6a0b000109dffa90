import type { Cell } from './cells.ts';
import { columnName, columnNumber } from './columns.ts';
import type { Sheet } from './workbook.ts';
import { refuse } from '../refusal.ts';

/** A table in text (RFC 4180) as a sheet: cells parted by what parts them in most of its first lines, comma, semicolon or tab. */
export function readCsv(whole: string, source: string): Sheet {
  const { text } = withoutMark(whole);
  const separator = separatorIn(text);
  const cells = new Map<string, Cell>();
  const formulas = new Set<string>();
  linesOf(text, separator).forEach((line, i) => {
    if (line.length > mostCells) throw tooWide(source, i + 1);
    line.forEach((words, column) => {
      if (words === '') return;
      const name = columnName(column + 1);
      const ref = `${name}${i + 1}`;
      cells.set(ref, { ref, column: name, row: i + 1, text: words, isNumber: false });
      // As spreadsheets take it when they open such a file.
      if (words.startsWith('=')) formulas.add(ref);
    });
  });
  return { name: '', path: null, cells, merged: [], formulas, uncalculated: new Set(), isHidden: false };
}

/** Cells in a line of a workbook at most. */
const mostCells = 16_384;

function tooWide(source: string, line: number): Error {
  const message = `${source} has more than ${mostCells} cells in line ${line}, as no table has. Look whether its lines have ends, and save it again.`;
  return refuse('too-wide', message, { source, line, limit: mostCells });
}

/** The same text with the given words in the given cells: the lines of other cells stay byte for byte. */
export function patchCsv(whole: string, words: ReadonlyMap<string, string>): string {
  const { mark, text } = withoutMark(whole);
  const separator = separatorIn(text);
  const byRow = Map.groupBy(words, ([ref]) => Number(/\d+$/.exec(ref)![0]));
  const lines = rawLines(text, separator).map((raw, i) => {
    const own = byRow.get(i + 1);
    if (!own) return raw;
    const ending = lineEnd.exec(raw)?.[0] ?? '';
    const fields = rawFields(raw.slice(0, raw.length - ending.length), separator);
    for (const [ref, text] of own) {
      const at = columnNumber(/^[A-Z]+/.exec(ref)![0]) - 1;
      while (fields.length <= at) fields.push('');
      fields[at] = /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
    }
    return fields.join(separator) + ending;
  });
  return mark + [...lines].join('');
}

/** A byte order mark is no part of the first cell. */
function withoutMark(text: string): { mark: string; text: string } {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return { mark, text: text.slice(mark.length) };
}

/** The rarer in sentences, the earlier: where all else is alike, the first counts. */
const separators = ['\t', ';', ','] as const;
/** Lines that tell which sign parts the cells: a title above the table has none, or as sentences have commas. */
const telling = 30;
/** A line whose signs may all be those of sentences and numbers tells half as much as one that has another. */
const looseWeight = 0.5;

/** The sign that as many lines as can be have as often. */
function separatorIn(text: string): string {
  const scored = separators.flatMap((separator) => {
    const lines = rawLines(text, separator)
      .take(telling)
      .map((line) => rawFields(line, separator))
      .filter((fields) => fields.length > 1)
      .toArray();
    return [...Map.groupBy(lines, (fields) => fields.length)].map(([count, group]) => ({
      separator,
      count,
      lines: group.length,
      weight: group.reduce((sum, fields) => sum + (isLoose(fields, separator) ? looseWeight : 1), 0),
    }));
  });
  const [best] = scored.sort((a, b) => b.weight - a.weight || b.lines - a.lines || b.count - a.count);
  return best?.separator ?? ',';
}

/** Whether a space follows each sign, as in sentences, or each stands within a number: `2,5`. */
function isLoose(fields: readonly string[], separator: string): boolean {
  return fields.slice(1).every((field, i) => {
    const isInNumber = separator === ',' && /\d$/.test(fields[i]!) && /^\d/.test(field);
    return isInNumber || field.startsWith(' ');
  });
}

/** The end of a line; old Macintosh programs wrote the carriage return alone. */
const lineEnd = /\r?\n$|\r$/;

/** Lines with their ends; a line break within quotation marks ends none. A mark that is never closed, or stands within a cell, is a sign like others. */
function* rawLines(text: string, separator: string): Generator<string, undefined> {
  const endOfQuoted = quotedIn(text, separator);
  const end = text.includes('\n') ? '\n' : '\r';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const isFirst = at === start || text[at - 1] === separator;
    if (text[at] === '"' && isFirst) at = endOfQuoted(at) ?? at;
    if (text[at] !== end) continue;
    yield text.slice(start, at + 1);
    start = at + 1;
  }
  if (start < text.length) yield text.slice(start);
}

/** Finds where a cell in quotation marks ends: at a mark, with the end of the cell behind it; null where none has. */
function quotedIn(text: string, separator: string): (start: number) => number | null {
  /** Marks behind which no cell ends: each is looked at once, however many are never closed. */
  const open = new Set<number>();
  return (start) => {
    const passed: number[] = [];
    for (let at = text.indexOf('"', start + 1); at >= 0 && !open.has(at); at = text.indexOf('"', at + 1)) {
      const next = text[at + 1];
      if (next === undefined || next === separator || next === '\n' || next === '\r') return at;
      passed.push(at);
      if (next === '"') at++;
    }
    for (const at of passed) open.add(at);
    return null;
  };
}

function rawFields(line: string, separator: string): string[] {
  const endOfQuoted = quotedIn(line, separator);
  const fields: string[] = [];
  let start = 0;
  for (let at = 0; at <= line.length; at++) {
    if (at === start && line[at] === '"') at = endOfQuoted(at) ?? at;
    if (at < line.length && line[at] !== separator) continue;
    fields.push(line.slice(start, at));
    if (fields.length > mostCells) break;
    start = at + 1;
  }
  return fields;
}

function linesOf(text: string, separator: string): IteratorObject<string[]> {
  return rawLines(text, separator).map((line) =>
    rawFields(line.replace(lineEnd, ''), separator).map((field) =>
      /^"[^]*"$/.test(field) && field.length > 1 ? field.slice(1, -1).replaceAll('""', '"') : field,
    ),
  );
}

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
  const names: string[] = [];
  linesOf(text, separator).forEach((line, i) => {
    if (line.length > mostCells) throw tooWide(source, i + 1);
    line.forEach((words, column) => {
      if (words === '') return;
      const name = (names[column] ??= columnName(column + 1));
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

/** Signs in which the telling lines stand: of a sign that parts no cells, one line in quotation marks may be all the rest. */
const tellingSigns = 500_000;

/** The sign that as many lines as can be have as often. */
function separatorIn(text: string): string {
  const head = text.slice(0, tellingSigns);
  const scored = separators.flatMap((separator) => {
    const lines = rawLines(head, separator)
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
  const ends = placesOf(text, text.includes('\n') ? '\n' : '\r');
  const marks = placesOf(text, '"');
  let start = 0;
  for (let at = 0; start < text.length;) {
    const [end, mark] = [ends(at), marks(at)];
    if (mark < end) {
      const isFirst = mark === start || text[mark - 1] === separator;
      at = ((isFirst ? endOfQuoted(mark) : null) ?? mark) + 1;
      continue;
    }
    yield text.slice(start, end + 1);
    start = at = end + 1;
  }
}

/** The next place of a sign, from places on that only grow: what was found holds until it is passed. */
function placesOf(text: string, sign: string): (from: number) => number {
  let place = -1;
  return (from) => {
    if (place < from) {
      const found = text.indexOf(sign, from);
      place = found < 0 ? text.length : found;
    }
    return place;
  };
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
  while (start <= line.length && fields.length <= mostCells) {
    const quoted = line[start] === '"' ? (endOfQuoted(start) ?? start) : start;
    const found = line.indexOf(separator, quoted);
    const end = found < 0 ? line.length : found;
    fields.push(line.slice(start, end));
    start = end + 1;
  }
  return fields;
}

function linesOf(text: string, separator: string): IteratorObject<string[]> {
  return rawLines(text, separator).map((line) => rawFields(line.replace(lineEnd, ''), separator).map(unquoted));
}

function unquoted(field: string): string {
  if (field.length < 2 || field[0] !== '"' || field.at(-1) !== '"') return field;
  const words = field.slice(1, -1);
  return words.includes('""') ? words.replaceAll('""', '"') : words;
}

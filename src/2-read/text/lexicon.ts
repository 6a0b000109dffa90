import { readFileSync, readdirSync } from 'node:fs';
import { LexiconError } from '../../0-facts/index.ts';
import { shared } from './shared.ts';

/** One line of a lexicon table: a phrase of the language and what the table says of it. */
export interface LexiconEntry {
  /** The table's name: the file's, without `.tsv`. */
  table: string;
  phrase: string;
  /** The other columns by their header; empty cells are empty strings. */
  values: Readonly<Record<string, string>>;
  /** `file:line`, for traces and errors. */
  place: string;
  /** Its cells as bits (`markOf`): most questions about the words at a token are told at once that none answers them. */
  marks: number;
  /** Its place among all lines of its lexicon, from 0. */
  number: number;
}

/** What is reckoned from a line alone, reckoned once a line. Of the lines of one lexicon only. */
export function onceALine<T>(reckon: (entry: LexiconEntry) => T): (entry: LexiconEntry) => T {
  const known: (T | undefined)[] = [];
  return (entry) => {
    // Without gaps, else the engine would keep the answers in a table to be searched.
    while (known.length <= entry.number) known.push(undefined);
    return (known[entry.number] ??= reckon(entry));
  };
}

/**
 * Reads all tables (`*.tsv`) of a folder. A table is UTF-8 in NFC: a header line whose first column is
 * `phrase`, then one phrase a line; lines that start with `#` and empty lines are notes.
 */
export function readLexicon(folder: URL): LexiconEntry[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort();
  const entries: LexiconEntry[] = [];
  for (const file of files)
    entries.push(...parseTable(file, readFileSync(new URL(file, folder), 'utf8'), entries.length));
  return entries;
}

/** The entries of one table's text, numbered from `first` on. A malformed line fails with its file and line. */
export function parseTable(file: string, content: string, first = 0): LexiconEntry[] {
  const entries: LexiconEntry[] = [];
  let header: string[] | undefined;
  const seen = new Map<string, number>();
  for (const [index, line] of content.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const place = `${file}:${index + 1}`;
    if (line !== line.normalize('NFC'))
      throw new LexiconError('lexicon/nfc', `${place}: expected Unicode NFC in «${line}»`);
    const cells = line.split('\t');
    if (!header) {
      if (cells[0] !== 'phrase') {
        throw new LexiconError(
          'lexicon/header',
          `${place}: expected a header whose first column is «phrase», found «${cells[0]}»`,
        );
      }
      header = cells;
      continue;
    }
    const before = seen.get(line);
    if (before)
      throw new LexiconError('lexicon/twice', `${place}: «${cells[0]}» stands here as in line ${before}; keep one`);
    seen.set(line, index + 1);
    entries.push(entryOf(file, place, header, cells, first + entries.length));
  }
  return entries;
}

function entryOf(file: string, place: string, header: string[], cells: string[], number: number): LexiconEntry {
  if (cells.length !== header.length || !cells[0]?.trim()) {
    throw new LexiconError(
      'lexicon/columns',
      `${place}: expected ${header.length} columns (${header.join(', ')}), found ${cells.length} in «${cells.join(' | ')}»`,
    );
  }
  const values = Object.fromEntries(header.slice(1).map((name, i) => [name, shared(cells[i + 1]!.trim())]));
  const marks = Object.values(values).reduce((bits, cell) => bits | markOf(cell), 0);
  return { table: file.replace(/\.tsv$/, ''), phrase: cells[0].trim(), values, place, marks, number };
}

/** One of 32 bits by the letters of a cell. */
export function markOf(cell: string): number {
  const { length } = cell;
  return length === 0 ? 1 : 1 << (cell.charCodeAt(0) + 3 * cell.charCodeAt(length - 1) + length);
}

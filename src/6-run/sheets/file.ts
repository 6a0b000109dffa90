import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { hashOf, InputError } from '../../0-facts/index.ts';
import { decode, openWorkbook, patchCells, patchCsv, readCsv } from '../../1-collect/index.ts';
import type { Collecting, Sheet } from '../../1-collect/index.ts';

/** A workbook or a table in text, as it lies on disk. */
export interface SheetFile {
  name: string;
  /** SHA-256 of its bytes, in hex. */
  hash: string;
  sheets: Sheet[];
  /** The same file with these words in these cells of a sheet, and nothing else altered. */
  patched(sheet: Sheet, words: ReadonlyMap<string, string>): Promise<Uint8Array>;
}

export async function openSheetFile(path: string, { limits }: Collecting): Promise<SheetFile> {
  const bytes = await readBytes(path);
  const about = { name: basename(path), hash: hashOf(bytes) };
  if (/\.xlsx$/i.test(path)) {
    const workbook = await openWorkbook(bytes, { source: path, limits, unpacked: { files: 0, bytes: 0 } });
    return { ...about, sheets: workbook.sheets, patched: (sheet, words) => patchCells(workbook, sheet, words) };
  }
  if (!/\.(csv|tsv)$/i.test(path)) {
    const message = `${path} is no table that is read; expected an XLSX or CSV file. Save it as one.`;
    throw new InputError('sheet/ending', message, { cause: { values: { source: path } } });
  }
  const { text } = decode(bytes, path);
  return {
    ...about,
    sheets: [readCsv(text)],
    patched: (_, words) => Promise.resolve(Buffer.from(patchCsv(text, words))),
  };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const message = `There is no file at ${path} that can be read. Check the path.`;
    throw new InputError('input/missing', message, { cause: { values: { source: path }, error } });
  }
}

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { hashOf, InputError } from '../../0-facts/index.ts';
import { decode, openWorkbook, patchCells, patchCsvBytes, readCsv } from '../../1-collect/index.ts';
import type { Collecting, Sheet } from '../../1-collect/index.ts';
import type { Original } from '../../4-ledger/index.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook or a table in text, as it lies on disk. */
export interface SheetFile {
  name: string;
  /** SHA-256 of its bytes, in hex. */
  hash: string;
  sheets: Sheet[];
  original: Original;
  /** The same file with these words in these cells of a sheet, a column hidden, and nothing else altered. */
  patched(sheet: Sheet, words: ReadonlyMap<string, string>, hidden?: string): Promise<Uint8Array>;
  /** Whether a column in it can be hidden from who looks at it. */
  hides: boolean;
}

export async function openSheetFile(path: string, collecting: Collecting): Promise<SheetFile> {
  return await sheetFileOf(await readBytes(path), path, collecting);
}

/** A table from its bytes; `source` is its path or the name that it was handed in under. */
export async function sheetFileOf(bytes: Uint8Array, source: string, { limits }: Collecting): Promise<SheetFile> {
  const about = { name: basename(source), hash: hashOf(bytes) };
  if (/\.xlsx$/i.test(source)) {
    const workbook = await openWorkbook(bytes, { source, limits, unpacked: { files: 0, bytes: 0 } });
    const original = { bytes, mediaType: xlsx, encoding: null, author: null };
    const patched: SheetFile['patched'] = (sheet, words, hidden) => patchCells(workbook, sheet, words, hidden);
    return { ...about, sheets: workbook.sheets, original, patched, hides: true };
  }
  if (!/\.(csv|tsv)$/i.test(source)) {
    const message = `${source} is no table that is read; expected an XLSX or CSV file. Save it as one.`;
    throw new InputError('sheet/ending', message, { cause: { values: { source } } });
  }
  const { text, encoding } = decode(bytes, source);
  return {
    ...about,
    sheets: [readCsv(text)],
    hides: false,
    original: { bytes, mediaType: 'text/csv', encoding, author: null },
    patched: async (_, words) => patchCsvBytes(bytes, encoding, words, about.name),
  };
}

/** The sheet of this name; without a name, the first. */
export function sheetOf({ name: source, sheets }: SheetFile, sheet: string | undefined): Sheet {
  const found = sheets.find(({ name }, i) => (sheet === undefined ? i === 0 : name === sheet));
  if (found) return found;
  const names = sheets.map(({ name }) => name).join(', ');
  throw new InputError('sheet/no-sheet', `${source} has no sheet "${sheet}"; it has: ${names}.`, {
    cause: { values: { source, sheet: sheet ?? '', found: names } },
  });
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const message = `There is no file at ${path} that can be read. Check the path.`;
    throw new InputError('input/missing', message, { cause: { values: { source: path }, error } });
  }
}

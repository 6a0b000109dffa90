import { readFile, stat } from 'node:fs/promises';
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
  return await sheetFileOf(await readBytes(path, collecting.limits.sourceBytes), path, collecting);
}

/** A table from its bytes; `source` is its path or the name that it was handed in under. */
export async function sheetFileOf(bytes: Uint8Array, source: string, { limits }: Collecting): Promise<SheetFile> {
  if (bytes.length > limits.sourceBytes) throw tooLarge(source, bytes.length, limits.sourceBytes);
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
    sheets: [readCsv(text, source)],
    hides: false,
    original: { bytes, mediaType: 'text/csv', encoding, author: null },
    patched: async (_, words) => patchCsvBytes(bytes, encoding, words, about.name),
  };
}

function tooLarge(source: string, found: number, limit: number): Error {
  const message = `${source} has ${found} bytes; at most ${limit} are opened (the setting sourceBytes). Split it, or raise the setting.`;
  return new InputError('input/too-large', message, { cause: { values: { source, found, limit } } });
}

/** The sheet of this name; without a name, the first that is shown and holds something. */
export function sheetOf({ name: source, sheets }: SheetFile, sheet: string | undefined): Sheet {
  const found =
    sheet === undefined
      ? (sheets.find(({ isHidden, cells }) => !isHidden && cells.size > 0) ?? sheets[0])
      : sheets.find(({ name }) => name === sheet);
  if (found) return found;
  const names = sheets.map(({ name }) => name).join(', ');
  throw new InputError('sheet/no-sheet', `${source} has no sheet "${sheet}"; it has: ${names}.`, {
    cause: { values: { source, sheet: sheet ?? '', found: names } },
  });
}

async function readBytes(path: string, most: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > most) throw tooLarge(path, size, most);
    return await readFile(path);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const message = `There is no file at ${path} that can be read. Check the path.`;
    throw new InputError('input/missing', message, { cause: { values: { source: path }, error } });
  }
}

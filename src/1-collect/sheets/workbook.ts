import type { Delivery } from '../document.ts';
import { unpack } from '../archive/unpack.ts';
import { reasonOf, refuse } from '../refusal.ts';
import { checkSignature } from '../signatures.ts';
import { cellsOf, stylesOfDates } from './cells.ts';
import type { Cell } from './cells.ts';
import { sheetElementsIn } from './elements.ts';
import { formulasIn } from './formulas.ts';
import { mergedIn } from './merged.ts';
import type { Merged } from './merged.ts';

/** A workbook as its files (XLSX, ECMA-376), by their names; nothing of it is lost when it is written again. */
export interface Workbook {
  files: Map<string, Uint8Array>;
  sheets: Sheet[];
}

/** The file of a workbook that names its sheets. */
export const workbookPath = 'xl/workbook.xml';

/** One sheet: its cells by their place, such as `B3`. */
export interface Sheet {
  name: string;
  /** The file of the workbook that holds it; null for a table without sheets (CSV). */
  path: string | null;
  cells: Map<string, Cell>;
  /** Ranges that show as one cell, the one at their upper left. */
  merged: readonly Merged[];
  /** The places of cells whose value a formula makes. */
  formulas: ReadonlySet<string>;
  /** Those of them whose value was never kept: the program that wrote the workbook did not calculate it. */
  uncalculated: ReadonlySet<string>;
  /** Not shown to who opens the workbook, or a chart alone. */
  isHidden: boolean;
}

/** Opens a workbook within the bounds; formulas count by the value that was last shown, macros are never run. */
export async function openWorkbook(
  bytes: Uint8Array,
  delivery: Pick<Delivery, 'source' | 'limits' | 'unpacked'>,
): Promise<Workbook> {
  const { source } = delivery;
  checkSignature(bytes, 'ZIP', source);
  const files = new Map<string, Uint8Array>();
  for await (const { name, bytes: content, error } of unpack(bytes, delivery)) {
    if (error) throw error;
    files.set(name, content);
  }
  try {
    return { files, sheets: sheetsOf(files) };
  } catch (error) {
    throw broken(source, error as Error);
  }
}

export const textOf = (files: ReadonlyMap<string, Uint8Array>, name: string): string =>
  Buffer.from(files.get(name) ?? []).toString('utf8');

function sheetsOf(files: ReadonlyMap<string, Uint8Array>): Sheet[] {
  const targets = new Map<string, string>();
  sheetElementsIn(textOf(files, 'xl/_rels/workbook.xml.rels'), {
    open({ attributes: { Id = '', Target = '' } }) {
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const named: { name: string; path: string; isHidden: boolean }[] = [];
  let from1904 = false;
  sheetElementsIn(textOf(files, workbookPath), {
    open({ name, attributes }) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const path = targets.get(attributes['r:id'] ?? '') ?? '';
      const isHidden = /hidden/i.test(attributes['state'] ?? '') || path.includes('chartsheets/');
      named.push({ name: attributes['name'] ?? '', path, isHidden });
    },
  });
  if (named.length === 0) throw new Error('it names no sheet');
  const strings = stringsOf(textOf(files, 'xl/sharedStrings.xml'));
  const dates = stylesOfDates(textOf(files, 'xl/styles.xml'));
  return named.map(({ name, path, isHidden }) => {
    const xml = textOf(files, path);
    const { formulas, uncalculated } = formulasIn(xml);
    const cells = cellsOf(xml, { strings, dates, from1904 });
    return { name, path, cells, merged: mergedIn(xml), formulas, uncalculated, isHidden };
  });
}

/** The words that cells name by number. Readings in another script (`rPh`) are no part of them. */
function stringsOf(xml: string): string[] {
  const strings: string[] = [];
  let isText = false;
  let isReading = false;
  sheetElementsIn(xml, {
    open({ name }) {
      if (name === 'si') strings.push('');
      if (name === 'rPh') isReading = true;
      isText = name === 't' && !isReading;
    },
    close({ name }) {
      if (name === 'rPh') isReading = false;
      if (name === 't') isText = false;
    },
    text(piece) {
      if (isText) strings[strings.length - 1] += piece;
    },
  });
  return strings;
}

function broken(source: string, error: Error): Error {
  const found = reasonOf(error);
  const message = `${source} is broken as an XLSX workbook: ${found}. Open it in Excel or LibreOffice and save it again.`;
  return refuse('broken-document', message, { source, found }, error);
}

import { columnNumber } from './columns.ts';
import { prefixOf, sheetElementsIn } from './elements.ts';
import { recalculated } from './formulas.ts';
import { withHidden } from './hidden.ts';
import { Places } from './places.ts';
import { textOf, workbookPath } from './workbook.ts';
import type { Sheet, Workbook } from './workbook.ts';

/**
 * The workbook with the given words in the given cells of a sheet, and nothing else altered: only these cells' own
 * XML is written anew, in their own style; every other byte of every file in it stays. A column to be hidden is hidden
 * where all columns are told. Where the workbook has formulas, it asks to be calculated anew when it is opened.
 */
export async function patchCells(
  { files, sheets }: Workbook,
  { path }: Sheet,
  words: ReadonlyMap<string, string>,
  hidden: string | null = null,
): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  const patched = new Map(files);
  if (sheets.some(({ formulas }) => formulas.size > 0))
    patched.set(workbookPath, Buffer.from(recalculated(textOf(files, workbookPath))));
  if (path !== null) {
    const xml = patchXml(textOf(files, path), words);
    patched.set(path, Buffer.from(hidden === null ? xml : withHidden(xml, columnNumber(hidden), prefixOf(xml))));
  }
  return zipSync(Object.fromEntries(patched));
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

function patchXml(xml: string, words: ReadonlyMap<string, string>): string {
  const prefix = prefixOf(xml);
  const edits: Edit[] = [];
  const waiting = new Map(words);
  const places = new Places();
  let cell: { ref: string; start: number; style: string | undefined } | null = null;
  // New cells go before the first one to their right, or to the end of their row.
  const insert = (at: number, before: string | null): void => {
    for (const [ref, text] of waiting) {
      if (rowOf(ref) !== places.row || (before !== null && compareColumns(ref, before) >= 0)) continue;
      edits.push({ start: at, end: at, text: cellXml(prefix, { ref, text }) });
      waiting.delete(ref);
    }
  };
  sheetElementsIn(xml, {
    open({ name, attributes, end }) {
      if (name === 'row') places.beginRow(attributes['r']);
      if (name !== 'c') return;
      const start = xml.lastIndexOf('<', end - 1);
      const { ref } = places.next(attributes['r']);
      insert(start, ref);
      cell = { ref, start, style: attributes['s'] };
    },
    close({ name, end }) {
      if (name === 'c' && cell) {
        const text = waiting.get(cell.ref);
        if (text !== undefined) edits.push({ start: cell.start, end, text: cellXml(prefix, { ...cell, text }) });
        waiting.delete(cell.ref);
        cell = null;
      }
      // A row without cells may be one tag alone; it has no words of ours, for its commitment stands in it.
      if (name === 'row' && xml.startsWith('</', xml.lastIndexOf('<', end - 1)))
        insert(xml.lastIndexOf('<', end - 1), null);
    },
  });
  return applied(xml, edits);
}

function applied(xml: string, edits: readonly Edit[]): string {
  let done = 0;
  let text = '';
  for (const edit of edits) {
    text += xml.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return text + xml.slice(done);
}

const rowOf = (ref: string): number => Number(/\d+$/.exec(ref)?.[0] ?? 0);
const columnOf = (ref: string): string => /^[A-Z]+/.exec(ref)?.[0] ?? '';

function compareColumns(a: string, b: string): number {
  const [left, right] = [columnOf(a), columnOf(b)];
  return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
}

function cellXml(
  prefix: string,
  { ref, style, text }: { ref: string; style?: string | undefined; text: string },
): string {
  const escaped = text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);
  const styled = style === undefined ? '' : ` s="${style}"`;
  const words = `<${prefix}is><${prefix}t xml:space="preserve">${escaped}</${prefix}t></${prefix}is>`;
  return `<${prefix}c r="${ref}"${styled} t="inlineStr">${words}</${prefix}c>`;
}

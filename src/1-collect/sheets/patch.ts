import { elementsIn } from '../xml.ts';
import { columnNumber } from './columns.ts';
import { withHidden } from './hidden.ts';
import { textOf } from './workbook.ts';
import type { Sheet, Workbook } from './workbook.ts';

/**
 * The workbook with the given words in the given cells of a sheet, and nothing else altered: only these cells' own
 * XML is written anew, in their own style; every other byte of every file in it stays. A column to be hidden is hidden
 * where all columns are told.
 */
export async function patchCells(
  { files }: Workbook,
  { path }: Sheet,
  words: ReadonlyMap<string, string>,
  hidden: string | null = null,
): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  const patched = new Map(files);
  if (path !== null) {
    const xml = patchXml(textOf(files, path), words);
    patched.set(path, Buffer.from(hidden === null ? xml : withHidden(xml, columnNumber(hidden))));
  }
  return zipSync(Object.fromEntries(patched));
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

function patchXml(xml: string, words: ReadonlyMap<string, string>): string {
  const edits: Edit[] = [];
  const waiting = new Map(words);
  let row = 0;
  let cell: { ref: string; start: number; style: string | undefined } | null = null;
  // New cells go before the first one to their right, or to the end of their row.
  const insert = (at: number, before: string | null): void => {
    for (const [ref, text] of waiting) {
      if (rowOf(ref) !== row || (before !== null && compareColumns(ref, before) >= 0)) continue;
      edits.push({ start: at, end: at, text: cellXml(ref, undefined, text) });
      waiting.delete(ref);
    }
  };
  elementsIn(xml, {
    open({ name, attributes, end }) {
      if (name === 'row') row = Number(attributes['r'] ?? row + 1);
      if (name !== 'c') return;
      const start = xml.lastIndexOf('<', end - 1);
      const ref = attributes['r'] ?? '';
      insert(start, ref);
      cell = { ref, start, style: attributes['s'] };
    },
    close({ name, end }) {
      if (name === 'c' && cell) {
        const text = waiting.get(cell.ref);
        if (text !== undefined) edits.push({ start: cell.start, end, text: cellXml(cell.ref, cell.style, text) });
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

function cellXml(ref: string, style: string | undefined, text: string): string {
  const escaped = text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);
  return `<c r="${ref}"${style === undefined ? '' : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}

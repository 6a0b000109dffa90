import { columnNumber } from './columns.ts';
import { sheetElementsIn } from './elements.ts';

/** A range of cells that shows as one; columns and rows by their numbers, both ends of it. */
export interface Merged {
  columns: readonly [from: number, to: number];
  rows: readonly [from: number, to: number];
}

/** The ranges of a sheet that show as one cell. */
export function mergedIn(xml: string): Merged[] {
  const found: Merged[] = [];
  sheetElementsIn(xml, {
    open({ name, attributes }) {
      if (name !== 'mergeCell') return;
      const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attributes['ref'] ?? '') ?? [];
      if (left === undefined || right === undefined) return;
      found.push({ columns: [columnNumber(left), columnNumber(right)], rows: [Number(top), Number(bottom)] });
    },
  });
  return found;
}

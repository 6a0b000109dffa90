import type { Cell } from '../../../1-collect/index.ts';
import { readScaled } from './units.ts';

/** What the lines around a table tell of all its rows: the unit, whose figures they are. */
export interface Captions {
  unit: string | null;
  source: string | null;
  /** The words that tell the unit, as they stand. */
  words: string[];
}

const unitTold = /(?:đơn vị(?: tính)?|đvt|unit)\s*:\s*([^();]+)/i;
const sourceTold = /^\(?(?:nguồn|source)(?: số liệu)?\s*:\s*(.+?)[.)]?$/i;

/** Whether a cell is of no column, but of all of the table: `Đơn vị tính: triệu USD`, `Nguồn: Cục Thống kê`. */
export const isCaption = ({ text }: Cell): boolean => unitTold.test(text) || sourceTold.test(text.trim());

/** What the cells around a table tell; `(Triệu USD)` is a unit, too. */
export function captionsIn(cells: readonly Cell[]): Captions {
  const captions: Captions = { unit: null, source: null, words: [] };
  for (const { text } of cells) {
    const words = text.replace(/\s+/g, ' ').trim();
    const unit = unitIn(words);
    if (unit !== null && captions.unit === null) {
      captions.unit = unit;
      captions.words.push(words);
    }
    captions.source ??= sourceTold.exec(words)?.[1] ?? null;
  }
  return captions;
}

function unitIn(words: string): string | null {
  const unit = (unitTold.exec(words)?.[1] ?? /\(([^()]+)\)$/.exec(words)?.[1])?.trim();
  return unit && readScaled(unit) ? unit : null;
}

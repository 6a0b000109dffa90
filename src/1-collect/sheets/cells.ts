import { sheetElementsIn } from './elements.ts';
import { Places } from './places.ts';

/** A cell and where it stands in its sheet's XML. */
export interface Cell {
  /** As it is named: `B3`. */
  ref: string;
  column: string;
  row: number;
  /** What it holds: words as they are, numbers without their form, days as `2026-02-05`. */
  text: string;
  /** A number as the workbook keeps it, with a stop before its decimals; words that look like one are none. */
  isNumber: boolean;
}

/** A date in a workbook is a number of days, told by its style alone. */
export function stylesOfDates(stylesXml: string): ReadonlySet<number> {
  const own = new Set<number>();
  const dates = new Set<number>();
  let style = 0;
  let inFormats = false;
  sheetElementsIn(stylesXml, {
    open({ name, attributes }) {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt' && isDateForm(attributes['formatCode'] ?? '')) own.add(id);
      if (name === 'cellXfs') inFormats = true;
      if (name !== 'xf' || !inFormats) return;
      // ECMA-376, 18.8.30: the forms of dates that every workbook has.
      if ((id >= 14 && id <= 17) || id === 22 || own.has(id)) dates.add(style);
      style++;
    },
    close({ name }) {
      if (name === 'cellXfs') inFormats = false;
    },
  });
  return dates;
}

const isDateForm = (form: string): boolean => /[dy]/i.test(form.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** What the cells of all sheets of a workbook are read by. */
interface Shared {
  strings: readonly string[];
  /** Styles of dates. */
  dates: ReadonlySet<number>;
  /** Days are counted from 1904, as old Macintosh programs did. */
  from1904: boolean;
}

/** The cells of a sheet that hold something, by their names. */
export function cellsOf(xml: string, shared: Shared): Map<string, Cell> {
  const { dates } = shared;
  const cells = new Map<string, Cell>();
  const places = new Places();
  let cell = { ref: '', column: '', row: 0, type: '', style: 0, words: '' };
  let isValue = false;
  sheetElementsIn(xml, {
    open({ name, attributes }) {
      if (name === 'row') places.beginRow(attributes['r']);
      if (name === 'c')
        cell = {
          ...places.next(attributes['r']),
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          words: '',
        };
      isValue = name === 'v' || name === 't';
    },
    text(piece) {
      if (isValue) cell.words += piece;
    },
    close({ name }) {
      if (name === 'v' || name === 't') isValue = false;
      if (name !== 'c' || cell.words === '') return;
      const isNumber = cell.type === 'n' && !dates.has(cell.style);
      const { ref, column, row } = cell;
      cells.set(ref, { ref, column, row, text: shown(cell, shared), isNumber });
    },
  });
  return cells;
}

function shown(
  { type, style, words }: { type: string; style: number; words: string },
  { strings, dates, from1904 }: Shared,
): string {
  if (type === 's') return strings[Number(words)] ?? '';
  if (type === 'b') return words === '1' ? 'TRUE' : 'FALSE';
  if (type === 'n' && dates.has(style)) return dayOf(Number(words) + (from1904 ? daysTo1904 : 0)) ?? words;
  return words;
}

/** From the first day of the usual count, that 29 February with them. */
const daysTo1904 = 1462;

/** Day 60 is a 29 February 1900 that never was: workbooks count it, so days before it are one off. */
function dayOf(serial: number): string | null {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return null;
  const days = Math.floor(serial) - (serial < 60 ? 25_568 : 25_569);
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

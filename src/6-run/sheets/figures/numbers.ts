import type { Cell } from '../../../1-collect/index.ts';

/** What parts a number's whole from its decimals. */
export type DecimalMark = ',' | '.';

/** The mark that the numbers of a column prove; null where none does, or some prove one and some the other. */
export function decimalMarkOf(cells: Iterable<Cell>): DecimalMark | null {
  const proved = new Set([...cells].flatMap((cell) => (cell.isNumber ? [] : (provenMark(cell.text) ?? []))));
  return proved.size === 1 ? [...proved][0]! : null;
}

/**
 * The number in a cell. `1.234` may be a thousand or one and a bit: without a mark of decimals that is told or proved
 * elsewhere in the column, `'unsure'`. Null for what is no number.
 */
export function numberIn({ text, isNumber }: Cell, mark: DecimalMark | null): number | 'unsure' | null {
  if (isNumber) return Number.isFinite(Number(text)) ? Number(text) : null;
  const digits = plain(text);
  if (!/^-?\d[\d.,]*$/.test(digits)) return null;
  if (/^-?\d+$/.test(digits)) return Number(digits);
  const own = provenMark(text) ?? mark;
  if (!own) return 'unsure';
  const [whole = '', decimals = '0', ...more] = digits.split(own);
  const parts = whole.replace('-', '').split(own === ',' ? '.' : ',');
  const isWhole = parts.length === 1 || (parts[0]!.length <= 3 && parts.slice(1).every((part) => part.length === 3));
  if (more.length > 0 || !isWhole || !/^\d+$/.test(decimals)) return null;
  return Number(`${whole.startsWith('-') ? '-' : ''}${parts.join('')}.${decimals}`);
}

/** Spaces part thousands in some tables. */
const plain = (text: string): string => text.replace(/[\s\u00A0\u202F]/g, '');

/** What a number proves of itself: `1.234,5`, `1.234.567`, `2,25` and `0,125` leave no doubt, `1.234` does. */
function provenMark(text: string): DecimalMark | null {
  const digits = plain(text).replace(/^-/, '');
  const marks = digits.replace(/\d/g, '');
  const last = marks.at(-1) as DecimalMark | undefined;
  if (!last || !/^[\d.,]+$/.test(digits)) return null;
  const other: DecimalMark = last === ',' ? '.' : ',';
  if (marks.includes(other)) return last;
  if (marks.length > 1) return other;
  const [whole = '', rest = ''] = digits.split(last);
  return rest.length !== 3 || whole === '0' || whole.length > 3 ? last : null;
}

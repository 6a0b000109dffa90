import { isEdtf } from '../facts.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A date as a person writes it, as precise as it is written: `5/2/2026`, `2/2026`, `5 Feb 2026`, `2026`, or as EDTF
 * itself. Null where it is no date of the calendar.
 */
export function readDate(written: string): string | null {
  const words = written.trim();
  const [, day, month, year] = /^(?:(\d{1,2})[/. -])?(\d{1,2}|\p{L}{3,}\.?)[/. -](\d{4})$/u.exec(words) ?? [];
  const number = Number(month) || months.indexOf(month?.slice(0, 3).toLowerCase() ?? '') + 1;
  const two = (part: number | string): string => String(part).padStart(2, '0');
  const date = year ? [year, two(number), ...(day ? [two(day)] : [])].join('-') : words;
  return /^\d{4}(-(0\d|1[0-2])(-\d{2})?)?$/.test(date) && isEdtf(date) ? date : null;
}

import type { Draft } from '../mentions.ts';
import { TokenKind } from '../text/tokens.ts';

/** A day written in figures alone, and where it ends. */
export interface NumericDay {
  to: number;
  edtf: string;
}

/**
 * `2025-03-03`, `25/12/2024`, `12/25/2024`: days in figures. `03/04/2025` is a day in March or in April, by who writes
 * it, and so none; `3/3/2025` is the same both ways.
 */
export function numericDay({ tokens }: Draft, i: number): NumericDay | null {
  const isParted = (mark: string) =>
    [i + 1, i + 3].every((at) => tokens.isMark(at, mark) && tokens.isGlued(at) && tokens.isGlued(at + 1));
  const [first, second, third] = [i, i + 2, i + 4].map((at) => (tokens.kind[at] === TokenKind.number ? tokens.textOf(at) : '')); // prettier-ignore
  if (!first || !second || !third) return null;
  const to = i + 5;
  if (isParted('-') && first.length === 4) return dayOf(first, second, third, to);
  if (!isParted('/') || third.length !== 4) return null;
  const [a, b] = [Number(first), Number(second)];
  if (a === b || (a > 12 && b <= 12)) return dayOf(third, second, first, to);
  return b > 12 && a <= 12 ? dayOf(third, first, second, to) : null;
}

function dayOf(year: string, month: string, day: string, to: number): NumericDay | null {
  const edtf = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(edtf) ? { to, edtf } : null;
}

/** Whether the calendar has the day: there is no 31 June. A year not told (`XXXX`) may be any. */
export function isDay(edtf: string): boolean {
  const day = edtf.replace('XXXX', '2024');
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

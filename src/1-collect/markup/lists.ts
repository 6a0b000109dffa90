import type { PageNode } from './blocks.ts';

/** A list whose points are being read. */
export interface List {
  isNumbered: boolean;
  /** As HTML names it: `1`, `a`, `A`, `i`, `I`. */
  type: string;
  next: number;
}

export function listOf(node: PageNode, name: string): List | null {
  if (name === 'ul') return { isNumbered: false, type: '', next: 1 };
  if (name !== 'ol') return null;
  const start = Number.parseInt(node.getAttribute?.('start') ?? '1', 10);
  return { isNumbered: true, type: node.getAttribute?.('type') ?? '1', next: Number.isNaN(start) ? 1 : start };
}

/** The mark of a point, with a space: `3. `, `b. `, `- `. A point without a list has none. */
export function labelOf(item: PageNode, list: List | undefined): string {
  if (!list) return '';
  if (!list.isNumbered) return '- ';
  const told = Number.parseInt(item.getAttribute?.('value') ?? '', 10);
  if (!Number.isNaN(told)) list.next = told;
  return `${numeral(list.next++, list.type)}. `;
}

/** A number as lists write it: `4`, `d`, `D`, `iv`, `IV`. */
export function numeral(value: number, type: string): string {
  if (/^i$/i.test(type) && value > 0 && value < 4000) return inCase(roman(value), type);
  if (/^a$/i.test(type) && value > 0) return inCase(letters(value), type);
  return String(value);
}

const inCase = (text: string, type: string): string => (type === type.toUpperCase() ? text.toUpperCase() : text);

function roman(value: number): string {
  const signs = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const;
  let rest = value;
  let text = '';
  for (const [worth, sign] of signs) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}

function letters(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

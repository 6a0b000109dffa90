import type { Drift, Figure, Force } from '../../0-facts/index.ts';
import type { Statement } from '../said/context.ts';

/** How binding a word is; a pledge of one side counts as what both agreed. */
const bindings: Record<Force, number> = { proposed: 0, instructed: 0, pledged: 1, agreed: 1, signed: 2 };

/**
 * What each statement of a thread (oldest first) changes, by its fact: the figure and the due date
 * against the last that were stated, the force where it rises above all before. What is left unsaid is
 * no change, nor is a date told less finely. Figures are told as `5000000000 USD`, a range as
 * `5000000000/10000000000 USD`, several side by side with `; `; due dates in EDTF, force by its word.
 */
export function driftsOf(statements: readonly Statement[]): Map<string, Drift[]> {
  const drifts = new Map<string, Drift[]>();
  let figure = '';
  let due = '';
  let force: Force | null = null;
  for (const statement of statements) {
    const own: Drift[] = [];
    const [newFigure, newDue, newForce] = [figuresOf(statement), statement.due ?? '', statement.fact.record.force];
    if (figure && newFigure && figure !== newFigure) own.push({ field: 'figure', from: figure, to: newFigure });
    if (due && newDue && !isSameDate(due, newDue)) own.push({ field: 'due', from: due, to: newDue });
    if (force && bindings[newForce] > bindings[force]) own.push({ field: 'force', from: force, to: newForce });
    if (own.length > 0) drifts.set(statement.fact.id, own);
    figure = newFigure || figure;
    due = newDue.startsWith(due) || !due.startsWith(newDue) ? newDue || due : due;
    if (!force || bindings[newForce] > bindings[force]) force = newForce;
  }
  return drifts;
}

/** `2024` and `2024-04-30`: one of them says the same less finely. */
function isSameDate(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function figuresOf({ figures }: Statement): string {
  return [...new Set(figures.map(figureText))].sort().join('; ');
}

function figureText({ value, unit }: Figure): string {
  return `${Array.isArray(value) ? value.join('/') : value} ${unit}`;
}

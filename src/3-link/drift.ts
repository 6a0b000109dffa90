import type { Drift, Figure } from '../0-facts/index.ts';
import type { Statement } from './context.ts';

/**
 * What changed from one happening to the next that states the same commitment. Figures are told as
 * `5000000000 USD`, a range as `5000000000/10000000000 USD`, several side by side with `; `; due dates
 * in EDTF, force by its word. What a happening leaves unsaid is no change.
 */
export function driftsBetween(before: readonly Statement[], after: readonly Statement[]): Drift[] {
  const drifts: Drift[] = [];
  const compare = (field: Drift['field'], from: string, to: string) => {
    if (from && to && from !== to) drifts.push({ field, from, to });
  };
  compare('figure', figuresOf(before), figuresOf(after));
  compare('due', distinct(before.map(({ due }) => due)), distinct(after.map(({ due }) => due)));
  compare('force', distinct(before.map(forceOf)), distinct(after.map(forceOf)));
  return drifts;
}

function forceOf(statement: Statement): string {
  return statement.fact.record.force;
}

function figuresOf(statements: readonly Statement[]): string {
  return distinct(statements.flatMap(({ figures }) => figures.map(figureText)));
}

function figureText({ value, unit }: Figure): string {
  return `${Array.isArray(value) ? value.join('/') : value} ${unit}`;
}

function distinct(values: (string | null)[]): string {
  return [...new Set(values.filter((value) => value !== null))].sort().join('; ');
}

import type { Metric } from '../../../0-facts/index.ts';
import type { Draft, FigureMention, Span } from '../../mentions.ts';
import { cellsOf } from '../../text/cells.ts';
import { hitAt, plainText } from '../words.ts';

interface Head {
  year: number;
  metrics: (Metric | null)[];
  unit: string;
  scale: number;
}

/** «Year | Exports | Imports» and the lines below: a figure a cell, in the unit that the title or the head tells. */
export function yearlyFigures(draft: Draft, scope: string | null): FigureMention[] {
  const found: FigureMention[] = [];
  let head: Head | null = null;
  let title: Span | null = null;
  for (const block of draft.blocks) {
    const cells = cellsOf(draft.tokens, block);
    if (cells.length < 2) [head, title] = [null, block];
    else if (!head) head = headOf(draft, cells, title ?? block);
    else found.push(...figuresOf(draft, cells, head, scope));
  }
  return found;
}

function headOf(draft: Draft, cells: readonly Span[], title: Span): Head | null {
  const { tokens } = draft;
  const year = cells.findIndex(({ from, to }) => /^(?:year|period)$/.test(tokens.phraseOf(from, to)));
  const metrics = cells.map((cell) => metricIn(draft, cell));
  if (year < 0 || metrics.every((metric) => metric === null)) return null;
  const told = { from: title.from, to: cells.at(-1)!.to };
  const currency = wordIn(draft, 'currencies', told);
  const scale = wordIn(draft, 'number-words', told, 'scale');
  return currency ? { year, metrics, unit: currency['currency']!, scale: Number(scale?.['value'] ?? 1) } : null;
}

function metricIn(draft: Draft, cell: Span): Metric | null {
  return (wordIn(draft, 'metrics', cell)?.['metric'] as Metric | undefined) || null;
}

function wordIn(draft: Draft, table: string, { from, to }: Span, kind?: string): Record<string, string> | undefined {
  for (let i = from; i < to; i++) {
    const hit = hitAt(draft, table, i);
    if (hit && (!kind || hit.entry.values['kind'] === kind)) return hit.entry.values;
  }
  return undefined;
}

function figuresOf(
  draft: Draft,
  cells: readonly Span[],
  { year, metrics, unit, scale }: Head,
  scope: string | null,
): FigureMention[] {
  const { tokens } = draft;
  const when = cells[year] && plainText(tokens, cells[year].from, cells[year].to);
  if (!when || !/^\d{4}$/.test(when)) return [];
  return cells.flatMap((cell, column): FigureMention[] => {
    const metric = metrics[column];
    const written = plainText(tokens, cell.from, cell.to).replaceAll(',', '');
    if (!metric || column === year || !/^\d+(?:\.\d+)?$/.test(written)) return [];
    const rule = 'en/figures/yearly';
    const quantity = { ...cell, value: Number(written) * scale, unit, counted: '', rule };
    return [{ ...cell, metric, kind: 'actual', quantity, date: when, scope, rule }];
  });
}

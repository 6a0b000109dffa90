import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addArticle, noTotals, rowNames } from './scoring/tally.ts';
import type { ReadingFile, RowName, Tally, Totals } from './scoring/tally.ts';

/**
 * Scores readings against gold ones, as the reading format describes them: files pair by stem, counts
 * of all gold files are added up, gold and predicted records pair one to one, best overlap first.
 *
 *     node bench/score.ts GOLD_DIR PREDICTED_DIR --corpus TEXTS_DIR [--errors]
 */

/** The figures of a row; null F1s where there is nothing in gold and nothing predicted. */
export interface Row extends Tally {
  precision: number;
  recall: number;
  f1: number | null;
  strict: number | null;
}

export interface Score {
  files: number;
  rows: Record<RowName, Row>;
  /** Mean of the rows' F1. */
  overall: number;
  strict: number;
  falseClosing: number;
  closing: number;
  errors: string[];
}

/** Scores a folder of readings (`<stem>.json`) against gold; `read` overrides where predictions come from. */
export function scoreFolders(gold: string, corpus: string, read: (stem: string, text: string) => ReadingFile): Score {
  const totals = noTotals();
  const files = readdirSync(gold)
    .filter((file) => file.endsWith('.json'))
    .sort();
  for (const file of files) {
    const stem = file.slice(0, -'.json'.length);
    const text = readFileSync(join(corpus, `${stem}.txt`), 'utf8');
    addArticle(totals, stem, JSON.parse(readFileSync(join(gold, file), 'utf8')), read(stem, text), text);
  }
  return scoreOf(totals, files.length);
}

function scoreOf({ rows, closingClaims, rightClaims, errors }: Totals, files: number): Score {
  const figures = Object.fromEntries(rowNames.map((name) => [name, rowOf(rows[name])])) as Record<RowName, Row>;
  const mean = (key: 'f1' | 'strict') => {
    const values = rowNames.flatMap((name) => figures[name][key] ?? []);
    return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  };
  const claims = { falseClosing: closingClaims - rightClaims, closing: closingClaims };
  return { files, rows: figures, overall: mean('f1'), strict: mean('strict'), ...claims, errors };
}

function rowOf(tally: Tally): Row {
  const { gold, predicted, matched, right } = tally;
  const both = gold + predicted;
  return {
    ...tally,
    precision: predicted ? matched / predicted : 0,
    recall: gold ? matched / gold : 0,
    f1: both ? (2 * matched) / both : null,
    strict: both ? (2 * right) / both : null,
  };
}

/** The score as a table for people. */
export function tableOf(score: Score): string {
  const figure = (value: number | null, width: number) => (value === null ? '-' : value.toFixed(3)).padStart(width);
  const head = `${''.padEnd(22)}  gold  pred  invalid  matched  precision  recall     F1  strict`;
  const rows = rowNames.map((name) => {
    const row = score.rows[name];
    const counts = [row.gold, row.predicted].map((count) => String(count).padStart(6)).join('');
    const more = [row.invalid, row.matched].map((count) => String(count).padStart(9)).join('');
    const figures = figure(row.precision, 11) + figure(row.recall, 8) + figure(row.f1, 7) + figure(row.strict, 8);
    return `${name.padEnd(22)}${counts}${more}${figures}`;
  });
  const attributes = rowNames.flatMap((name) => {
    const { attributes, matched } = score.rows[name];
    const each = Object.entries(attributes).map(([key, value]) => `${key} ${(value / matched).toFixed(3)}`);
    return each.length ? [`${name.padEnd(22)}${each.join('  ')}`] : [];
  });
  const closing = `false signed or completed ${score.falseClosing} of ${score.closing}`;
  const last = [closing, `strict F1 ${score.strict.toFixed(3)}`, `overall F1 ${score.overall.toFixed(3)}`];
  return [head, ...rows, '', 'attributes over matched pairs', ...attributes, '', ...last].join('\n');
}

function main(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { corpus: { type: 'string' }, errors: { type: 'boolean', default: false } },
  });
  const [gold, predicted] = positionals;
  if (!gold || !predicted || !values.corpus) {
    console.error('usage: node bench/score.ts GOLD_DIR PREDICTED_DIR --corpus TEXTS_DIR [--errors]');
    process.exit(2);
  }
  const score = scoreFolders(gold, values.corpus, (stem) => {
    const file = join(predicted, `${stem}.json`);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  });
  if (values.errors) console.log(`${score.errors.join('\n')}\n`);
  console.log(tableOf(score));
}

if (import.meta.main) main();

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import type { Measurement } from './measurement.ts';
import { rounded, summaryOf } from './statistics.ts';
import type { Summary } from './statistics.ts';

/** A figure as it is kept. */
export interface Figure extends Summary {
  name: string;
  unit: string;
  meaning: string;
  bar?: string;
}

/** What one case measured, and on what kind of machine; no machine is named. */
export interface CaseResult {
  about: string;
  measuredOn: string;
  node: string;
  cores: number;
  /** Programs that wanted to run at once, in the minute before: above `cores`, times by the clock are too long. */
  load: number;
  notes: string[];
  figures: Figure[];
}

/** By the case's name. */
export type Results = Record<string, CaseResult>;

export function resultOf(
  about: string,
  measurements: readonly Measurement[],
  notes: string[],
  load: number,
): CaseResult {
  return {
    about,
    measuredOn: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    cores: availableParallelism(),
    load,
    notes,
    figures: measurements.map(({ samples, ...told }) => ({ ...told, ...summaryOf(samples) })),
  };
}

export function loadNow(): number {
  return rounded(loadavg()[0]!);
}

export function readResults(file: URL): Results {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {};
}

/** Puts the measured cases in the place of their former results; cases that are gone go. */
export function mergeResults(former: Results, measured: Results, names: readonly string[]): Results {
  const all = { ...former, ...measured };
  return Object.fromEntries(names.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
}

export function writeResults(file: URL, results: Results): void {
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { loadNow } from '../../bench/measuring/results.ts';
import type { Figure as KeptFigure } from '../../bench/measuring/results.ts';
import { summaryOf } from '../../bench/measuring/statistics.ts';
import type { Claim, Figure, Part, Section, Setting } from './part.ts';

/** What one section found, and on what kind of machine; no machine is named. */
export interface SectionResult {
  measuredOn: string;
  node: string;
  cores: number;
  load: number;
  minutes: number;
  claims: Claim[];
  figures: (KeptFigure & { holds?: boolean })[];
  notes: string[];
}

/** By the part's name, then the section's. */
export type Proofs = Record<string, { about: string; sections: Record<string, SectionResult> }>;

export const proofsFile = new URL('../results.json', import.meta.url);

export function readProofs(file: URL = proofsFile): Proofs {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Proofs) : {};
}

export function writeProofs(proofs: Proofs, file: URL = proofsFile): void {
  writeFileSync(file, `${JSON.stringify(proofs, null, 2)}\n`);
}

/** Puts what was found in the place of what the same sections found before; sections that are gone go. */
export function mergeProofs(former: Proofs, found: Proofs, parts: Readonly<Record<string, Part>>): Proofs {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, { about, sections }]) => {
      const all = { ...former[name]?.sections, ...found[name]?.sections };
      const kept = Object.keys(sections).flatMap((section) => (all[section] ? [[section, all[section]]] : []));
      return kept.length ? [[name, { about, sections: Object.fromEntries(kept) }]] : [];
    }),
  );
}

/** Runs a section and keeps what it found; an error is a claim that did not hold. */
export async function runSection(
  section: Section,
  setting: Omit<Setting, 'claim' | 'figure' | 'note'>,
): Promise<SectionResult> {
  const result: SectionResult = {
    measuredOn: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    cores: availableParallelism(),
    load: loadNow(),
    minutes: 0,
    claims: [],
    figures: [],
    notes: [],
  };
  const start = performance.now();
  const figure = ({ samples, ...told }: Figure): void => void result.figures.push({ ...told, ...summaryOf(samples) });
  try {
    await section({
      ...setting,
      claim: (claim) => result.claims.push(claim),
      figure,
      note: (words) => result.notes.push(words),
    });
  } catch (error) {
    const failures = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    result.claims.push({ name: 'the section itself', must: 'It runs to its end.', tries: 1, failures });
  }
  result.minutes = Number(((performance.now() - start) / 60_000).toFixed(1));
  return result;
}

/** What did not hold, a line each. */
export function failuresIn({ claims, figures }: SectionResult): string[] {
  return [
    ...claims.flatMap(({ name, failures }) => failures.map((failure) => `${name}: ${failure}`)),
    ...figures.flatMap(({ name, median, unit, bar, holds }) =>
      holds === false ? [`${name}: ${median} ${unit}; expected ${bar}`] : [],
    ),
  ];
}

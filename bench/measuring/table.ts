import type { Proofs } from '../../proof/harness/results.ts';
import { proofSections } from '../../proof/harness/sections.ts';
import type { CaseResult, Figure, Results } from './results.ts';

/** The results as a table for a terminal. */
export function tableOf(results: Results): string {
  const rows = Object.entries(results).flatMap(([name, { figures, notes }]) => [
    [name, '', '', '', ''],
    ...figures.map(({ name, unit, median, min, max, runs }) => [
      `  ${name}`,
      `${number(median)} ${unit}`,
      runs > 1 ? `${number(min)} … ${number(max)}` : '',
      String(runs),
    ]),
    ...notes.map((note) => [`  (${note})`]),
  ]);
  const head = ['', 'median', 'least … most', 'runs'];
  const widths = head.map((_, i) =>
    Math.max(...[head, ...rows].map((row) => (row.length > 1 ? (row[i]?.length ?? 0) : 0))),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}

/** The results as the document that explains them. */
export function documentOf(results: Results, proofs: Proofs): string {
  return [
    '# Benchmarks',
    '',
    '<!-- Written by `npm run bench -- --write` and `npm run proof` from `bench/results.json` and `proof/results.json`; change the cases in `bench/cases/` and the parts in `proof/`, not this file. -->',
    '',
    'How fast Ganket is and how much room it takes, measured on made-up articles (`bench/articles/`) that are the same',
    'at every run. Each figure is the median of its runs, with the least and the most. Times are not tests: nothing',
    'fails when a machine is slow. Where the load was above the number of cores, other programs were running, and what',
    'is told by the clock is worse than it would be on a machine of one’s own.',
    '',
    '    npm run bench                      all cases, some twenty minutes',
    '    npm run bench -- reading import    some of them',
    '    npm run bench -- --quick           small inputs, to see that all works; nothing is kept',
    '    npm run bench -- --write           all cases, and this document',
    '    npm run proof                      the long kills, faults, loads and growth: hours; writes this document',
    '    npm run proof ledger/faults        one section of one part',
    '',
    ...Object.entries(results).flatMap(([name, result]) => [...sectionOf(name, result), '']),
    ...proofSections(proofs),
  ].join('\n');
}

function sectionOf(name: string, { about, measuredOn, node, cores, load, notes, figures }: CaseResult): string[] {
  return [
    `## ${name}`,
    '',
    about,
    '',
    `Measured on ${measuredOn}: ${cores} cores, load ${load}, Node ${node}.`,
    '',
    '| figure | median | least … most | runs | bar | meaning |',
    '| --- | --- | --- | --- | --- | --- |',
    ...figures.map(rowOf),
    ...notes.flatMap((note) => ['', `Note: ${note}.`]),
  ];
}

function rowOf({ name, unit, median, min, max, runs, bar = '', meaning }: Figure): string {
  const spread = runs > 1 ? `${number(min)} … ${number(max)}` : '';
  return `| ${name} | ${number(median)} ${unit} | ${spread} | ${runs} | ${bar} | ${meaning} |`;
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

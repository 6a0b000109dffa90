import type { Claim } from './part.ts';
import type { Proofs, SectionResult } from './results.ts';

/** The document's sections on what was proved. */
export function proofSections(proofs: Proofs): string[] {
  return Object.entries(proofs).flatMap(([name, { about, sections }]) => [
    `## proof ${name}`,
    '',
    about,
    '',
    ...Object.entries(sections).flatMap(([section, result]) => sectionOf(`${name}/${section}`, result)),
  ]);
}

function sectionOf(name: string, result: SectionResult): string[] {
  const { measuredOn, cores, load, node, minutes, claims, figures, notes } = result;
  return [
    `### ${name}`,
    '',
    `Run on ${measuredOn} in ${minutes} minutes: ${cores} cores, load ${load}, Node ${node}.`,
    '',
    ...(claims.length ? ['| tried | times | held | must hold |', '| --- | --- | --- | --- |'] : []),
    ...claims.map(claimRow),
    ...(claims.length ? [''] : []),
    ...(figures.length
      ? ['| figure | median | least … most | bar | meaning |', '| --- | --- | --- | --- | --- |']
      : []),
    ...figures.map(figureRow),
    ...(figures.length ? [''] : []),
    ...notes.flatMap((note) => [`Note: ${note}.`, '']),
  ];
}

function claimRow({ name, must, tries, failures }: Claim): string {
  const held = failures.length ? `no: ${failures[0]!.split('\n')[0]!.replaceAll('|', '\\|')}` : 'yes';
  return `| ${name} | ${tries.toLocaleString('en')} | ${held} | ${must} |`;
}

function figureRow({ name, unit, median, min, max, runs, bar = '', meaning, holds }: SectionResult['figures'][number]) {
  const number = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 3 });
  const spread = runs > 1 ? `${number(min)} … ${number(max)}` : '';
  const verdict = holds === undefined ? bar : `${bar}: ${holds ? 'held' : 'missed'}`;
  return `| ${name} | ${number(median)} ${unit} | ${spread} | ${verdict} | ${meaning} |`;
}

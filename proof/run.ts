import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeDocument } from '../bench/measuring/document.ts';
import type { Part, Setting } from './harness/part.ts';
import { failuresIn, mergeProofs, readProofs, runSection, writeProofs } from './harness/results.ts';
import type { Proofs } from './harness/results.ts';

/**
 * The proof harness: the long kills, faults, loads and growth. Runs the parts (or sections of them) that are named,
 * all without a name; keeps what was found in `results.json` and writes `docs/benchmarks.md`. Every other file of
 * this folder is a part of its name; `ledger/kills` are all of its sections that begin so. Exit code 1 where something
 * did not hold.
 *
 *     npm run proof [PART | PART/SECTION]... [-- --quick] [--articles N] [--seconds N] [--ledgers DIR]
 */

await main();

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      articles: { type: 'string' },
      seconds: { type: 'string' },
      ledgers: { type: 'string' },
    },
  });
  const parts = await loadParts();
  const all = Object.entries(parts).flatMap(([name, { sections }]) =>
    Object.keys(sections).map((section) => `${name}/${section}`),
  );
  const isNamed = (one: string, named: string): boolean =>
    one === named || one.startsWith(`${named}/`) || one.startsWith(`${named}-`);
  const unknown = positionals.filter((named) => !all.some((one) => isNamed(one, named)));
  if (unknown.length > 0) {
    console.error(`proof: expected parts or sections among ${all.join(', ')}; found ${unknown.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const wanted = positionals.length ? all.filter((one) => positionals.some((named) => isNamed(one, named))) : all;
  const { quick, articles, seconds, ledgers } = values;
  const options = {
    quick,
    articles: articles ? Number(articles) : null,
    seconds: seconds ? Number(seconds) : null,
    ledgers: ledgers ? resolve(ledgers) : null,
  };
  for (const one of wanted) await prove(one, parts, options);
}

async function loadParts(): Promise<Record<string, Part>> {
  const folder = new URL('.', import.meta.url);
  const names = readdirSync(folder)
    .filter((file) => /^[\w-]+\.ts$/.test(file) && file !== 'run.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
  const parts: Record<string, Part> = {};
  for (const name of names) {
    parts[name] = ((await import(new URL(`${name}.ts`, folder).href)) as { part: Part }).part;
  }
  return parts;
}

/** One section after the other, each kept as soon as it is done: a run of hours may be ended early. */
async function prove(
  one: string,
  parts: Readonly<Record<string, Part>>,
  options: Pick<Setting, 'quick' | 'articles' | 'seconds' | 'ledgers'>,
): Promise<void> {
  const [name, section] = one.split('/') as [string, string];
  const { about, sections } = parts[name]!;
  const folder = mkdtempSync(join(tmpdir(), 'ganket-proof-'));
  console.error(`proof: ${one} …`);
  try {
    const progress = (words: string): void => console.error(`proof: ${one}: ${words}`);
    const result = await runSection(sections[section]!, { ...options, folder, progress });
    for (const { name: claim, tries, failures } of result.claims)
      console.log(`${failures.length ? 'FAILED' : 'held  '}  ${one}: ${claim} (${tries} times)`);
    for (const { name: figure, median, unit, bar, holds } of result.figures)
      console.log(
        `${holds === false ? 'FAILED' : 'figure'}  ${one}: ${figure} ${median} ${unit}${bar ? ` (${bar})` : ''}`,
      );
    for (const note of result.notes) console.log(`note    ${one}: ${note}`);
    const failures = failuresIn(result);
    for (const failure of failures) console.error(`proof: ${one}: ${failure}`);
    if (failures.length) process.exitCode = 1;
    if (options.quick || options.seconds !== null) return;
    const found: Proofs = { [name]: { about, sections: { [section]: result } } };
    writeProofs(mergeProofs(readProofs(), found, parts));
    await writeDocument();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

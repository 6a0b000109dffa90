import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { resultsFile, writeDocument } from './measuring/document.ts';
import { Ledgers } from './measuring/ledgers.ts';
import type { Case } from './measuring/measurement.ts';
import { loadNow, mergeResults, readResults, resultOf, writeResults } from './measuring/results.ts';
import type { Results } from './measuring/results.ts';
import { tableOf } from './measuring/table.ts';

/**
 * The benchmark harness. Measures what is named (all cases without a name), prints a table and keeps
 * the results. Every file of `cases/` is a case of its name; one more file is one more case.
 *
 *     npm run bench -- [CASE...] [--quick] [--write]
 */

/** Of the whole run: what is light and alone first, so that nothing earlier weighs on it. */
const order = [
  'reading',
  'languages',
  'tokenising',
  'dates',
  'memory',
  'formats',
  'web-archive',
  'linking',
  'link-accuracy',
  'import',
  'one-more',
  'relation-page',
  'brief',
  'start',
  'first-page',
];

await main();

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
  });
  const names = caseNames();
  const unknown = positionals.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`bench: expected cases among ${names.join(', ')}; found ${unknown.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const measured = await measureAll(positionals.length > 0 ? positionals : names, values.quick);
  console.log(tableOf(measured));
  if (values.quick) return;
  const results = mergeResults(readResults(resultsFile), measured, names);
  writeResults(resultsFile, results);
  if (values.write) await writeDocument();
}

function caseNames(): string[] {
  const found = readdirSync(new URL('cases/', import.meta.url))
    .filter((file) => /^[\w-]+\.ts$/.test(file))
    .map((file) => file.slice(0, -'.ts'.length));
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return found.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** One case after the other, in a folder that goes when all are done. */
async function measureAll(names: readonly string[], quick: boolean): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), 'ganket-bench-'));
  const ledgers = new Ledgers(folder);
  const results: Results = {};
  try {
    for (const name of names) {
      const { benchmark } = (await import(new URL(`cases/${name}.ts`, import.meta.url).href)) as { benchmark: Case };
      const [load, start, notes] = [loadNow(), performance.now(), [] as string[]];
      console.error(`bench: ${name} …`);
      try {
        const measurements = await benchmark.measure({ quick, folder, ledgers, note: (words) => notes.push(words) });
        results[name] = resultOf(benchmark.about, measurements, notes, load);
        console.error(`bench: ${name} took ${((performance.now() - start) / 1000).toFixed(1)} s`);
      } catch (error) {
        // What one case found broken is told, and the others are measured all the same.
        console.error(`bench: ${name} failed:`, error);
        process.exitCode = 1;
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}

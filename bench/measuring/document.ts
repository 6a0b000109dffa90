import { mkdirSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { readProofs } from '../../proof/harness/results.ts';
import { readResults } from './results.ts';
import { documentOf } from './table.ts';

export const resultsFile = new URL('../results.json', import.meta.url);
const documentFile = new URL('../../docs/benchmarks.md', import.meta.url);

/** Writes the document of all that was measured (`npm run bench`) and proved (`npm run proof`). */
export async function writeDocument(): Promise<void> {
  const options = await resolveConfig(documentFile);
  mkdirSync(new URL('.', documentFile), { recursive: true });
  const text = documentOf(readResults(resultsFile), readProofs());
  writeFileSync(documentFile, await format(text, { ...options, parser: 'markdown' }));
}

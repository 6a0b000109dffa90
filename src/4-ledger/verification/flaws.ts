import type { Backend } from '../backend.ts';
import { chainFlaws } from './chain-flaws.ts';
import { readingFlaws, textFlaws } from './content-flaws.ts';
import { originalFlaws } from './original-flaws.ts';
import type { Flaw } from '../ledger.ts';

/** Checks the whole record against itself; yields each flaw as it is found. */
export async function* flawsOf(backend: Backend): AsyncIterable<Flaw> {
  for (const what of await backend.schemaFlaws()) yield { where: 'schema', what };
  yield* chainFlaws(backend);
  yield* textFlaws(backend);
  yield* readingFlaws(backend);
  yield* originalFlaws(backend);
}
